"""How the clauses of a body, of a matter or of the targets spread over the parts: how many each has, which has most or none."""

import re

from answering.draft import Draft, Statement
from answering.extractive.context import Context
from answering.extractive.matrix import Matrix
from answering.extractive.naming import asks_parts, clause_label, line_quote, part_name, register_name
from answering.extractive.topic_sets import clauses_on_topic
from answering.wording import listed, say
from ingest.plan import Clause

_SPREAD = re.compile(
    r"分布|散(?:在|落|布)|集中|压在|落在|最(?:多|少)|没(?:有)?|不(?:涉及|含|带|管)|各(?:有|几)|分(?:别|属)|在(?:哪|方案|第几)|属于|占|涉及|覆盖|横跨|跨"
    r"|\b(?:spread|most|fewest|no|none|never|concentrat\w*|not|contain\w*|fall|how many|in (?:which|what|each|every)|belong\w*|distribut\w*|cover\w*|across|under)\b"
)
_WITHIN = re.compile(
    r"(?:全|都|只|仅|均)(?:部|都|是|是不是)?(?:集中|分布|落|在|属于|限于)|\b(?:all(?! (?:the |of the )?(?:items|clauses|measures|lines)\b)|only|solely|exclusively|confined|limited)\b"
)
_TARGETS = re.compile(
    r"(?:数字|量化|定量|带数|有数|百分)[^,。?]{0,6}(?:目标|指标|数|要求)?|(?:目标|指标)(?!任务)|\bquantif\w+|\btargets?\b|\bfigures?\b|\bnumerical\b"
)


def compose_by_part(context: Context) -> Draft | None:
    """An answer to “in which parts are the clauses of a body”; None for other questions.

    Beside a body, a matter that several clauses speak of and the quantified targets spread over parts.
    """
    reading = context.reading
    if (
        reading.parts
        and len(reading.bodies) == 1
        and "yesno" in reading.asks
        and _WITHIN.search(reading.folded)
    ):
        return _within(context)
    if (
        reading.clauses
        or context.subjects
        or not asks_parts(reading.folded)
        or not _SPREAD.search(reading.folded)
    ):
        return None
    if len(reading.bodies) == 1:
        body = reading.bodies[0].id
        matrix = Matrix(context.plan)
        return _spread(context, register_name(context, body), matrix.of(body), frozenset({body}))
    if reading.bodies or reading.parts:
        return None
    topic = clauses_on_topic(context)
    if len(topic) > 1:
        return _spread(context, say("spread_matter", context.language), topic)
    if _TARGETS.search(reading.folded) and not context.topic_words():
        targets = [clause.id for clause in context.plan.items if clause.targets]
        return _spread(context, say("spread_targets", context.language), targets)
    return None


def _spread(
    context: Context, name: str, clauses: list[str], vouched: frozenset[str] = frozenset()
) -> Draft | None:
    """How many of some clauses each part has, those with none named last; None where there are no such clauses."""
    items = [context.plan.clause(clause_id) for clause_id in clauses]
    inside: dict[str, list[Clause]] = {part: [] for part in context.plan.parts if _has_lines(context, part)}
    for clause in items:
        inside.setdefault(clause.part or "", []).append(clause)
    held = {part: found for part, found in inside.items() if found}
    if not held:
        return None
    most = max(len(found) for found in held.values())
    top = listed([part_name(context, part) for part in held if len(held[part]) == most], context.language)
    lead = say("spread", context.language, name=name, parts=len(held), count=len(items), top=top, most=most)
    numbers = frozenset({str(len(held)), str(len(items)), str(most)})
    statements = [Statement(lead, shape="lead", vouched=numbers | vouched)]
    for part, found in held.items():
        labels = listed([clause_label(context, clause) for clause in found], context.language)
        text = say(
            "spread_part", context.language, part=part_name(context, part), count=len(found), labels=labels
        )
        quotes = tuple(line_quote(clause) for clause in found)
        statements.append(Statement(text, quotes, "item", frozenset({str(len(found))})))
    empty = [part_name(context, part) for part, found in inside.items() if not found]
    if empty:
        text = say("spread_none", context.language, parts=listed(empty, context.language))
        statements.append(Statement(text, tuple(line_quote(clause) for clause in items), "item", vouched))
    return Draft("answered", tuple(statements))


def _within(context: Context) -> Draft | None:
    """Whether all clauses of a body are in the parts named, and those that are not."""
    body, parts = context.reading.bodies[0].id, context.reading.parts
    clauses = [context.plan.clause(clause_id) for clause_id in Matrix(context.plan).of(body)]
    outside = [clause for clause in clauses if clause.part not in parts]
    names = listed([part_name(context, part) for part in parts], context.language)
    key, name = "within_no" if outside else "within_yes", register_name(context, body)
    lead = say(key, context.language, body=name, count=len(clauses), size=len(outside), parts=names)
    vouched = frozenset({str(len(clauses)), str(len(outside)), body})
    items = [Statement(clause_label(context, c), (line_quote(c),), "item") for c in outside or clauses]
    return Draft("answered", (Statement(lead, shape="lead", vouched=vouched), *items)) if clauses else None


def _has_lines(context: Context, part: str) -> bool:
    """Whether a part has a clause with a responsibility line."""
    return any(clause.responsibility for clause in context.plan.items if clause.part == part)
