"""Follow-ups for what the clauses talked about set: their targets, or what they set for a year."""

import re

from answering.before import Before
from answering.draft import Draft
from answering.extractive.clause_targets import PERIOD, TARGETS
from answering.leaning import Means, joined, substituted
from answering.matter import is_empty, names_any
from answering.picking import named
from answering.signs import OVER_CLAUSES, shows_leaning
from ingest.analysis import fold
from retrieval.glossary import plan_terms, topic_matches
from retrieval.named import years_in
from retrieval.reading import Reading

_PLAN = re.compile(
    r"方案|文件|计划|全[国文部篇]|通篇|所有|总体|\b(?:plan|document|overall|all|every|national)\b"
)
MANY = 12  # clauses; a turn about more was about the whole plan


def of_year(means: Means, before: Before, current: Reading) -> str | None:
    """What the clauses talked about set for a year, where a question gives a year alone and its answer hangs on none.

    The question before asked of that year comes first: it stands where its answer has to do with the year, or is
    that the plan does not say.
    """
    years = (*current.years, *current.periods)
    if not years or _names_matter(means, current) or current.asks - {"amount", "when", "yesno", "list"}:
        return None
    if TARGETS.search(current.folded) and not shows_leaning(current.folded):
        return None  # the targets of a year are asked of the whole plan
    put = substituted(means, before, current).reading
    draft = means.answered(put)
    told = draft.status != "answered" or means.is_whole(put) or _speaks_of(means, draft, set(years))
    if told or not 0 < len(before.clauses) <= MANY:
        return None
    zh = current.language == "zh"
    of_whole = _was_of_whole(means, before) or before.reading.mentions
    matter = "" if of_whole else _matter(means, before)
    return _asking_targets(before.clauses, zh, years, matter)


def of_targets(means: Means, before: Before, current: Reading) -> str | None:
    """The targets of the clauses talked about, where a question asks for targets and does not say of what.

    Where the question before was about a matter within a clause, the two questions read as one come first: they stand
    where what they lead to sets a target of it, or is that the plan gives no such figure.
    """
    if not TARGETS.search(current.folded) or _names_matter(means, current) or current.years:
        return None
    if (
        _PLAN.search(current.folded)
        or OVER_CLAUSES.search(current.folded)
        or not 0 < len(before.clauses) <= MANY
        or before.reading.mentions
    ):
        return None
    pinned = _asking_targets(before.clauses, current.language == "zh", ())
    if _was_of_whole(means, before):
        return pinned
    both = joined(means, before, current)
    draft = means.answered(both)
    if draft.status == "answered" and not _sets_target(means, before, draft):
        return pinned
    return both.text if means.is_whole(current) else None


def _matter(means: Means, before: Before) -> str:
    """The words for the matter that the question before named; empty where it named none."""
    folded = before.reading.folded
    said = [folded[m.start : m.end] for m in topic_matches(means.glossary.find(folded))]
    return ("" if before.reading.language == "zh" else " ").join(dict.fromkeys(said))


def _asking_targets(clauses: tuple[str, ...], zh: bool, years: tuple[int, ...], matter: str = "") -> str:
    row = ("、" if zh else ", ").join(named(clause, zh) for clause in clauses)
    when = ("和" if zh else " and ").join(map(str, years))
    if zh:
        return f"{row}{f'里{matter}' if matter else ''}{f'{when}年' if when else ''}有哪些目标"
    return (
        f"What are the targets of {row}{f' on {matter}' if matter else ''}{f' for {when}' if when else ''}?"
    )


def _names_matter(means: Means, current: Reading) -> bool:
    """Whether a question names a body, a clause or a matter, and not only a year or targets."""
    rest = TARGETS.sub(" ", PERIOD.sub(" ", current.folded))
    return names_any(current) or not is_empty(rest) or bool(topic_matches(means.glossary.find(rest)))


def _speaks_of(means: Means, draft: Draft, years: set[int]) -> bool:
    """Whether an answer, or the words that it rests on, name one of some years."""
    said = [statement.text for statement in draft.statements]
    said += [means.plan.text[q.start : q.end] for s in draft.statements for q in s.quotes]
    return any(years & years_in(fold(text)) for text in said)


def _sets_target(means: Means, before: Before, draft: Draft) -> bool:
    """Whether an answer rests on words that set a target, all of them in the clauses talked about."""
    quotes = [quote for statement in draft.statements for quote in statement.quotes]
    if any(quote.clause not in before.clauses for quote in quotes):
        return False
    targets = [(clause.id, t) for clause in means.plan.items for t in clause.targets]
    return any(
        q.clause == clause and q.start <= t.span.start < q.end for clause, t in targets for q in quotes
    )


def _was_of_whole(means: Means, before: Before) -> bool:
    """Whether the question before was about clauses as wholes: by number, by title, or for who answers for them."""
    reading = before.reading
    if reading.clauses or "who" in reading.asks:
        return True
    terms = plan_terms(topic_matches(means.glossary.find(reading.folded)))
    titles = [fold(means.plan.clause(clause).title or "") for clause in before.clauses]
    return any(fold(term) in title for term in terms for title in titles)
