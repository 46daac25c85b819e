"""The users file: who may log in, and as what. It holds hashes and digests, no password and no token."""

import os
import secrets
from collections.abc import Callable
from contextlib import suppress
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import Literal, get_args

from filelock import FileLock, Timeout
from pydantic import BaseModel, ConfigDict, ValidationError

from access.errors import UnknownUser, UsersRefused
from access.names import clean_name
from access.tokens import digest_of, same
from ingest.errors import ClausewiseError, first_problem

Role = Literal["user", "trainer", "administrator"]
ROLES: tuple[Role, ...] = get_args(Role)
LOCK_SECONDS = 10.0
_OTHERS_MAY_WRITE = 0o022
Users = dict[str, "User"]
_Sign = tuple[int, int, int]


@dataclass(frozen=True)
class User:
    """A person or program that may log in; without a password, only by token, and the other way round."""

    name: str
    role: Role = "user"
    password: str | None = field(default=None, repr=False)
    token: str | None = field(default=None, repr=False)


class _Entry(BaseModel):
    model_config = ConfigDict(extra="forbid", strict=True)
    name: str
    role: Role
    password: str | None = None
    token: str | None = None


class _File(BaseModel):
    model_config = ConfigDict(extra="forbid", strict=True)
    version: Literal[1]
    users: list[_Entry]


class UsersFile:
    """The users as the file has them now: it is read anew when it has changed. Safe to use from several threads."""

    def __init__(self, path: Path) -> None:
        self.path = path
        self._read: tuple[_Sign | None, Users] = (None, {})

    def all(self) -> Users:
        """The users by name; none where there is no file.

        Raises:
            UsersRefused: the file is broken, or others may write it.
        """
        try:
            sign = self._sign()
            if sign is None or sign != self._read[0]:
                self._read = (sign, {} if sign is None else self._parsed())
        except OSError as error:
            raise UsersRefused(
                f"{self.path}: cannot be read ({error.strerror}); set CLAUSEWISE_USERS"
            ) from error
        return self._read[1]

    def find(self, name: str) -> User | None:
        """The user of a name in its clean form.

        Raises:
            UsersRefused: the file is broken.
        """
        return self.all().get(name)

    def by_token(self, token: str) -> User | None:
        """The user whose token it is.

        Raises:
            UsersRefused: the file is broken.
        """
        digest = digest_of(token)
        owners = [user for user in self.all().values() if same(digest, user.token)]
        return owners[0] if owners else None

    def change(self, alter: Callable[[Users], None]) -> None:
        """Change the users while nobody else does; where `alter` raises, nothing is changed.

        Raises:
            UsersRefused: the file is broken, locked, or cannot be written.
        """
        try:
            self.path.parent.mkdir(parents=True, exist_ok=True)
            with FileLock(self.path.with_name(self.path.name + ".lock"), timeout=LOCK_SECONDS):
                self._read = (None, {})
                users = dict(self.all())
                alter(users)
                self._write(users)
        except Timeout as error:
            raise UsersRefused(f"{self.path}: another command is changing it; try again") from error
        except OSError as error:
            raise UsersRefused(
                f"{self.path}: cannot be written ({error.strerror}); set CLAUSEWISE_USERS"
            ) from error

    def update(self, name: str, **values: str | None) -> None:
        """Change some values of one user.

        Raises:
            UnknownUser: there is none of that name.
            UsersRefused: the file cannot be changed.
        """

        def alter(users: Users) -> None:
            users[name] = replace(known(users, name), **values)  # type: ignore[arg-type]  # values are checked where they come in

        self.change(alter)

    def _sign(self) -> _Sign | None:
        """What tells one state of the file from the next; None where there is no file."""
        try:
            state = self.path.stat()
        except FileNotFoundError:
            return None
        if state.st_mode & _OTHERS_MAY_WRITE:
            raise UsersRefused(f"{self.path}: others may write it; run chmod 600 {self.path}")
        return state.st_mtime_ns, state.st_size, state.st_ino

    def _parsed(self) -> Users:
        users: Users = {}
        try:
            for entry in _File.model_validate_json(self.path.read_bytes()).users:
                if entry.name in users or clean_name(entry.name) != entry.name:
                    raise UsersRefused(
                        f"the name {entry.name!a} stands there twice or is not in its plain form"
                    )
                users[entry.name] = User(entry.name, entry.role, entry.password, entry.token)
        except (ValidationError, ClausewiseError) as error:
            raise UsersRefused(
                f"{self.path}: no users file ({first_problem(error)}); mend it, or move it away and add the users again"
            ) from error
        return users

    def _write(self, users: Users) -> None:
        """Put the whole file in place by one rename; nobody but its owner may read it."""
        entries = [_Entry(**vars(users[name])) for name in sorted(users)]
        text = _File(version=1, users=entries).model_dump_json(indent=1)
        beside = self.path.with_name(f".{self.path.name}.{secrets.token_hex(8)}")
        try:
            with os.fdopen(
                os.open(beside, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600), "w", encoding="utf-8"
            ) as file:
                file.write(text + "\n")
                file.flush()
                os.fsync(file.fileno())
            beside.replace(self.path)
        finally:
            with suppress(FileNotFoundError):
                beside.unlink()


def known(users: Users, name: str) -> User:
    """The user of a name.

    Raises:
        UnknownUser: there is none of that name.
    """
    if name not in users:
        raise UnknownUser(f"there is no user {name}; see python app.py users list")
    return users[name]
