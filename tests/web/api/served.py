"""A server with the routes for programs and nothing else: `python tests/web/api/served.py HOME PORT`."""

import sys
from collections.abc import AsyncIterator, Callable
from contextlib import asynccontextmanager
from pathlib import Path

import uvicorn
from fastapi import FastAPI, Request

from answering.engine import Answerer
from ingest.index import open_index
from ingest.settings import Settings
from records.database import open_database
from web.api.metrics import Metrics
from web.api.mounting import mount
from web.desk import Desk
from web.service import Service
from web.site import Site


def application_for(site: Site, spend: Callable[[Request], None], metrics: Metrics) -> FastAPI:
    @asynccontextmanager
    async def lifespan(_: FastAPI) -> AsyncIterator[None]:
        async with served.running():
            yield
        site.desk.close()

    application = FastAPI(title="Clausewise", docs_url=None, redoc_url=None, lifespan=lifespan)
    served = mount(application, site, spend, metrics)
    return application


def main() -> None:
    home, port = Path(sys.argv[1]), int(sys.argv[2])
    index, database = open_index(Settings(home=home)), open_database(None, home)
    site = Site(Service(Answerer(index), database), Desk())
    application = application_for(site, lambda request: None, Metrics(site.desk))
    uvicorn.run(application, port=port, log_level="error")


if __name__ == "__main__":
    main()
