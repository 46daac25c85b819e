import os
import socket
import subprocess
import sys
from pathlib import Path

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
