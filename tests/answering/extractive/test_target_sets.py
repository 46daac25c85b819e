from collections.abc import Callable

import pytest

from answering.answer import Answer
from answering.extractive.context import Context
from answering.extractive.target_sets import compose_targets_named

Ask = Callable[..., Answer]
Made = Callable[[str], Context]


def cited(answer: Answer) -> set[str]:
    return {citation.clause for citation in answer.citations}


@pytest.mark.parametrize(
    ("question", "clauses", "facts"),
    [
        ("再生铝和电解铝用绿电的指标各是多少？", {"8"}, ("1150万吨", "30%")),
        ("交通和农业各自的数字目标落在哪年？", {"9", "11"}, ("2030", "2025", "50%", "43%")),
        ("2025年种植业和固废两块分别做到几成？", {"11", "16"}, ("43%", "60%")),
        ("NEV sales and fertiliser rate: what are the figures?", {"9", "11"}, ("50%", "43%")),
        ("2030年短流程炼钢同电解铝绿电的指标差几个点？", {"8"}, ("20%", "30%", "10个百分点")),
        ("What are the targets for the metal industry?", {"8"}, ("15%", "11.5 million", "30%")),
    ],
)
def test_each_target_that_is_named_is_given(
    ask: Ask, question: str, clauses: set[str], facts: tuple[str, ...]
) -> None:
    answer = ask(question)
    assert (answer.status, cited(answer)) == ("answered", clauses)
    assert [fact for fact in facts if fact not in answer.answer] == []


@pytest.mark.parametrize(
    "question",
    [
        "搞电解铝和再生铝的，对我们有哪些限制和指标？",  # asks for more than targets
        "工业的设备补贴和农业的设备补贴各多少？",  # about another matter of these fields
        "再生铝和化肥的指标归谁负责？",
        "再生铝产量要到多少？",
    ],
)
def test_other_questions_are_left_to_others(context_of: Made, question: str) -> None:
    assert compose_targets_named(context_of(question)) is None
