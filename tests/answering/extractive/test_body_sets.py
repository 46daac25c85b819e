from collections.abc import Callable

import pytest

from answering.answer import Answer
from ingest.plan import Plan

Ask = Callable[..., Answer]


def cited(answer: Answer) -> set[str]:
    return {citation.clause for citation in answer.citations}


@pytest.fixture(scope="module")
def named(plan: Plan) -> dict[str, set[str]]:
    """The bodies that each clause with a responsibility line names."""
    return {c.id: {b.name for b in c.responsibility.bodies} for c in plan.items if c.responsibility}


@pytest.mark.parametrize("question", ["水利部和商务部共同负责哪些条?", "哪些条是水利部和商务部都参与的?"])
def test_clauses_of_both_bodies_name_both(ask: Ask, named: dict[str, set[str]], question: str) -> None:
    assert cited(ask(question)) == {c for c, bodies in named.items() if {"水利部", "商务部"} <= bodies}


def test_clauses_without_a_body_do_not_name_it(ask: Ask, named: dict[str, set[str]]) -> None:
    answer = ask("哪些条的责任单位里没有生态环境部?")
    assert cited(answer) == {c for c, bodies in named.items() if "生态环境部" not in bodies}


def test_clauses_of_one_body_alone_are_those_that_name_no_other(ask: Ask) -> None:
    assert cited(ask("哪些条是生态环境部单独负责的?")) >= {"20"}
    assert "8" not in cited(ask("哪些条是生态环境部单独负责的?"))


def test_a_clause_is_led_only_where_its_line_says_so(ask: Ask) -> None:
    assert cited(ask("哪一条写了牵头负责?")) == {"29"}


def test_the_body_with_most_clauses_is_the_one_that_the_plan_names_most(
    ask: Ask, named: dict[str, set[str]]
) -> None:
    answer = ask("哪个部门负责的条最多?")
    assert "生态环境部" in answer.answer
    assert str(sum("生态环境部" in bodies for bodies in named.values())) in answer.answer


@pytest.fixture(scope="module")
def first(plan: Plan) -> dict[str, str]:
    """The body that each line with bodies names first."""
    return {
        c.id: c.responsibility.bodies[0].name
        for c in plan.items
        if c.responsibility and c.responsibility.bodies
    }


@pytest.mark.parametrize(
    "question",
    [
        "哪些条的责任单位以“等”结尾？",
        "哪些条的名单没有列全？",
        "Which clauses have an open-ended list of bodies?",
    ],
)
def test_open_lists_are_those_that_the_plan_leaves_open(ask: Ask, plan: Plan, question: str) -> None:
    answer = ask(question)
    assert cited(answer) == {c.id for c in plan.items if c.responsibility and c.responsibility.open}
    assert all("等按职责分工负责" in citation.quote for citation in answer.citations)


@pytest.mark.parametrize(
    ("question", "size"),
    [
        ("哪些条刚好列了六家责任单位？", 6),
        ("哪些条剛好列了六家責任單位？", 6),
        ("哪几条写了三家责任单位？", 3),
        ("哪些条只有两家责任单位？", 2),
        ("Which clauses name exactly five bodies?", 5),
    ],
)
def test_a_size_is_exact(ask: Ask, named: dict[str, set[str]], question: str, size: int) -> None:
    answer = ask(question)
    fitting = {clause for clause, bodies in named.items() if len(bodies) == size}
    assert cited(answer) == fitting
    assert str(size) in answer.answer.splitlines()[0]


@pytest.mark.parametrize(
    ("question", "bodies"),
    [
        ("只列了生态环境部和国家发展改革委的是哪条？", {"生态环境部", "国家发展改革委"}),
        (
            "只写了农业农村部、生态环境部和国家能源局的是哪条？",
            {"农业农村部", "生态环境部", "国家能源局"},
        ),
        (
            "Which clause names only the Ministry of Ecology and Environment and the NDRC?",
            {"生态环境部", "国家发展改革委"},
        ),
    ],
)
def test_only_two_bodies_are_those_two_and_no_other(
    ask: Ask, named: dict[str, set[str]], question: str, bodies: set[str]
) -> None:
    assert cited(ask(question)) == {clause for clause, others in named.items() if others == bodies}


@pytest.mark.parametrize(
    "question",
    [
        "哪些条第一位不是生态环境部？",
        "哪些条不是生态环境部排第一？",
        "Which clauses do not list the Ministry of Ecology and Environment first?",
    ],
)
def test_clauses_that_a_body_does_not_head_are_headed_by_another(
    ask: Ask, first: dict[str, str], question: str
) -> None:
    answer = ask(question)
    assert cited(answer) == {clause for clause, body in first.items() if body != "生态环境部"}


@pytest.mark.parametrize("body", ["财政部", "国家发展改革委", "交通运输部"])
def test_clauses_that_a_body_heads(ask: Ask, first: dict[str, str], body: str) -> None:
    assert cited(ask(f"哪些条{body}排第一？")) == {clause for clause, name in first.items() if name == body}


@pytest.mark.parametrize(
    "question",
    [
        "哪条的责任单位里有企业而不是政府部门？",
        "Which clause names a company, not a ministry, among its bodies?",
    ],
)
def test_a_company_among_the_bodies_is_named(ask: Ask, named: dict[str, set[str]], question: str) -> None:
    answer = ask(question)
    companies = {name for bodies in named.values() for name in bodies if name.endswith("公司")}
    assert cited(answer) == {clause for clause, bodies in named.items() if bodies & companies}
    assert all(name in answer.answer for name in companies)


@pytest.mark.parametrize(
    ("question", "ids", "bodies"),
    [
        ("第四条到第十条里哪些条写了水利部和自然资源部两家？", range(4, 11), {"水利部", "自然资源部"}),
        ("第5条至第20条中，水利部和商务部都在的是哪些条？", range(5, 21), {"水利部", "商务部"}),
        (
            "In items 12 to 28, which clauses name both the Ministry of Finance and the NDRC?",
            range(12, 29),
            {"财政部", "国家发展改革委"},
        ),
    ],
)
def test_a_range_of_clauses_leaves_out_those_beyond_it(
    ask: Ask, named: dict[str, set[str]], question: str, ids: range, bodies: set[str]
) -> None:
    everywhere = {clause for clause, others in named.items() if bodies <= others}
    assert cited(ask(question)) == {clause for clause in everywhere if int(clause) in ids}


@pytest.mark.parametrize("question", ["水利部和商务部共同负责哪些条?", "哪些条的名单没有列全？"])
def test_the_lead_counts_what_is_listed_and_each_line_carries_its_clause(
    ask: Ask, plan: Plan, question: str
) -> None:
    answer = ask(question)
    assert f"{len(answer.citations)}条" in answer.answer.splitlines()[0]
    for citation in answer.citations:
        line = plan.clause(citation.clause).responsibility
        assert line is not None
        assert citation.quote == plan.slice(line.span)


@pytest.mark.parametrize(
    "question",
    ["责任单位就一家的条款是哪几条", "哪些条款只交给一个部门、不拉别人？", "交给单独一个部门的有哪几项？"],
)
def test_a_line_of_one_body_is_known_by_many_words(ask: Ask, question: str) -> None:
    assert {c.clause for c in ask(question).citations} == {"20", "29"}
