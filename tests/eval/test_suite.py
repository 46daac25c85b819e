import json
from collections.abc import Callable
from pathlib import Path

import pytest

from answering.engine import Answerer
from eval import suite
from eval.bank_file import BANK
from eval.command import Options
from eval.gates import Baseline, Gates
from eval.suite import evaluate, run_suite
from ingest.errors import ClausewiseError
from ingest.index import Index

LINES = (
    {
        "id": "q1",
        "question": "2025年再生铝产量目标是多少?",
        "lang": "zh",
        "kind": "number",
        "status": "answered",
        "clauses_required": ["8"],
        "facts": [["1150万吨"]],
    },
    {"id": "q2", "question": "2035年的目标是什么?", "lang": "zh", "kind": "absent", "status": "not_in_plan"},
    {
        "id": "q3",
        "question": "Who is responsible for clause 8?",
        "lang": "en",
        "kind": "bodies",
        "status": "answered",
        "clauses_required": ["9"],
        "agencies": ["交通运输部"],
    },
)
Run = Callable[..., int]


def unheard(message: str) -> None:
    """Progress that nobody listens to."""


@pytest.fixture(scope="module")
def answerer(index: Index) -> Answerer:
    return Answerer(index)


@pytest.fixture
def bank(tmp_path: Path) -> Path:
    path = tmp_path / "tiny.jsonl"
    path.write_text("".join(json.dumps(line) + "\n" for line in LINES), encoding="utf-8")
    return path


@pytest.fixture
def report(tmp_path: Path) -> Path:
    return tmp_path / "report.html"


def test_a_bank_is_answered_and_its_figures_printed(
    answerer: Answerer, bank: Path, report: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    told: list[str] = []
    assert run_suite(answerer, Options(bank, report=report, quick=True), told.append) == 0
    assert "3 questions in " in capsys.readouterr().out
    assert told == ["3 questions from tiny.jsonl", f"wrote {report}"]
    assert "2035年的目标是什么" not in report.read_text(encoding="utf-8")
    assert "Who is responsible" in report.read_text(encoding="utf-8")


def test_figures_and_answers_are_written_where_asked(answerer: Answerer, bank: Path, report: Path) -> None:
    out = report.with_suffix(".json")
    run_suite(answerer, Options(bank, out, report, quick=True), unheard)
    data = json.loads(out.read_text(encoding="utf-8"))
    assert data["bank"] == "tiny"
    assert data["figures"]["all"]["right"] == pytest.approx(2 / 3)
    assert data["figures"]["lang en"]["bodies"] == 0.0
    assert [entry["failures"] for entry in data["answers"]] == [[], [], ["bodies", "recall", "precision"]]
    assert data["answers"][0]["answer"]["citations"][0]["clause"] == "8"


@pytest.mark.parametrize("name", ["json", "report"])
def test_a_file_that_cannot_be_written_is_told_in_one_line(answerer: Answerer, bank: Path, name: str) -> None:
    options = Options(bank, **{name: bank.parent / "nowhere" / "file"})  # type: ignore[arg-type]  # either is a path
    with pytest.raises(ClausewiseError, match="nowhere"):
        run_suite(answerer, options, unheard)


def test_a_folder_in_the_place_of_a_file_is_told(answerer: Answerer, bank: Path) -> None:
    with pytest.raises(ClausewiseError, match="cannot be written"):
        run_suite(answerer, Options(bank, report=bank.parent, quick=True), unheard)


def test_a_bank_without_questions_has_no_figures(
    answerer: Answerer, tmp_path: Path, report: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    path = tmp_path / "empty.jsonl"
    path.write_text("\n", encoding="utf-8")
    assert run_suite(answerer, Options(path, report=report), unheard) == 0
    assert "0 questions in " in capsys.readouterr().out


def test_one_kind_can_be_looked_at_and_its_wrong_answers_listed(
    answerer: Answerer, bank: Path, report: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    run_suite(answerer, Options(bank, report=report, kind="bodies", list=True, quick=True), unheard)
    shown = capsys.readouterr().out
    assert shown.startswith("q3  bodies  failed: bodies, recall, precision\n  question  Who is responsible")
    assert "1 questions in " in shown
    with pytest.raises(ClausewiseError, match="absent, bodies, number"):
        run_suite(answerer, Options(bank, kind="who"), unheard)


def test_a_bank_that_nobody_looks_at_is_listed_when_asked_alone(
    answerer: Answerer,
    bank: Path,
    report: Path,
    capsys: pytest.CaptureFixture[str],
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(suite, "HELD_OUT", bank.resolve())
    for show in (False, True):
        run_suite(answerer, Options(bank, report=report, list=True, show=show, quick=True), unheard)
        shown = capsys.readouterr().out
        assert "q3  bodies" in shown
        assert ("Who is responsible" in shown) is show
        assert ("Who is responsible" in report.read_text(encoding="utf-8")) is show


def test_a_gate_that_is_missed_is_told_and_gives_status_1(
    answerer: Answerer, bank: Path, report: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(Baseline, "gates_of", lambda self, path: Gates(least={"right": 0.9}))
    for no_gate in (False, True):
        told: list[str] = []
        options = Options(bank, report=report, no_gate=no_gate, quick=True)
        assert run_suite(answerer, options, told.append) == (0 if no_gate else 1)
        assert told[-1] == "gate missed: right is 0.667, below 0.900"


def test_the_default_report_is_named_by_bank_and_day(
    answerer: Answerer, bank: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(suite, "REPORTS", tmp_path / "reports")
    run_suite(answerer, Options(bank, kind="number", quick=True), unheard)
    (written,) = (tmp_path / "reports").iterdir()
    assert written.name.startswith("tiny-number-20")


def test_the_worked_half_of_the_bank_reaches_its_gates(answerer: Answerer) -> None:
    outcome = evaluate(answerer, Options(BANK / "worked.jsonl", quick=True), unheard)
    assert outcome.missed == []
