"""Clauses and parts asked for by number: their words, their titles, or what a part holds."""

from answering.draft import Draft, Statement
from answering.extractive.context import Context
from answering.extractive.naming import clause_label, sentence_statement, title_quote
from answering.wording import say
from ingest.plan import Clause

MANY = 3


def compose_lookup(context: Context) -> Draft | None:
    """An answer to a question that names clauses or parts by number and asks what is in them."""
    reading, plan = context.reading, context.plan
    if "who" in reading.asks:
        return None
    if reading.parts and not reading.clauses:
        return Draft("answered", tuple(s for part in reading.parts for s in _part(context, part)))
    if not reading.clauses:
        return None
    clauses = [plan.clause(clause_id) for clause_id in reading.clauses]
    if "title" in reading.asks or len(clauses) > MANY:
        return Draft("answered", tuple(_title(context, clause) for clause in clauses))
    return Draft("answered", tuple(s for clause in clauses for s in _whole(context, clause)))


def _part(context: Context, part: str) -> list[Statement]:
    """A part's clauses by their labels, or the sentences of a part that has none."""
    inside = [clause for clause in context.plan.clauses if clause.part == part]
    items = [clause for clause in inside if clause.kind == "item"]
    if not items:
        return [s for clause in inside for s in _whole(context, clause)]
    name = part if context.language == "zh" else context.knowledge.part_en(part) or part
    lead = say("part_lead", context.language, part=name, count=len(items))
    numbers = frozenset({str(len(items))})
    return [
        Statement(lead, shape="lead", vouched=numbers),
        *(_title(context, clause, "item") for clause in items),
    ]


def _title(context: Context, clause: Clause, shape: str = "item") -> Statement:
    return Statement(clause_label(context, clause), (title_quote(clause),), shape)  # type: ignore[arg-type]  # literals


def _whole(context: Context, clause: Clause) -> list[Statement]:
    """A clause sentence by sentence, its title first."""
    label = clause_label(context, clause)
    lead = Statement(label + ("：" if context.language == "zh" else ":"), shape="lead")
    spans = clause.sentences[1:] if clause.kind == "item" else clause.sentences
    return [lead, *(sentence_statement(context, clause, span, "item") for span in spans)]
