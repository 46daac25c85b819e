"""In which clause something stands: the clause that holds its words, else the one that comes nearest to them alone."""

import re

from answering.draft import Draft, Statement
from answering.extractive.absent import not_in_plan
from answering.extractive.context import Context
from answering.extractive.mentions import asks_for_word
from answering.extractive.naming import clause_label, is_frame, sentence_statement
from answering.wording import say
from ingest.analysis import fold
from ingest.plan import Clause, Span
from retrieval.intent import asks_of
from retrieval.matters import matters_in
from retrieval.search import Found, search
from retrieval.whereabouts import Sought, sought_in

_OF_LINES = re.compile(
    r"责任|单位|部门|名单|括号|挂名|打头|排头|领衔|牵头|负责|标题|题目|原则|\btitles?\b|\bheadings?\b|\bprinciples?\b|\bresponsib"
)
_OF_FIGURES = re.compile(r"数字|指标|百分|量化|\bfigures?\b|\btargets?\b|\bnumber of\b")
_NUMBERED = re.compile(r"\b(?:clause|item|which|what|its) number\b|\bnumber of the (?:clause|item)\b")
NEAR = 0.75  # score from which the nearest sentence is what is looked for
MOST = 3  # clauses that hold the words; more are left to a list of mentions
SENTENCES, CLOSE = 2, 0.75  # sentences shown of the nearest clause; share of the best one's score


def compose_whereabouts(context: Context) -> Draft | None:
    """The clause where something stands; None for other questions, and for those that ask for several places."""
    reading = context.reading
    sought = sought_in(reading.folded)
    if sought is None or reading.clauses or reading.parts or reading.bodies or reading.years:
        return None
    asks = asks_of(_NUMBERED.sub("", reading.folded))
    if (sought.many and not sought.separate) or {"who", "amount", "when", "count"} & asks:
        return None
    if (
        _OF_LINES.search(reading.folded)
        or _OF_FIGURES.search(reading.folded)
        or asks_for_word(reading.folded)
    ):
        return None
    literal = _holding(context, sought.words)
    if literal:
        return _shown(context, literal) if len(literal) <= MOST else None
    if len(matters_in(reading.folded).listed) > 1:  # each of them has its own place
        return None
    found = search(context.index, sought.words, context.plan.id, weights=context.parts.weights)
    if _is_absent(context, sought, found):
        text = say("topic_unnamed", context.language, words=sought.words)
        return not_in_plan(
            context, text, [c for c in found.clauses() if context.plan.clause(c).kind == "item"]
        )
    nearest = _nearest(context, found)
    return _shown(context, [nearest]) if nearest else None


def _holding(context: Context, words: str) -> list[tuple[Clause, list[Span]]]:
    """The clauses that hold words as they are given, with the sentences that do; their lines of bodies left out."""
    found: list[tuple[Clause, list[Span]]] = []
    for clause in context.plan.clauses:
        spans = (
            [s for s in clause.sentences if words in fold(context.plan.slice(s))]
            if clause.id != "notice"
            else []
        )
        own = [span for span in spans if not is_frame(clause, span)]
        if own:
            found.append((clause, own))
    return found


def _is_absent(context: Context, sought: Sought, found: Found) -> bool:
    """Whether the plan has nothing of what is looked for: no word for it, and nothing that comes near."""
    if not found.evidence:
        return True
    known = any(
        match.start == 0 or match.end >= len(sought.words) for match in context.glossary.find(sought.words)
    )
    far = found.evidence[0].score < NEAR or bool(
        found.unsaid and found.unsaid[0].score > found.evidence[0].score
    )
    return sought.separate or (far and not known)


def _nearest(context: Context, found: Found) -> tuple[Clause, list[Span]] | None:
    """The clause of the nearest sentence, with those of its sentences that come as near."""
    sentences = [e for e in found.evidence if e.passage.kind == "sentence" and e.clause != "notice"]
    best = next((e for e in sentences if not is_frame(context.plan.clause(e.clause), e.passage.span)), None)
    if best is None or best.score < NEAR:
        return None
    clause = context.plan.clause(best.clause)
    near = [e.passage.span for e in sentences if e.clause == clause.id and e.score >= CLOSE * best.score]
    own = [span for span in near if not is_frame(clause, span)][:SENTENCES]
    return clause, sorted(own, key=lambda span: span.start)


def _shown(context: Context, places: list[tuple[Clause, list[Span]]]) -> Draft:
    statements: list[Statement] = []
    for clause, spans in places:
        lead = say("topic_lead", context.language, label=clause_label(context, clause))
        statements.append(Statement(lead, shape="lead"))
        statements += [sentence_statement(context, clause, span, "item") for span in spans]
    return Draft("answered", tuple(statements))
