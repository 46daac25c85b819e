"""How many things the plan lists in a row: the row of the nearest sentence that the question is about, counted and shown."""

import re
from dataclasses import dataclass

from answering.draft import Draft, Quote, Statement
from answering.extractive.context import Context
from answering.extractive.elements import lacking
from answering.extractive.naming import clause_label, is_frame, rendered, sentence_words
from answering.wording import say, stop
from ingest.analysis import fold, pieces
from ingest.numerals import to_chinese
from ingest.plan import Clause, Span

NEAR = 0.45  # score from which the nearest sentence is what is asked about
CLOSE = 0.85  # share of the best score from which a sentence is looked at too
FEWEST = 3  # things; two stand side by side, and are no row

_ASKED = re.compile(
    r"(?:几|多少|哪几)(?:个|种|样|类|大|项|方面|块|类型|行业|领域|层面|能源|“)(?!月|部门|单位|部委|人|条款|目标|指标|百分点|五年)|几(?:样|类|种)|(?:总共|一共|总计|共|合计)(?:有|是|列|提|分|点)?(?:了|到|成)?(?:几|多少)(?:个|种|样|类)"
    r"|\bhow many (?:[a-z\-]+ ){0,3}(?:kinds?|types?|sorts?|sources?|industries|sectors|categories|areas|fields|forms|examples|measures|technologies|things|means|products|crops|wastes?|items are (?:listed|named))\b"
)
_OTHERS = re.compile(
    r"部门|部委|单位|家机构|(?:几|多少)(?:条|部分|个部分)|(?:几|多少)(?:条|个|项|大)?(?:工作|基本)?原则|第几|指标|数字|百分|几大任务|几次|几处|几回|(?:哪|几)年|\btargets?\b|\bfigures?\b|\bhow many (?:\w+ )?(?:bod(?:y|ies)|ministr\w+|clauses|items|parts|principles|times)\b"
)
_ROW = re.compile(
    r"[^、，；。：（）]{1,16}(?:、[^、，；。：（）]{1,16})+(?:（[^）]*）)?(?:(?:和|以及|及)[^、，；。：（）]{1,12})?"
)
_LAST = re.compile(r"(?<=[^、])(?:和|以及|及)(?=[^、]{1,8})")


@dataclass(frozen=True)
class _Row:
    """Things that a sentence lists: how many, and where they stand."""

    clause: Clause
    sentence: Span
    words: str
    count: int


def compose_enumeration(context: Context) -> Draft | None:
    """The number of things in a row, with the row; None where the question asks for no such number, or no row fits alone."""
    folded = context.reading.folded
    if not _ASKED.search(folded) or _OTHERS.search(folded) or context.reading.bodies:
        return None
    if lacking(folded, [e.passage.text for e in context.found.evidence[:1]]) == "other-quantities":
        return None
    row = _best(context)
    if row is None:
        return None
    words = sentence_words(context, row.clause, row.sentence)
    text = say(
        "enumerated",
        context.language,
        label=clause_label(context, row.clause),
        count=row.count,
        numeral=to_chinese(row.count),
        row=row.words,
        words=words,
    )
    quote = Quote(row.clause.id, row.sentence.start, row.sentence.end)
    vouched = frozenset({str(row.count), to_chinese(row.count)}) | rendered(context, text)
    return Draft("answered", (Statement(stop(text, context.language), (quote,), vouched=vouched),))


def _best(context: Context) -> _Row | None:
    """The row whose words the question shares most, in the sentences that come nearest."""
    near = [e for e in context.found.evidence if e.passage.kind == "sentence"]
    if not near or near[0].score < NEAR:
        return None
    asked = set(pieces(" ".join([context.reading.folded, *context.terms])))
    ranked: list[tuple[float, _Row]] = []
    for item in near:
        clause = context.plan.clause(item.clause)
        if item.score < near[0].score * CLOSE or is_frame(clause, item.passage.span):
            continue
        for row in _rows(context, clause, item.passage.span):
            shared = len(asked & set(pieces(fold(row.words)))) / (4 + row.count)
            ranked.append((item.score + shared, row))
    ranked.sort(key=lambda pair: -pair[0])
    return ranked[0][1] if ranked else None


def _rows(context: Context, clause: Clause, sentence: Span) -> list[_Row]:
    """The rows of a sentence, each to the end of its phrase; what a bracket adds to a thing is no thing of its own."""
    whole = context.plan.slice(sentence)
    text = re.sub(r"（[^）、]*）", lambda m: "·" * len(m.group()), whole)
    found = []
    for match in _ROW.finditer(text):
        things = [thing for thing in re.split(r"、", match.group()) if thing]
        joined = _LAST.search(things[-1]) or (len(things) == FEWEST - 1 and "与" in things[-1])
        count = len(things) + (1 if joined else 0)
        if count >= FEWEST:
            end = re.search(r"[，；。：）]|$", text[match.end() :])
            words = whole[match.start() : match.end() + (end.start() if end else 0)]
            found.append(_Row(clause, sentence, words, count))
    return found
