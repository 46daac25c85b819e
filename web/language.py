"""The language in which a person sees the pages."""

from collections.abc import Mapping
from typing import Protocol

from retrieval.language import Language

COOKIE = "lang"


class Asked(Protocol):
    """What is read of a request; FastAPI's and Gradio's both have it."""

    @property
    def cookies(self) -> Mapping[str, str]:
        """The cookies sent along."""
        ...

    @property
    def headers(self) -> Mapping[str, str]:
        """The headers, by lower-case names."""
        ...


def page_language(request: Asked) -> Language:
    """The language chosen by the cookie `lang`; without one, the browser's first that there is; else Chinese."""
    chosen = request.cookies.get(COOKIE)
    if chosen in ("zh", "en"):
        return "zh" if chosen == "zh" else "en"
    for wanted in request.headers.get("accept-language", "").lower().split(","):
        if wanted.strip().startswith("zh"):
            return "zh"
        if wanted.strip().startswith("en"):
            return "en"
    return "zh"
