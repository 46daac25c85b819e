"""`make bench`: the times and sizes that the README promises, measured on this machine: `python -m eval.bench`.

Each figure is the median of several runs in fresh processes where a process start is part of it. Nothing here asserts:
a benchmark reports.
"""

import json
import os
import re
import statistics
import subprocess
import sys
import tempfile
import time
import urllib.request
from collections.abc import Callable
from pathlib import Path

from answering.engine import Answerer
from eval.bank_file import BANK, read_bank
from ingest.building import build_index
from ingest.index import open_index
from ingest.settings import Settings

PROJECT = Path(__file__).resolve().parent.parent
RUNS = 5
QUESTION = "电动车到2030年要卖到多少"


def main() -> None:
    """Measure and print, a line a figure."""
    with tempfile.TemporaryDirectory() as folder:
        home = Path(folder)
        env = os.environ | {"CLAUSEWISE_HOME": str(home)}
        figures = {
            "index, whole command (s)": _median(lambda: _run(env, "ingest")),
            "index, building alone (s)": _build(home),
            "cold ask (s)": _median(lambda: _run(env, "ask", QUESTION)),
            **_warm(home),
            **_server(env),
        }
    for name, value in figures.items():
        print(f"{name:34}{value:10.2f}")
    sys.stderr.write(json.dumps(figures) + "\n")


def _median(measure: Callable[[], float]) -> float:
    return statistics.median(measure() for _ in range(RUNS))


def _run(env: dict[str, str], *words: str) -> float:
    started = time.perf_counter()
    subprocess.run([sys.executable, "app.py", *words], cwd=PROJECT, env=env, capture_output=True, check=True)
    return time.perf_counter() - started


def _build(home: Path) -> float:
    """Building in a process that has everything imported."""
    settings = Settings(home=home)
    build_index(settings, (), lambda _: None)
    return _median(lambda: _timed(lambda: build_index(settings, (), lambda _: None)))


def _timed(action: Callable[[], object]) -> float:
    started = time.perf_counter()
    action()
    return time.perf_counter() - started


def _warm(home: Path) -> dict[str, float]:
    """Milliseconds for each question of the worked part of the bank, after one question to load everything."""
    answerer = Answerer(open_index(Settings(home=home)))
    questions = [gold.as_question() for gold in read_bank(BANK / "worked.jsonl")]
    answerer.ask(questions[0])
    times = sorted(1000 * _timed(lambda question=question: answerer.ask(question)) for question in questions)  # type: ignore[misc]  # a default binds the loop's value
    return {
        "warm answer p50 (ms)": times[len(times) // 2],
        "warm answer p95 (ms)": times[len(times) * 95 // 100],
    }


def _server(env: dict[str, str]) -> dict[str, float]:
    """Seconds until the chat's first page is served, and the resident memory of the process after that."""
    port = 7900
    started = time.perf_counter()
    process = subprocess.Popen(
        [sys.executable, "app.py", "--port", str(port)], cwd=PROJECT, env=env, stderr=subprocess.DEVNULL
    )
    try:
        while True:
            try:
                urllib.request.urlopen(f"http://127.0.0.1:{port}/", timeout=1).read()
                break
            except OSError:
                time.sleep(0.05)
        first = time.perf_counter() - started
        status = Path(f"/proc/{process.pid}/status").read_text(encoding="utf-8")
        resident = re.search(r"VmRSS:\s+(\d+)", status)
        assert resident is not None
        return {"first page (s)": first, "resident memory (MB)": int(resident.group(1)) / 1024}
    finally:
        process.terminate()
        process.wait()


if __name__ == "__main__":
    main()
