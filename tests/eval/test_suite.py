import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from answering.engine import Answerer
from eval.bank_file import GoldQuestion
from eval.measures import Score
from eval.suite import Scored, answer_all, as_table, run_suite, summary
from ingest.errors import ClausewiseError
from ingest.index import Index

Gold = Callable[..., GoldQuestion]
Made = Callable[..., dict[str, Any]]
RIGHT = Score(True, 1.0, 1.0, True, True, True, True, True, True)
WRONG = Score(False, 0.5, 0.0, False, False, False, False, False, False)
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


@pytest.fixture(scope="module")
def answerer(index: Index) -> Answerer:
    return Answerer(index)


@pytest.fixture
def bank(tmp_path: Path) -> Path:
    path = tmp_path / "tiny.jsonl"
    path.write_text("".join(json.dumps(line) + "\n" for line in LINES), encoding="utf-8")
    return path


def test_a_bank_is_answered_and_its_figures_printed(
    answerer: Answerer, bank: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    told: list[str] = []
    assert run_suite(answerer, bank, None, told.append) == 0
    shown = capsys.readouterr().out
    assert "3 questions in " in shown
    assert [row.split()[0] for row in shown.splitlines()[1:-1]] == ["all", *["lang"] * 2, *["kind"] * 3]
    assert "3 questions from tiny.jsonl" in told


def test_figures_and_answers_are_written_where_asked(answerer: Answerer, bank: Path, tmp_path: Path) -> None:
    out = tmp_path / "report.json"
    run_suite(answerer, bank, out, lambda message: None)
    data = json.loads(out.read_text(encoding="utf-8"))
    assert data["bank"] == "tiny.jsonl"
    assert data["figures"]["all"]["right"] == pytest.approx(2 / 3)
    assert data["figures"]["kind number"]["right"] == 1.0
    assert data["figures"]["lang en"]["bodies"] == 0.0
    assert [entry["gold"]["id"] for entry in data["answers"]] == ["q1", "q2", "q3"]
    assert [entry["failures"] for entry in data["answers"]] == [[], [], ["bodies", "recall", "precision"]]
    assert data["answers"][0]["answer"]["citations"][0]["clause"] == "8"


def test_a_report_that_cannot_be_written_is_told_in_one_line(
    answerer: Answerer, bank: Path, tmp_path: Path
) -> None:
    with pytest.raises(ClausewiseError, match="nowhere"):
        run_suite(answerer, bank, tmp_path / "nowhere" / "report.json", lambda message: None)


def test_a_bank_without_questions_has_no_figures(
    answerer: Answerer, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    path = tmp_path / "empty.jsonl"
    path.write_text("\n", encoding="utf-8")
    assert run_suite(answerer, path, None, lambda message: None) == 0
    assert "0 questions in " in capsys.readouterr().out


def test_answers_keep_the_order_of_their_questions(answerer: Answerer, gold: Gold) -> None:
    questions = [gold(id=f"q{n}", question=f"第{n}条的标题") for n in (3, 1, 2)]
    assert [answer["id"] for _, answer, _ in answer_all(answerer, questions)] == ["q3", "q1", "q2"]


def test_shares_are_means_over_the_questions_that_they_apply_to(gold: Gold, answer: Made) -> None:
    scored: list[Scored] = [
        (gold(agencies=["水利部"]), answer(), RIGHT),
        (gold(), answer(), WRONG),
        (gold(), answer(), Score(True, None, None, True, True, True, True, True, True)),
    ]
    figures = summary(scored)
    assert figures["questions"] == 3
    assert figures["right"] == pytest.approx(2 / 3)
    assert (figures["recall"], figures["precision"]) == (0.75, 0.5)
    assert figures["bodies"] == 1.0


def test_abstentions_are_scored_apart(gold: Gold, answer: Made) -> None:
    declined, given = answer(status="not_in_plan"), answer()
    scored: list[Scored] = [
        (gold(status="not_in_plan"), declined, RIGHT),
        (gold(status="not_in_plan|refused"), given, WRONG),
        (gold(status="answered"), declined, WRONG),
        (gold(status="answered"), given, RIGHT),
        (gold(status="answered"), given, RIGHT),
        (gold(status="answered"), given, RIGHT),
        (gold(status="answered|not_in_plan"), declined, RIGHT),
        (gold(status="clarify"), given, WRONG),
    ]
    figures = summary(scored)
    assert figures["declined of unanswerable"] == 0.5
    assert figures["declined of answerable"] == 0.25


def test_a_measure_that_applies_to_nothing_has_no_figure(gold: Gold, answer: Made) -> None:
    assert summary([(gold(), answer(), RIGHT)])["bodies"] is None
    assert as_table({"all": summary([(gold(), answer(), RIGHT)])}).splitlines()[1].split().count("-") == 2
