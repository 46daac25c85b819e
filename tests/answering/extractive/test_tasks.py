from collections.abc import Callable

import pytest

from answering.answer import Answer
from ingest.bodies import Register
from ingest.plan import Plan

Ask = Callable[..., Answer]
WATER = ["4", "5", "6", "12", "19", "21"]


def clauses_with(plan: Plan, name: str) -> list[str]:
    return [
        clause.id
        for clause in plan.items
        if clause.responsibility and name in [body.name for body in clause.responsibility.bodies]
    ]


@pytest.mark.parametrize(
    "question",
    [
        "水利部负责哪些任务?",
        "水利部有哪些任务?",
        "水利部負責哪些任務?",
        "What is the Ministry of Water Resources responsible for?",
    ],
)
def test_a_body_is_given_every_clause_that_names_it_and_no_other(ask: Ask, question: str) -> None:
    answer = ask(question)
    assert answer.status == "answered"
    assert [citation.clause for citation in answer.citations] == WATER
    assert "6" in answer.answer


def test_every_body_of_the_plan_is_given_all_its_clauses(ask: Ask, plan: Plan, register: Register) -> None:
    lines = [clause.responsibility for clause in plan.items if clause.responsibility]
    names = {
        b.name for line in lines for b in line.bodies if not (b.body_id and register.get(b.body_id).local)
    }
    lost = {
        name: asked
        for name in sorted(names - {"各相关部门"})
        if (asked := list(dict.fromkeys(c.clause for c in ask(f"{name}负责哪些任务?").citations)))
        != clauses_with(plan, name)
    }
    assert lost == {}


def test_each_quote_is_the_line_that_names_the_body(ask: Ask) -> None:
    assert all("水利部" in citation.quote for citation in ask("水利部负责哪些任务?").citations)


def test_a_former_name_leads_to_the_body_of_today(ask: Ask, plan: Plan) -> None:
    answer = ask("环保部负责哪些任务?")
    assert [citation.clause for citation in answer.citations] == clauses_with(plan, "生态环境部")
    assert "生态环境部" in answer.answer


def test_two_bodies_are_each_given_theirs(ask: Ask, plan: Plan) -> None:
    answer = ask("水利部和商务部分别负责哪些任务?")
    both = {*WATER, *clauses_with(plan, "商务部")}
    assert {citation.clause for citation in answer.citations} == both


@pytest.mark.parametrize(
    "question",
    [
        "外交部负责哪些任务?",
        "税务总局负责哪些任务?",
        "What is the Ministry of Foreign Affairs responsible for?",
    ],
)
def test_a_body_that_no_clause_names_has_no_task(ask: Ask, question: str) -> None:
    answer = ask(question)
    assert (answer.status, answer.citations, answer.bodies) == ("not_in_plan", (), ())


@pytest.mark.parametrize("question", ["生态环境局要做什么？", "我是县生态环境局的，方案让我们干什么？"])
def test_a_local_authority_is_told_what_the_plan_asks_of_its_like(ask: Ask, question: str) -> None:
    (citation,) = ask(question).citations
    assert citation.clause == "26"
    assert "各地区生态环境部门" in citation.quote


def test_a_detail_of_a_clause_comes_with_the_body_that_it_is_asked_through(ask: Ask) -> None:
    answer = ask("国管局摊上的那一款，哪句话最像是冲它来的？")
    assert {citation.clause for citation in answer.citations} == {"7"}
    assert "公共机构" in answer.answer


@pytest.mark.parametrize(
    ("question", "clause", "words"),
    [
        ("央行摊上了啥活儿", "24", "大力发展绿色金融"),
        ("人行有哪些任务", "28", "绿色金融"),
        ("财政部要为什么出力？", "24", "经费保障"),
        ("统计局大概干什么", "25", "排放源统计调查"),
        ("Is the education ministry given anything to do?", "27", "国民教育体系"),
    ],
)
def test_a_body_of_few_clauses_is_shown_the_words_nearest_to_its_work(
    ask: Ask, question: str, clause: str, words: str
) -> None:
    answer = ask(question)
    assert any(c.clause == clause and words in c.quote for c in answer.citations)
    assert ("分工" in answer.answer) or ("divide" in answer.answer)


def test_a_body_of_many_clauses_is_given_their_titles_alone(ask: Ask) -> None:
    assert "职能" not in ask("水利部有哪些任务").answer


def test_each_word_of_a_mandate_stands_in_a_clause_of_its_body(plan: Plan, register: Register) -> None:
    idle = [
        (body.name, word)
        for body in register.bodies
        for word in body.mandate
        if not any(
            word in plan.text[plan.clause(c).start : plan.clause(c).end]
            for c in clauses_with(plan, body.name)
        )
    ]
    assert idle == []


def test_the_place_of_a_body_in_its_one_line_is_told_with_its_neighbours(ask: Ask) -> None:
    answer = ask("气象局在哪条里，排在谁后面？").answer
    assert "第8位" in answer
    assert "市场监管总局" in answer


@pytest.mark.parametrize("question", ["哪些条款点名财政部和税务总局？", "财政部、税务总局各负责哪些条？"])
def test_a_body_that_no_clause_names_is_answered_for_beside_another(ask: Ask, question: str) -> None:
    answer = ask(question)
    assert {citation.clause for citation in answer.citations} == {"7", "24", "28", "notice"}
    assert "责任单位中没有税务总局" in answer.answer
    assert "税务总局在抄送单位中" in answer.answer
