"""Questions about several matters: what the plan says on each of them, gathered by clause."""

import re
from collections.abc import Iterable
from dataclasses import dataclass

from answering.draft import Draft, Statement
from answering.extractive.context import Context
from answering.extractive.mentions import asks_for_word
from answering.extractive.naming import clause_label, is_frame, sentence_statement
from answering.extractive.sector import gathered, is_said, named_theme, near_clauses
from answering.extractive.timeline import compose_timeline
from answering.extractive.unsaid import compose_unsaid
from answering.wording import say
from ingest.passages import Passage
from ingest.plan import Span
from retrieval.matters import Matters, matters_in
from retrieval.search import search

# A passage carries a matter by its score for the matter alone and in the question's setting, and by how near the
# question as a whole comes to it.
WHOLE = 0.3  # how much the nearness of the whole question counts
CARRIES = 0.95  # score from which a passage carries a matter that is listed
ASKED_CARRIES, ASKED_WHOLE = (
    0.85,
    0.4,
)  # … that is only asked about, and the share of the whole question's best score
ANOTHER = 0.85  # share of the best score from which a passage that no other matter leads to is taken instead

_OTHER = re.compile(  # asks for bodies, or whether something is so
    r"部门|单位|部委|机构|负责|牵头|归谁|谁(?:来)?管|哪家|\bwho\b|\bbod(?:y|ies)\b|ministr|agenc|department|responsib"
    r"|[对是错]吧|[对是]吗|是不是|\bright\?|\bcorrect\?|\bis it true\b|\bisn't it\b"
)

Sentences = dict[str, list[Span]]


@dataclass(frozen=True)
class _Candidate:
    """A sentence that may carry a matter."""

    score: float
    whole: float
    passage: Passage


def compose_listing(context: Context) -> Draft | None:
    """An answer that takes matters one by one; None where the question has fewer than two that the plan speaks of."""
    reading = context.reading
    if reading.clauses or reading.parts or reading.bodies or {"title", "text"} & reading.asks:
        return None
    if _OTHER.search(reading.folded) or asks_for_word(reading.folded) or compose_unsaid(context):
        return None
    matters = matters_in(reading.folded)
    theme = named_theme(context)
    if not matters.listed and compose_timeline(context):
        return None
    if not matters.all or (theme and all(is_said(item, theme) for item in matters.all)):
        return None
    found = _carried(context, matters)
    carried = [found[item] for item in matters.all if item in found]
    if len({passage.id for passage in carried}) < 2:
        return None
    missing = [item for item in matters.listed if item not in found]
    if missing and theme:
        return gathered(context, theme, _by_clause(carried), near_clauses(context, theme))
    return _draft(context, _by_clause(carried))


def _carried(context: Context, matters: Matters) -> dict[str, Passage]:
    """The sentence that carries each matter, where there is one: the surest first, so that each has its own."""
    candidates = {item: _candidates(context, matters.context, item) for item in matters.all}
    order = sorted(candidates, key=lambda item: -max((c.score for c in candidates[item]), default=0.0))
    chosen: dict[str, Passage] = {}
    for item in order:
        near = [c for c in candidates[item] if _carries(c, item in matters.listed)]
        if not near:
            continue
        taken = {passage.id for passage in chosen.values()}
        others = [c for c in near if c.passage.id not in taken and c.score >= ANOTHER * near[0].score]
        chosen[item] = (others or near)[0].passage
    return chosen


def _carries(candidate: _Candidate, listed: bool) -> bool:
    if listed:
        return candidate.score >= CARRIES
    return candidate.score >= ASKED_CARRIES and candidate.whole >= ASKED_WHOLE


def _candidates(context: Context, setting: str, item: str) -> list[_Candidate]:
    """Sentences that may carry a matter, best first."""
    alone = _scores(context, item)
    within = _scores(context, f"{setting} {item}") if setting else alone
    if len(item) == 1:  # a single character says too little alone
        alone = within
    evidence = context.found.evidence
    whole = {near.passage.id: near.score / evidence[0].score for near in evidence}
    passages = context.index.catalog.passage_by_id
    scored = [
        _Candidate(
            (alone.get(id_, 0.0) + within.get(id_, 0.0)) / 2 + WHOLE * whole.get(id_, 0.0),
            whole.get(id_, 0.0),
            passages[id_],
        )
        for id_ in alone.keys() | within.keys()
    ]
    return sorted(scored, key=lambda candidate: (-candidate.score, candidate.passage.id))


def _scores(context: Context, text: str) -> dict[str, float]:
    """The scores of sentences that say something, by passage."""
    found = search(context.index, text, context.plan.id, weights=context.parts.weights)
    return {
        near.passage.id: near.score
        for near in found.evidence
        if near.passage.kind == "sentence" and _says_something(context, near.passage)
    }


def _says_something(context: Context, passage: Passage) -> bool:
    """Whether a sentence is of a numbered clause, and neither its title nor its responsibility line."""
    clause = context.plan.clause(passage.clause)
    return clause.kind == "item" and not is_frame(clause, passage.span)


def _by_clause(passages: Iterable[Passage]) -> Sentences:
    spans: Sentences = {}
    for passage in passages:
        if passage.span not in spans.setdefault(passage.clause, []):
            spans[passage.clause].append(passage.span)
    return spans


def _draft(context: Context, spans: Sentences) -> Draft:
    """Sentences under the labels of their clauses, in the plan's order."""
    statements: list[Statement] = []
    for clause in (c for c in context.plan.clauses if c.id in spans):
        lead = say("topic_lead", context.language, label=clause_label(context, clause))
        shown = sorted(spans[clause.id], key=lambda span: span.start)
        statements += [
            Statement(lead, shape="lead"),
            *(sentence_statement(context, clause, span, "item") for span in shown),
        ]
    return Draft("answered", tuple(statements))
