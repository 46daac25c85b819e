"""Two things side by side: the bodies of two clauses, or the clauses of two bodies."""

import re

from answering.draft import Draft, Statement
from answering.extractive.arithmetic import computed
from answering.extractive.compare_bodies import clauses_of_bodies
from answering.extractive.context import Context
from answering.extractive.matrix import Matrix
from answering.extractive.mentions import asks_for_word
from answering.extractive.naming import (
    body_name,
    clause_label,
    is_frame,
    line_quote,
    sentence_statement,
)
from answering.extractive.responsible import responsibility_statements
from answering.extractive.target_verdict import side_by_side
from answering.extractive.topic import best_sentences
from answering.extractive.values import target_statement
from answering.wording import listed, say, stop
from ingest.analysis import fold
from ingest.plan import Clause, NamedBody, Span
from retrieval.evidence import Evidence
from retrieval.search import search
from retrieval.sides import sides_in
from retrieval.topics import without_references

_BODIES = re.compile(
    r"单位|部门|部委|机构|机关|主责|交集|有份|没份|角色|谁|名单|(?<!国)(?<!大)家(?!里|庭|属|具)|负责|责任|bod(?:y|ies)|ministr|agenc|department|authorit|who\b|responsib|assigned|involved"
)
_DIFFERENCE = re.compile(
    r"比较|对比|区别|不同|不一样|一样|差别|差异|分别|各自|口气|提法|措辞|用词|写法|各(?:说|讲|写|怎|是|有|提|拿)|怎么(?:说|讲|提|写)|说法|用法|compar|differ|versus|\bvs\b|equally|same|contrast|unlike"
)
_FIGURES = re.compile(
    r"数字|数值|量化|百分|指标|目标(?!协同)|\bfigures?\b|\bnumeric|\bnumbers?\b|\btargets?\b|\bpercent"
)
MOST = 4  # clauses set side by side
SIDE_NEAR = 0.45  # cosine from which a side of a comparison is taken to be about the nearest clause


def compose_compare(context: Context) -> Draft | None:
    """An answer that compares the bodies of clauses, or the clauses of bodies; None for other questions."""
    ids = list(dict.fromkeys([*context.reading.clauses, *context.subjects]))
    if len(context.reading.years) > 1 and not (ids or context.reading.bodies or context.topic_words()):
        return None  # two years and nothing else: what is set for them is told in their order
    bodies = [body.id for body in context.reading.bodies]
    if len(bodies) == 2 and not ids:
        return clauses_of_bodies(context, Matrix(context.plan), bodies)
    if "title" in context.reading.asks or asks_for_word(context.reading.folded):
        return None
    named = context.reading.clauses or context.reading.absent_clauses
    sides = sides_in(context.reading.folded) if len(ids) < 2 and not named and not bodies else None
    found = [_near(context, side) for side in sides] if sides else []
    titled = bool(sides) and all(len(context.titled(side)) == 1 for side in sides or ())
    nearest = context.found.evidence[0].clause if context.found.evidence else ""
    if sides and not any(item and item.clause == nearest for item in found) and not titled:
        found = []  # the question as a whole comes nearer to something else than its halves do
    if len({item.clause for item in found if item}) == 2:
        ids = [item.clause for item in found if item]
    clauses = [context.plan.clause(clause_id) for clause_id in ids[:MOST]]
    if len(ids) >= 2 and _BODIES.search(context.reading.folded) and not bodies:
        return _clauses(context, clauses)
    if len(ids) >= 2 and _FIGURES.search(context.reading.folded) and not bodies:
        return _figures(context, clauses)
    if sides and found and all(found):
        return _said(context, [item for item in found if item])
    if len(ids) >= 2 and _DIFFERENCE.search(context.reading.folded):
        return Draft("answered", tuple(s for clause in clauses for s in _side(context, clause)))
    return None


def _near(context: Context, side: str) -> Evidence | None:
    """The sentence of a numbered clause that a side of the comparison is about; a clause by its title before all."""
    titled = context.titled(side)
    found = search(context.index, side, context.plan.id, weights=context.parts.weights)
    items = [
        item
        for item in found.evidence
        if context.plan.clause(item.clause).kind == "item"
        and item.passage.kind == "sentence"
        and (len(titled) != 1 or item.clause == titled[0])
    ]
    return items[0] if items and (found.nearest >= SIDE_NEAR or len(titled) == 1) else None


