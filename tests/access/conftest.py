from pathlib import Path

import pytest

from access.users import User, UsersFile


@pytest.fixture
def users(tmp_path: Path) -> UsersFile:
    """A users file, not there yet."""
    return UsersFile(tmp_path / "users.json")


@pytest.fixture
def add(users: UsersFile):
    """Puts a user into the file."""

    def added(name: str, **values: str | None) -> User:
        user = User(name, **values)
        users.change(lambda all_users: all_users.__setitem__(name, user))
        return user

    return added
