"""What the guard looks at of a request, and the request as it is passed on."""

from dataclasses import dataclass
from functools import cached_property

from starlette.types import Scope

from access.gatekeeper import Gatekeeper
from access.identity import Identity, Request
from access.proxies import FORWARDING, only, values
from web.gate.cookies import read_cookies
from web.gate.paths import GRADIO_PAGES


@dataclass(frozen=True)
class Asked:
    """A request; `peer` is the address that the connection comes from."""

    scope: Scope
    gatekeeper: Gatekeeper

    @property
    def method(self) -> str:
        """GET, POST and so on."""
        return str(self.scope["method"])

    @property
    def path(self) -> str:
        """The path, decoded."""
        return str(self.scope["path"])

    @property
    def query(self) -> str:
        """What follows the question mark."""
        return bytes(self.scope.get("query_string", b"")).decode("latin-1")

    @cached_property
    def shown(self) -> Request:
        """What tells who is asking."""
        headers = [(n.decode("latin-1").lower(), v.decode("latin-1")) for n, v in self.scope["headers"]]
        client = self.scope.get("client")
        return Request(client[0] if client else "", headers, read_cookies(headers))

    def header(self, name: str) -> str | None:
        """A header that comes once; None where it is missing or comes twice."""
        return only(self.shown.headers, name)

    def has(self, name: str) -> bool:
        """Whether a header comes at all."""
        return bool(values(self.shown.headers, name))

    @cached_property
    def secure(self) -> bool:
        """Whether the person's browser speaks https."""
        return self.gatekeeper.secure(str(self.scope.get("scheme", "http")), self.shown)

    @cached_property
    def host(self) -> str:
        """The host that the person's browser asked, with its port."""
        return self.gatekeeper.host(self.shown)

    @property
    def wants_page(self) -> bool:
        """Whether a browser asks, which shows what it is answered with."""
        return "text/html" in ",".join(values(self.shown.headers, "accept"))

    def passed_on(self, identity: Identity | None) -> Scope:
        """The request for the application: who asks, from where and how is settled, and no header says otherwise.

        Gradio's pages are asked for uncompressed, since their scripts are to be read.
        """
        headers = [
            (name, value)
            for name, value in self.scope["headers"]
            if name.decode("latin-1").lower() not in FORWARDING
            and not name.lower().startswith(b"x-gradio-")
            and name.lower() != b"host"
            and not (name.lower() == b"accept-encoding" and self.path in GRADIO_PAGES)
        ]
        return {
            **self.scope,
            "headers": [(b"host", self.host.encode("latin-1")), *headers],
            "scheme": "https" if self.secure else "http",
            "client": (self.gatekeeper.address(self.shown), 0),
            "state": {**self.scope.get("state", {}), "identity": identity},
        }
