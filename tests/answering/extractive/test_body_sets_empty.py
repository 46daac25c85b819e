"""Set questions that no clause meets, and those bounded to some clauses: kept apart from test_body_sets for its length."""

from collections.abc import Callable

import pytest

from answering.answer import Answer
from answering.extractive.matrix import Matrix
from ingest.plan import Plan

Ask = Callable[..., Answer]


def cited(answer: Answer) -> set[str]:
    return {citation.clause for citation in answer.citations}


@pytest.mark.parametrize(
    ("question", "bodies"),
    [
        ("哪些条由国家能源局打头？", ["nea"]),
        ("哪些条是教育部单独负责的？", ["moe"]),
        ("哪些条有财政部但没有生态环境部？", ["mof"]),
        ("财政部和水利部同框的是哪条？", ["mof", "mwr"]),
        ("Which clauses name both the Ministry of Finance and the Ministry of Justice?", ["mof", "moj"]),
    ],
)
def test_where_no_clause_fits_the_answer_says_so_and_shows_the_lines(
    ask: Ask, plan: Plan, question: str, bodies: list[str]
) -> None:
    answer = ask(question)
    assert answer.status == "answered"
    assert answer.answer.startswith(("没有哪一条", "No clause"))
    assert cited(answer) == {clause for body in bodies for clause in Matrix(plan).of(body)}


def test_where_every_clause_of_a_range_names_a_body_none_lacks_it(ask: Ask) -> None:
    answer = ask("第13条到第16条中哪些条没有生态环境部？")
    assert answer.answer.startswith("没有哪一条")
    assert cited(answer) == {"13", "14", "15", "16"}


def test_where_there_is_nothing_to_show_the_plan_does_not_say(ask: Ask) -> None:
    answer = ask("哪些条恰好列了二十家单位？")
    assert (answer.status, answer.citations) == ("not_in_plan", ())


@pytest.mark.parametrize(
    "question", ["财政部和水利部从没同框过吗？", "Is it true that the MOF and the MWR never appear together?"]
)
def test_never_is_answered_with_yes_or_no(ask: Ask, question: str) -> None:
    assert ask(question).answer.startswith(("是", "Yes"))


def test_never_is_denied_where_there_is_a_clause(ask: Ask) -> None:
    assert ask("财政部和人民银行从没同框过吗？").answer.startswith("不是")


@pytest.mark.parametrize(
    ("question", "body", "ids"),
    [
        ("第四条到第十条里，哪些条有水利部？", "mwr", range(4, 11)),
        ("看到第七条为止，水利部领了几件活", "mwr", range(1, 8)),
        ("Take Part Three alone: list the clauses where MIIT is responsible.", "miit", range(4, 8)),
        ("“突出重点领域”五条里，发改委参加了哪些？", "ndrc", range(8, 13)),
    ],
)
def test_tasks_within_bounds_leave_out_those_beyond(
    ask: Ask, plan: Plan, question: str, body: str, ids: range
) -> None:
    assert cited(ask(question)) == {clause for clause in Matrix(plan).of(body) if int(clause) in ids}


def test_tasks_besides_a_clause_count_the_others_and_then_show_it(ask: Ask, plan: Plan) -> None:
    answer = ask("农业农村部除了农业那条，还在哪些条里挂名？")
    clauses = Matrix(plan).of("mara")
    assert f"{len(clauses) - 1}条" in answer.answer.splitlines()[0]
    assert [citation.clause for citation in answer.citations] == [c for c in clauses if c != "11"] + ["11"]


@pytest.mark.parametrize(
    ("question", "size"),
    [("名单第二长的是哪条？", 1), ("Which clause has the longest list?", 0), ("名单最短的是哪几条？", -1)],
)
def test_lists_are_ranked_by_length(ask: Ask, plan: Plan, question: str, size: int) -> None:
    sizes = {clause: len(bodies) for clause, bodies in Matrix(plan).lines.items() if bodies}
    wanted = sorted(set(sizes.values()), reverse=True)[size]
    assert cited(ask(question)) == {clause for clause, count in sizes.items() if count == wanted}


