import json
from typing import get_args

from answering.answer import STATUSES, Answer, Citation, Status

FIELDS = {
    "id",
    "question",
    "language",
    "status",
    "answer",
    "citations",
    "bodies",
    "related",
    "engine",
    "model",
    "elapsed_ms",
}


def test_an_answer_object_has_the_fields_of_the_contract() -> None:
    citation = Citation(1, "p", "8", "（八）", "四", "再生铝", 10, 13)
    answer = Answer("q1", "第八条?", "zh", "answered", "再生铝。[1]", (citation,), ("水利部",))
    data = json.loads(json.dumps(answer.as_json(), ensure_ascii=False))
    assert data.keys() == FIELDS
    assert data["citations"] == [
        {
            "n": 1,
            "plan": "p",
            "clause": "8",
            "label": "（八）",
            "part": "四",
            "quote": "再生铝",
            "start": 10,
            "end": 13,
        }
    ]
    assert data["bodies"] == ["水利部"]
    assert (data["engine"], data["model"]) == ("extractive", None)


def test_an_error_is_named_only_where_there_is_one() -> None:
    data = Answer(None, "?", "zh", "error", "空", error="空").as_json()
    assert data.keys() == FIELDS | {"error"}
    assert data["error"] == "空"


def test_the_list_of_endings_is_closed_and_complete() -> None:
    assert set(STATUSES) == set(get_args(Status))
    assert set(STATUSES) == {"answered", "not_in_plan", "clarify", "refused", "error"}
