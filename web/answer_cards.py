"""The chips in an answer's sentences and the cards below it, as HTML. All text is escaped here."""

import html

from answering.answer import Citation
from ingest.catalog import PlanRecord
from ingest.plan import Clause, Span
from retrieval.language import Language
from web.addresses import clause_address
from web.citing import Bodies, bodies_of, clause_of, label_of, part_of, place_of, standing
from web.wording import word

BODIES_SHOWN = 3
CARDS_SHOWN = 4


def escaped(text: str) -> str:
    """Text that is neither HTML nor a formula: dollar signs are written as entities, for pages that typeset maths."""
    return html.escape(text).replace("$", "&#36;")


def chip(citation: Citation, record: PlanRecord | None, language: Language) -> str:
    """A mark in a sentence: a link to the quoted words in the plan, with clause and part as its tooltip."""
    place = escaped(place_of(citation, record, language))
    mark = f"[{citation.n}]"
    named = f'title="{place}" aria-label="{mark} {place}"'
    link = _link_to(citation, record)
    return (
        f'<a class="chip" {link} {named}>{mark}</a>' if link else f'<span class="chip" {named}>{mark}</span>'
    )


def cards(
    citations: tuple[Citation, ...], record: PlanRecord | None, language: Language, current: bool, whole: bool
) -> str:
    """One card for each citation, the first of each clause with its bodies; those after the fourth fold away.

    Args:
        citations: what the answer rests on.
        record: the plan; without it nothing is a link, and no bodies are named.
        language: of the words around the quotes.
        current: whether the answer was made from this very record; if not, bodies are left out.
        whole: whether all cards are open.
    """
    shown: list[str] = []
    seen: set[str] = set()
    for citation in citations:
        clause = clause_of(citation, record) if current and citation.clause not in seen else None
        seen.add(citation.clause)
        shown.append(_card(citation, record, language, clause))
    first, rest = shown[:CARDS_SHOWN], shown[CARDS_SHOWN:]
    if len(rest) < 2 or whole:
        return "".join(shown)
    more = escaped(word("answer.more_sources", language).format(count=len(rest)))
    return f'{"".join(first)}<details class="more"><summary>{more}</summary>{"".join(rest)}</details>'


def clause_link(record: PlanRecord, clause: Clause, label: str) -> str:
    """A clause's label as a link to it."""
    return f'<a class="clause" {_link(record.plan.id, clause.id, None)}>{escaped(label)}</a>'


def _card(
    citation: Citation, record: PlanRecord | None, language: Language, with_bodies: Clause | None
) -> str:
    label = escaped(label_of(citation, record, language))
    link, part = _link_to(citation, record), escaped(part_of(citation, record, language))
    place = f'<a class="clause" {link}>{label}</a>' if link else f'<span class="clause">{label}</span>'
    bodies = _bodies(bodies_of(with_bodies, language), language) if with_bodies else ""
    quote = escaped(citation.quote.strip()).replace("\n", "<br>")
    return (
        f'<article class="card"><p class="place"><span class="number">[{citation.n}]</span> {place}'
        + (f' <span class="part">{part}</span>' if part else "")
        + f'</p>{bodies}<blockquote lang="zh-CN">{quote}</blockquote></article>'
    )


def _bodies(bodies: Bodies, language: Language) -> str:
    """The responsible bodies: up to three, or three that unfold to all."""
    if not bodies.names:
        return ""
    between = word("answer.between", language)
    listed = between.join(bodies.names)
    whole = word("answer.bodies_open", language).format(bodies=listed) if bodies.open else listed
    said = escaped(word("answer.bodies", language).format(bodies=whole))
    if len(bodies.names) <= BODIES_SHOWN:
        return f'<p class="bodies">{said}</p>'
    few = between.join(bodies.names[:BODIES_SHOWN])
    short = escaped(word("answer.bodies_many", language).format(bodies=few, count=len(bodies.names)))
    return (
        f'<details class="bodies"><summary title="{escaped(whole)}">{short}</summary>'
        f"<p>{escaped(whole)}</p></details>"
    )


def _link_to(citation: Citation, record: PlanRecord | None) -> str:
    """The attributes of a link to a citation's words; to the clause alone where the plan has other words there now."""
    if clause_of(citation, record) is None:
        return ""
    return _link(citation.plan, citation.clause, standing(citation, record))


def _link(plan: str, clause: str, span: Span | None) -> str:
    place = f'data-plan="{escaped(plan)}" data-clause="{escaped(clause)}"'
    words = f' data-start="{span.start}" data-end="{span.end}"' if span else ""
    return f'href="{escaped(clause_address(clause, span))}" {place}{words}'