def _said(context: Context, found: list[Evidence]) -> Draft:
    """What the plan says on each side: the target of its sentence, or the sentence."""
    pairs = [
        (context.plan.clause(item.clause), target)
        for item in found
        for target in context.plan.clause(item.clause).targets
        if item.passage.span.start <= target.span.start < item.passage.span.end
    ]
    sides = [(context.plan.clause(item.clause), item.passage.span) for item in found]
    if len({clause.id for clause, _ in pairs}) == len({item.clause for item in found}) > 1:
        return Draft(
            "answered",
            (
                *side_by_side(context, pairs),
                *(target_statement(context, c, t) for c, t in pairs),
                *computed(context, pairs),
            ),
        )
    statements: list[Statement] = []
    for clause, span in dict.fromkeys(sides):
        lead = say("topic_lead", context.language, label=clause_label(context, clause))
        shown = clause.sentences[1] if is_frame(clause, span) else span
        statements += [Statement(lead, shape="lead"), sentence_statement(context, clause, shown, "item")]
    return Draft("answered", tuple(statements))


def _side(context: Context, clause: Clause) -> list[Statement]:
    """What one clause says of the matter that the question asks about in each: by its words, else what comes nearest."""
    own = [s for s in clause.sentences if not is_frame(clause, s)]
    matter = context.of_words(without_references(context.reading.folded))
    words = [word for word in matter.topic_words() if fold(word) not in fold(clause.title or "")]
    named = [s for s in own if any(word in context.plan.slice(s) for word in words)]
    spans = named or _nearest_sentences(matter if words else context, clause) or own[:1]
    lead = Statement(say("topic_lead", context.language, label=clause_label(context, clause)), shape="lead")
    return [lead, *(sentence_statement(context, clause, span, "item") for span in spans)]


def _nearest_sentences(context: Context, clause: Clause) -> list[Span]:
    evidence = [item for item in context.found.evidence if item.clause == clause.id]
    return best_sentences(evidence, clause) if evidence else []


def _figures(context: Context, clauses: list[Clause]) -> Draft | None:
    """The targets of each of some clauses, and which of them have none."""
    pairs = [(clause, target) for clause in clauses for target in clause.targets]
    years = {*context.reading.years, *context.reading.periods}
    pairs = [pair for pair in pairs if not years or pair[1].year in years]
    statements = [*dict.fromkeys(target_statement(context, clause, target) for clause, target in pairs)]
    without = [clause for clause in clauses if clause not in [clause for clause, _ in pairs]]
    if not statements:
        return None
    for clause in without:
        text = say("no_figure_in", context.language, label=clause_label(context, clause))
        statements.append(Statement(stop(text, context.language), shape="lead"))
    return Draft("answered", tuple(statements))


def _clauses(context: Context, clauses: list[Clause]) -> Draft | None:
    """How many bodies each clause names, which are in one alone, which in all, and how each is responsible."""
    lines = [clause.responsibility for clause in clauses]
    if any(line is None for line in lines):
        return None
    named = [line.bodies for line in lines if line]
    ids = [{body.body_id for body in bodies} for bodies in named]
    quotes = tuple(line_quote(clause) for clause in clauses)
    statements = [_count(context, clause, bodies) for clause, bodies in zip(clauses, named, strict=True)]
    for at, clause in enumerate(clauses):
        others = {body for index, held in enumerate(ids) if index != at for body in held}
        only = [body for body in named[at] if body.body_id not in others]
        if only:
            names = listed([body_name(context, body) for body in only], context.language)
            text = say("only_in", context.language, label=clause_label(context, clause), bodies=names)
            statements.append(Statement(stop(text, context.language), quotes, "item"))
    shared = [body for body in named[0] if all(body.body_id in held for held in ids)]
    if shared:
        names = listed([body_name(context, body) for body in shared], context.language)
        text = say("in_both" if len(clauses) == 2 else "in_each", context.language, bodies=names)
        statements.append(Statement(stop(text, context.language), quotes, "item"))
    looks = {(line.mode, line.open) for line in lines if line}
    if len(looks) > 1:
        statements += [s for clause in clauses for s in responsibility_statements(context, clause)]
    return Draft("answered", tuple(statements), bodies=_printed(named))


def _printed(named: list[tuple[NamedBody, ...]]) -> tuple[str, ...]:
    return tuple(dict.fromkeys(body.name for bodies in named for body in bodies))


def _count(context: Context, clause: Clause, bodies: tuple[NamedBody, ...]) -> Statement:
    names = listed([body_name(context, body) for body in bodies], context.language) if bodies else "—"
    text = say(
        "bodies_count", context.language, label=clause_label(context, clause), count=len(bodies), bodies=names
    )
    vouched = frozenset({str(len(bodies))})
    return Statement(stop(text, context.language), (line_quote(clause),), "item", vouched)
