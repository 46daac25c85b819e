"""The whole plan: its text in sections, what is marked in it, and its English beside it on demand."""

import html

from ingest.catalog import PlanRecord
from ingest.plan import Clause, Span
from retrieval.language import Language
from web.clause_section import Rendering, section_html
from web.finding import Findings, find
from web.language import TAGS
from web.outline_view import outline_html
from web.plan_marks import QUOTED, found_mark, marked_plan
from web.wording import word

_LEGEND = (("body", "span"), ("target", "span"), ("term", "dfn"), ("quoted", "mark"), ("found", "mark"))
__all__ = ["found_html", "outline_html", "plan_html"]


def plan_html(
    record: PlanRecord,
    language: Language,
    words: str = "",
    clause: Clause | None = None,
    span: Span | None = None,
    english: bool = False,
) -> str:
    """The outline and the text of a plan, each clause a section `clause-ID` under a heading `heading-ID`.

    The words of `span` are in `<mark id="quoted">`; each place where `words` are found is in
    `<mark class="found" data-hit="N">`, counted from 1. `data-goto` is the id of what is to be scrolled to.
    A clause in whose English something is found shows its English in any case.
    """
    plan, findings = record.plan, find(record, words)
    found = [found_mark(hit.span, n) for n, hit in enumerate(findings.hits, start=1) if hit.english is None]
    text = marked_plan(record, plan.clauses, language, span, found)
    page = Rendering(record, language, text, findings, english)
    sections = "".join(section_html(page, each) for each in plan.clauses)
    goto = QUOTED if span else f"heading-{clause.id}" if clause else "hit-1" if findings.hits else ""
    return (
        f'<div class="plan" lang="{TAGS[language]}" data-goto="{html.escape(goto)}" '
        f'data-words="{html.escape(findings.words)}" data-open="{html.escape(clause.id) if clause else ""}">'
        f"{outline_html(record, language, findings.counts, clause)}"
        f'<div class="plan-text">{_above(language)}'
        f"{_no_english(record, language) if english else ''}{sections}</div></div>"
    )


def found_html(findings: Findings, language: Language, said: str = "") -> str:
    """How much was found, with the buttons that step through it; `said` is a line to say instead."""
    hits, line = len(findings.hits), said
    if findings.words and not said:
        clauses = len(findings.counts)
        many = "plan.hits" if clauses > 1 else "plan.hits_together"
        key = many if hits > 1 else "plan.hits_one" if hits else "plan.none"
        line = word(key, language).format(words=findings.words, hits=hits, clauses=clauses)
    steps = [
        f'<button type="button" data-step="{step}">{html.escape(word(f"plan.{way}_hit", language))}</button>'
        for step, way in ((-1, "previous"), (1, "next"))
    ]
    at = html.escape(word("plan.hit_at", language))
    return (
        f'<div class="plan-found"><p role="status">{html.escape(line)}</p>'
        f'<div class="steps"{"" if hits > 1 else " hidden"}>{"".join(steps)}'
        f'<span class="at" role="status" data-words="{at}"></span></div></div>'
    )


def _above(language: Language) -> str:
    """The heading of the page, and what the marks in the text mean, each shown by itself."""
    title, label = (html.escape(word(f"plan.{key}", language)) for key in ("title", "legend"))
    items = [
        f'<li><{tag} class="{kind}">{html.escape(word(f"plan.legend_{kind}", language))}</{tag}></li>'
        for kind, tag in _LEGEND
    ]
    return (
        f'<div class="above"><h1>{title}</h1><div class="legend"><span id="plan-legend">{label}</span>'
        f'<ul aria-labelledby="plan-legend">{"".join(items)}</ul></div></div>'
    )


def _no_english(record: PlanRecord, language: Language) -> str:
    """A line that says so where nobody rendered the plan in English."""
    if record.knowledge.clauses:
        return ""
    return f'<p class="none">{html.escape(word("plan.no_english", language))}</p>'
