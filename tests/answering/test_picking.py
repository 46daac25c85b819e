"""One of several things named before, picked by a later question."""

from collections.abc import Callable

import pytest

from answering.answer import Answer
from answering.engine import Answerer
from ingest.plan import Plan
from retrieval.question import Question, Turn

Said = Callable[..., Answer]
TWO_ZH = ("哪两条说光储直柔", "第十条和第二十一条。")
TWO_EN = ("Which items cover soil and solid waste?", "Item 15 (soil) and item 16 (solid waste).")


@pytest.fixture(scope="module")
def said(answerer: Answerer) -> Said:
    """Asks after one question and the answer shown to it."""

    def asked(question: str, before: str, shown: str) -> Answer:
        history = (Turn(role="user", content=before), Turn(role="assistant", content=shown))
        return answerer.ask(Question(question=question, history=history))

    return asked


def cited(answer: Answer) -> set[str]:
    return {citation.clause for citation in answer.citations}


def bodies(plan: Plan, clause: str) -> tuple[str, ...]:
    line = plan.clause(clause).responsibility
    return tuple(body.name for body in line.bodies) if line else ()


@pytest.mark.parametrize(
    ("question", "before", "clause"),
    [
        ("前者归谁管", TWO_ZH, "10"),
        ("后者的责任单位", TWO_ZH, "21"),
        ("后一条由谁负责？", TWO_ZH, "21"),
        ("第一个是哪些部门负责", TWO_ZH, "10"),
        ("Who is in charge of the latter?", TWO_EN, "16"),
        ("who runs the first one?", TWO_EN, "15"),
    ],
)
def test_a_clause_is_picked_out_of_those_shown(
    said: Said, plan: Plan, question: str, before: tuple[str, str], clause: str
) -> None:
    answer = said(question, *before)
    assert (cited(answer), answer.bodies) == ({clause}, bodies(plan, clause))


@pytest.mark.parametrize("question", ["把后一个整条抄给我看", "后者全文念一遍"])
def test_the_text_of_the_one_picked_is_given(said: Said, question: str) -> None:
    answer = said(question, "专门讲园区和单个厂子的是哪两条？", "第十九条讲产业园区，第二十条讲企业。")
    assert cited(answer) == {"20"}
    assert "双近零" in answer.answer


def test_a_body_is_picked_out_of_those_of_a_line(said: Said) -> None:
    answer = said("最后那家公司，别的条还管不管？", "第九条谁负责", "交通运输部……中国国家铁路集团有限公司。")
    assert cited(answer) == {"9"}
    assert "没有" in answer.answer


def test_who_stands_first_is_a_question_and_picks_nothing(said: Said) -> None:
    answer = said("第一家是谁", "第九条谁负责", "交通运输部、国家发展改革委等六家。")
    assert cited(answer) == {"9"}
    assert "第一位的是交通运输部" in answer.answer


def test_a_principle_is_picked_out_of_the_five(said: Said) -> None:
    answer = said("最后那个展开说说", "五条原则是啥", "突出协同增效……鼓励先行先试。")
    assert cited(answer) == {"2"}
    assert "基层积极性" in answer.answer
