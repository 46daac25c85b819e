import pytest

from ingest.plan import Responsibility
from ingest.reading import PlanReading
from ingest.report import make_report


@pytest.fixture
def line(read_item):
    def read(words: str) -> Responsibility:
        plan, clause = read_item(f"做好工作。（{words}）")
        assert clause.responsibility is not None
        assert plan.slice(clause.responsibility.span) == f"（{words}）"
        assert all(plan.slice(body.span) == body.name for body in clause.responsibility.bodies)
        return clause.responsibility

    return read


LEAD, SUPPORT, SHARE, SOLE = "lead", "support", "responsible", "sole"
LINES = [
    (
        "生态环境部牵头，财政部、商务部配合",
        "lead_support",
        [("生态环境部", LEAD), ("财政部", SUPPORT), ("商务部", SUPPORT)],
    ),
    ("生态环境部牵头，财政部参与", "lead_support", [("生态环境部", LEAD), ("财政部", SUPPORT)]),
    ("生态环境部、水利部牵头", "lead", [("生态环境部", LEAD), ("水利部", LEAD)]),
    ("生态环境部牵头负责", "lead", [("生态环境部", LEAD)]),
    (
        "生态环境部牵头负责，财政部、商务部按职责分工负责",
        "lead_support",
        [("生态环境部", LEAD), ("财政部", SHARE), ("商务部", SHARE)],
    ),
    ("生态环境部、财政部按职责分工负责", "by_duty", [("生态环境部", SHARE), ("财政部", SHARE)]),
    ("生态环境部、财政部按照职责分工负责", "by_duty", [("生态环境部", SHARE), ("财政部", SHARE)]),
    ("生态环境部和财政部负责", "by_duty", [("生态环境部", SHARE), ("财政部", SHARE)]),
    (
        "住房和城乡建设部、工业和信息化部按职责分工负责",
        "by_duty",
        [("住房和城乡建设部", SHARE), ("工业和信息化部", SHARE)],
    ),
    ("生态环境部负责", "sole", [("生态环境部", SOLE)]),
]


@pytest.mark.parametrize(("words", "mode", "bodies"), LINES)
def test_a_line_gives_its_bodies_with_their_roles(line, words: str, mode: str, bodies: list) -> None:
    found = line(words)
    assert (found.mode, [(body.name, body.role) for body in found.bodies]) == (mode, bodies)
    assert not found.open


@pytest.mark.parametrize(
    ("words", "names"),
    [
        ("生态环境部、财政部等按职责分工负责", ["生态环境部", "财政部"]),
        ("生态环境部、财政部等部门按职责分工负责", ["生态环境部", "财政部"]),
        ("生态环境部、财政部等有关部门按职责分工负责", ["生态环境部", "财政部"]),
        ("生态环境部牵头，财政部等配合", ["生态环境部", "财政部"]),
    ],
)
def test_a_list_that_ends_with_and_others_is_open(line, words: str, names: list[str]) -> None:
    found = line(words)
    assert found.open
    assert [body.name for body in found.bodies] == names


@pytest.mark.parametrize(
    ("words", "parties"),
    [
        ("各有关部门按职责分工负责", ("各有关部门",)),
        ("各相关部门、地方按职责分工负责", ("各相关部门", "地方")),
        ("各地区、各有关部门负责", ("各地区", "各有关部门")),
    ],
)
def test_a_line_that_names_no_body_is_general(line, words: str, parties: tuple[str, ...]) -> None:
    found = line(words)
    assert (found.mode, found.bodies, found.open) == ("general", (), False)
    assert found.parties == parties


def test_bodies_beside_a_general_party_are_kept(line) -> None:
    found = line("生态环境部牵头，各有关部门配合")
    assert [(body.name, body.role) for body in found.bodies] == [("生态环境部", "lead")]
    assert found.parties == ("各有关部门",)


def test_a_body_that_the_register_lacks_is_kept_and_reported(read_text) -> None:
    reading: PlanReading = read_text(
        "河湾市方案\n一、任务\n（一）治理。（生态环境部、河湾市碧空办按职责分工负责）\n"
    )
    line = reading.plan.items[0].responsibility
    assert line is not None
    assert [(body.name, body.body_id) for body in line.bodies] == [
        ("生态环境部", "mee"),
        ("河湾市碧空办", None),
    ]
    assert make_report(reading).unknown_bodies == ({"name": "河湾市碧空办", "clause": "1"},)


@pytest.mark.parametrize(
    "words",
    [
        "由生态环境部负责。",
        "生态环境部（国家核安全局）要负责。",
        "治理扬尘（含工地）。",
        "（生态环境部负责）做好工作。",
    ],
)
def test_only_a_bracket_that_ends_the_clause_is_a_responsibility_line(read_item, words: str) -> None:
    assert read_item(words)[1].responsibility is None


def test_a_bracket_inside_the_line_belongs_to_it(line) -> None:
    found = line("河湾市林草局（公园办）、财政部按职责分工负责")
    assert [body.name for body in found.bodies] == ["河湾市林草局（公园办）", "财政部"]
