"""Whole pages of plain HTML: no script, nothing from elsewhere, every word escaped but what the caller built."""

import html

from retrieval.language import Language
from web.language import TAGS


def page_html(title: str, body: str, language: Language, kind: str, style: str) -> str:
    """A page.

    Args:
        title: words, which are escaped here.
        body: HTML, whose text is escaped already.
        language: of the page.
        kind: the class of its body.
        style: a style sheet of the project, which is written into the page, so that it stands alone.
    """
    return (
        f'<!doctype html>\n<html lang="{TAGS[language]}"><head><meta charset="utf-8">'
        '<meta name="viewport" content="width=device-width, initial-scale=1">'
        f"<title>{html.escape(title)}</title><style>{style}</style></head>"
        f'<body class="{kind}"><main>{body}</main></body></html>\n'
    )
