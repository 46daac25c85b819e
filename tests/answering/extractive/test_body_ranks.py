from collections.abc import Callable

import pytest

from answering.answer import Answer
from answering.extractive.body_ranks import compose_body_rank
from answering.extractive.context import Context
from answering.extractive.matrix import Matrix
from ingest.plan import Plan

Ask = Callable[..., Answer]
Made = Callable[[str], Context]


@pytest.fixture(scope="module")
def ranked(plan: Plan) -> list[tuple[str, int]]:
    """The bodies by their names in the plan and how many clauses name them, most first."""
    matrix = Matrix(plan)
    names = {body.body_id: body.name for bodies in matrix.lines.values() for body in bodies}
    counts = {body: len(clauses) for body, clauses in matrix.clauses_by_body.items()}
    return [(names[body], count) for body, count in sorted(counts.items(), key=lambda pair: -pair[1])]


@pytest.mark.parametrize(
    ("question", "rank"),
    [
        ("任务数排第二的部门是哪个？", 2),
        ("参与条数第三多的单位", 3),
        ("哪家的任务数居第三位？", 3),
        ("任务第二重的部门", 2),
        ("按出现次数，排名第四的责任单位是哪家", 4),
        ("Who comes third by number of clauses?", 3),
    ],
)
def test_a_body_is_found_by_its_rank(
    ask: Ask, ranked: list[tuple[str, int]], question: str, rank: int
) -> None:
    name, count = ranked[rank - 1]
    lead = ask(question).answer.splitlines()[0]
    assert name in lead
    assert f"{count}条" in lead or f"{count} clauses" in lead


@pytest.mark.parametrize("question", ["活最多的三个部门", "出现最多的前三家单位是谁，各几条"])
def test_the_first_few_are_listed_with_their_counts(
    ask: Ask, ranked: list[tuple[str, int]], question: str
) -> None:
    rows = ask(question).answer.splitlines()[2:]
    assert len(rows) == 3
    assert all(name in row and f"{count}条" in row for row, (name, count) in zip(rows, ranked, strict=False))


@pytest.mark.parametrize(
    "question", ["各单位分别参与几条？做个排名", "给各部门按条数排个队", "统计一下每个部门出现的次数"]
)
def test_all_are_ranked(ask: Ask, ranked: list[tuple[str, int]], question: str) -> None:
    assert ask(question).answer.count("条[") == len(ranked)


@pytest.mark.parametrize(
    "question", ["第八条排第二的是谁？", "责任单位第二多的是哪条？", "水利部的任务", "名单第二长的是哪条？"]
)
def test_places_in_a_line_and_sizes_of_lists_are_no_ranks(context_of: Made, question: str) -> None:
    assert compose_body_rank(context_of(question)) is None


@pytest.mark.parametrize(
    ("question", "size"),
    [
        ("只有三条任务的部门", 3),
        ("参与条数为2的单位有哪些", 2),
        ("参与了五条的部门是谁", 5),
        ("只沾了一条的单位都有谁", 1),
    ],
)
def test_bodies_are_found_by_a_number_of_clauses(
    ask: Ask, ranked: list[tuple[str, int]], question: str, size: int
) -> None:
    answer = ask(question).answer
    assert all(name in answer for name, count in ranked if count == size)
    assert all(name not in answer for name, count in ranked if count > size)


def test_those_named_to_be_passed_over_are_not_ranked(ask: Ask, ranked: list[tuple[str, int]]) -> None:
    assert ranked[1][0] in ask("除了生态环境部，谁的任务最多").answer.splitlines()[0]
