from collections.abc import Callable

import pytest

from answering.answer import Answer

Ask = Callable[..., Answer]


def cited(answer: Answer) -> list[str]:
    return list(dict.fromkeys(citation.clause for citation in answer.citations))


@pytest.mark.parametrize(
    ("question", "words", "numbers"),
    [
        ("第三部分和第五部分谁的条目更多？", "一样多", [*range(4, 8), *range(13, 17)]),
        ("第四部分跟第六部分，哪個條目多？", "5条对4条", [*range(8, 13), *range(17, 21)]),
        (
            "Which has more clauses, Part Four or Part Six?",
            "5 clauses against 4",
            [*range(8, 13), *range(17, 21)],
        ),
    ],
)
def test_two_parts_are_set_side_by_side(ask: Ask, question: str, words: str, numbers: list[int]) -> None:
    answer = ask(question)
    assert words in answer.answer
    assert cited(answer) == [str(number) for number in numbers]
