"""Follow-ups that point at the clause, or the bodies, talked about before."""

from collections.abc import Callable

import pytest

from answering.answer import Answer
from ingest.plan import Plan

Ask = Callable[..., Answer]


def cited(answer: Answer) -> set[str]:
    return {citation.clause for citation in answer.citations}


def bodies(plan: Plan, clause: str) -> tuple[str, ...]:
    line = plan.clause(clause).responsibility
    return tuple(body.name for body in line.bodies) if line else ()


@pytest.mark.parametrize(
    ("question", "before", "clause"),
    [
        ("谁负责？", "讲再生水、污泥、农村污水的是哪一条？", "14"),
        ("哪些单位管", "秸秆的事在哪一条？", "11"),
        ("这一摊归哪些部门，列全", "光储直柔试点在哪写的", "10"),
        ("Who looks after it?", "Which item is about forests?", "12"),
        ("Which bodies are responsible?", "Which item is about straw?", "11"),
        ("所以负责的只有两家，没有别人了？", "区域创新那条由谁负责？", "17"),
        ("就它一家？", "企业创新那条是谁负责", "20"),
        ("Does anyone share the job with it?", "Who leads the assessment item?", "29"),
        ("这几家里头谁排第一个？", "农业领域那条有哪些部门", "11"),
    ],
)
def test_who_is_asked_of_the_clause_talked_about(
    ask: Ask, plan: Plan, question: str, before: str, clause: str
) -> None:
    answer = ask(question, before)
    assert (cited(answer), answer.bodies) == ({clause}, bodies(plan, clause))


@pytest.mark.parametrize(
    ("question", "before", "clause", "inside"),
    [
        ("农业农村部在里面吗", "第七条有哪些单位", "7", False),
        ("财政部参不参加", "第二十四条有哪些单位", "24", True),
        ("Is MARA one of them?", "Which bodies are responsible for clause 7?", "7", False),
        ("人民銀行在唔在入面", "財政政策那條有哪些單位", "24", True),
    ],
)
def test_a_body_is_looked_for_among_those_talked_about(
    ask: Ask, question: str, before: str, clause: str, inside: bool
) -> None:
    answer = ask(question, before)
    assert cited(answer) == {clause}
    assert answer.answer.startswith(("是", "Yes") if inside else ("不", "否", "没", "No"))


@pytest.mark.parametrize(
    ("question", "before", "words"),
    [
        ("教育部在不在里头", "谁发的通知", "不在印发单位"),
        ("有没有国家铁路集团", "抄送了哪些单位", "抄送"),
        ("Is the railway operator one of those signatories?", "How many bodies signed it?", "cop"),
    ],
)
def test_a_body_is_looked_for_among_those_of_the_notice(
    ask: Ask, question: str, before: str, words: str
) -> None:
    answer = ask(question, before)
    assert cited(answer) == {"notice"}
    assert words in answer.answer


@pytest.mark.parametrize(
    ("question", "before", "both"),
    [
        ("这里头跟自然资源部撞车的是哪几条", "水利部的活有哪些？", ("水利部", "自然资源部")),
        ("其中跟水利部一起的是哪条", "商务部管哪些条", ("商务部", "水利部")),
        (
            "Which of those also name the Ministry of Finance?",
            "What is MOFCOM responsible for?",
            ("商务部", "财政部"),
        ),
    ],
)
def test_another_body_narrows_the_clauses_of_the_one_before(
    ask: Ask, plan: Plan, question: str, before: str, both: tuple[str, str]
) -> None:
    shared = {c.id for c in plan.items if set(both) <= set(bodies(plan, c.id))}
    assert cited(ask(question, before)) == shared


def test_another_clause_is_set_beside_the_one_talked_about(ask: Ask) -> None:
    assert cited(ask("跟第十条比，共同的有谁", "第九条谁负责")) == {"9", "10"}
    question = "And which of those also sit on the international co-operation one?"
    assert cited(ask(question, "Who is responsible for the economic policy item?")) == {"24", "28"}


def test_another_clause_named_by_its_matter_is_not_the_one_before(ask: Ask) -> None:
    assert cited(ask("水的那条又是谁管", "大气污染防治协同控制哪些部门负责")) == {"14"}


def test_a_penalty_is_no_question_of_who_is_responsible(ask: Ask) -> None:
    assert ask("要是达不到罚谁", "化肥利用率目标多少").status == "not_in_plan"
