"""Steps to the next or the previous clause, told from words that only look like one."""

from collections.abc import Callable

import pytest

from answering.answer import Answer
from answering.extractive.context import Context
from answering.stepping import stepped_to, steps, with_body
from ingest.plan import Plan

Ask = Callable[..., Answer]
Made = Callable[..., Context]


def cited(answer: Answer) -> set[str]:
    return {citation.clause for citation in answer.citations}


def bodies(plan: Plan, clause: str) -> tuple[str, ...]:
    line = plan.clause(clause).responsibility
    return tuple(body.name for body in line.bodies) if line else ()


@pytest.mark.parametrize(
    ("text", "step"),
    [
        ("下一条呢？", 1),
        ("后面一条由谁负责？", 1),
        ("接下来那条讲什么", 1),
        ("再往后一条", 1),
        ("the next clause?", 1),
        ("上一条讲什么？", -1),
        ("前一条呢", -1),
        ("what about the previous one?", -1),
        ("最后一条呢？", 0),
        ("第八条的下一条", 0),
        ("能不能再上一条玻璃线", 0),
        ("这两个局名下条款各有哪些", 0),
        ("这一条呢", 0),
    ],
)
def test_a_step_is_known_where_nothing_says_from_where(context_of: Made, text: str, step: int) -> None:
    context = context_of(text)
    assert steps(context.reading, context.glossary) == step


def test_a_step_is_put_into_words_as_a_number(context_of: Made) -> None:
    assert stepped_to(context_of("那后面一条由谁负责").reading, 9) == "那第九条由谁负责"
    assert stepped_to(context_of("And the next clause").reading, 9) == "and the clause 9"


def test_a_pronoun_beside_a_body_stands_for_the_one_before(context_of: Made) -> None:
    before = context_of("水利部负责哪些条").reading
    assert with_body(before, context_of("它和商务部都负责哪些条").reading) == "水利部和商务部都负责哪些条"
    assert with_body(before, context_of("它负责哪些条").reading) is None


@pytest.mark.parametrize("question", ["下一条", "上一条讲什么？", "what about the next clause?"])
def test_a_step_from_nowhere_is_asked_back(ask: Ask, question: str) -> None:
    assert ask(question).status == "clarify"
    assert ask(question, "财政部负责哪些条？").status == "clarify"


def test_a_step_beyond_the_ends_is_said_to_lead_nowhere(ask: Ask) -> None:
    assert ask("上一条呢？", "第一条讲什么？").status == "not_in_plan"
    assert ask("下一条呢？", "最后一条讲什么？").status == "not_in_plan"


def test_a_step_is_taken_once(ask: Ask, plan: Plan) -> None:
    answer = ask("后面一条呢？", "第八条由谁负责？")
    assert (cited(answer), answer.bodies) == ({"9"}, bodies(plan, "9"))
    assert cited(ask("再下一条呢？", "第八条由谁负责？", "后面一条呢？")) == {"10"}
    assert cited(ask("最后一条呢？", "第八条讲什么？")) == {"29"}


def test_a_pronoun_beside_a_body_is_the_body_asked_about_before(ask: Ask, plan: Plan) -> None:
    both = {c.id for c in plan.items if {"财政部", "商务部"} <= set(bodies(plan, c.id))}
    assert cited(ask("它和商务部共同负责哪些条？", "财政部负责哪些条？")) == both


def test_a_follow_up_with_matter_of_its_own_stands_alone(ask: Ask) -> None:
    question = "污水处理厂能装太阳能发电设施吗？"
    assert cited(ask(question, "第八条讲什么？")) == cited(ask(question))
