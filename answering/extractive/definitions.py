"""What a term is: from the brackets in which the plan explains it, else from the sentence that uses it."""

from answering.draft import Draft, Quote, Statement
from answering.extractive.context import Context
from answering.extractive.naming import rendered, sentence_words
from answering.wording import say, stop
from ingest.analysis import fold
from ingest.plan import Clause, Term


def compose_definition(context: Context) -> Draft | None:
    """An answer to “what is X” for a term that the plan explains in brackets."""
    if "definition" not in context.reading.asks:
        return None
    asked = {fold(term) for term in context.terms}
    for clause in context.plan.items:
        for term in clause.terms:
            names = {fold(term.term)} | ({fold(term.explanation)} if term.kind == "abbreviation" else set())
            if names & asked or any(name in context.reading.folded for name in names):
                return Draft("answered", (term_statement(context, clause, term),))
    return None


def _english(context: Context, term: Term) -> str:
    """The English for a term in full words, as the glossary has it; the term itself where it has none."""
    forms = [form for entry in context.knowledge.glossary if entry.term == term.term for form in entry.en]
    return next((form for form in forms if " " in form), term.term)


def term_statement(context: Context, clause: Clause, term: Term) -> Statement:
    """What a term stands for, carried by the term and its bracket."""
    quote = Quote(clause.id, term.span.start, term.span.end)
    span = next(s for s in clause.sentences if s.start <= term.span.start < s.end)
    words = sentence_words(context, clause, span)
    text = say(
        f"term_{term.kind}",
        context.language,
        term=term.term,
        explanation=term.explanation,
        words=words,
        english=_english(context, term),
    )
    return Statement(stop(text, context.language), (quote,), vouched=rendered(context, words))
