"""In which language a page is shown: what was chosen on it, or else what the browser asks for."""

from collections.abc import Mapping
from typing import Protocol

from retrieval.language import Language

COOKIE = "lang"
TAGS: dict[Language, str] = {"zh": "zh-CN", "en": "en"}  # as pages name their language


class Asked(Protocol):
    """A request, of the server or of Gradio."""

    @property
    def cookies(self) -> Mapping[str, str]:
        """Its cookies."""

    @property
    def headers(self) -> Mapping[str, str]:
        """Its headers."""


def page_language(request: Asked) -> Language:
    """The page's language: the cookie `lang`, or the first of the browser's languages that there is; else Chinese."""
    chosen = request.cookies.get(COOKIE)
    if chosen in ("zh", "en"):
        return "en" if chosen == "en" else "zh"
    for asked in (request.headers.get("accept-language") or "").split(","):
        name = asked.split(";")[0].strip().lower()
        if name[:2] in ("zh", "en"):
            return "en" if name.startswith("en") else "zh"
    return "zh"
