import json
from pathlib import Path
from typing import Any

import pytest

from eval import load
from eval.load import headers_of, main, timed, told
from eval.people import Call
from ingest.errors import SourceRefused

SHORT = ("--minutes", "0.02", "--people", "5", "--every", "0.3", "--at-once", "12")


def run(capsys: pytest.CaptureFixture[str], *words: str) -> tuple[int, str, dict[str, float]]:
    status = main(words)
    printed = capsys.readouterr()
    return status, printed.out, json.loads(printed.err.splitlines()[-1])


def test_a_server_that_answers_everything_passes(stub: Any, capsys: pytest.CaptureFixture[str]) -> None:
    status, out, figures = run(capsys, *SHORT, "--url", stub.url)
    assert status == 0
    assert "FAULT" not in out
    assert figures["steady: questions"] == figures["steady: answered"] >= 5
    assert figures["at once: answered"] == 12
    assert len(stub.asked) == figures["steady: questions"] + 12
    assert figures["steady: p50 (ms)"] <= figures["steady: p95 (ms)"] <= figures["steady: max (ms)"]
    assert "steady: p99 (ms)" in out


def test_a_failure_in_the_steady_part_is_a_fault(stub: Any, capsys: pytest.CaptureFixture[str]) -> None:
    stub.reply = (503, {"error": "full"})
    status, out, figures = run(capsys, *SHORT, "--url", stub.url)
    assert status == 1
    assert f"FAULT steady: {figures['steady: questions']:.0f} times status 503 full" in out
    assert "FAULT at once" not in out
    assert figures["at once: refused with 429 or 503"] == 12


def test_a_crash_under_the_crowd_and_a_server_not_ready_are_faults(
    stub: Any, capsys: pytest.CaptureFixture[str]
) -> None:
    stub.reply, stub.ready = (500, {"error": "a fault"}), False
    status, out, _ = run(capsys, *SHORT, "--url", stub.url)
    assert status == 1
    assert "FAULT at once: 12 times status 500 a fault" in out
    assert "FAULT the server is not ready" in out


def test_the_records_of_a_server_of_its_own_must_hold_what_was_received(
    stub: Any, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    def started(_: Path) -> Any:
        return stub

    monkeypatch.setattr(load, "serving", started)
    status, out, figures = run(capsys, *SHORT)
    assert (status, figures["answers in the records"]) == (0, len(stub.asked))
    assert figures["server: resident memory (MB)"] == 11.0
    stub.lost = 1
    status, out, _ = run(capsys, *SHORT)
    assert status == 1
    assert "are in the records" in out


def test_a_server_that_does_not_start_is_told_in_one_line(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main([*SHORT, "--url", "http://127.0.0.1:9", "--tokens", str(tmp_path / "none")]) == 1
    assert capsys.readouterr().err.startswith("load: ")


def test_tokens_are_dealt_out_in_turn(tmp_path: Path) -> None:
    file = tmp_path / "tokens"
    file.write_text("one\ntwo\n\n", "utf-8")
    headers = headers_of(file)
    assert [headers(n)["Authorization"] for n in range(3)] == ["Bearer one", "Bearer two", "Bearer one"]
    assert headers_of(None)(0) == {}
    file.write_text("\n", "utf-8")
    with pytest.raises(SourceRefused, match="users token"):
        headers_of(file)


def test_shares_of_times_are_read_from_the_answered_alone() -> None:
    calls = [Call(200, float(ms)) for ms in range(1, 101)] + [Call(500, 9000.0), Call(503, 1.0)]
    figures = timed("x", calls)
    assert (figures["x: questions"], figures["x: answered"]) == (102, 100)
    assert figures["x: neither answered nor refused"] == 1
    assert [figures[f"x: {name} (ms)"] for name in ("p50", "p95", "p99", "max")] == [51, 96, 100, 100]
    assert "x: p50 (ms)" not in timed("x", [])


def test_faults_are_gathered_by_kind() -> None:
    calls = [Call(0, 1.0, None, "ReadError"), Call(500, 1.0), Call(0, 1.0, None, "ReadError")]
    assert told("x", calls) == ["x: 2 times status none ReadError", "x: 1 times status 500"]
