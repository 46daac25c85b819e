from typing import get_args

import pytest

from ingest.analysis import fold
from retrieval.intent import SIGNS, Ask, asks_of


@pytest.mark.parametrize(
    ("text", "ask"),
    [
        ("谁负责园区减污降碳?", "who"),
        ("园区减污降碳由哪些部门负责", "who"),
        ("誰負責園區減污降碳?", "who"),
        ("Who is responsible for industrial parks?", "who"),
        ("Which ministries are responsible for clause 8?", "who"),
        ("水利部负责哪些任务?", "tasks"),
        ("水利部有什么任务", "tasks"),
        ("What is the Ministry of Water Resources responsible for?", "tasks"),
        ("2025年再生铝产量目标是多少?", "amount"),
        ("How much recycled aluminium must be produced by 2025?", "amount"),
        ("电解铝的目标是哪一年", "when"),
        ("By what year must it be done?", "when"),
        ("什么是短流程炼钢", "definition"),
        ("EOD是什么意思", "definition"),
        ("What does “EOD” mean?", "definition"),
        ("第八条原文", "text"),
        ("Give me the full text of clause 8", "text"),
        ("第八条的标题", "title"),
        ("What is the title of clause 8?", "title"),
        ("一共有多少条", "count"),
        ("How many clauses are there?", "count"),
        ("水利部参与了吗?", "yesno"),
        ("Does the plan mention hydrogen?", "yesno"),
        ("有哪些原则", "list"),
        ("List the principles", "list"),
        ("这个通知是谁印发的", "notice"),
        ("Who issued the plan?", "notice"),
    ],
)
def test_a_question_shows_what_it_asks_for(text: str, ask: Ask) -> None:
    assert ask in asks_of(fold(text))


def test_words_without_a_question_ask_for_nothing() -> None:
    assert asks_of(fold("园区减污降碳")) == frozenset()


def test_every_intent_has_a_sign() -> None:
    assert {sign.ask for sign in SIGNS} == set(get_args(Ask))
