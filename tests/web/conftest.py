import socket
import threading
import time
from collections.abc import Iterator
from dataclasses import dataclass

import pytest
import uvicorn

from access import sessions
from access.gatekeeper import make_gatekeeper
from access.identity import SESSION_COOKIE
from access.passwords import hash_password
from access.settings import AccessSettings
from access.tokens import digest_of, new_token
from access.users import User, UsersFile
from answering.engine import Answerer
from ingest.index import Index
from records.database import open_database
from tests.web.serving import serving
from web.application import build_application
from web.desk import Desk
from web.guard import SERVER_OPTIONS, Guard
from web.service import Service
from web.site import Site

PASSWORD = "correct horse battery"


@pytest.fixture(scope="session")
def address(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """The address of a chat that `python app.py` serves, from an empty home."""
    with serving(tmp_path_factory.mktemp("web-home")) as url:
        yield url


@dataclass(frozen=True)
class Office:
    """The whole application where everyone signs in: `boss` an administrator, `li` and `wang` users."""

    address: str
    site: Site
    application: Guard
    tokens: dict[str, str]

    def headers(self, name: str) -> dict[str, str]:
        """What a program of a person's sends."""
        return {"Authorization": f"Bearer {self.tokens[name]}"}

    def session(self, name: str) -> list[dict[str, str]]:
        """The cookies of a browser in which a person has signed in."""
        value = sessions.begin(self.site.database, name)
        return [{"name": SESSION_COOKIE, "value": value, "url": self.address}]


@pytest.fixture(scope="session")
def office(index: Index, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Office]:
    home = tmp_path_factory.mktemp("office")
    tokens = {name: new_token() for name in ("boss", "li", "wang")}
    users, secret = UsersFile(home / "users.json"), hash_password(PASSWORD)
    for name, token in tokens.items():
        role = "administrator" if name == "boss" else "user"
        made = User(name, role, secret, digest_of(token))  # type: ignore[arg-type]  # one of the roles
        users.change(lambda known, made=made: known.update({made.name: made}))  # type: ignore[misc]  # bound now
    database = open_database(None, home)
    gate = make_gatekeeper(AccessSettings(home / "users.json", rate=0), database, "127.0.0.1", False)
    site = Site(Service(Answerer(index), database), Desk(), gate)
    application = build_application(site, gate)
    listening = socket.create_server(("127.0.0.1", 0))
    server = uvicorn.Server(uvicorn.Config(application, log_level="warning", **SERVER_OPTIONS))
    thread = threading.Thread(target=server.run, args=([listening],), daemon=True)
    thread.start()
    while not server.started and thread.is_alive():
        time.sleep(0.02)
    yield Office(f"http://127.0.0.1:{listening.getsockname()[1]}", site, application, tokens)
    server.should_exit = True
    thread.join(timeout=20)
    listening.close()
    database.close()
