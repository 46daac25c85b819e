from collections.abc import Callable

import pytest

from answering.extractive.context import Context
from answering.extractive.line_filter import LineFilter, line_filter
from ingest.plan import Clause, Plan

Made = Callable[[str], Context]
Fits = Callable[[Clause], bool]


def bodies(clause: Clause) -> list[str | None]:
    """The register ids of the bodies of a responsibility line, in order."""
    return [body.body_id for body in clause.responsibility.bodies] if clause.responsibility else []


def names(*wanted: str) -> Fits:
    return lambda clause: set(wanted) <= set(bodies(clause))


def lacks(*unwanted: str) -> Fits:
    return lambda clause: not set(unwanted) & set(bodies(clause))


def starts_with(body: str) -> Fits:
    return lambda clause: bodies(clause)[:1] == [body]


def counts(size: int) -> Fits:
    return lambda clause: len(bodies(clause)) == size


def is_open(clause: Clause) -> bool:
    return clause.responsibility is not None and clause.responsibility.open


@pytest.fixture(scope="module")
def fitting(plan: Plan) -> Callable[..., tuple[str, ...]]:
    """The clauses with a responsibility line that meet all demands."""

    def found(*demands: Fits) -> tuple[str, ...]:
        lined = [clause for clause in plan.items if clause.responsibility]
        return tuple(clause.id for clause in lined if all(demand(clause) for demand in demands))

    return found


def read(context_of: Made, question: str) -> LineFilter:
    found = line_filter(context_of(question))
    assert found is not None
    return found


@pytest.mark.parametrize(
    ("question", "demands"),
    [
        ("财政部和证监会都在的有哪些条？", [names("mof", "csrc")]),
        ("財政部和證監會都在的有哪些條？", [names("mof", "csrc")]),
        ("Which clauses name both the Ministry of Finance and the NDRC?", [names("mof", "ndrc")]),
        ("哪些条有水利部但没有自然资源部？", [names("mwr"), lacks("mnr")]),
        (
            "Which clauses name the MWR but not the Ministry of Natural Resources?",
            [names("mwr"), lacks("mnr")],
        ),
        ("水利部比自然资源部多的是哪几条？", [names("mwr"), lacks("mnr")]),
        ("自然资源部比水利部多的是哪几条？", [names("mwr"), lacks("mnr")]),
        ("哪些条没有财政部？", [lacks("mof")]),
        ("Which clauses do not name the Ministry of Ecology and Environment?", [lacks("mee")]),
    ],
)
def test_bodies_that_a_line_is_to_name_or_to_lack(
    context_of: Made, fitting: Callable[..., tuple[str, ...]], question: str, demands: list[Fits]
) -> None:
    assert read(context_of, question).clauses == fitting(*demands)


@pytest.mark.parametrize(
    ("question", "wanted"),
    [
        ("只列了生态环境部、国家发展改革委和国家统计局的是哪条？", {"mee", "ndrc", "nbs"}),
        ("哪一条只写了农业农村部、生态环境部和国家能源局？", {"mara", "mee", "nea"}),
        ("Which clause names only the MEE and the NDRC?", {"mee", "ndrc"}),
    ],
)
def test_only_some_bodies_means_no_other_one(
    context_of: Made, fitting: Callable[..., tuple[str, ...]], question: str, wanted: set[str]
) -> None:
    clauses = read(context_of, question).clauses
    assert clauses == fitting(lambda clause: set(bodies(clause)) == wanted)
    assert clauses


@pytest.mark.parametrize(
    ("question", "body"),
    [
        ("哪些条由国家发展改革委打头？", "ndrc"),
        ("哪些条财政部排第一？", "mof"),
        ("Which items list the Ministry of Transport first?", "mot"),
    ],
)
def test_a_body_that_is_to_be_first(
    context_of: Made, fitting: Callable[..., tuple[str, ...]], question: str, body: str
) -> None:
    found = read(context_of, question)
    assert (found.clauses, found.bodies) == (fitting(starts_with(body)), (body,))


@pytest.mark.parametrize("question", ["哪些条不是由生态环境部打头？", "哪些条第一位不是生态环境部？"])
def test_a_body_that_is_not_to_be_first_leaves_lines_that_another_body_heads(
    context_of: Made, fitting: Callable[..., tuple[str, ...]], question: str
) -> None:
    clauses = read(context_of, question).clauses
    assert clauses == fitting(lambda clause: bodies(clause)[:1] not in ([], ["mee"]))
    assert "26" not in clauses  # a line without bodies is headed by none


def test_no_line_fits_where_a_body_is_never_first(context_of: Made) -> None:
    assert read(context_of, "哪些条以国家能源局打头？").clauses == ()


@pytest.mark.parametrize(
    ("question", "size"),
    [
        ("哪几条列了七家单位？", 7),
        ("哪些条刚好列了6家责任单位？", 6),
        ("哪些条只有两家责任单位？", 2),
        ("Which clauses name exactly three bodies?", 3),
    ],
)
def test_a_size_counts_the_bodies_of_a_line(
    context_of: Made, fitting: Callable[..., tuple[str, ...]], question: str, size: int
) -> None:
    assert read(context_of, question).clauses == fitting(counts(size))


@pytest.mark.parametrize(
    ("question", "demand"),
    [
        ("哪些条的名单用“等”收尾？", is_open),
        ("Which clauses have an open-ended list?", is_open),
        ("哪些条只有一家负责？", lambda clause: counts(1)(clause) and not is_open(clause)),
        ("只由生态环境部一家负责的是哪些条？", lambda clause: bodies(clause) == ["mee"]),
        ("责任单位里有公司而不是部门的是哪条？", names("china-railway")),
        ("哪些条有牵头单位？", lambda clause: clause.responsibility.mode == "lead"),
    ],
)
def test_what_a_line_looks_like(
    context_of: Made, fitting: Callable[..., tuple[str, ...]], question: str, demand: Fits
) -> None:
    clauses = read(context_of, question).clauses
    assert clauses == fitting(demand)
    assert clauses


@pytest.mark.parametrize(
    ("question", "ids", "demand"),
    [
        ("第四条到第十条里哪些条写了水利部和自然资源部两家？", range(4, 11), names("mwr", "mnr")),
        ("items 4 to 9: which name exactly nine bodies?", range(4, 10), counts(9)),
        ("第20条至第29条中哪些条没有国家发展改革委？", range(20, 30), lacks("ndrc")),
        ("第13条到第16条中哪些条没有生态环境部？", range(13, 17), lacks("mee")),
        ("第四条到第四十条里哪些条没有生态环境部？", range(4, 30), lacks("mee")),
    ],
)
def test_a_range_of_clauses_bounds_what_is_looked_at(
    context_of: Made, fitting: Callable[..., tuple[str, ...]], question: str, ids: range, demand: Fits
) -> None:
    assert read(context_of, question).clauses == fitting(demand, lambda clause: int(clause.id) in ids)


@pytest.mark.parametrize(
    "question",
    ["园区怎么减污降碳？", "第八条讲什么？", "水利部负责哪些条？", "What is the steel target?", ""],
)
def test_a_question_that_demands_nothing_of_a_line_has_no_filter(context_of: Made, question: str) -> None:
    assert line_filter(context_of(question)) is None
