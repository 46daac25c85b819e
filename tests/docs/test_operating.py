"""The page for those who run a server: what it says is compared with the code, and its backup is made."""

import re
import sqlite3
import subprocess
import sys
from pathlib import Path

import app
from access.gatekeeper import make_gatekeeper
from access.identity import Request, recognise
from access.passwords import FEWEST_CHARACTERS
from access.proxies import FORWARDING
from access.rates import FAILED_LOGINS
from access.sessions import LIFE_SECONDS
from access.settings import read_access_settings
from access.users import UsersFile
from records.database import open_database
from retrieval.question import MAX_CHARACTERS
from web.desk import PLACES, WORKERS, WORKERS_WITH_MODEL
from web.gate.paths import is_for_administrators, is_open

PROJECT = Path(__file__).resolve().parents[2]
PAGE = (PROJECT / "docs" / "operating.md").read_text("utf-8")
SHELL = "".join(re.findall(r"^```sh\n(.*?)^```$", PAGE, re.M | re.S))
NGINX = "".join(re.findall(r"^```nginx\n(.*?)^```$", PAGE, re.M | re.S))


def test_every_call_of_the_page_is_one_that_the_parser_takes() -> None:
    calls = re.findall(r"^\.venv/bin/python app\.py(.*)$", SHELL, re.M)
    assert len(calls) >= 5
    for call in calls:
        assert app._parser().parse_args(call.split()).run


def test_every_setting_of_the_page_is_in_the_table_of_the_readme() -> None:
    named = set(re.findall(r"CLAUSEWISE_[A-Z_]+", PAGE))
    listed = set(re.findall(r"^\| `(CLAUSEWISE_\w+)`", (PROJECT / "README.md").read_text("utf-8"), re.M))
    assert named
    assert named <= listed


def test_the_settings_of_the_page_are_ones_that_can_be_read(tmp_path: Path) -> None:
    given = re.findall(r"^export (CLAUSEWISE_\w+)=(.*)$", SHELL, re.M)
    assert {name for name, _ in given} == {
        "CLAUSEWISE_PROXIES",
        "CLAUSEWISE_PROXY_HEADER",
        "CLAUSEWISE_RECORDS",
    }
    settings = read_access_settings(tmp_path, dict(given))
    assert settings.header == "x-remote-user"
    assert [str(network) for network in settings.proxies] == ["10.0.0.5/32"]


def test_the_proxy_of_the_page_sets_every_header_that_is_believed(tmp_path: Path) -> None:
    told = re.findall(r"proxy_set_header (\S+) (\S+);", NGINX)
    believed = {name for name in FORWARDING if name.startswith("x-forwarded-")}
    assert {name.lower() for name, _ in told} == {*believed, "host", "x-remote-user"}
    values = {"$http_host": "plans.example", "$scheme": "https", "$proxy_add_x_forwarded_for": "10.2.3.4"}
    headers = [(name.lower(), values.get(value, value.strip('"'))) for name, value in told]
    settings = read_access_settings(tmp_path, {"CLAUSEWISE_PROXIES": "127.0.0.1"})
    database = open_database(None, tmp_path)
    gate = make_gatekeeper(settings, database, "127.0.0.1", insecure=False)
    shown = Request("127.0.0.1", headers, {})
    assert (gate.host(shown), gate.address(shown)) == ("plans.example", "10.2.3.4")
    assert gate.secure("http", shown)
    assert recognise(shown, settings, UsersFile(settings.users), database) is None
    database.close()


def test_the_backup_of_the_page_holds_what_is_in_the_log_of_the_running_server(tmp_path: Path) -> None:
    (tmp_path / "var").mkdir()
    database = open_database(None, tmp_path / "var")
    with database.begin() as connection:
        connection.exec_driver_sql("INSERT INTO switches (name, value) VALUES ('a', 'true')")
    code = re.findall(r'^\.venv/bin/python -c "(.*)"$', SHELL, re.M)
    assert len(code) == 1
    subprocess.run([sys.executable, "-c", code[0]], cwd=tmp_path, check=True)
    database.close()
    copy = sqlite3.connect(tmp_path / "records-copy.sqlite")
    assert copy.execute("SELECT name FROM switches").fetchall() == [("a",)]
    copy.close()


def test_the_figures_of_the_page_are_those_of_the_code() -> None:
    words = {1: "One", 8: "eight", 10: "Ten"}
    assert f"at least {FEWEST_CHARACTERS} characters" in PAGE
    assert f"{words[FAILED_LOGINS]} wrong passwords a minute" in PAGE
    assert f"ends {LIFE_SECONDS / 3600:.0f} hours after" in PAGE
    assert f"at most {MAX_CHARACTERS:,} characters" in PAGE
    assert f"a person {read_access_settings(PROJECT, {}).rate} questions a minute" in PAGE
    assert re.search(
        rf"{words[WORKERS]} question is answered at a time \({words[WORKERS_WITH_MODEL]} with .*, and {PLACES} may wait",
        PAGE,
    )


def test_the_page_says_rightly_who_may_open_what() -> None:
    watched = dict(re.findall(r"^\| `(/\w+)` \| [^|]+ \| ([^|]+) \|$", PAGE, re.M))
    assert set(watched) == {"/healthz", "/readyz", "/metrics"}
    assert {path for path in watched if is_open("GET", path)} == {"/healthz"}
    assert {path for path in watched if is_for_administrators(path)} == {"/metrics"}
    assert (watched["/healthz"], "administrator" in watched["/metrics"]) == ("everyone", True)
