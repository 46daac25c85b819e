import argparse
import getpass
import io
import re
import stat
import sys
from pathlib import Path

import pytest

import app
from access import command, sessions
from access.passwords import matches
from access.tokens import digest_of
from access.users import ROLES, UsersFile
from records.database import open_database

PASSWORD = "correct horse"


@pytest.fixture
def file(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> UsersFile:
    """The users file of a home of its own."""
    for name in ("CLAUSEWISE_USERS", "CLAUSEWISE_RECORDS", "CLAUSEWISE_PROXY_HEADER", "CLAUSEWISE_PROXIES"):
        monkeypatch.delenv(name, raising=False)
    monkeypatch.setenv("CLAUSEWISE_HOME", str(tmp_path))
    return UsersFile(tmp_path / "users.json")


@pytest.fixture
def users(file: UsersFile, monkeypatch: pytest.MonkeyPatch):
    """Runs the command; what is given stands on its standard input."""

    def ran(*words: str, given: str = PASSWORD) -> int:
        monkeypatch.setattr(sys, "stdin", io.StringIO(f"{given}\n"))
        return app.main(["users", *words])

    return ran


@pytest.fixture
def zhang(users, capsys: pytest.CaptureFixture[str]) -> str:
    assert users("add", "张三", "--password-stdin") == 0
    capsys.readouterr()
    return "张三"


def test_a_user_is_added(users, file: UsersFile, capsys: pytest.CaptureFixture[str]) -> None:
    assert users("add", "张三", "--role", "trainer", "--password-stdin") == 0
    user = file.find("张三")
    assert user is not None
    assert (user.role, user.token) == ("trainer", None)
    assert matches(user.password, PASSWORD)
    assert capsys.readouterr().out == "added 张三 (trainer)\n"
    assert stat.S_IMODE(file.path.stat().st_mode) == 0o600
    assert PASSWORD not in file.path.read_text("utf-8")


@pytest.mark.parametrize("name", ["张三", "a/b", "visitor-1", ""])
def test_a_name_that_is_taken_or_none_is_refused(users, zhang: str, file: UsersFile, name: str) -> None:
    before = file.path.read_bytes()
    assert users("add", name, "--role", "administrator", "--password-stdin") == 1
    assert file.path.read_bytes() == before


def test_a_name_that_differs_in_case_alone_is_taken(users, file: UsersFile) -> None:
    assert users("add", "Lisi", "--password-stdin") == 0
    assert users("add", "lisi", "--password-stdin") == 1
    assert set(file.all()) == {"Lisi"}


@pytest.mark.parametrize("password", ["", "short", "qwertyuiop"])
def test_a_weak_password_adds_nobody(users, file: UsersFile, password: str, capsys) -> None:
    assert users("add", "a", "--password-stdin", given=password) == 1
    assert file.all() == {}
    told = capsys.readouterr().err
    assert told.count("\n") == 1
    assert "choose another" in told


def test_a_password_is_typed_twice_without_being_shown(users, file: UsersFile, monkeypatch, capsys) -> None:
    typed = iter([PASSWORD, PASSWORD, PASSWORD, "another horse"])
    monkeypatch.setattr(getpass, "getpass", lambda prompt: next(typed))
    assert users("add", "a") == 0
    assert users("add", "b") == 1
    assert set(file.all()) == {"a"}
    said = capsys.readouterr()
    assert PASSWORD not in said.out + said.err


def test_the_list_shows_names_and_roles_and_nothing_secret(
    users, zhang: str, file: UsersFile, capsys
) -> None:
    assert users("token", zhang) == 0
    token = capsys.readouterr().out.strip()
    assert users("list") == 0
    said = capsys.readouterr()
    assert (said.out, said.err) == ("张三\tuser\tpassword, token\n", "")
    user = file.find(zhang)
    assert user is not None
    for secret in (PASSWORD, token, user.password, user.token):
        assert secret not in said.out


def test_a_token_is_shown_once_and_kept_as_a_digest(users, zhang: str, file: UsersFile, capsys) -> None:
    tokens = []
    for _ in range(2):
        assert users("token", zhang) == 0
        tokens.append(capsys.readouterr().out.strip())
    assert all(re.fullmatch(r"[\w-]{43}", token) for token in tokens)
    assert file.find(zhang).token == digest_of(tokens[1])
    assert file.by_token(tokens[0]) is None
    assert not any(token in file.path.read_text("utf-8") for token in tokens)


@pytest.mark.parametrize(
    "words", [("remove", "张三"), ("password", "张三", "--password-stdin"), ("role", "张三", "trainer")]
)
def test_a_change_ends_the_users_sessions_and_no_others(users, zhang: str, tmp_path: Path, words) -> None:
    database = open_database(None, tmp_path)
    mine, other = sessions.begin(database, zhang), sessions.begin(database, "b")
    assert users(*words, given="another horse") == 0
    assert (sessions.whose(database, mine), sessions.whose(database, other)) == (None, "b")
    database.close()


def test_a_user_is_removed_and_changed(users, zhang: str, file: UsersFile) -> None:
    assert users("password", zhang, "--password-stdin", given="another horse") == 0
    assert matches(file.find(zhang).password, "another horse")
    assert users("role", zhang, "administrator") == 0
    assert file.find(zhang).role == "administrator"
    assert users("remove", zhang) == 0
    assert file.all() == {}


@pytest.mark.parametrize(
    "words", [("remove", "b"), ("password", "b", "--password-stdin"), ("role", "b", "user"), ("token", "b")]
)
def test_an_unknown_user_is_told_of_in_one_line(users, zhang: str, file: UsersFile, capsys, words) -> None:
    before = file.path.read_bytes()
    assert users(*words) == 1
    assert capsys.readouterr().err == "clausewise: there is no user b; see python app.py users list\n"
    assert file.path.read_bytes() == before


@pytest.mark.parametrize(
    "words", [(), ("add",), ("role", "a", "king"), ("add", "a", "--role", "king"), ("fly",)]
)
def test_words_that_are_off_end_with_2(users, words) -> None:
    with pytest.raises(SystemExit) as ended:
        users(*words)
    assert ended.value.code == 2


def test_the_roles_of_the_command_are_those_of_the_file() -> None:
    assert command.ROLES == ROLES
    parser = argparse.ArgumentParser()
    command.add_options(parser)
    assert all(parser.parse_args(["role", "a", role]).role == role for role in ROLES)
