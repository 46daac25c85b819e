import json
from typing import Any

import pytest

from ingest.plan import Plan
from ingest.reading import PlanReading
from ingest.structure_json import structure_of


@pytest.fixture(scope="module")
def structure(reading: PlanReading) -> dict[str, Any]:
    return json.loads(json.dumps(structure_of(reading), ensure_ascii=False))


def clause(structure: dict[str, Any], clause_id: str) -> dict[str, Any]:
    return next(entry for entry in structure["clauses"] if entry["id"] == clause_id)


def test_the_structure_has_every_field_of_the_contract(structure: dict[str, Any]) -> None:
    assert {"plan", "title", "text", "clauses", "report"} <= structure.keys()
    fields = {"id", "label", "title", "path", "start", "end", "bodies", "mode", "targets"}
    assert all(fields <= entry.keys() for entry in structure["clauses"])
    assert structure["plan"] == "synergy-2022"
    assert structure["title"] == "减污降碳协同增效实施方案"


def test_offsets_count_in_the_text(structure: dict[str, Any], plan: Plan) -> None:
    text = structure["text"]
    assert text == plan.text
    assert "".join(text[entry["start"] : entry["end"]] for entry in structure["clauses"]) == text
    for entry in structure["clauses"]:
        for target in entry["targets"]:
            assert target["value"].split("-")[0] in text[target["start"] : target["end"]]
            assert entry["start"] <= target["start"] < target["end"] <= entry["end"]


def test_ids_are_those_of_the_contract(structure: dict[str, Any]) -> None:
    ids = [entry["id"] for entry in structure["clauses"]]
    assert ids == ["notice", "preamble", "part-1", *map(str, range(1, 30))]


def test_a_clause_prints_its_bodies_mode_and_targets(structure: dict[str, Any]) -> None:
    entry = clause(structure, "11")
    assert entry["path"] == ["四、突出重点领域"]
    assert entry["mode"] == "by_duty"
    assert entry["bodies"][0] == {"name": "农业农村部", "role": "responsible"}
    (target,) = entry["targets"]
    fields = ("indicator", "value", "unit", "comparator", "year", "scope")
    assert [target[field] for field in fields] == [
        "三大粮食作物化肥、农药利用率",
        "43",
        "%",
        "=",
        2025,
        None,
    ]


def test_only_an_open_list_says_that_it_is_open(structure: dict[str, Any]) -> None:
    found = {entry["id"] for entry in structure["clauses"] if "open" in entry}
    assert found == {"10", "17", "18", "19", "28"}
    assert clause(structure, "10")["open"] is True


def test_a_general_line_has_a_mode_and_no_body(structure: dict[str, Any]) -> None:
    entry = clause(structure, "26")
    assert (entry["mode"], entry["bodies"]) == ("general", [])
    assert clause(structure, "1")["mode"] is None


def test_a_restarting_plan_prints_dotted_ids_and_roles(invented: PlanReading) -> None:
    structure = json.loads(json.dumps(structure_of(invented)))
    assert [entry["id"] for entry in structure["clauses"]] == ["preamble", "1.1", "1.2", "2.1", "2.2"]
    assert clause(structure, "2.1")["bodies"] == [
        {"name": "交通运输部", "role": "lead"},
        {"name": "财政部", "role": "support"},
        {"name": "河湾市公交办", "role": "support"},
    ]
    assert clause(structure, "2.2")["bodies"] == [{"name": "生态环境部", "role": "sole"}]
    assert structure["report"]["unknown_bodies"] == [{"name": "河湾市公交办", "clause": "2.1"}]
