import sys
from pathlib import Path

import httpx
import pytest

from eval.serving import NotServed, is_well, serving

STUB = """
import http.server, sqlite3, sys, os, pathlib
class Alive(http.server.BaseHTTPRequestHandler):
    def do_GET(self):
        self.send_response(200 if self.path == "/healthz" else 404)
        self.end_headers()
home = pathlib.Path(os.environ["CLAUSEWISE_HOME"])
with sqlite3.connect(home / "records.sqlite") as records:
    records.execute("create table exchanges (id)")
    records.execute("insert into exchanges values (1), (2), (3)")
http.server.HTTPServer(("127.0.0.1", int(sys.argv[2])), Alive).serve_forever()
"""


def test_a_server_is_started_looked_into_and_stopped(tmp_path: Path) -> None:
    with serving(tmp_path, (sys.executable, "-c", STUB)) as served:
        assert httpx.get(f"{served.url}/healthz").status_code == 200
        assert is_well(f"{served.url}/healthz")
        assert not is_well(f"{served.url}/readyz")
        assert served.kept() == 3
        memory = served.memory()
        assert 1 < memory["now"] <= memory["most"] < 1000
    assert served.process.poll() is not None
    assert not is_well(f"{served.url}/healthz")


def test_a_server_that_stops_is_told(tmp_path: Path) -> None:
    with (
        pytest.raises(NotServed, match="status 3"),
        serving(tmp_path, (sys.executable, "-c", "import sys; sys.exit(3)")),
    ):
        pass


def test_a_server_that_was_killed_in_the_block_is_no_trouble(tmp_path: Path) -> None:
    with serving(tmp_path, (sys.executable, "-c", STUB)) as served:
        served.process.kill()
    assert served.process.returncode == -9


def test_what_starts_it_gets_the_settings(tmp_path: Path) -> None:
    code = "import os, sys; sys.exit(int(os.environ['A_STATUS']))"
    with (
        pytest.raises(NotServed, match="status 7"),
        serving(tmp_path, (sys.executable, "-c", code), {"A_STATUS": "7"}),
    ):
        pass
