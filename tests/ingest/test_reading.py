import json
from pathlib import Path
from typing import Any

import pytest

from ingest.bodies import Register
from ingest.errors import StructureRefused
from ingest.plan import Plan
from ingest.reading import read_plan
from ingest.source import decode_source

GOLD: dict[str, Any] = json.loads(
    (Path(__file__).parent.parent / "gold" / "synergy-2022.json").read_text(encoding="utf-8")
)


def test_every_clause_is_the_one_that_a_person_found(plan: Plan) -> None:
    found = [
        {"id": c.id, "label": c.label, "title": c.title, "part": c.part, "sentences": len(c.sentences)}
        for c in plan.clauses
    ]
    assert found == GOLD["clauses"]
    assert len(plan.items) == 29


def test_every_responsibility_line_is_the_one_that_a_person_read(plan: Plan) -> None:
    found: dict[str, Any] = {}
    for clause in plan.items:
        line = clause.responsibility
        found[clause.id] = line and {
            "bodies": [body.name for body in line.bodies],
            "mode": line.mode,
            "open": line.open,
            "line": plan.slice(line.span),
        }
    assert found == GOLD["responsibility"]
    assert sum(line is not None for line in found.values()) == 26


def test_every_body_of_a_line_is_in_the_register_and_printed_where_its_span_says(
    plan: Plan, register: Register
) -> None:
    bodies = [b for c in plan.items if c.responsibility for b in c.responsibility.bodies]
    assert len(bodies) == sum(len(line["bodies"]) for line in GOLD["responsibility"].values() if line)
    for body in bodies:
        assert plan.slice(body.span) == body.name
        assert body.body_id is not None
        assert body.name in register.get(body.body_id).own_names()


def test_the_roles_follow_from_the_lines(plan: Plan) -> None:
    roles = {
        clause.id: {body.role for body in clause.responsibility.bodies}
        for clause in plan.items
        if clause.responsibility
    }
    assert roles.pop("20") == {"sole"}
    assert roles.pop("26") == set()
    assert roles.pop("29") == {"lead"}
    assert set(map(frozenset, roles.values())) == {frozenset({"responsible"})}
    assert plan.clause("26").responsibility.parties == ("各相关部门", "地方")  # type: ignore[union-attr]  # it has a line


def test_every_target_is_one_that_a_person_found_and_none_is_missing(plan: Plan) -> None:
    found = [
        {
            "clause": clause.id,
            "indicator": target.indicator,
            "value": target.value,
            "unit": target.unit,
            "comparator": target.comparator,
            "year": target.year,
            "scope": target.scope,
            "quote": plan.slice(target.span),
        }
        for clause in plan.clauses
        for target in clause.targets
    ]
    assert found == GOLD["targets"]


def test_every_explained_term_is_one_that_a_person_found(plan: Plan) -> None:
    found = [
        {"clause": clause.id, "term": term.term, "explanation": term.explanation, "kind": term.kind}
        for clause in plan.clauses
        for term in clause.terms
    ]
    assert found == GOLD["terms"]


def test_the_principles_and_dated_goals_are_set_apart(plan: Plan) -> None:
    sections = [(clause.id, section) for clause in plan.clauses for section in clause.sections]
    principles = [(clause, section.name) for clause, section in sections if section.kind == "principle"]
    assert principles == [("2", entry["name"]) for entry in GOLD["principles"]]
    dated = [(clause, section) for clause, section in sections if section.kind == "dated"]
    assert [(clause, section.year) for clause, section in dated] == [("3", e["year"]) for e in GOLD["dated"]]
    for (_, section), entry in zip(dated, GOLD["dated"], strict=True):
        assert plan.slice(section.span).startswith(entry["starts"])


def test_clauses_joined_in_order_are_the_canonical_text(plan: Plan) -> None:
    assert "".join(plan.text[clause.start : clause.end] for clause in plan.clauses) == plan.text


def test_no_reading_aid_is_left_in_the_text(plan: Plan) -> None:
    assert "【" not in plan.text
    assert "】" not in plan.text


def test_a_plan_without_structure_is_refused_by_the_name_of_its_file(register: Register) -> None:
    source = decode_source("letter.txt", "只是一封信。".encode(), "letter.txt")
    with pytest.raises(StructureRefused, match=r"^letter\.txt: no numbered part"):
        read_plan(source, "letter", register)
