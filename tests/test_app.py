"""The front door as a program of its own: what it prints, where, and with which exit status."""

import json
import os
import subprocess
import sys
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from typing import Any

import pytest

from ingest.plan import Plan

ROOT = Path(__file__).resolve().parent.parent
Done = subprocess.CompletedProcess[bytes]
Run = Callable[..., Done]
PLAN = """节水行动方案

一、总体要求

（一）主要目标。到2025年，节水灌溉面积占比达到45%以上。

二、重点任务

（二）推进工业节水。推广高效冷却。（工业和信息化部、水利部按职责分工负责）
"""
ALUMINIUM = "2025年再生铝产量目标是多少?"
PARKS = "谁负责园区减污降碳?"
WATER = "水利部负责哪些任务?"
YEAR = "2035年的目标是什么?"
THIRTY = "第三十条讲什么?"
QUESTIONS = (ALUMINIUM, PARKS, WATER, YEAR, THIRTY)
SEVEN = ["生态环境部", "国家发展改革委", "科技部", "工业和信息化部", "住房城乡建设部", "水利部", "商务部"]


@pytest.fixture(scope="module")
def done(run: Run) -> dict[str, Done]:
    """The calls that only read, made side by side; those that the product is accepted by come first."""
    calls = {question: ("ask", question, "--json") for question in QUESTIONS}
    calls |= {"person": ("ask", ALUMINIUM), "show": ("show", "8"), "text": ("show", "--text")}
    with ThreadPoolExecutor(3) as pool:
        return dict(zip(calls, pool.map(lambda words: run(*words), calls.values()), strict=True))


def answer(call: Done) -> dict[str, Any]:
    """The one answer object on standard output."""
    assert call.returncode == 0, call.stderr.decode()
    assert call.stderr == b""
    (line,) = call.stdout.decode().splitlines()
    data: dict[str, Any] = json.loads(line)
    return data


def clauses(data: dict[str, Any]) -> list[str]:
    return [citation["clause"] for citation in data["citations"]]


def test_a_target_is_answered_with_its_quote(done: dict[str, Done], plan: Plan) -> None:
    data = answer(done[ALUMINIUM])
    assert (data["status"], data["language"], data["engine"]) == ("answered", "zh", "extractive")
    (citation,) = data["citations"]
    assert citation["clause"] == "8"
    assert "1150万吨" in data["answer"]
    assert "1150万吨" in citation["quote"]
    assert citation["quote"] == plan.text[citation["start"] : citation["end"]]


def test_the_bodies_of_a_topic_are_those_of_its_clause(done: dict[str, Done]) -> None:
    data = answer(done[PARKS])
    assert (data["status"], clauses(data)) == ("answered", ["19"])
    assert data["bodies"] == SEVEN
    assert "等" in data["answer"]


def test_the_tasks_of_a_body_are_the_clauses_that_name_it(done: dict[str, Done]) -> None:
    data = answer(done[WATER])
    assert (data["status"], clauses(data)) == ("answered", ["4", "5", "6", "12", "19", "21"])


def test_a_year_that_the_plan_does_not_name_is_not_in_the_plan(done: dict[str, Done]) -> None:
    data = answer(done[YEAR])
    assert (data["status"], data["citations"]) == ("not_in_plan", [])


def test_a_clause_that_is_not_there_is_told_with_how_many_there_are(done: dict[str, Done]) -> None:
    data = answer(done[THIRTY])
    assert (data["status"], data["citations"]) == ("not_in_plan", [])
    assert "29" in data["answer"]


def test_a_person_is_given_the_answer_and_its_sources(done: dict[str, Done]) -> None:
    shown = done["person"].stdout.decode()
    assert (done["person"].returncode, done["person"].stderr) == (0, b"")
    assert "1150万吨" in shown
    assert "[1] （八）推进工业领域协同增效: “" in shown


def test_a_clause_is_shown_in_its_own_words(done: dict[str, Done], plan: Plan) -> None:
    assert (done["show"].returncode, done["show"].stderr) == (0, b"")
    assert done["show"].stdout.decode() == plan.words(plan.clause("8")) + "\n"


