import os
import signal
import socket
import subprocess
import sys
import threading
import urllib.request
from pathlib import Path

import pytest

from answering.engine import Answerer
from ingest.index import Index
from ingest.settings import Settings
from records import conversations
from records.database import Database
from records.errors import RecordsRefused
from records.settings import RecordsSettings
from web import server
from web.server import ServerRefused
from web.service import Service

PROJECT = Path(__file__).resolve().parents[2]


def test_a_port_that_is_taken_is_told_in_one_line(home: Path) -> None:
    with socket.socket() as taken:
        taken.bind(("127.0.0.1", 0))
        taken.listen()
        port = taken.getsockname()[1]
        done = subprocess.run(
            [sys.executable, "app.py", "--port", str(port)],
            cwd=PROJECT,
            env=os.environ | {"CLAUSEWISE_HOME": str(home)},
            capture_output=True,
            text=True,
            timeout=120,
        )
    assert done.returncode == 1
    assert "Traceback" not in done.stderr
    assert f"cannot serve on 127.0.0.1:{port}" in done.stderr.splitlines()[-1]
    assert "--port" in done.stderr.splitlines()[-1]


@pytest.mark.parametrize(
    ("host", "port"), [("256.0.0.1", 7860), ("127.0.0.1", 70000), ("no.such.host.invalid", 80)]
)
def test_an_address_that_cannot_be_had_is_named_with_a_remedy(host: str, port: int) -> None:
    with pytest.raises(ServerRefused, match=f"cannot serve on {host}:{port} .*--port"):
        server._listening(host, port)


def test_an_open_address_is_listened_at() -> None:
    with server._listening("127.0.0.1", 0) as listening, socket.create_connection(listening.getsockname()):
        assert listening.getsockname()[0] == "127.0.0.1"


def test_what_has_been_kept_long_enough_is_let_go_of(
    index: Index, database: Database, monkeypatch: pytest.MonkeyPatch
) -> None:
    Service(Answerer(index), database).ask_in("谁负责园区减污降碳？", "me", None)
    monkeypatch.setattr("records.retention.time.time", lambda: 2e10)  # centuries later
    stopping = threading.Event()
    stopping.set()
    server._keep_house(database, RecordsSettings(None, 30), stopping)
    assert conversations.listed(database, "me") != []  # a server that stops begins nothing
    stopping.clear()
    monkeypatch.setattr(stopping, "wait", lambda seconds: stopping.set())
    server._keep_house(database, RecordsSettings(None, 30), stopping)
    assert conversations.listed(database, "me") == []


def test_records_that_fail_one_day_are_tried_the_next(
    database: Database, monkeypatch: pytest.MonkeyPatch
) -> None:
    stopping, tried, waited = threading.Event(), [], []

    def failing(_: Database, days: int) -> int:
        tried.append(days)
        raise RecordsRefused("the disk is full")

    def waiting(seconds: float) -> None:
        waited.append(seconds)
        if len(waited) == 2:
            stopping.set()

    monkeypatch.setattr(server, "purge", failing)
    monkeypatch.setattr(stopping, "wait", waiting)
    server._keep_house(database, RecordsSettings(None, 7), stopping)
    assert (tried, waited) == ([7, 7], [server.A_DAY, server.A_DAY])


def test_an_address_open_to_others_needs_users(index: Index, tmp_path: Path) -> None:
    from access.errors import HostRefused

    with pytest.raises(HostRefused, match="users add"):
        server.serve(index, Settings(home=tmp_path), "0.0.0.0", 0, False, print)


def test_a_server_that_is_told_to_stop_ends_without_a_trace(home: Path) -> None:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        port = probe.getsockname()[1]
    process = subprocess.Popen(
        [sys.executable, "app.py", "--port", str(port)],
        cwd=PROJECT,
        env=os.environ | {"CLAUSEWISE_HOME": str(home)},
        stderr=subprocess.PIPE,
        text=True,
    )
    assert process.stderr is not None
    said = ""
    while f"http://127.0.0.1:{port}" not in said:
        line = process.stderr.readline()
        assert line, said
        said += line
    process.send_signal(signal.SIGTERM)
    rest = process.communicate(timeout=60)[1]
    assert "Traceback" not in said + rest
    with pytest.raises(OSError, match="refused"):
        urllib.request.urlopen(f"http://127.0.0.1:{port}/healthz", timeout=5)
