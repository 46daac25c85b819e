"""A server with the routes for programs and nothing else: `python tests/web/api/served.py --port PORT`."""

import sys
from collections.abc import AsyncIterator, Callable
from contextlib import asynccontextmanager

import uvicorn
from fastapi import FastAPI, Request

from answering.engine import Answerer
from ingest.building import ensure_index
from ingest.settings import read_settings
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
    settings = read_settings()
    index = ensure_index(settings, lambda message: None)
    site = Site(Service(Answerer(index), open_database(None, settings.home)), Desk())
    application = application_for(site, lambda request: None, Metrics(site.desk))
    uvicorn.run(application, port=int(sys.argv[2]), log_level="error")


if __name__ == "__main__":
    main()
