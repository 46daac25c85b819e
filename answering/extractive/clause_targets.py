"""What clauses named by number set: their targets, or what they say of a year; and that they set none."""

import re

from answering.draft import Draft, Quote, Statement, as_items
from answering.extractive.absent import not_in_plan
from answering.extractive.context import Context
from answering.extractive.naming import clause_label, rendered, sentence_words
from answering.extractive.target_choice import Pair
from answering.extractive.values import scope_note, target_statement
from answering.matter import NUMBERED, is_empty
from answering.wording import listed, say, stop
from ingest.analysis import fold
from ingest.plan import Clause, Span
from retrieval.named import years_in

TARGETS = re.compile(r"量化|目标|指标|\b(?:quantified|quantitative|targets?|goals?)\b")
PERIOD = re.compile(r"十[三四五六七]五(?:时期|期间|规划)?|\b1\dth five[- ]year(?: plan)?(?: period)?")

# A matter beside the clauses that are to say something of it: 第八条里水泥2030年有哪些目标.
_MATTER = re.compile(
    r"(?:条|项)里[^,。?!]{2,40}?20\d\d年有哪些目标[?。]*$|^what are the targets of clause [^?]{1,80}? on .{2,60} for 20\d\d\?*$"
)


def compose_clause_targets(context: Context) -> Draft | None:
    """An answer to “which targets does clause 19 set (for 2030)”; None for other questions.

    Also None where a clause has goals in words for a year (主要目标): they are told by what lists the goals.
    """
    reading = context.reading
    if not reading.clauses or reading.mentions or {"who", "text", "title"} & reading.asks:
        return None
    matter = _MATTER.search(reading.folded)
    if not TARGETS.search(reading.folded) or not (matter or is_empty(_about(reading.folded))):
        return None
    clauses = [context.plan.clause(clause) for clause in reading.clauses]
    if any(section.kind == "dated" for clause in clauses for section in clause.sections):
        return None
    years = {*reading.years, *reading.periods}
    pairs = [(clause, target) for clause in clauses for target in clause.targets]
    if matter:
        return _on_matter(context, pairs, years)
    chosen = [pair for pair in pairs if not years or pair[1].year in years]
    said = [s for clause in clauses for s in _speaking(context, clause, years, chosen)]
    if chosen or said:
        return Draft("answered", tuple(dict.fromkeys([*_told(context, chosen), *said])))
    return _none(context, clauses, pairs, years)


def _on_matter(context: Context, pairs: list[Pair], years: set[int]) -> Draft:
    """The targets in sentences that speak of the matter which the question names beside the clauses; that there is none."""
    words = [fold(word) for word in context.topic_words()]
    chosen = [
        (clause, target)
        for clause, target in pairs
        for span in clause.sentences
        if span.start <= target.span.start < span.end
        and target.year in years
        and any(word in fold(context.plan.slice(span)) for word in words)
    ]
    if chosen:
        return Draft("answered", tuple(dict.fromkeys(_told(context, chosen))))
    shown = listed([str(year) for year in sorted(years)], context.language)
    return not_in_plan(
        context, say("matter_sets_none_year", context.language, years=shown), list(context.reading.clauses)
    )


def _about(folded: str) -> str:
    """A question without the clauses, the years and the targets that it names."""
    return PERIOD.sub(" ", NUMBERED.sub(" ", TARGETS.sub(" ", folded)))


def _told(context: Context, pairs: list[Pair]) -> list[Statement]:
    """Targets in their words, each scope that is narrower than the country named."""
    told = [target_statement(context, clause, target) for clause, target in pairs]
    return [*told, *(note for clause, target in pairs for note in scope_note(context, clause, target))]


def _speaking(context: Context, clause: Clause, years: set[int], chosen: list[Pair]) -> list[Statement]:
    """The sentences of a clause that name one of some years and set none of the targets told already."""
    own = [target for of, target in chosen if of is clause]
    spans = [
        span
        for span in clause.sentences
        if years & years_in(fold(context.plan.slice(span)))
        and not any(span.start <= target.span.start < span.end for target in own)
    ]
    return [_worded(context, clause, span) for span in spans]


def _worded(context: Context, clause: Clause, span: Span) -> Statement:
    """A sentence of a clause under its label."""
    words = sentence_words(context, clause, span)
    text = say("target", context.language, label=clause_label(context, clause), words=words)
    quote = Quote(clause.id, span.start, span.end)
    return Statement(stop(text, context.language), (quote,), vouched=rendered(context, words))


def _none(context: Context, clauses: list[Clause], pairs: list[Pair], years: set[int]) -> Draft:
    """That clauses set nothing for some years, with the targets that they do set; or that they set no figure."""
    labels = listed([clause_label(context, clause) for clause in clauses], context.language)
    shown = listed([str(year) for year in sorted(years)] or [""], context.language)
    if not pairs:
        key = "clause_sets_none_year" if years else "clause_sets_none"
        reason = say(key, context.language, labels=labels, years=shown)
        return not_in_plan(context, reason, [clause.id for clause in clauses])
    text = say("clause_sets_other_years", context.language, labels=labels, years=shown)
    lead = Statement(text, shape="lead", vouched=frozenset(map(str, years)))
    return Draft("answered", (lead, *as_items(list(dict.fromkeys(_told(context, pairs))))))
