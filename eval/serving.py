"""A server started for a measurement: `python app.py` on a free port, with a home of its own."""

import os
import re
import socket
import sqlite3
import subprocess
import sys
import time
import urllib.request
from collections.abc import Iterator, Mapping, Sequence
from contextlib import closing, contextmanager
from dataclasses import dataclass
from pathlib import Path

from ingest.errors import ClausewiseError

PROJECT = Path(__file__).resolve().parent.parent
APP = (sys.executable, "app.py")
PATIENCE = 120.0  # seconds that a start may take, the building of the index included


class NotServed(ClausewiseError):
    """The server did not start."""


@dataclass(frozen=True)
class Served:
    """A server that runs; `home` holds its records."""

    url: str
    home: Path
    process: subprocess.Popen[bytes]

    def memory(self) -> dict[str, float]:
        """Resident memory in MB: now, and the most since the start."""
        text = Path(f"/proc/{self.process.pid}/status").read_text(encoding="utf-8")
        found = dict(re.findall(r"(VmRSS|VmHWM):\s+(\d+) kB", text))
        return {"now": int(found["VmRSS"]) / 1024, "most": int(found["VmHWM"]) / 1024}

    def kept(self) -> int:
        """How many answers are in its records."""
        with closing(sqlite3.connect(self.home / "records.sqlite")) as connection:
            return int(connection.execute("select count(*) from exchanges").fetchone()[0])


@contextmanager
def serving(
    home: Path, command: Sequence[str] = APP, settings: Mapping[str, str] | None = None
) -> Iterator[Served]:
    """Start a server and wait until it is alive; it is stopped at the end of the block, if it still runs.

    Args:
        home: the folder for its index and records.
        command: what starts it; `--port NUMBER` is added.
        settings: environment variables besides the home.

    Raises:
        NotServed: it stopped, or was not alive in time.
    """
    port = _free_port()
    own = {"CLAUSEWISE_HOME": str(home), "PYTHONPATH": str(PROJECT)}
    process = subprocess.Popen(
        [*command, "--port", str(port)], cwd=PROJECT, env={**os.environ, **own, **(settings or {})}
    )
    try:
        served = Served(f"http://127.0.0.1:{port}", home, process)
        _wait(served)
        yield served
    finally:
        if process.poll() is None:
            process.terminate()
        process.wait()


def _wait(served: Served) -> None:
    end = time.monotonic() + PATIENCE
    while not is_well(f"{served.url}/healthz"):
        if served.process.poll() is not None:
            raise NotServed(f"the server stopped with status {served.process.returncode}; see above")
        if time.monotonic() > end:
            raise NotServed(f"the server was not alive at {served.url} after {PATIENCE:.0f} seconds")
        time.sleep(0.05)


def is_well(url: str, headers: Mapping[str, str] | None = None) -> bool:
    """Whether a page answers with status 200."""
    try:
        with urllib.request.urlopen(urllib.request.Request(url, headers=dict(headers or {})), timeout=30):
            return True
    except OSError:
        return False


def _free_port() -> int:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return int(probe.getsockname()[1])
