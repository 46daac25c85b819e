"""The page of one answer exactly as it was given, and the pages that say that there is nothing under a link."""

import html
from functools import cache
from importlib.resources import files
from typing import Literal

from ingest.catalog import PlanRecord
from records.exchanges import Exchange
from retrieval.language import Language
from web.addresses import text_address
from web.answer_view import answer_html
from web.citing import plan_title
from web.files.parts import facts, heading
from web.plain_html import page_html
from web.wording import word


@cache
def look() -> str:
    """The style sheet of answers, which stands in these pages."""
    return files("web").joinpath("looks", "answer.css").read_text(encoding="utf-8")


def kept_html(
    exchange: Exchange, record: PlanRecord | None, language: Language, index_digest: str, linked: bool = True
) -> str:
    """One answer from the records, with when and with what it was made.

    Args:
        exchange: the answer and its question.
        record: the plan as it is now; None where there is none of its id any more.
        language: of the words around the answer.
        index_digest: of the index in use; a banner says so where the answer was made with another.
        linked: whether the plan's page shows this plan, so that citations can lead there.
    """
    current = exchange.versions.index_digest == index_digest
    named = heading(exchange.answer.question, language)
    answer = answer_html(exchange.answer, language, record if linked else None, current=current, alone=True)
    return page_html(
        word("files.kept_title", language).format(question=named),
        f'<nav class="crumbs"><a href="/">{_word("to_chat", language)}</a></nav>'
        f"<h1>{_word('kept_heading', language)}</h1>"
        + ("" if current else _banner(language))
        + f'<section class="asked"><h2>{_word("question", language)}</h2>'
        f'<p class="question">{_lines(exchange.answer.question)}</p></section>'
        f'<section class="answered"><h2>{_word("answer", language)}</h2>{answer}</section>'
        + _facts(exchange, record, language)
        + _links(exchange, language, linked),
        language,
        "kept",
        look(),
    )


def missing_html(what: Literal["answer", "conversation"], language: Language) -> str:
    """A page that says that there is no such answer, or no such conversation of the person's."""
    title = word(f"files.no_{what}_title", language)
    body = (
        f'<nav class="crumbs"><a href="/">{_word("to_chat", language)}</a></nav>'
        f"<h1>{html.escape(title)}</h1><p>{_word(f'no_{what}', language)}</p>"
    )
    return page_html(title, body, language, "kept", look())


def _banner(language: Language) -> str:
    return (
        f'<p class="earlier" role="note"><strong>{_word("earlier_label", language)}</strong> '
        f"{_word('earlier', language)}</p>"
    )


def _facts(exchange: Exchange, record: PlanRecord | None, language: Language) -> str:
    plan = [(word("files.plan", language), plan_title(record, language))] if record else []
    rows = (
        f"<div><dt>{html.escape(name)}</dt><dd>{html.escape(value)}</dd></div>"
        for name, value in [*plan, *facts(exchange, language, None).pairs]
    )
    return f'<dl class="facts">{"".join(rows)}</dl>'


def _links(exchange: Exchange, language: Language, linked: bool) -> str:
    plan = f' <a href="/plan">{_word("to_plan", language)}</a>' if linked else ""
    return (
        f'<p class="keeping"><a href="{text_address(exchange.id)}">{_word("as_text", language)}</a>{plan}</p>'
        f'<p class="note">{_word("kept_note", language)}</p>'
    )


def _lines(text: str) -> str:
    return "<br>".join(html.escape(line) for line in text.strip().splitlines())


def _word(key: str, language: Language) -> str:
    return html.escape(word(f"files.{key}", language))
