import os
import shutil
import subprocess
import sys
import tempfile
import threading
from collections.abc import Callable, Iterator
from concurrent.futures import ThreadPoolExecutor
from itertools import count
from pathlib import Path
from typing import Any

import psycopg
import pytest

from answering.answer import Answer, Citation
from records.conversations import start
from records.database import Database, open_database
from records.exchanges import Exchange, Versions, keep

PROJECT = Path(__file__).resolve().parents[2]
VERSIONS = Versions("a" * 64, "b" * 64, "0.1.0")
_numbers = count(1)


@pytest.fixture(scope="session")
def postgresql() -> Iterator[str]:
    """A PostgreSQL server of the tests' own: the folder of its socket. Nothing of it listens on a port."""
    initdb = shutil.which("initdb") or max(
        map(str, Path("/usr/lib/postgresql").glob("*/bin/initdb")), default=""
    )
    if not initdb:
        pytest.fail("no PostgreSQL server found: run sh tests/install_postgresql.sh", pytrace=False)
    # A server refuses to run as root, and its user must be able to enter the folder: pytest's own is root's alone.
    folder = Path(tempfile.mkdtemp(prefix="clausewise-postgresql-"))
    root = os.getuid() == 0
    if root:
        shutil.chown(folder, "postgres")

    def call(program: str, *words: str) -> None:
        command = ["runuser", "-u", "postgres", "--"] if root else []
        command += [str(Path(initdb).with_name(program)), "-D", str(folder / "data"), *words]
        done = subprocess.run(
            command, cwd=folder, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True
        )
        assert done.returncode == 0, f"{program}: {done.stdout}"

    call("initdb", "-U", "postgres", "-A", "trust", "-E", "UTF8", "--no-locale", "--no-sync")
    options = f"-c listen_addresses='' -c fsync=off -k {folder}"
    call("pg_ctl", "-w", "-o", options, "-l", str(folder / "log"), "start")
    try:
        yield str(folder)
    finally:
        call("pg_ctl", "-w", "-m", "immediate", "stop")
        shutil.rmtree(folder)


@pytest.fixture(params=["sqlite", "postgresql"])
def url(request: pytest.FixtureRequest, tmp_path: Path) -> str:
    """The URL of an empty database, of either kind."""
    if request.param == "sqlite":
        return f"sqlite:///{tmp_path / 'records.sqlite'}"
    folder, name = request.getfixturevalue("postgresql"), f"test_{next(_numbers)}"
    with psycopg.connect(host=folder, user="postgres", dbname="postgres", autocommit=True) as connection:
        connection.execute(f"CREATE DATABASE {name}".encode())
    return f"postgresql+psycopg://postgres@/{name}?host={folder}"


@pytest.fixture
def database(url: str, tmp_path: Path) -> Iterator[Database]:
    opened = open_database(url, tmp_path)
    yield opened
    opened.close()


@pytest.fixture(scope="session")
def answer() -> Callable[..., Answer]:
    """An answer to a question: answered with a citation of each clause given, or with another status."""

    def made(
        question: str = "谁负责？", status: Any = "answered", clauses: Any = ("8",), **more: Any
    ) -> Answer:
        cited = [
            Citation(n, "synergy-2022", clause, f"label {clause}", "四、", "原文", 0, 2)
            for n, clause in enumerate(clauses if status == "answered" else (), 1)
        ]
        said = {"language": "zh", "elapsed_ms": 12.5, "answer": "由生态环境部负责。[1]"} | more
        return Answer(None, question, status=status, citations=tuple(cited), **said)

    return made


@pytest.fixture
def kept(database: Database, answer: Callable[..., Answer]) -> Callable[..., Exchange]:
    """Keeps an answer for somebody, in a new conversation or in one that there is."""

    def keeping(*said: Any, owner: str = "li", conversation: str | None = None, **more: Any) -> Exchange:
        with database.begin() as connection:
            place = conversation or start(connection, owner, "synergy-2022", "标题").id
            return keep(connection, place, answer(*said, **more), "synergy-2022", "chat", VERSIONS)

    return keeping


@pytest.fixture
def at_once() -> Callable[..., list[Any]]:
    """Calls a function in several threads at the same moment: what it returns, in order."""

    def called(function: Callable[[int], Any], times: int) -> list[Any]:
        gate = threading.Barrier(times)

        def one(number: int) -> Any:
            gate.wait(timeout=30)
            return function(number)

        with ThreadPoolExecutor(times) as threads:
            return list(threads.map(one, range(times)))

    return called


@pytest.fixture
def process(url: str, tmp_path: Path) -> Iterator[Callable[..., subprocess.Popen[str]]]:
    """Starts another process that runs code with the same `database` open."""
    started: list[subprocess.Popen[str]] = []

    def start_one(code: str) -> subprocess.Popen[str]:
        opening = (
            "from pathlib import Path; from records.database import open_database; "
            f"database = open_database({url!r}, Path({str(tmp_path)!r}))\n"
        )
        words = [sys.executable, "-c", opening + code]
        started.append(subprocess.Popen(words, cwd=PROJECT, stdout=subprocess.PIPE, text=True))
        return started[-1]

    yield start_one
    for one in started:
        one.kill()
        one.wait(timeout=20)
