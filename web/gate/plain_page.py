"""Pages that need no script: the login, and refusals."""

from html import escape

from retrieval.language import Language
from web.gate.paths import LOOKS
from web.language import TAGS


def plain_page(title: str, body: str, language: Language) -> str:
    """A whole page; `body` is HTML, `title` is text."""
    return (
        f'<!doctype html>\n<html lang="{TAGS[language]}"><head><meta charset="utf-8">'
        '<meta name="viewport" content="width=device-width, initial-scale=1">'
        f'<meta name="color-scheme" content="light dark"><title>{escape(title)}</title>'
        # The icon is empty, since that of the pages is for those who have logged in.
        f'<link rel="icon" href="data:,"><link rel="stylesheet" href="{LOOKS}"></head>'
        f'<body class="plain"><main>{body}</main></body></html>\n'
    )
