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
