"""A clause whole, as it stands beside the chat: its words, what is marked in them, the clauses around it."""

import html
from urllib.parse import quote

from ingest.catalog import PlanRecord
from ingest.plan import Clause, Plan, Span
from retrieval.language import Language
from web.marking import Marked
from web.plan_marks import heading_end, marked_plan, paragraphs
from web.wording import word


def clause_html(
    record: PlanRecord,
    clause: Clause,
    language: Language,
    marked: Span | None = None,
    rich: bool = True,
) -> str:
    """A clause with the words of `marked` in `<mark id="quoted">`.

    A mark that crosses other marks or paragraphs is split; only its first piece has the id. Not `rich`: neither
    bodies, targets and terms nor the English rendering and the links.
    """
    plan = record.plan
    text = marked_plan(record, (clause,), language, marked, rich=rich)
    part = text.html(clause.start, clause.body_start).strip("\n") or html.escape(clause.part or plan.title)
    english = _english(record, clause, language) if rich else ""
    return (
        '<article class="clause-panel">'
        f'<p class="part" lang="zh-CN">{part}</p>'
        f'<div class="words" lang="zh-CN">{words_html(plan, clause, text)}</div>'
        f"{english}{_around(plan, clause, language, marked) if rich else ''}</article>"
    )


def words_html(plan: Plan, clause: Clause, text: Marked) -> str:
    """A clause's own words in paragraphs, its heading first; without the tags they are `plan.words(clause)`."""
    end = clause.body_start + len(plan.words(clause))
    at = min(heading_end(plan, clause), end)
    shown = [f"<h3>{text.html(clause.body_start, at)}</h3>"] if at > clause.body_start else []
    for span in paragraphs(plan.text, at, end):
        shown += [plan.text[at : span.start], f"<p>{text.html(span.start, span.end)}</p>"]
        at = span.end
    return "".join(shown)


def name_of(clause: Clause, language: Language) -> str:
    """What a clause is called: its label as printed, or a word for the notice and the preamble."""
    return clause.label or word(f"plan.{clause.kind}", language)


def clause_link(clause: Clause, marked: Span | None = None) -> str:
    """The address of a clause on the page of the plan, with the words to be marked there."""
    span = f"&start={marked.start}&end={marked.end}" if marked else ""
    return f"/plan?clause={quote(clause.id, safe='')}{span}"


def _english(record: PlanRecord, clause: Clause, language: Language) -> str:
    """The English rendering, folded up unless the page is in English; empty where nobody wrote one."""
    written = record.knowledge.clause(clause.id)
    own = [s for s in written.sentences if s.span.start >= clause.body_start] if written else []
    if not own:
        return ""
    sentences = " ".join(html.escape(sentence.en) for sentence in own)
    opened = " open" if language == "en" else ""
    summary = html.escape(word("plan.unofficial", language))
    return (
        f'<details class="english"{opened}><summary>{summary}</summary><p lang="en">{sentences}</p></details>'
    )


def _around(plan: Plan, clause: Clause, language: Language, marked: Span | None) -> str:
    """Links to the clause in the whole plan and to the clauses before and after it."""
    at = plan.clauses.index(clause)
    before, after = plan.clauses[at - 1 : at], plan.clauses[at + 1 : at + 2]
    steps = [
        f'<a class="{way}" href="{clause_link(other)}" data-clause="{html.escape(other.id)}">'
        f'<span class="way">{html.escape(word(f"plan.{way}", language))}</span> '
        f"<span{_tongue(other)}>{html.escape(name_of(other, language))}</span></a>"
        for way, others in (("previous", before), ("next", after))
        for other in others
    ]
    whole = f'<a class="whole" href="{html.escape(clause_link(clause, marked))}">{html.escape(word("plan.whole", language))}</a>'
    label = html.escape(word("plan.around", language))
    return f'<nav class="around" aria-label="{label}">{whole}{"".join(steps)}</nav>'


def _tongue(clause: Clause) -> str:
    """The attribute that says that a name is in Chinese, where it is the plan's own."""
    return ' lang="zh-CN"' if clause.label else ""
