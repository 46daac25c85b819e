import json
import os
import stat
import subprocess
import sys
from pathlib import Path

import pytest

from access.errors import UnknownUser, UsersRefused
from access.tokens import digest_of
from access.users import User, UsersFile, known

ROOT = Path(__file__).resolve().parents[2]
ADDING = """
import sys; from pathlib import Path; from access.users import User, UsersFile
file = UsersFile(Path(sys.argv[1]))
for n in range(20):
    file.change(lambda users: users.__setitem__(f"{sys.argv[2]}{n}", User(f"{sys.argv[2]}{n}")))
"""


def test_without_a_file_there_are_no_users(users: UsersFile) -> None:
    assert users.all() == {}
    assert users.find("张三") is None
    assert users.by_token("") is None


def test_users_are_kept_and_read_again(users: UsersFile, add) -> None:
    kept = add("张三", role="trainer", password="hash", token=digest_of("secret"))
    again = UsersFile(users.path)
    assert again.all() == {"张三": kept}
    assert again.by_token("secret") == kept
    assert again.by_token("other") is None


def test_a_user_without_a_token_is_not_found_by_an_empty_one(users: UsersFile, add) -> None:
    add("a")
    assert users.by_token("") is None


def test_only_its_owner_may_read_the_file_whatever_the_umask(users: UsersFile, add) -> None:
    before = os.umask(0)
    try:
        add("a")
        add("b")
    finally:
        os.umask(before)
    assert stat.S_IMODE(users.path.stat().st_mode) == 0o600
    assert sorted(path.name for path in users.path.parent.glob("*users.json*")) == [
        "users.json",
        "users.json.lock",
    ]


def test_nothing_secret_is_shown_of_a_user() -> None:
    assert "hash" not in repr(User("a", "user", "hash", "digest"))
    assert "digest" not in repr(User("a", "user", "hash", "digest"))


def test_a_change_by_another_process_is_seen(users: UsersFile, add) -> None:
    add("a")
    assert set(users.all()) == {"a"}
    UsersFile(users.path).change(lambda everyone: everyone.__setitem__("b", User("b")))
    assert set(users.all()) == {"a", "b"}
    users.path.unlink()
    assert users.all() == {}


def test_a_change_that_fails_changes_nothing(users: UsersFile, add) -> None:
    add("a")
    before = users.path.read_bytes()
    with pytest.raises(UnknownUser, match="users list"):
        users.update("b", role="trainer")
    assert users.path.read_bytes() == before
    assert list(users.path.parent.glob(".users*")) == []


def test_values_of_a_user_are_changed(users: UsersFile, add) -> None:
    add("a", password="hash")
    users.update("a", role="administrator")
    assert users.find("a") == User("a", "administrator", "hash")


@pytest.mark.parametrize(
    "text",
    [
        *("", "[]", "{}", '{"version": 2, "users": []}', '{"version": 1, "users": [{"name": "a"}]}', "\xff"),
        '{"version": 1, "users": [{"name": "a", "role": "king"}]}',
        '{"version": 1, "users": [{"name": "../a", "role": "user"}]}',
        '{"version": 1, "users": [{"name": "a", "role": "user"}, {"name": "a", "role": "administrator"}]}',
        '{"version": 1, "users": [{"name": "a", "role": "user", "more": 1}]}',
    ],
)
def test_a_broken_file_is_refused_with_its_name_and_what_to_do(users: UsersFile, text: str) -> None:
    users.path.write_bytes(text.encode("latin-1"))
    users.path.chmod(0o600)
    with pytest.raises(UsersRefused, match=r"users\.json: no users file .*mend it") as refused:
        users.all()
    assert "\n" not in str(refused.value)
    with pytest.raises(UsersRefused):
        users.change(lambda everyone: None)
    assert users.path.read_bytes() == text.encode("latin-1")


def test_a_file_that_others_may_write_is_refused(users: UsersFile, add) -> None:
    add("a")
    users.path.chmod(0o620)
    with pytest.raises(UsersRefused, match="chmod 600"):
        users.all()


def test_a_folder_in_its_place_is_refused(tmp_path: Path) -> None:
    folder = tmp_path / "users.json"
    folder.mkdir(mode=0o700)
    with pytest.raises(UsersRefused, match="CLAUSEWISE_USERS"):
        UsersFile(folder).all()
    with pytest.raises(UsersRefused, match="CLAUSEWISE_USERS"):
        UsersFile(folder).change(lambda everyone: None)


def test_changes_of_two_processes_at_once_are_all_kept(users: UsersFile) -> None:
    processes = [
        subprocess.Popen([sys.executable, "-c", ADDING, str(users.path), letter], cwd=ROOT) for letter in "ab"
    ]
    assert [process.wait(timeout=60) for process in processes] == [0, 0]
    assert set(users.all()) == {f"{letter}{n}" for letter in "ab" for n in range(20)}


def test_the_file_is_plain_to_read(users: UsersFile, add) -> None:
    add("张三")
    assert "张三" in users.path.read_text(encoding="utf-8")
    entries = json.loads(users.path.read_bytes())["users"]
    assert entries == [{"name": "张三", "role": "user", "password": None, "token": None}]


def test_an_unknown_user_is_told_of() -> None:
    assert known({"a": User("a")}, "a") == User("a")
    with pytest.raises(UnknownUser, match="no user b"):
        known({"a": User("a")}, "b")
