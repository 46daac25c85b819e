"""One sentence of a clause asked for by its place: its first, its last, its third."""

import re

from answering.draft import Draft, Statement
from answering.extractive.context import Context
from answering.extractive.naming import clause_label, is_frame, sentence_statement
from ingest.numerals import NUMERAL, to_int
from ingest.plan import Clause

_PLACE = re.compile(
    rf"(?P<first>(?:头|打头|开头|开篇|起首|首|打头第)一?句)|(?P<last>(?:最后|末尾|末|收尾|结尾)(?:的)?一?句)|第(?P<number>[{NUMERAL}]|\d)句"
    r"|\b(?P<en>first|opening|last|closing|final|second|third) sentence\b"
)
_NUMBERS = {"first": 1, "opening": 1, "second": 2, "third": 3, "last": -1, "closing": -1, "final": -1}


def compose_sentence(context: Context) -> Draft | None:
    """The sentence asked for, of the one clause that the question names; None for other questions."""
    match = _PLACE.search(context.reading.folded)
    clause = _clause(context)
    if match is None or clause is None:
        return None
    number = 1 if match.group("first") else -1 if match.group("last") else _number(match)
    own = [span for span in clause.sentences if not is_frame(clause, span)]
    at = number - 1 if number > 0 else len(own) + number
    if not 0 <= at < len(own):
        return None
    lead = Statement(
        clause_label(context, clause) + ("：" if context.language == "zh" else ":"), shape="lead"
    )
    return Draft("answered", (lead, sentence_statement(context, clause, own[at], "item")))


def _number(match: re.Match[str]) -> int:
    word = match.group("en")
    return _NUMBERS[word] if word else to_int(match.group("number")) or 1


def _clause(context: Context) -> Clause | None:
    """The clause named by number or by what it is about, or the part without clauses that is named."""
    ids = list(dict.fromkeys([*context.reading.clauses, *context.subjects]))
    if not ids and len(context.reading.parts) == 1:
        ids = [c.id for c in context.plan.clauses if c.part == context.reading.parts[0] and c.kind != "item"]
    return context.plan.clause(ids[0]) if len(ids) == 1 else None
