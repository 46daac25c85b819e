"""What the plan does about a topic: the sentences that say so, by clause."""

import re

from answering.draft import Draft, Statement
from answering.extractive.absent import not_in_plan
from answering.extractive.context import Context
from answering.extractive.naming import clause_label, is_frame, sentence_statement
from answering.extractive.sector import core_sentences
from answering.extractive.verdict import verdict_on
from answering.wording import say
from ingest.analysis import terms
from ingest.plan import Clause, Span
from retrieval.evidence import Evidence

_PLACES = re.compile(
    r"[两二三四2-4]个?(?:处|地方|条)(?:地方)?(?!原则|目标)|(?:出现|提(?:到|了)?|写|讲|露面|说)(?:过|了)?[两二三四2-4](?:次|回|遍)|[两二三四2-4](?:次|回)(?:提|写|讲|出现)|一(?:次|处|回).{1,14}一(?:次|处|回)"
    r"|\b(?:two|three|both) (?:places|clauses|items)\b|\b(?:twice|three times)\b|\bonce\b.+\bonce\b|\bat home and abroad\b"
)
_OPEN = re.compile(  # asks for ways and means, of which there may be several
    r"哪(?:些|几)|列(?:几|出)|几(?:点|招|个|条|样)|办法|法子|路子|门路|抓手|措施|手段|怎么(?:着手|整|弄|搞|办)|咋(?:整|弄|搞|办)|做点(?:啥|什么)|干点(?:啥|什么)|怎么(?:用|提)|机会"
    r"|\bwhat (?:can|does|do|should|must|measures|ways|steps|levers|tools)\b|\bwhich (?:measures|ways|tools|means)\b|\bsuggest|\bhow (?:can|do|does|should|are|is)\b|\bways\b"
)
_NUMBERS = {4: "[四4]|four", 3: "[三3]|three"}
FAR = 0.35  # below this cosine to the nearest cue, a question is not about the plan
SHARED = 0.3  # … unless the nearest passage holds this share of its words
CLAUSE_CLOSE = 0.97
SENTENCE_CLOSE = 0.7
PLACE_CLOSE = 0.6  # … where the question says that the plan speaks of it in several places
MOST_CLAUSES = 2
MOST_SENTENCES = 4


def compose_topic(context: Context) -> Draft:
    """The nearest sentences of the nearest clauses; “the plan does not say” where nothing comes near."""
    if context.found.nearest < FAR and not context.terms and not _shares_words(context):
        return not_in_plan(context, say("topic_absent", context.language), [])
    evidence = context.found.evidence
    top = evidence[0].score
    places = places_asked(context.reading.folded)
    share = PLACE_CLOSE if places > 1 else CLAUSE_CLOSE
    clauses = [c for c in context.found.clauses() if context.found.clause_score(c) >= top * share]
    clauses = [c for c in clauses if c == clauses[0] or not _is_general(context.plan.clause(c))]
    statements: list[Statement] = verdict_on(context)
    for clause_id in clauses[: max(places, MOST_CLAUSES)]:
        clause = context.plan.clause(clause_id)
        spans = best_sentences([item for item in evidence if item.clause == clause_id], clause)
        if clause_id == clauses[0] and _OPEN.search(context.reading.folded):
            spans = sorted({*spans, *core_sentences(context, clause)}, key=lambda span: span.start)
        lead = say("topic_lead", context.language, label=clause_label(context, clause))
        statements.append(Statement(lead, shape="lead"))
        statements += [sentence_statement(context, clause, span, "item") for span in spans]
    return Draft("answered", tuple(statements))


def places_asked(folded: str) -> int:
    """In how many places the plan speaks of a thing, by what the question says (两处, once here and once there); else 1."""
    found = _PLACES.search(folded)
    if found is None:
        return 1
    return next((number for number, word in _NUMBERS.items() if re.search(word, found.group())), 2)


def _is_general(clause: Clause) -> bool:
    """Whether a clause holds principles or dated goals, which touch on everything."""
    return any(section.kind != "paragraph" for section in clause.sections)


def _shares_words(context: Context) -> bool:
    """Whether the nearest passage holds a fair share of the question's own words."""
    asked = set(terms(context.reading.text))
    held = set(terms(context.found.evidence[0].passage.text)) if context.found.evidence else set()
    return bool(asked) and len(asked & held) >= SHARED * len(asked)


def best_sentences(evidence: list[Evidence], clause: Clause) -> list[Span]:
    """The sentences of a clause nearest to the question, in the plan's order; all where the clause whole is nearest."""
    own = [span for span in clause.sentences if not is_frame(clause, span)]
    if evidence[0].passage.kind == "clause" or is_frame(clause, evidence[0].passage.span):
        return own
    top = evidence[0].score
    near = [
        e.passage.span for e in evidence if e.passage.kind == "sentence" and e.score >= top * SENTENCE_CLOSE
    ]
    chosen = [span for span in near if span in own][:MOST_SENTENCES] or near[:1]
    return sorted(chosen, key=lambda span: span.start)


def sentences_within(context: Context, clause: Clause) -> list[Statement]:
    """What one clause says on the question, sentence by sentence."""
    evidence = [item for item in context.found.evidence if item.clause == clause.id]
    spans = (
        best_sentences(evidence, clause)
        if evidence
        else [s for s in clause.sentences if not is_frame(clause, s)]
    )
    return [sentence_statement(context, clause, span, "item") for span in spans]
