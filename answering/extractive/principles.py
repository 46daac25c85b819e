"""The named principles of a plan: how many there are, what they are called, and what one of them says."""

import re

from answering.draft import Draft, Quote, Statement
from answering.extractive.absent import not_in_plan
from answering.extractive.context import Context
from answering.extractive.naming import rendered, sentence_statement, sentence_words
from answering.wording import say
from ingest.numerals import NUMERAL, to_chinese, to_int
from ingest.plan import Clause, Section

_ASKED = re.compile(
    r"(?:几(?:条)?(?:规矩.)?|哪|多少|什么|啥|列|全部|所有).{0,8}原则(?!上)|(?:规矩.{0,3})?原则(?!上).{0,10}(?:几|哪|多少|什么|啥|叫|名|列)|\b(?:which|what|how many|list|name) (?:\w+ ){0,4}principles\b|\bprinciples (?:are|does|did)\b"
)
_PLACE = re.compile(
    rf"第([{NUMERAL}]+|\d+)(?:条|个|项)?(?:工作|基本)?原则(?!上)|\b(first|second|third|fourth|fifth|last) (?:working )?principle\b|(最后|末尾|末)(?:一)?(?:条|个|项)(?:工作|基本)?原则"
)
_ORDINALS = ["first", "second", "third", "fourth", "fifth"]


def compose_principles(context: Context) -> Draft | None:
    """An answer about the plan's principles; None for other questions, and where the plan names none."""
    found = [(c, s) for c in context.plan.items for s in c.sections if s.kind == "principle" and s.name]
    place = _PLACE.search(context.reading.folded)
    if not found or not (place or _ASKED.search(context.reading.folded)) or context.reading.bodies:
        return None
    if place:
        word = next(group for group in place.groups() if group)
        at = -1 if word in ("last", "最后", "末尾", "末") else _number(word) - 1
        if not -1 <= at < len(found) or word in ("0", "〇", "零"):
            text = say("principle_absent", context.language, count=len(found))
            return not_in_plan(context, text, [found[0][0].id])
        return Draft("answered", tuple(_said(context, *found[at])))
    count = len(found)
    lead = say("principles", context.language, count=count, numeral=to_chinese(count))
    vouched = frozenset({str(count), to_chinese(count)})
    return Draft(
        "answered",
        (Statement(lead, shape="lead", vouched=vouched), *(_name(context, c, s) for c, s in found)),
    )


def _number(word: str) -> int:
    return _ORDINALS.index(word) + 1 if word in _ORDINALS else to_int(word) or 1


def _name(context: Context, clause: Clause, section: Section) -> Statement:
    """The name of a principle, carried by the sentence that gives it."""
    span = next(s for s in clause.sentences if section.span.start <= s.start < section.span.end)
    words = sentence_words(context, clause, span)
    return Statement(words, (Quote(clause.id, span.start, span.end),), "item", rendered(context, words))


def _said(context: Context, clause: Clause, section: Section) -> list[Statement]:
    """A principle's name and what it says."""
    inside = [s for s in clause.sentences if section.span.start <= s.start < section.span.end]
    return [sentence_statement(context, clause, span, "item") for span in inside]
