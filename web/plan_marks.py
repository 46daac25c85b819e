"""What is marked in a plan's text: who is responsible, targets, terms explained, words quoted and words found."""

from collections.abc import Iterable

from ingest.catalog import PlanRecord
from ingest.plan import Clause, Comparator, Plan, Span, Target
from retrieval.language import Language
from web.marking import Mark, Marked, joined
from web.wording import word

_QUOTED, _FOUND, _NAME, _TARGET, _TERM, _BODY = range(6)  # from the outermost to the innermost
QUOTED = "quoted"
_SIGNS: dict[Comparator, str] = {"=": "", ">=": "≥ ", "<=": "≤ ", "~": "≈ ", "range": ""}


def marked_plan(
    record: PlanRecord,
    clauses: Iterable[Clause],
    language: Language,
    quoted: Span | None = None,
    found: Iterable[Mark] = (),
    rich: bool = True,
) -> Marked:
    """The plan's text with what is marked in the clauses given; not `rich`: only the words quoted and found."""
    marks = [mark for clause in clauses for mark in _clause_marks(record, clause, language)] if rich else []
    if quoted is not None:
        marks.append(Mark(quoted, "mark", _QUOTED, anchor=QUOTED))
    return Marked(record.plan.text, [*marks, *found])


def found_mark(span: Span, number: int) -> Mark:
    """The mark of what was found: `number` counts from 1 in the order of the page."""
    return Mark(span, "mark", _FOUND, "found", anchor=f"hit-{number}", hit=number)


def _clause_marks(record: PlanRecord, clause: Clause, language: Language) -> list[Mark]:
    """Names of principles, targets, terms and bodies of a clause."""
    names = [
        Mark(Span(section.span.start, section.span.start + len(section.name)), "strong", _NAME)
        for section in clause.sections
        if section.name and record.plan.text.startswith(section.name, section.span.start)
    ]
    targets = [
        Mark(target.span, "span", _TARGET, "target", target_words(record, clause, target, language))
        for target in clause.targets
    ]
    terms = [
        Mark(term.span, "dfn", _TERM, "term", word(f"plan.{term.kind}", language)) for term in clause.terms
    ]
    bodies = clause.responsibility.bodies if clause.responsibility else ()
    named = [
        Mark(body.span, "span", _BODY, "body", word(f"plan.role_{body.role}", language)) for body in bodies
    ]
    return [*names, *joined(targets), *joined(terms), *joined(named)]


def target_words(record: PlanRecord, clause: Clause, target: Target, language: Language) -> str:
    """A target in a few words: by when, of what, how much. The amount is as printed, and so is what nobody rendered."""
    year = word("plan.year", language).format(year=target.year) if target.year else ""
    amount = f"{_SIGNS[target.comparator]}{target.value}{target.unit or ''}"
    name = f"{target.scope or ''}{target.indicator}"
    if language == "en":
        entries = (entry for entry in record.knowledge.targets if entry.clause == clause.id)
        name = next((entry.name_en for entry in entries if entry.indicator == target.indicator), name)
    return " ".join(piece for piece in (year, name, amount) if piece)


def paragraphs(text: str, start: int, end: int) -> list[Span]:
    """The stretches between line feeds that are not empty."""
    spans, at = [], start
    for line in text[start:end].split("\n"):
        if line:
            spans.append(Span(at, at + len(line)))
        at += len(line) + 1
    return spans


def heading_end(plan: Plan, clause: Clause) -> int:
    """Where the words that head a clause end, its label and the stop after it; `body_start` where none do."""
    if not clause.label or not plan.text.startswith(clause.label, clause.body_start):
        return clause.body_start
    end = clause.body_start + len(clause.label)
    return end + 1 if plan.text[end : end + 1] in ("。", "．", "：") else end
