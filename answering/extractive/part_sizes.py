"""How many clauses the parts of a plan have: which has most, and which of two has more."""

import re

from answering.draft import Draft, Statement
from answering.extractive.context import Context
from answering.extractive.naming import part_name, title_quote
from answering.extractive.outline import part_statements
from answering.wording import listed, say, stop
from ingest.plan import Clause

_PART = r"(?:大?部分|大?章|板块|大块|篇)"
MOST_PART = re.compile(
    rf"{_PART}.{{0,14}}(?:条|项).{{0,6}}最(?P<zh>多|少)|最(?P<zh2>多|少).{{0,12}}{_PART}|\bpart .{{0,24}}\b(?P<en>most|fewest|least)\b|\b(?P<en2>most|fewest|least)\b.{{0,24}}\bpart\b"
)
WHO = re.compile(r"单位|部门|部委|bod|minist")
MORE = re.compile(
    r"(?:谁|哪|条目|条数|条).{0,8}(?:更|多|少)|一样多|(?:条数|条目|数量)(?:是不是|是否)?(?:一样|相同)|多几条|差几条|\b(?:more|fewer|most|longer|as many)\b"
)


def side_by_side(context: Context) -> Draft | None:
    """Two parts with their clauses: which has more, or that they have as many."""
    if WHO.search(context.reading.folded):
        return None
    parts = list(context.reading.parts)
    sizes = [len(items_of(context, part)) for part in parts]
    names = [part_name(context, part) for part in parts]
    if sizes[0] == sizes[1]:
        text = say("parts_equal", context.language, parts=listed(names, context.language), count=sizes[0])
    else:
        more = sizes.index(max(sizes))
        text = say("parts_more", context.language, part=names[more], more=max(sizes), fewer=min(sizes))
    quotes = tuple(title_quote(clause) for part in parts for clause in items_of(context, part))
    if not quotes:
        return None
    first = Statement(stop(text, context.language), quotes, vouched=frozenset(map(str, sizes)))
    return Draft("answered", (first, *(s for part in parts for s in part_statements(context, part))))


def most_part(context: Context) -> Draft | None:
    """The parts with most, or fewest, clauses; None where bodies of a part are asked for."""
    match = MOST_PART.search(context.reading.folded)
    if context.reading.parts and WHO.search(context.reading.folded):
        return None
    word = next((group for group in match.groups() if group), "") if match else ""
    sizes = {part: len(items_of(context, part)) for part in context.plan.parts if items_of(context, part)}
    size = (min if word in ("少", "fewest", "least") else max)(sizes.values())
    chosen = [part for part, count in sizes.items() if count == size]
    names = listed([part_name(context, part) for part in chosen], context.language)
    key = "part_fewest" if word in ("少", "fewest", "least") else "part_most"
    lead = say(key, context.language, parts=names, count=size)
    return Draft(
        "answered",
        (
            Statement(lead, shape="lead", vouched=frozenset({str(size)})),
            *(part_line(context, part) for part in chosen),
        ),
    )


def part_line(context: Context, part: str) -> Statement:
    """A part with the number of its clauses, carried by their titles."""
    inside = [clause for clause in context.plan.clauses if clause.part == part]
    items = [clause for clause in inside if clause.kind == "item"]
    key = "part_size" if items else "part_whole"
    text = say(key, context.language, part=part_name(context, part), count=len(items))
    quotes = tuple(title_quote(clause) for clause in (items or inside)[:1])
    return Statement(text, quotes, "item", frozenset({str(len(items))}))


def items_of(context: Context, part: str) -> list[Clause]:
    """The numbered clauses of a part."""
    return [clause for clause in context.plan.items if clause.part == part]