@pytest.mark.parametrize(
    ("question", "bodies"),
    [
        ("交通部同能源局一齐负责的是边几项？", ["mot", "nea"]),
        ("我是科技部的，哪些事要和水利部配合？", ["most", "mwr"]),
        ("既要住建部又要农业农村部的条款号报一下", ["mohurd", "mara"]),
        ("财政部要跟人民银行打交道的是哪几项任务", ["mof", "pboc"]),
        ("On which items does MOHURD work with the agriculture ministry?", ["mohurd", "mara"]),
        ("我在市场监管系统，跟商务部门共同负责的有哪几条", ["samr", "mofcom"]),
    ],
)
def test_any_word_for_working_together_asks_for_what_bodies_share(
    ask: Ask, plan: Plan, question: str, bodies: list[str]
) -> None:
    assert cited(ask(question)) == set(Matrix(plan).shared(bodies))


@pytest.mark.parametrize(
    "question", ["科技部牵头的有哪些", "哪些任务由科技部牵头？", "责任单位第一个写科技部的"]
)
def test_a_body_that_no_line_says_leads_is_shown_where_it_stands_first(
    ask: Ask, plan: Plan, question: str
) -> None:
    assert cited(ask(question)) == set(Matrix(plan).first_in("most"))


@pytest.mark.parametrize(
    "question",
    ["第六部分里只有一家单位负责的是哪条？", "In Part Six, one item names a single responsible body. Which?"],
)
def test_a_line_of_one_body_is_found_within_a_part(ask: Ask, question: str) -> None:
    assert cited(ask(question)) == {"20"}


@pytest.mark.parametrize(
    "question", ["我是省交通厅的，部里有哪些任务", "我交通厅的，除了交通那条，部里还领了哪些活？"]
)
def test_an_office_below_that_asks_for_its_ministry_gets_the_tasks_of_that(
    ask: Ask, plan: Plan, question: str
) -> None:
    assert cited(ask(question)) == set(Matrix(plan).of("mot"))


@pytest.mark.parametrize(
    ("question", "ids"),
    [
        ("贯穿优化环境治理那一部分所有条款的责任单位", range(13, 17)),
        ("第三部分四条共同的责任单位是哪几家", range(4, 8)),
        ("第五部分每条都有的单位是哪些", range(13, 17)),
    ],
)
def test_bodies_of_all_clauses_of_a_part(ask: Ask, plan: Plan, question: str, ids: range) -> None:
    lines = {clause: {body.body_id for body in bodies} for clause, bodies in Matrix(plan).lines.items()}
    answer = ask(question)
    shared = set.intersection(*(lines[str(number)] for number in ids))
    names = {body.name for bodies in Matrix(plan).lines.values() for body in bodies if body.body_id in shared}
    assert cited(answer) == {str(number) for number in ids}
    assert all(name in answer.answer for name in names)


@pytest.mark.parametrize(
    ("question", "body", "other"),
    [
        ("能源局干、发改委不用干的是哪些", "nea", "ndrc"),
        ("Which tasks belong to the agriculture ministry but not to the NEA?", "mara", "nea"),
        ("Which of the finance ministry's items leave the central bank out?", "mof", "pboc"),
    ],
)
def test_a_body_that_is_left_out_is_known_by_any_word_for_it(
    ask: Ask, plan: Plan, question: str, body: str, other: str
) -> None:
    matrix = Matrix(plan)
    assert cited(ask(question)) == set(matrix.of(body)) - set(matrix.of(other))


@pytest.mark.parametrize(
    "question", ["哪家央企有任务", "责任单位里唯一的企业是谁", "责任单位都是政府部门吗，有没有例外"]
)
def test_the_company_among_the_bodies(ask: Ask, question: str) -> None:
    answer = ask(question)
    assert "9" in cited(answer)
    assert "铁路" in answer.answer
