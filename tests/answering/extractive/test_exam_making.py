from collections.abc import Callable

import pytest

from answering.answer import Answer

Ask = Callable[..., Answer]


@pytest.mark.parametrize(
    ("question", "words", "clause"),
    [
        ("出一道关于再生铝产量的填空题，附答案", "1150万吨", "8"),
        ("幫我編一道考新能源車銷售佔比的單選題", "D (50%)", "9"),
        ("出一道判断题，考农村生活污水，给答案", "对", "14"),
        ("设计一道关于岸电的选择题", "岸电", "9"),
        ("Write a true or false question on shore power", "True", "9"),
        ("船舶靠港，来一道判断题", "对", "9"),
        ("給我一條關於碳普惠嘅填空題，要答案", "____", "7"),
        ("多选题一道：天然林保护", "答案：CD", "12"),
        ("拿污泥那条出一道简答题", "写出", "14"),
        ("I want a fill-in-the-blank exercise on straw burning", "____", "11"),
    ],
)
def test_an_item_is_made_from_the_plans_own_words(ask: Ask, question: str, words: str, clause: str) -> None:
    answer = ask(question)
    assert {c.clause for c in answer.citations} == {clause}
    assert answer.answer.startswith(("题目：", "Question: "))
    assert words in answer.answer
