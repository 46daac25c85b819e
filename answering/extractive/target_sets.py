"""Several targets that a question names: each with its words, in order of deadline or set side by side where asked."""

import re

from answering.draft import Draft
from answering.extractive.arithmetic import DIFFERENCE, computed
from answering.extractive.context import Context
from answering.extractive.target_choice import OF_TARGETS, by_call, by_field, is_about_fields, targets_of
from answering.extractive.target_filter import years_asked
from answering.extractive.target_verdict import APART, EARLIER, HIGHER, ORDER, SAME_YEAR, side_by_side
from answering.extractive.values import scope_note, target_statement
from retrieval.glossary import topic_matches
from retrieval.matters import matters_in

_ASKED = re.compile(
    r"目标|指标|数(?:字|值)|(?:什么|哪个)数(?!据)|几成|期限|年限|时间|到期|以上|左右|字眼|措辞|做到|达到|\btargets?\b|\bfigures?\b|\bnumbers?\b|\bdeadlines?\b|\bdue\b|\bgoals?\b"
)
_RACE = re.compile(r"谁(?:先|早|后|更|高|大|晚|靠前|在前)")  # of targets, not of bodies
REQUIREMENTS = re.compile(r"限制|规定|支持|鼓励|\brequirements?\b|\blimits?\b|\brestrictions?\b")


def compose_targets_named(context: Context) -> Draft | None:
    """The targets that a question names, where it names more than one of them; None for other questions."""
    reading = context.reading
    if (
        reading.bodies
        or reading.clauses
        or ("who" in reading.asks and not _RACE.search(reading.folded))
        or not _asks(context)
    ):
        return None
    everything, called = targets_of(context), by_call(context)
    listed = bool(matters_in(reading.folded).listed)
    fielded = by_field(context, everything) if listed or is_about_fields(context) else []
    pairs = [pair for pair in everything if pair in called or pair in fielded]
    if REQUIREMENTS.search(reading.folded) or _lists_more(context):
        return None
    wanted = {*years_asked(context)}
    chosen = [pair for pair in pairs if not wanted or pair[1].year in wanted]
    if len({target.indicator for _, target in chosen}) < 2:
        return None
    chosen.sort(key=lambda pair: (pair[1].year or 0, pair[1].span.start))
    statements = [*side_by_side(context, chosen)]
    statements += dict.fromkeys(target_statement(context, clause, target) for clause, target in chosen)
    notes = [note for clause, target in chosen for note in scope_note(context, clause, target)]
    return Draft("answered", (*statements, *notes, *computed(context, chosen)))


def _lists_more(context: Context) -> bool:
    """Whether the question lists several things, and one of them is no target."""
    items = matters_in(context.reading.folded).listed
    known = [
        item
        for item in items
        if any(
            not OF_TARGETS.search(item[m.start : m.end]) for m in topic_matches(context.glossary.find(item))
        )
    ]
    entries = context.knowledge.targets
    return not all(any(e.touches(item) or e.fields_in(item) for e in entries) for item in known)


def _asks(context: Context) -> bool:
    """Whether the question asks for amounts or years, or sets targets side by side."""
    folded = context.reading.folded
    patterns = (_ASKED, APART, EARLIER, HIGHER, DIFFERENCE, ORDER, SAME_YEAR)
    return bool({"amount", "when"} & context.reading.asks) or any(p.search(folded) for p in patterns)
