"""One answer as HTML, for the chat and for its permalink.

It is one line without blank ones, which Markdown leaves alone, and it says all it must in tags, classes, titles and
text: a sanitizer that drops `data-` and `aria-` attributes takes nothing away that a person or a click needs.
"""

from answering.answer import Answer
from answering.wording import say
from ingest.catalog import PlanRecord
from retrieval.language import Language
from web.addresses import answer_address, text_address
from web.answer_blocks import Block, blocks_of, cells_of, pieces_of
from web.answer_cards import cards, chip, clause_link, escaped
from web.citing import related_in
from web.language import TAGS
from web.suggestions import rephrasings
from web.wording import word


def answer_html(
    answer: Answer,
    language: Language,
    record: PlanRecord | None,
    *,
    exchange_id: str | None = None,
    current: bool = True,
    alone: bool = False,
) -> str:
    """An answer with its chips and cards; a declined one with the nearest clauses and other ways to ask.

    Args:
        answer: what is shown.
        language: of the words around the answer.
        record: the plan that it is about; without it nothing is a link to a clause, and no bodies are named.
        exchange_id: the id under which it is kept; with it, links to the permalink and the text for copying.
        current: whether it was made from this very record; if not, the clauses' bodies are left out.
        alone: whether it stands on a page of its own, where nothing can be asked: without buttons, all cards open.
    """
    declined = answer.status != "answered"
    kept = f' data-exchange="{escaped(exchange_id)}"' if exchange_id else ""
    return (
        f'<div class="answer{f" declined {answer.status}" if declined else ""}" lang="{TAGS[language]}"{kept}>'
        + (_verdict(answer, language) if declined else "")
        + f'<div class="said" lang="{TAGS[answer.language]}">{_said(answer, record, language)}</div>'
        + (_sources(answer, record, language, current, alone) if answer.citations else "")
        + (_nearest(answer, record, language) if declined and record else "")
        + (_asks(rephrasings(answer, record, answer.language), language) if record and not alone else "")
        + (_keeping(exchange_id, language) if exchange_id else "")
        + "</div>"
    )


def ask_buttons(questions: tuple[str, ...]) -> str:
    """Questions as a list of buttons. What each asks is its text, and `data-ask` besides."""
    buttons = (
        f'<li><button type="button" class="ask" data-ask="{escaped(text)}">{escaped(text)}</button></li>'
        for text in questions
    )
    return f'<ul class="asks">{"".join(buttons)}</ul>' if questions else ""


def _verdict(answer: Answer, language: Language) -> str:
    sign, heading = word(f"answer.sign_{answer.status}", language), word(f"answer.{answer.status}", language)
    return (
        f'<h3 class="verdict"><span class="sign" aria-hidden="true">{escaped(sign)}</span> '
        f"{escaped(heading)}</h3>"
    )


def _said(answer: Answer, record: PlanRecord | None, language: Language) -> str:
    chips = {citation.n: chip(citation, record, language) for citation in answer.citations}
    return "".join(_block(block, chips) for block in blocks_of(answer.answer))


def _block(block: Block, chips: dict[int, str]) -> str:
    lines = [_line(line, chips) for line in block.lines if block.shape != "table"]
    if block.shape == "paragraph":
        return f"<p>{lines[0]}</p>"
    if block.shape == "table":
        return _table(block.lines, chips)
    tag = "ul" if block.shape == "bullets" else "ol"
    return f"<{tag}>{''.join(f'<li>{line}</li>' for line in lines)}</{tag}>"


def _table(rows: tuple[str, ...], chips: dict[int, str]) -> str:
    head, *body = ([_line(cell, chips) for cell in cells_of(row)] for row in rows)
    heads = "".join(f'<th scope="col">{cell}</th>' for cell in head)
    lines = ("".join(f"<td>{cell}</td>" for cell in row) for row in body)
    return (
        f'<div class="wide"><table><thead><tr>{heads}</tr></thead>'
        f"<tbody>{''.join(f'<tr>{line}</tr>' for line in lines)}</tbody></table></div>"
    )


def _line(line: str, chips: dict[int, str]) -> str:
    shown: list[str] = []
    for piece in pieces_of(line, chips):
        text = escaped(piece.text) if piece.mark is None else chips[piece.mark]
        shown.append(f"<strong>{text}</strong>" if piece.strong and piece.mark is None else text)
    return "".join(shown)


def _sources(
    answer: Answer, record: PlanRecord | None, language: Language, current: bool, whole: bool
) -> str:
    note = f'<p class="note" lang="en">{escaped(say("unofficial", "en"))}.</p>'
    return (
        f'<section class="sources"><h3>{escaped(word("answer.sources", language))}</h3>'
        + (note if answer.language == "en" else "")
        + f"{cards(answer.citations, record, language, current, whole)}</section>"
    )


def _nearest(answer: Answer, record: PlanRecord, language: Language) -> str:
    links = [clause_link(record, clause, label) for clause, label in related_in(answer, record, language)]
    if not links:
        return ""
    return (
        f'<p class="lead">{escaped(word("answer.nearest", language))}</p>'
        f'<ul class="nearest">{"".join(f"<li>{link}</li>" for link in links)}</ul>'
    )


def _asks(questions: tuple[str, ...], language: Language) -> str:
    lead = f'<p class="lead">{escaped(word("answer.rephrase", language))}</p>'
    return lead + ask_buttons(questions) if questions else ""


def _keeping(exchange_id: str, language: Language) -> str:
    links = (
        ("permalink", answer_address(exchange_id), word("answer.permalink", language)),
        ("as-text", text_address(exchange_id), word("answer.as_text", language)),
    )
    shown = (
        f'<a class="{name}" href="{escaped(address)}">{escaped(text)}</a>' for name, address, text in links
    )
    return f'<p class="keeping">{" ".join(shown)}</p>'
