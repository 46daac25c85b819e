import json
from pathlib import Path

import pytest

from ingest.command import add_plans, structures
from ingest.errors import SourceRefused
from ingest.settings import Settings

PLAN = "河湾市节水方案\n一、任务\n（一）推进节水。工业企业要节水。（水利部负责）\n"


def test_a_structure_is_one_object_a_file(tmp_path: Path) -> None:
    path = tmp_path / "River Bay_1.txt"
    path.write_text(PLAN, encoding="utf-8")
    (line,) = structures([path], as_json=True)
    data = json.loads(line)
    assert data["plan"] == "river-bay-1"
    assert [clause["id"] for clause in data["clauses"]] == ["preamble", "1"]
    assert data["clauses"][1]["mode"] == "sole"


def test_a_report_for_a_person_accounts_for_every_character(tmp_path: Path) -> None:
    path = tmp_path / "plan.txt"
    path.write_text(PLAN, encoding="utf-8")
    (text,) = structures([path], as_json=False)
    assert "100.00%" in text


def test_a_file_that_is_refused_leaves_nothing_behind(tmp_path: Path) -> None:
    empty = tmp_path / "empty.txt"
    empty.write_text("", encoding="utf-8")
    with pytest.raises(SourceRefused, match="empty"):
        add_plans([empty], False, Settings(home=tmp_path / "home"), lambda message: None)
    assert not (tmp_path / "home").exists()
