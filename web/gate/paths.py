"""Which paths there are for whom: plain ones alone, and of Gradio's routes only those that the pages need."""

import re
from urllib.parse import parse_qsl

METHODS = frozenset(("GET", "HEAD", "POST", "PUT", "PATCH", "DELETE"))
READING = frozenset(("GET", "HEAD"))
GRADIO_PAGES = frozenset(("/", "/plan", "/tasks", "/targets", "/admin"))
LOGIN, LOOKS, HEALTH = "/login", "/looks/plain.css", "/healthz"
NAMELESS = frozenset((LOOKS, HEALTH))  # for these nobody is asked who they are
OPEN = frozenset((("GET", LOGIN), ("POST", LOGIN), ("GET", LOOKS), ("GET", HEALTH)))
LOGOUT = "/logout"
_LOGINS = frozenset(
    (("GET", LOGIN), ("POST", LOGIN), ("POST", LOGOUT))
)  # Gradio has routes of its own beside them
JOIN = "/gradio_api/queue/join"
DATA = "/gradio_api/queue/data"
CANCEL = "/gradio_api/cancel"
HEARTBEAT = re.compile(r"/gradio_api/heartbeat/([A-Za-z0-9]{1,64})")
_CALLS = frozenset((("POST", JOIN), ("GET", DATA), ("POST", CANCEL), ("POST", "/gradio_api/reset")))
_PARTS = re.compile(r"/(assets/[\w@.+-]+|static/(fonts|img|js)/[\w@.+/-]+|theme\.css|favicon\.ico)")
# The first words of the routes that Gradio has at its root, and of older versions: all but the parts above are shut.
_GRADIO = frozenset(
    (
        *("app_id", "assets", "call", "component_server", "config", "custom_component", "deep_link", "dev"),
        *(
            "favicon.ico",
            "file",
            "gradio_api",
            "heartbeat",
            "info",
            "login_check",
            "manifest.json",
            "mcp_server",
        ),
        *(
            "monitoring",
            "process_recording",
            "profiling",
            "proxy",
            "pwa_icon",
            "queue",
            "reset",
            "robots.txt",
        ),
        *("run", "run-history", "runs", "startup-events", "static", "stream", "svelte", "theme.css", "token"),
        *("upload", "upload_progress", "user", "vibe-code", "vibe-edit"),
    )
)
_ADMINISTRATORS = frozenset(("admin", "metrics"))
_PAGE_OF_ANOTHER = frozenset(
    ("page", "deep_link")
)  # with these Gradio gives a page other than that of the path
_ODD = re.compile(r"[\x00-\x20\x7f\\%]|//|\.\.|/\.(?=/|$)")
_ODD_ESCAPES = re.compile(rb"%(?:[01][0-9a-f]|2[0ef]|5c|7f|25|c0|c1)", re.IGNORECASE)


def is_plain(path: str, raw: bytes) -> bool:
    """Whether a path, decoded and as it came, can be read in one way only: no dots, doubled signs or hidden ones."""
    return path.startswith("/") and not _ODD.search(path) and not _ODD_ESCAPES.search(raw.split(b"?")[0])


def is_open(method: str, path: str) -> bool:
    """Whether a path is for all, also for those who have not said who they are."""
    return (_as_get(method), path) in OPEN


def is_for_administrators(path: str) -> bool:
    """Whether a path is for administrators alone."""
    return path.split("/")[1] in _ADMINISTRATORS


def is_served(method: str, path: str, query: str) -> bool:
    """Whether a path is none of Gradio's, or one of those that the pages need."""
    asks = _as_get(method)
    if path in GRADIO_PAGES:
        names = {name for name, _ in parse_qsl(query, keep_blank_values=True)}
        return asks == "GET" and not names & _PAGE_OF_ANOTHER
    first = path.split("/")[1].split("=")[0]
    if first in ("login", "logout"):
        return (asks, path) in _LOGINS
    if first not in _GRADIO:
        return True
    if asks == "GET" and (_PARTS.fullmatch(path) or HEARTBEAT.fullmatch(path)):
        return True
    return (asks, path) in _CALLS


def _as_get(method: str) -> str:
    return "GET" if method == "HEAD" else method
