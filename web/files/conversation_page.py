"""A conversation as a page to be printed: it stands alone, with its style sheet in it and no script."""

import html
from datetime import datetime
from importlib.resources import files

from ingest.catalog import PlanRecord
from records.exchanges import Exchange
from retrieval.language import Language
from web.answer_blocks import Block, blocks_of, cells_of, pieces_of
from web.files.parts import about, facts, heading, is_cut, note, sources, verdict
from web.language import TAGS
from web.plain_html import page_html
from web.wording import word


def conversation_page(
    title: str,
    exchanges: list[Exchange],
    record: PlanRecord | None,
    exported: datetime,
    base: str | None,
    language: Language,
) -> str:
    """The whole conversation: for each question its answer with marks, a table of its sources, what made it.

    Args:
        title: the conversation's.
        exchanges: what it shows, in order.
        record: the plan that it is about.
        exported: when the page is made.
        base: the site's address, for permalinks; without one there are none.
        language: of the words around questions and answers.
    """
    named = heading(title, language) or word("files.kind", language)
    lines = "<br>".join(html.escape(line) for line in about(exchanges, record, exported, language))
    body = "".join(
        _exchange(number, exchange, record, base, language) for number, exchange in enumerate(exchanges, 1)
    )
    return page_html(
        named,
        f'<header><h1>{html.escape(named)}</h1><p class="about">{lines}</p></header>'
        + (body or f"<p>{_word('nothing', language)}</p>"),
        language,
        "printed",
        style=files("web").joinpath("looks/print.css").read_text(encoding="utf-8"),
    )


def _exchange(
    number: int, exchange: Exchange, record: PlanRecord | None, base: str | None, language: Language
) -> str:
    answer, declined = exchange.answer, verdict(exchange, language)
    known = {citation.n for citation in answer.citations}
    said = "".join(_block(block, known) for block in blocks_of(answer.answer))
    whole = f'<p class="question">{_text(answer.question.strip())}</p>' if is_cut(answer.question) else ""
    return (
        f"<section><h2>{number}. {_text(heading(answer.question, language))}</h2>{whole}"
        + (f'<p class="verdict">{_text(declined)}</p>' if declined else "")
        + f'<div lang="{TAGS[answer.language]}">{said}</div>'
        + (_sources(exchange, record, language) if answer.citations else "")
        + f"{_facts(exchange, base, language)}</section>"
    )


def _block(block: Block, known: set[int]) -> str:
    if block.shape == "table":
        head, *rows = ([_line(cell, known) for cell in cells_of(row)] for row in block.lines)
        return _table(head, rows)
    lines = [_line(line, known) for line in block.lines]
    if block.shape == "paragraph":
        return f"<p>{lines[0]}</p>"
    tag = "ul" if block.shape == "bullets" else "ol"
    return f"<{tag}>{''.join(f'<li>{line}</li>' for line in lines)}</{tag}>"


def _line(line: str, known: set[int]) -> str:
    shown: list[str] = []
    for piece in pieces_of(line, known):
        tag = "strong" if piece.strong else "b" if piece.mark is not None else ""
        shown.append(f"<{tag}>{_text(piece.text)}</{tag}>" if tag else _text(piece.text))
    return "".join(shown)


def _sources(exchange: Exchange, record: PlanRecord | None, language: Language) -> str:
    head = [_word(key, language) for key in ("number", "clause", "quote")]
    rows = [
        [
            _text(source.mark),
            _text(source.label)
            + (f'<br><span class="part">{_text(source.part)}</span>' if source.part else ""),
            f'<q lang="zh-CN">{_text(source.quote)}</q>',
        ]
        for source in sources(exchange, record, language)
    ]
    unofficial = note(exchange)
    said = f'<p class="note" lang="en">{_text(unofficial)}</p>' if unofficial else ""
    return f"<h3>{_word('sources', language)}</h3>{_table(head, rows, 'sources')}{said}"


def _table(head: list[str], rows: list[list[str]], kind: str = "said") -> str:
    heads = "".join(f'<th scope="col">{cell}</th>' for cell in head)
    lines = ("".join(f"<td>{cell}</td>" for cell in row) for row in rows)
    return (
        f'<table class="{kind}"><thead><tr>{heads}</tr></thead>'
        f"<tbody>{''.join(f'<tr>{line}</tr>' for line in lines)}</tbody></table>"
    )


def _facts(exchange: Exchange, base: str | None, language: Language) -> str:
    made = facts(exchange, language, base)
    rows = [f"<dt>{_text(name)}</dt><dd>{_text(value)}</dd>" for name, value in made.pairs]
    if made.link:
        link = f'<a href="{html.escape(made.link)}">{html.escape(made.link)}</a>'
        rows.append(f"<dt>{_word('permalink', language)}</dt><dd>{link}</dd>")
    return f"<dl>{''.join(f'<div>{row}</div>' for row in rows)}</dl>"


def _text(words: str) -> str:
    return html.escape(words).replace("\n", "<br>")


def _word(key: str, language: Language) -> str:
    return html.escape(word(f"files.{key}", language))
