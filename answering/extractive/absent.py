"""Honest endings: the plan does not say, with the reason and the nearest clauses."""

from answering.draft import Draft, Statement
from answering.extractive.context import Context
from answering.wording import listed, say, stop
from ingest.numerals import to_chinese

NEAREST = 3


def not_in_plan(context: Context, reason: str, nearest: list[str] | None = None) -> Draft:
    """The plan does not say: the reason, and the clauses that come nearest."""
    clauses = (context.found.clauses() if nearest is None else nearest)[:NEAREST]
    statements = [Statement(stop(reason, context.language))]
    if clauses:
        labels = [_short(context, clause) for clause in clauses]
        text = say("nearest", context.language, labels=listed(labels, context.language))
        statements.append(Statement(stop(text, context.language)))
    return Draft("not_in_plan", tuple(statements), related=tuple(clauses))


def absent_number(context: Context) -> Draft | None:
    """A question about a clause or part whose number the plan does not have."""
    reading, plan = context.reading, context.plan
    if reading.absent_clauses and not reading.clauses:
        numbers = [to_chinese(n) if context.language == "zh" else str(n) for n in reading.absent_clauses]
        last = plan.items[-1]
        text = say(
            "clause_absent",
            context.language,
            numbers=listed(numbers, context.language),
            last=last.ordinal,
            count=len(plan.items),
        )
        return not_in_plan(context, text, [last.id])
    if reading.absent_parts and not reading.parts and not reading.clauses:
        numbers = [to_chinese(n) if context.language == "zh" else str(n) for n in reading.absent_parts]
        text = say(
            "part_absent", context.language, numbers=listed(numbers, context.language), count=len(plan.parts)
        )
        return not_in_plan(context, text, [])
    return None


def absent_place(context: Context) -> Draft | None:
    """A question about a place that the part which it names does not have."""
    if context.reading.adrift != "beyond" or not context.reading.parts:
        return None
    part = context.reading.parts[-1]
    inside = [clause.id for clause in context.plan.items if clause.part == part]
    name = part if context.language == "zh" else context.knowledge.part_en(part) or part
    return not_in_plan(context, say("place_absent", context.language, part=name, count=len(inside)), inside)


def absent_year(context: Context) -> Draft | None:
    """A question about a year that the plan does not name."""
    reading = context.reading
    asked = (*reading.years, *(year for year in reading.periods if not _period_named(context, year)))
    missing = [year for year in asked if str(year) not in context.plan.text]
    if not missing or len(missing) < len(asked):
        return None
    years = listed([str(year) for year in missing], context.language)
    dated = [c.id for c in context.plan.items if c.targets or any(s.kind == "dated" for s in c.sections)]
    return not_in_plan(context, say("year_absent", context.language, years=years), dated)


def _period_named(context: Context, year: int) -> bool:
    """Whether the plan names the five-year plan that ends in a year."""
    name = {2020: "十三五", 2025: "十四五", 2030: "十五五", 2035: "十六五"}.get(year)
    return name is not None and name in context.plan.text


def _short(context: Context, clause_id: str) -> str:
    clause = context.plan.clause(clause_id)
    if context.language == "zh":
        return clause.label or {"notice": "印发通知", "preamble": "方案引言"}.get(clause_id, clause_id)
    return f"clause {clause_id}" if clause.kind == "item" else f"the {clause_id}"
