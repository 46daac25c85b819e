import io
import json
from pathlib import Path

import pytest

from answering.batch import answer_line, read_lines
from answering.engine import Answerer
from ingest.errors import SourceRefused
from ingest.index import Index


def test_blank_lines_are_passed_over_and_order_is_kept(tmp_path: Path) -> None:
    path = tmp_path / "batch.jsonl"
    path.write_text("a\n\n  \nb\u2028c\n", encoding="utf-8")
    assert list(read_lines(str(path), io.StringIO())) == ["a", "b\u2028c"]
    assert list(read_lines("-", io.StringIO("x\n\ny\n"))) == ["x\n", "y\n"]


def test_a_missing_file_is_told_before_anything_is_answered() -> None:
    with pytest.raises(SourceRefused, match="nowhere"):
        read_lines("nowhere.jsonl", io.StringIO())


@pytest.mark.parametrize(
    "line", ["{", "[" * 100_000, "1" * 5000, '{"question": "\\ud800"}', '{"id": "\\ud800"}', "[]"]
)
def test_a_line_that_is_no_question_gives_an_answer_with_an_error(index: Index, line: str) -> None:
    answer = answer_line(Answerer(index), line)
    assert answer["status"] == "error"
    assert answer["error"]
    json.dumps(answer, ensure_ascii=False).encode()


def test_a_line_may_name_a_plan_and_the_call_another_for_the_rest(index: Index) -> None:
    assert answer_line(Answerer(index), '{"question": "第八条讲什么"}', "nowhere")["status"] == "error"
    named = '{"question": "第八条讲什么", "plan": "synergy-2022"}'
    assert answer_line(Answerer(index), named, "nowhere")["status"] == "answered"
