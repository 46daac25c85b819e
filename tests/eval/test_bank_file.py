import json
from pathlib import Path
from typing import Any

import pytest

from eval.bank_file import BANK, GoldQuestion, read_bank
from ingest.errors import SourceRefused
from ingest.plan import Plan
from retrieval.question import Question, Turn

GOLD: dict[str, Any] = {
    "id": "q1",
    "question": "第八条?",
    "lang": "zh",
    "kind": "clause",
    "status": "answered",
}
BANKS = sorted(BANK.glob("*.jsonl"))


def written(folder: Path, *lines: str) -> Path:
    path = folder / "bank.jsonl"
    path.write_text("\n".join(lines) + "\n", encoding="utf-8")
    return path


def test_a_bank_is_read_in_order_without_its_blank_lines(tmp_path: Path) -> None:
    path = written(tmp_path, json.dumps(GOLD), "", "  ", json.dumps(GOLD | {"id": "q2"}))
    assert [gold.id for gold in read_bank(path)] == ["q1", "q2"]


def test_gold_that_is_left_out_asks_for_nothing() -> None:
    gold = GoldQuestion.model_validate(GOLD)
    assert (gold.clauses_required, gold.clauses_ok, gold.facts, gold.forbidden) == ((), (), (), ())
    assert gold.agencies is None


def test_statuses_may_be_alternatives() -> None:
    gold = GoldQuestion.model_validate(GOLD | {"status": "not_in_plan|refused"})
    assert gold.statuses == {"not_in_plan", "refused"}


def test_a_question_is_put_without_its_gold() -> None:
    history = [{"role": "user", "content": "第七条?"}]
    gold = GoldQuestion.model_validate(GOLD | {"history": history, "plan": "p", "facts": [["工业"]]})
    turns = (Turn(role="user", content="第七条?"),)
    assert gold.as_question() == Question(id="q1", question="第八条?", history=turns, plan="p")


@pytest.mark.parametrize(
    "line", ["{", "[]", "8", "null", '{"question": "第八条?"}', json.dumps(GOLD | {"facts": "工业"})]
)
def test_a_line_that_is_no_question_with_gold_is_refused_by_its_number(tmp_path: Path, line: str) -> None:
    with pytest.raises(SourceRefused, match=r"bank\.jsonl, line 2: "):
        read_bank(written(tmp_path, json.dumps(GOLD), line))


def test_a_line_ends_only_where_a_line_feed_is(tmp_path: Path) -> None:
    gold = json.dumps(GOLD | {"question": "第八条\u2028讲\x85什么?"}, ensure_ascii=False)
    assert [g.question for g in read_bank(written(tmp_path, gold))] == ["第八条\u2028讲\x85什么?"]


def test_a_bank_that_is_not_there_is_refused_by_its_path(tmp_path: Path) -> None:
    with pytest.raises(SourceRefused, match="nowhere"):
        read_bank(tmp_path / "nowhere.jsonl")


def test_a_bank_that_is_no_text_is_refused_by_its_path(tmp_path: Path) -> None:
    path = tmp_path / "bank.jsonl"
    path.write_bytes(b"\xff\xfe\x00\x01")
    with pytest.raises(SourceRefused, match=r"bank\.jsonl"):
        read_bank(path)


def test_there_are_banks_to_answer() -> None:
    assert {path.stem for path in BANKS} >= {"worked", "held_out"}


@pytest.mark.parametrize("path", BANKS, ids=lambda path: path.stem)
def test_the_banks_that_ship_fit_the_plan(path: Path, plan: Plan) -> None:
    bank = read_bank(path)
    assert len({gold.id for gold in bank}) == len(bank)
    for gold in bank:
        assert gold.lang in ("zh", "zh-Hant", "en")
        assert gold.statuses <= {"answered", "not_in_plan", "clarify", "refused", "error"}
        assert all(plan.has_clause(clause) for clause in (*gold.clauses_required, *gold.clauses_ok)), gold.id
        assert all(all(alternatives) and alternatives for alternatives in gold.facts), gold.id


def test_no_question_is_in_two_banks() -> None:
    questions = [(gold.question, gold.history) for path in BANKS for gold in set_of_questions(path)]
    assert len(questions) == len(set(questions))


def set_of_questions(path: Path) -> list[GoldQuestion]:
    """The questions of a bank, each once."""
    return list({(gold.question, gold.history): gold for gold in read_bank(path)}.values())
