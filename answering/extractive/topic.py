"""What the plan does about a topic: the sentences that say so, by clause."""

from answering.draft import Draft, Statement
from answering.extractive.absent import not_in_plan
from answering.extractive.context import Context
from answering.extractive.naming import clause_label, sentence_statement
from answering.wording import say
from ingest.plan import Clause, Span
from retrieval.evidence import Evidence

FAR = 0.35  # below this cosine to the nearest cue, a question is not about the plan
CLAUSE_CLOSE = 0.93
SENTENCE_CLOSE = 0.85
MOST_CLAUSES = 3
MOST_SENTENCES = 4


def compose_topic(context: Context) -> Draft:
    """The nearest sentences of the nearest clauses; “the plan does not say” where nothing comes near."""
    if context.found.nearest < FAR and not context.terms:
        return not_in_plan(context, say("topic_absent", context.language), [])
    evidence = context.found.evidence
    top = evidence[0].score
    clauses = [c for c in context.found.clauses() if context.found.clause_score(c) >= top * CLAUSE_CLOSE]
    statements: list[Statement] = []
    for clause_id in clauses[:MOST_CLAUSES]:
        clause = context.plan.clause(clause_id)
        spans = best_sentences([item for item in evidence if item.clause == clause_id], clause)
        lead = say("topic_lead", context.language, label=clause_label(context, clause))
        statements.append(Statement(lead, shape="lead"))
        statements += [sentence_statement(context, clause, span, "item") for span in spans]
    return Draft("answered", tuple(statements))


def best_sentences(evidence: list[Evidence], clause: Clause) -> list[Span]:
    """The sentences of a clause nearest to the question, in the plan's order; all where the clause whole is nearest."""
    own = [span for span in clause.sentences if not _is_frame(clause, span)]
    if evidence[0].passage.kind == "clause":
        return own
    top = evidence[0].score
    near = [
        e.passage.span for e in evidence if e.passage.kind == "sentence" and e.score >= top * SENTENCE_CLOSE
    ]
    chosen = [span for span in near if span in own][:MOST_SENTENCES] or near[:1]
    return sorted(chosen, key=lambda span: span.start)


def _is_frame(clause: Clause, span: Span) -> bool:
    """Whether a sentence is the title of an item or its responsibility line."""
    if clause.kind == "item" and span == clause.sentences[0]:
        return True
    return clause.responsibility is not None and span.start >= clause.responsibility.span.start
