import asyncio
import json
import urllib.parse
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import pytest

from access.gatekeeper import Gatekeeper, make_gatekeeper
from access.settings import AccessSettings
from access.users import User
from records.database import Database, open_database
from web.guard import Guard


@dataclass
class Told:
    """What the guard answered; `passed`: what the application behind it got, None where nothing came through."""

    status: int = 0
    headers: list[tuple[str, str]] = field(default_factory=list)
    body: bytes = b""
    passed: dict[str, Any] | None = None

    def header(self, name: str) -> str | None:
        """The only value of a header."""
        found = [value for key, value in self.headers if key == name]
        assert len(found) <= 1, found
        return found[0] if found else None

    @property
    def detail(self) -> str:
        """The reason given to a program."""
        return str(json.loads(self.body)["error"])


class Door:
    """A guard before an application that takes everything, asked over ASGI, so that any path can be asked."""

    def __init__(self, keeper: Gatekeeper) -> None:
        self.keeper = keeper
        self.passed: dict[str, Any] | None = None
        self.answers: list[tuple[bytes, bytes]] = [(b"content-type", b"text/plain")]
        self.text, self.status = b"behind", 200
        self.guard = Guard(self._application, keeper)

    def add(self, name: str, **values: Any) -> None:
        """Put a user into the file."""
        self.keeper.users.change(lambda users: users.__setitem__(name, User(name, **values)))

    async def _application(self, scope: Any, receive: Any, send: Any) -> None:
        message = await receive()
        self.passed = {**scope, "body": message.get("body")}
        await send({"type": "http.response.start", "status": self.status, "headers": self.answers})
        for part in (self.text[:3], self.text[3:]):
            await send({"type": "http.response.body", "body": part, "more_body": True})
        await send({"type": "http.response.body", "body": b"", "more_body": False})

    def ask(
        self,
        path: str = "/",
        method: str = "GET",
        *headers: tuple[str, str],
        body: bytes | list[bytes] = b"",
        peer: str = "127.0.0.1",
        host: str | None = "127.0.0.1:7860",
        **scope: Any,
    ) -> Told:
        """One request; `path` is as a browser would send it, percent signs and all."""
        raw, _, query = path.partition("?")
        parts = [body] if isinstance(body, bytes) else list(body)
        given = [*([("host", host)] if host is not None else []), *headers]
        asked = {
            "type": "http",
            "http_version": "1.1",
            "method": method,
            "scheme": "http",
            "path": _decoded(raw),
            "raw_path": raw.encode("latin-1"),
            "query_string": query.encode("latin-1"),
            "root_path": "",
            "headers": [(name.lower().encode(), value.encode("latin-1")) for name, value in given],
            "client": (peer, 50000),
            "server": ("127.0.0.1", 7860),
            **scope,
        }
        told, self.passed = Told(), None

        async def receive() -> dict[str, Any]:
            if not parts:
                return {"type": "http.disconnect"}
            return {"type": "http.request", "body": parts.pop(0), "more_body": bool(parts)}

        async def send(message: Any) -> None:
            if message["type"] == "http.response.start":
                told.status = message["status"]
                told.headers = [
                    (name.decode(), value.decode("latin-1")) for name, value in message["headers"]
                ]
            told.body += message.get("body", b"")

        asyncio.run(self.guard(asked, receive, send))
        told.passed = self.passed
        return told


def _decoded(raw: str) -> str:
    return urllib.parse.unquote_to_bytes(raw).decode("utf-8", "replace")


@pytest.fixture(scope="session")
def records(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Database]:
    """Records for all tests of the gate: none of them minds what another left there."""
    database = open_database(None, tmp_path_factory.mktemp("gate"))
    yield database
    database.close()


@pytest.fixture
def make_door(tmp_path: Path, records: Database) -> Callable[..., Door]:
    """Makes doors, all with one users file."""

    def made(host: str = "127.0.0.1", insecure: bool = False, **settings: Any) -> Door:
        return Door(
            make_gatekeeper(AccessSettings(tmp_path / "users.json", **settings), records, host, insecure)
        )

    return made


@pytest.fixture
def door(make_door: Callable[..., Door]) -> Door:
    """A door in open mode on loopback."""
    return make_door()


@pytest.fixture
def shut(make_door: Callable[..., Door]) -> Door:
    """A door at which everyone has to log in: `a` is a user, `chief` an administrator."""
    shut = make_door()
    shut.add("a")
    shut.add("chief", role="administrator")
    return shut
