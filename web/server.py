"""Starting the web chat."""

import asyncio
import socket
import threading
from collections.abc import Callable
from contextlib import suppress

from answering.engine import Answerer
from ingest.errors import ClausewiseError
from ingest.index import Index
from ingest.settings import Settings
from records.database import Database, open_database
from records.errors import RecordsRefused
from records.retention import purge
from records.settings import RecordsSettings, read_records_settings
from retrieval.question import Question

Progress = Callable[[str], None]
A_DAY = 86_400.0  # seconds


class ServerRefused(ClausewiseError):
    """The web chat cannot be served at the address asked for."""


def serve(index: Index, settings: Settings, host: str, port: int, insecure: bool, progress: Progress) -> None:
    """Serve the chat until the process is stopped.

    Raises:
        ServerRefused: the address cannot be used.
        HostRefused: the address is open to others, and nobody would have to sign in.
        RecordsRefused: the records cannot be opened.
    """
    import uvicorn

    from access.gatekeeper import make_gatekeeper
    from access.settings import read_access_settings
    from web.application import build_application
    from web.desk import WORKERS, WORKERS_WITH_MODEL, Desk
    from web.guard import SERVER_OPTIONS
    from web.service import Service
    from web.site import Site

    kept = read_records_settings()
    database = open_database(kept.url, settings.home)
    gate = make_gatekeeper(read_access_settings(settings.home), database, host, insecure)
    with _listening(host, port) as listening:
        answerer = Answerer(index, settings.model)
        answerer.ask(Question(question=index.catalog.record().plan.title))  # loads all that answering needs
        desk = Desk(WORKERS_WITH_MODEL if settings.model else WORKERS)
        site = Site(Service(answerer, database), desk, gate)
        config = uvicorn.Config(
            build_application(site, gate),
            log_level="warning",
            access_log=False,
            timeout_graceful_shutdown=5,
            timeout_keep_alive=75,  # longer than people think between two questions
            **SERVER_OPTIONS,
        )
        stopping = threading.Event()
        keeper = threading.Thread(target=_keep_house, args=(database, kept, stopping), daemon=True)
        keeper.start()
        progress(f"the chat is at http://{host}:{port} (stop with Ctrl-C)")
        try:
            asyncio.run(uvicorn.Server(config).serve(sockets=[listening]))
        finally:
            stopping.set()


def _listening(host: str, port: int) -> socket.socket:
    """The socket that is listened at.

    Raises:
        ServerRefused: it cannot be had.
    """
    try:
        family = socket.getaddrinfo(host, port, type=socket.SOCK_STREAM)[0][0]
        return socket.create_server((host, port), family=family, backlog=2048)
    except (OSError, OverflowError) as error:
        reason = getattr(error, "strerror", None) or str(error)
        raise ServerRefused(
            f"cannot serve on {host}:{port} ({reason}); choose another with --port"
        ) from error


def _keep_house(database: Database, kept: RecordsSettings, stopping: threading.Event) -> None:
    """Once a day, let go of what has been kept long enough."""
    while not stopping.is_set():
        with suppress(RecordsRefused):  # the next day will do
            purge(database, kept.retention_days)
        stopping.wait(A_DAY)
