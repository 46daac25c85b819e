import json

import pytest

from web.gate import calls
from web.gate.calls import Calls, holds_file
from web.gate.paths import CANCEL, DATA, JOIN

BEAT = "/gradio_api/heartbeat/"
FILE = {"path": "/etc/passwd", "meta": {"_type": "gradio.FileData"}}


def join(**call) -> bytes:
    return json.dumps({"session_hash": "abc", "data": ["谁负责？"], **call}).encode()


def test_a_session_belongs_to_who_came_first() -> None:
    ours = Calls()
    assert ours.refusal("a", BEAT + "abc", "", b"") is None
    assert ours.refusal("a", JOIN, "", join()) is None
    assert ours.refusal("a", DATA, "session_hash=abc", b"") is None
    assert ours.refusal("a", CANCEL, "", join(fn_index=1, event_id="e")) is None
    for path, query, body in ((BEAT + "abc", "", b""), (JOIN, "", join()), (DATA, "session_hash=abc", b"")):
        assert ours.refusal("b", path, query, body) == 404
    assert ours.refusal("b", CANCEL, "", join()) == 404
    assert ours.refusal("b", JOIN, "", join(session_hash="other")) is None


def test_other_paths_go_on_whatever_their_body() -> None:
    assert Calls().refusal("a", "/api/ask", "session_hash=x", b"no json") is None


@pytest.mark.parametrize("query", ["", "session_hash=", "session_hash=a&session_hash=b", "session_hash=../x"])
def test_a_stream_without_one_session_is_refused(query: str) -> None:
    assert Calls().refusal("a", DATA, query, b"") == 400


@pytest.mark.parametrize(
    "body", [b"", b"no json", b"[]", b"null", b"\xff", b"[" * 60_000, join(session_hash=None)]
)
def test_a_call_that_is_none_is_refused(body: bytes) -> None:
    assert Calls().refusal("a", JOIN, "", body) == 400


@pytest.mark.parametrize("session", [1, ["abc"], "a b", "x" * 65, "", "a/b"])
def test_a_session_of_another_shape_is_refused(session) -> None:
    assert Calls().refusal("a", JOIN, "", join(session_hash=session)) == 400


@pytest.mark.parametrize(
    "value",
    [
        FILE,
        [FILE],
        {"x": [{"y": FILE}]},
        {"path": "http://169.254.169.254/", "url": "http://x"},
        {"path": "x", "meta": {}},
    ],
)
def test_files_are_found_wherever_they_hide(value) -> None:
    assert holds_file(value)
    assert Calls().refusal("a", JOIN, "", join(data=[value])) == 400
    assert Calls().refusal("a", JOIN, "", join(event_data=value)) == 400


@pytest.mark.parametrize(
    "value", ["gradio.FileData", {"path": "x"}, {"meta": {"_type": "gradio.FileData"}}, [1, None]]
)
def test_what_is_no_file_is_not_taken_for_one(value) -> None:
    assert not holds_file(value)
    assert Calls().refusal("a", JOIN, "", join(data=[value])) is None


def test_what_is_nested_too_deep_to_look_through_is_refused() -> None:
    deep: list = []
    for _ in range(100):
        deep = [deep]
    assert holds_file(deep)


def test_the_sessions_kept_are_bounded(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(calls, "MOST_SESSIONS", 2)
    ours = Calls()
    for session in ("a1", "a2", "a1", "a3"):
        assert ours.refusal("a", BEAT + session, "", b"") is None
    assert ours.refusal("b", BEAT + "a1", "", b"") == 404
    assert ours.refusal("b", BEAT + "a2", "", b"") is None
