"""Whatever is wrong about a call, one clear line says so on standard error, and nothing else is printed."""

import json
import subprocess
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from typing import Any

import pytest

ROOT = Path(__file__).resolve().parent.parent
Done = subprocess.CompletedProcess[bytes]
Run = Callable[..., Done]
OFF = [
    (["frobnicate"], "frobnicate"),
    (["ask"], "question"),
    (["ask", "第八条?", "--batch", "-"], "--batch"),
    (["show"], "clause"),
    (["show", "8", "--text"], "--text"),
    (["ingest", "--dry-run"], "--dry-run"),
    (["--port", "eighty"], "eighty"),
]
UNDOABLE = [
    (["show", "99"], "99"),
    (["ask", "第八条?", "--plan", "elsewhere"], "elsewhere"),
    (["ask", ""], "question"),
    (["ask", " \n "], "blank"),
    (["ask", "问" * 2001], "2000"),
    (["ask", "--batch", "nowhere.jsonl"], "nowhere.jsonl"),
    (["ask", "--batch", "tests"], "tests"),
    (["ingest", "nowhere.txt"], "nowhere.txt"),
    (["ingest", "tests"], "tests"),
    (["eval", "--questions", "README.md"], "README.md"),
    (["eval", "--questions", "eval/bank/worked.jsonl", "--report", "nowhere/r.html"], "nowhere"),
]
GOOD = json.dumps({"id": "last", "question": "第八条的标题"}).encode()


def refusal(done: Done) -> str:
    """The one line of a refusal."""
    told = done.stderr.decode()
    assert "Traceback" not in told, told
    assert done.stdout == b""
    (line,) = told.splitlines()
    assert line.startswith("clausewise: ")
    assert len(line) < 400
    return line


@pytest.fixture(scope="module")
def called(run: Run) -> dict[str, Done]:
    """Every call of the two lists, made side by side."""
    calls = [words for words, _ in OFF + UNDOABLE]
    with ThreadPoolExecutor(3) as pool:
        return dict(zip(map(str, calls), pool.map(lambda words: run(*words), calls), strict=True))


@pytest.mark.parametrize(("words", "named"), OFF)
def test_words_that_are_off_give_status_2(called: dict[str, Done], words: list[str], named: str) -> None:
    done = called[str(words)]
    assert done.returncode == 2
    assert named in refusal(done)


@pytest.mark.parametrize(("words", "named"), UNDOABLE)
def test_what_cannot_be_done_gives_status_1(called: dict[str, Done], words: list[str], named: str) -> None:
    done = called[str(words)]
    assert done.returncode == 1
    assert named in refusal(done)


@pytest.mark.parametrize(
    ("data", "named"),
    [
        (b"", "empty"),
        (b"\x89PNG\r\n\x1a\n\x00\x00\x00\rIHDR", "binary"),
        ("没有编号的一段话。".encode(), "numbered"),
    ],
)
def test_a_file_that_is_no_plan_is_refused_by_its_path(
    run: Run, tmp_path: Path, data: bytes, named: str
) -> None:
    file = tmp_path / "plan.txt"
    file.write_bytes(data)
    done = run("ingest", "--dry-run", file)
    assert done.returncode == 1
    assert "plan.txt" in refusal(done)
    assert named in refusal(done)


def test_a_bad_file_among_good_ones_changes_nothing(run: Run, home: Path, tmp_path: Path) -> None:
    before = (home / "index" / "current").read_text(encoding="utf-8")
    good, bad = tmp_path / "good.txt", tmp_path / "bad.txt"
    good.write_text("节水方案\n\n一、任务\n\n（一）节水。推广节水。\n", encoding="utf-8")
    bad.write_bytes(b"")
    done = run("ingest", good, bad)
    assert done.returncode == 1
    assert "bad.txt" in refusal(done)
    assert (home / "index" / "current").read_text(encoding="utf-8") == before


@pytest.mark.parametrize("words", [["ask", "第八条?"], ["ingest"]])
def test_a_home_that_cannot_be_written_is_told_by_its_path(
    run: Run, tmp_path: Path, words: list[str]
) -> None:
    (tmp_path / "file").write_text("in the way", encoding="utf-8")
    done = run(*words, where=tmp_path / "file" / "home")
    assert (done.returncode, done.stdout) == (1, b"")
    told = done.stderr.decode().splitlines()
    assert all(line.startswith("clausewise: ") for line in told)
    assert "CLAUSEWISE_HOME" in told[-1]


@pytest.mark.parametrize(
    ("name", "value"),
    [
        ("CLAUSEWISE_MODEL_TIMEOUT", "soon"),
        ("CLAUSEWISE_PROMPT_TOKENS", "inf"),
    ],
)
def test_a_setting_that_cannot_be_used_is_told_by_its_value(run: Run, name: str, value: str) -> None:
    done = run("ask", "第八条的标题", CLAUSEWISE_MODEL="little-model", **{name: value})
    assert done.returncode == 1
    assert value in refusal(done)


def batch(run: Run, *lines: bytes) -> list[dict[str, Any]]:
    """The answer objects for lines on standard input, of which there must be one a line."""
    done = run("ask", "--batch", "-", stdin=b"\n".join(lines) + b"\n")
    assert done.returncode == 0, done.stderr.decode()[-2000:]
    assert done.stderr == b""
    answers = [json.loads(line) for line in done.stdout.decode().split("\n")[:-1]]
    assert len(answers) == len(lines)
    return answers


def test_a_line_that_is_no_question_gives_an_error_and_the_run_goes_on(run: Run) -> None:
    bad: list[Any] = [
        [],
        None,
        8,
        "第八条",
        {},
        {"question": 8},
        {"question": " "},
        {"question": "问" * 2001},
    ]
    bad += [
        {"question": "第八条", "history": "先前"},
        {"id": "q7", "question": "第八条", "plan": "elsewhere"},
    ]
    lines = [json.dumps(value).encode() for value in bad]
    answers = batch(run, b"{", b"question", b"\xef\xbb\xbf{", *lines, GOOD)
    assert [data["status"] for data in answers] == ["error"] * (len(lines) + 3) + ["answered"]
    assert all(data["error"] and data["citations"] == [] for data in answers[:-1])
    assert (answers[-2]["id"], answers[-2]["question"]) == ("q7", "第八条")
    assert "elsewhere" in answers[-2]["error"]
    assert answers[-1]["id"] == "last"


def test_no_line_stops_the_run(run: Run) -> None:
    lines = [
        b'{"question": "\\ud800"}',
        b'{"id": "\\ud800", "question": "\\u7b2c\\u516b\\u6761"}',
        b"[" * 100_000,
        b'{"id": ' + b"1" * 5000 + b', "question": "x"}',
        b'{"question": "\xff\xfe"',
        b"\x00",
    ]
    answers = batch(run, *lines, GOOD)
    assert [data["status"] for data in answers] == ["error"] * len(lines) + ["answered"]


def test_a_line_ends_only_where_a_line_feed_is(run: Run, tmp_path: Path) -> None:
    file = tmp_path / "questions.jsonl"
    question = {"question": "第八条\u2028的\x85标题"}
    file.write_text(json.dumps(question, ensure_ascii=False) + "\n", encoding="utf-8")
    (line,) = run("ask", "--batch", file).stdout.decode().split("\n")[:-1]
    assert json.loads(line)["status"] == "answered"
