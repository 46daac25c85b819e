"""An item of things to put in order: the parts of the plan, or the clauses of the part that a trainer names."""

import re

from answering.draft import Draft, Quote, Statement
from answering.extractive.context import Context
from answering.extractive.naming import clause_label, part_name, title_quote
from answering.extractive.part_sizes import part_line
from answering.figures import NUMBER
from answering.wording import say, stop

_PARTS = re.compile(r"部分|大?章|板块|大块|大标题|框架|结构|全文|\b(?:parts|chapters|sections|whole plan)\b")


def order_item(context: Context) -> Draft | None:
    """An item with things shuffled, and their right order; None where the message names no row of things."""
    reading = context.reading
    clauses = [clause for clause in context.plan.items if clause.part in reading.parts]
    if clauses:
        names = [clause_label(context, clause) for clause in clauses]
        return _draft(context, names, [title_quote(clause) for clause in clauses])
    if not _PARTS.search(reading.folded):
        return None
    names = [part_name(context, part) for part in context.plan.parts]
    lines = [part_line(context, part) for part in context.plan.parts]
    return _draft(context, names, [quote for line in lines for quote in line.quotes])


def _draft(context: Context, names: list[str], quotes: list[Quote]) -> Draft:
    """The things without their numbers and shuffled, then in their order."""
    bare = [
        re.sub(r"^(?:[(（]?[一二三四五六七八九十]+[)）、]|Clause \d+|[IVX]+\.)\s*", "", name)
        for name in names
    ]
    mark = "；" if context.language == "zh" else "; "
    stem = say("exam_made_order", context.language, things=mark.join([*bare[1::2][::-1], *bare[::2]]))
    question = stop(say("exam_made", context.language, stem=stem), context.language)
    answer = stop(say("exam_order", context.language, letter=" → ".join(names)), context.language)
    known = frozenset(NUMBER.findall(f"{question} {answer}"))
    return Draft(
        "answered",
        (
            Statement(question, tuple(quotes), vouched=known),
            Statement(answer, tuple(quotes), vouched=known),
        ),
    )
