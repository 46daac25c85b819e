"""Clauses and parts asked for by number: their words, their titles, or what a part holds."""

import re

from answering.draft import Draft, Quote, Statement
from answering.extractive.context import Context
from answering.extractive.naming import clause_label, is_frame, sentence_statement
from answering.extractive.outline import part_statements, title_statement, whole
from answering.figures import NUMBER
from answering.wording import say, stop
from ingest.analysis import fold
from ingest.plan import Clause, Span
from retrieval.evidence import Evidence

_EXPLAIN = re.compile(
    r"大白话|通俗|白话|讲给|解释|讲解|说明白|听得懂|好懂|简单(?:讲|说)|\bin (?:simple|plain|everyday) (?:terms|words|language|english)\b|\bplain (?:words|language|english)\b|\bexplain\b|\bfor (?:a )?lay"
)
LINE = re.compile(r"括号|责任(?:单位|部门|行)|单位|部门|\bbracket|\bresponsib|\bbodies\b|\bparenthes")
NO_LINE = re.compile(
    r"(?:不(?:要|含|带|包括|算|用|需)|除(?:去|了|掉|开)?|去掉|去除|略去|省略|不计).{0,8}(?:括号|责任|单位|部门)|(?:括号|责任|单位|部门).{0,10}(?:不(?:要|含|带|算|用|必|需)|除外|去掉|略去|省略|免了)|\bwithout\b.{0,20}(?:bracket|responsib|bod|parenthes)|\bleav\w+ out\b|\bexclud\w+\b|\bomit"
)
MANY = 3
SPECIFIC, SPECIFIC_CLOSE = (
    0.72,
    0.85,
)  # soft cosine from which a sentence is what is asked about; share of the best


def compose_lookup(context: Context) -> Draft | None:
    """An answer to a question that names clauses or parts by number and asks what is in them."""
    reading, plan = context.reading, context.plan
    if "who" in reading.asks and not (
        {"text"} & reading.asks and reading.clauses and LINE.search(reading.folded)
    ):
        return None
    if reading.parts and not reading.clauses:
        return Draft("answered", tuple(s for part in reading.parts for s in part_statements(context, part)))
    if not reading.clauses:
        return None
    clauses = [plan.clause(clause_id) for clause_id in reading.clauses]
    if _EXPLAIN.search(reading.folded):
        return Draft("answered", tuple(s for clause in clauses for s in _explained(context, clause)))
    if len(clauses) <= MANY and not {"text", "title"} & reading.asks:
        said = [s for clause in clauses for s in _specific(context, clause)]
        if said:
            return Draft("answered", tuple(said))
    if "title" in reading.asks or len(clauses) > MANY:
        return Draft("answered", tuple(title_statement(context, clause) for clause in clauses))
    if LINE.search(reading.folded):
        return _with_or_without_line(context, clauses)
    return Draft("answered", tuple(s for clause in clauses for s in whole(context, clause)))


def _with_or_without_line(context: Context, clauses: list[Clause]) -> Draft:
    """Clauses whole, their lines of bodies as the question wants them: in, with the bodies named, or left out."""
    if NO_LINE.search(context.reading.folded):
        spans = [(c, [s for s in c.sentences if not is_frame(c, s)]) for c in clauses]
        return Draft("answered", tuple(s for c, own in spans for s in _listed(context, c, own)))
    bodies = [body.name for c in clauses if c.responsibility for body in c.responsibility.bodies]
    statements = tuple(s for clause in clauses for s in whole(context, clause))
    return Draft("answered", statements, bodies=tuple(dict.fromkeys(bodies)))


def _specific(context: Context, clause: Clause) -> list[Statement]:
    """The sentences of a clause that the question is about, where it asks for something particular."""
    dated = [s.span for s in clause.sections if s.kind == "dated" and s.year in context.reading.years]
    if dated:
        return _listed(
            context, clause, [s for s in clause.sentences for d in dated if d.start <= s.start < d.end]
        )
    best = max((_dense(item) for item in context.found.evidence if item.clause == clause.id), default=0.0)
    sentences = [i for i in context.found.evidence if i.clause == clause.id and i.passage.kind == "sentence"]
    near = [i.passage.span for i in sentences if _dense(i) >= max(SPECIFIC, best * SPECIFIC_CLOSE)]
    spans = [span for span in near if not is_frame(clause, span)]
    spans += [span for span in _holding(context, clause, spans) if span not in spans]
    return _listed(context, clause, spans) if spans else []


def _holding(context: Context, clause: Clause, spans: list[Span]) -> list[Span]:
    """The few sentences of a clause that hold the word of the question which the sentences found hold."""
    own = [span for span in clause.sentences if not is_frame(clause, span)]
    words = {fold(word) for word in context.topic_words() if len(word) > 1}
    said = [word for word in words if word in context.reading.folded]
    for word in sorted(said, key=len, reverse=True):
        held = [span for span in own if word in fold(context.plan.slice(span))]
        if len(held) <= MANY and any(span in spans for span in held):
            return held
    return []


def _listed(context: Context, clause: Clause, spans: list[Span]) -> list[Statement]:
    """Sentences of a clause as a list under its label."""
    lead = Statement(
        clause_label(context, clause) + ("：" if context.language == "zh" else ":"), shape="lead"
    )
    items = [sentence_statement(context, clause, s, "item") for s in sorted(spans, key=lambda s: s.start)]
    return [lead, *items]


def _explained(context: Context, clause: Clause) -> list[Statement]:
    """A clause in plain words, sentence by sentence, each with the plan's own."""
    statements = [
        Statement(clause_label(context, clause) + ("：" if context.language == "zh" else ":"), shape="lead")
    ]
    for span in clause.sentences:
        written = context.knowledge.sentence(clause.id, span.start)
        if is_frame(clause, span) or written is None or context.language == "en":
            own = [] if is_frame(clause, span) else [sentence_statement(context, clause, span, "item")]
            statements += own
            continue
        text = say(
            "plainly", "zh", plain=written.plain.rstrip("。"), words=context.plan.slice(span).rstrip("。；")
        )
        vouched = frozenset(NUMBER.findall(text))
        statements.append(
            Statement(stop(text, "zh"), (Quote(clause.id, span.start, span.end),), "item", vouched)
        )
    return statements


def _dense(item: Evidence) -> float:
    """How near the cues of a passage come to the question, the bonus of its clause's number left out."""
    return max((reason.score for reason in item.reasons if reason.kind == "dense"), default=0.0)
