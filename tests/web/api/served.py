"""An application with the routes for programs and nothing else, where everyone who asks is "me"."""

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager

from fastapi import FastAPI

from access.identity import Identity
from web.api.mounting import mount
from web.site import Site


def application_for(site: Site) -> FastAPI:
    @asynccontextmanager
    async def lifespan(_: FastAPI) -> AsyncIterator[None]:
        async with served.running():
            yield
        site.desk.close()

    application = FastAPI(title="Clausewise", docs_url=None, redoc_url=None, lifespan=lifespan)
    served = mount(application, site)

    class Known:
        def __init__(self, app: object) -> None:
            self.app = app

        async def __call__(self, scope, receive, send) -> None:
            scope.setdefault("state", {})["identity"] = Identity("me", "user", True)
            await self.app(scope, receive, send)

    application.add_middleware(Known)
    return application