def test_the_text_is_shown_as_the_offsets_count_it(done: dict[str, Done], plan: Plan) -> None:
    assert (done["text"].returncode, done["text"].stderr) == (0, b"")
    assert done["text"].stdout.decode() == plan.text


def test_a_batch_is_answered_line_by_line_in_order(run: Run, tmp_path: Path) -> None:
    questions = [
        {"id": "b", "question": "第八条的标题"},
        {"id": "a", "question": "它由谁负责?", "history": [{"role": "user", "content": "第八条讲什么?"}]},
        {"question": "第三十条讲什么?", "plan": "synergy-2022"},
    ]
    path = tmp_path / "questions.jsonl"
    path.write_text("\n \n".join(json.dumps(question) for question in questions), encoding="utf-8")
    done = run("ask", "--batch", path)
    assert (done.returncode, done.stderr) == (0, b"")
    answers = [json.loads(line) for line in done.stdout.decode().splitlines()]
    assert [data["id"] for data in answers] == ["b", "a", None]
    assert [data["question"] for data in answers] == [question["question"] for question in questions]
    assert [data["status"] for data in answers] == ["answered", "answered", "not_in_plan"]
    assert clauses(answers[1]) == ["8"]


def test_a_reader_that_hangs_up_is_no_failure(home: Path) -> None:
    done = subprocess.run(
        ["bash", "-c", f"set -o pipefail; '{sys.executable}' app.py ask --batch - | head -n 1"],
        cwd=ROOT,
        env={**os.environ, "CLAUSEWISE_HOME": str(home)},
        input=b'{"question": "\\u7b2c\\u516b\\u6761"}\n' * 60,
        capture_output=True,
        timeout=120,
        check=False,
    )
    assert answer(done)["status"] == "answered"


def test_a_plan_is_added_listed_and_asked(run: Run, tmp_path: Path) -> None:
    where, file = tmp_path / "home", tmp_path / "节水 Water.txt"
    file.write_text(PLAN, encoding="utf-8")
    added = run("ingest", "--json", file, where=where)
    assert added.returncode == 0, added.stderr.decode()
    told = added.stderr.decode().splitlines()
    assert told
    assert all(line.startswith("clausewise: ") for line in told)
    plans = json.loads(added.stdout)["plans"]
    assert [entry["id"] for entry in plans] == ["synergy-2022", "节水-water"]
    listed = run("plans", "--json", where=where)
    assert (json.loads(listed.stdout), listed.stderr) == (plans, b"")
    data = answer(run("ask", "第二条由谁负责?", "--plan", "节水-water", "--json", where=where))
    assert (clauses(data), data["bodies"]) == (["2"], ["工业和信息化部", "水利部"])
    assert data["citations"][0]["plan"] == "节水-water"


def test_a_dry_run_prints_the_structure_and_changes_nothing(run: Run, tmp_path: Path) -> None:
    where, file = tmp_path / "home", tmp_path / "water.txt"
    file.write_text(PLAN, encoding="utf-8")
    done = run("ingest", "--dry-run", "--json", file, where=where)
    assert (done.returncode, done.stderr) == (0, b"")
    structure = json.loads(done.stdout)
    assert (structure["plan"], structure["title"]) == ("water", "节水行动方案")
    assert [clause["id"] for clause in structure["clauses"]][-2:] == ["1", "2"]
    assert not where.exists()


def test_a_bank_is_evaluated(run: Run, tmp_path: Path) -> None:
    bank, out = tmp_path / "tiny.jsonl", tmp_path / "report.json"
    gold = {"id": "q", "question": "第八条的标题", "lang": "zh", "kind": "clause", "status": "answered"}
    bank.write_text(json.dumps(gold | {"clauses_required": ["8"]}) + "\n", encoding="utf-8")
    report = tmp_path / "report.html"
    done = run("eval", "--questions", bank, "--json", out, "--report", report, "--quick")
    assert done.returncode == 0, done.stderr.decode()
    assert report.is_file()
    assert "1 questions in " in done.stdout.decode()
    assert json.loads(out.read_text(encoding="utf-8"))["figures"]["all"]["right"] == 1.0
