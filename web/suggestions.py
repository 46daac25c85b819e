"""What can be asked next, made from an answer by rule: only questions that the engine answers."""

from collections.abc import Iterator
from itertools import islice, zip_longest

from answering.answer import Answer
from answering.extractive.naming import label_in
from ingest.analysis import fold
from ingest.catalog import PlanRecord
from ingest.plan import Clause
from retrieval.language import Language
from web.citing import body_name, register, related_in
from web.examples import examples_of
from web.wording import word

MOST = 4
_BEGINNINGS = 3
_REPHRASED = 2  # clauses for which other ways to ask are offered


def follow_ups(answer: Answer, record: PlanRecord, language: Language) -> tuple[str, ...]:
    """At most four questions that lead on from an answer; none from one that declines.

    Who carries the clause out, what targets it sets, what it says, what the next clause says, and what else one of
    its bodies does: each only where the answer has not said it.
    """
    if answer.status != "answered":
        return ()
    return _chosen(answer, _leading_on(answer, record, language))


def rephrasings(answer: Answer, record: PlanRecord, language: Language) -> tuple[str, ...]:
    """Other ways to ask where the plan does not say it or the question is too vague; else none.

    They come from the nearest clauses; where nothing is near, they are one question of each kind. What is no question
    about the plan is followed by three to begin with.
    """
    if answer.status == "refused":
        return _beginnings(record, language)
    if answer.status not in ("not_in_plan", "clarify"):
        return ()
    near = [clause for clause, _ in related_in(answer, record, language)][:_REPHRASED]
    return _chosen(answer, _about(near, record, language) if near else _kinds(record, language))


def _chosen(answer: Answer, questions: Iterator[str]) -> tuple[str, ...]:
    """The first four, each once, without the question just asked."""
    asked = _core(answer.question)
    return tuple(islice((text for text in dict.fromkeys(questions) if _core(text) != asked), MOST))


def _leading_on(answer: Answer, record: PlanRecord, language: Language) -> Iterator[str]:
    clause = _cited(answer, record)
    if clause is None:
        return
    quotes = [(citation.start, citation.end) for citation in answer.citations]
    line = clause.responsibility
    if line and not _covers(quotes, line.span.start, line.span.end):
        yield _ask("who", clause, record, language)
    if any(not _covers(quotes, target.span.start, target.span.end) for target in clause.targets):
        yield _ask("targets", clause, record, language)
    if clause.kind == "item" and not _speaks_of(answer, clause):
        yield _ask("says", clause, record, language)
    yield from _what_else(answer, clause, record, language)
    cited = {citation.clause for citation in answer.citations}
    after = [item for item in record.plan.items if item.start >= clause.end and item.id not in cited]
    before = [item for item in record.plan.items if item.start < clause.start and item.id not in cited]
    for neighbour in (after[:1] or before[-1:])[:1]:
        yield _ask("says", neighbour, record, language)


def _beginnings(record: PlanRecord, language: Language) -> tuple[str, ...]:
    """The first example of each theme that the plan speaks of; of one theme alone, its first ones."""
    themes = [examples.questions for examples in examples_of(record.plan, language) if not examples.silent]
    in_turn = [question for row in zip_longest(*themes) for question in row if question]
    return tuple(in_turn[:_BEGINNINGS])


def _about(clauses: list[Clause], record: PlanRecord, language: Language) -> Iterator[str]:
    for clause in clauses:
        if _has_own_question(clause, language):
            yield _ask("says", clause, record, language)
        if clause.responsibility:
            yield _ask("who", clause, record, language)


def _kinds(record: PlanRecord, language: Language) -> Iterator[str]:
    """A question about a clause, one about a body, one about targets."""
    carried = [clause for clause in record.plan.items if clause.responsibility]
    for clause in carried[:1]:
        yield _ask("says", clause, record, language)
        yield _ask("who", clause, record, language)
        for body in clause.responsibility.bodies[:1] if clause.responsibility else ():
            yield word("answer.ask_tasks", language).format(body=body_name(body, language))
    if any(clause.targets for clause in record.plan.items):
        yield word("answer.ask_all_targets", language)


def _what_else(answer: Answer, clause: Clause, record: PlanRecord, language: Language) -> Iterator[str]:
    """One body of the clause, not named in the question, that other clauses name too."""
    asked = {mention.body.id for mention in register().mentions(answer.question)}
    lines = [item.responsibility.bodies for item in record.plan.items if item.responsibility]
    own = clause.responsibility.bodies if clause.responsibility else ()
    for body in own:
        elsewhere = sum(any(other.body_id == body.body_id for other in line) for line in lines)
        if body.body_id and body.body_id not in asked and elsewhere > 1:
            yield word("answer.ask_body", language).format(body=body_name(body, language))
            return


def _cited(answer: Answer, record: PlanRecord) -> Clause | None:
    """The clause that an answer rests on: the first numbered one, or the first at all."""
    own = [
        c.clause for c in answer.citations if c.plan == record.plan.id and record.plan.has_clause(c.clause)
    ]
    clauses = [record.plan.clause(clause) for clause in own]
    return next((clause for clause in clauses if clause.kind == "item"), next(iter(clauses), None))


def _speaks_of(answer: Answer, clause: Clause) -> bool:
    """Whether an answer says more of a clause than its heading and who carries it out."""
    line, heading = clause.responsibility, clause.sentences[0]
    said = [citation for citation in answer.citations if citation.clause == clause.id]
    return any(c.start >= heading.end and not (line and c.start >= line.span.start) for c in said)


def _has_own_question(clause: Clause, language: Language) -> bool:
    """Whether "what does it say" is answered for a clause: the preamble has no name in English."""
    return clause.kind in ("item", "part") or language == "zh"


def _ask(kind: str, clause: Clause, record: PlanRecord, language: Language) -> str:
    return word(f"answer.ask_{kind}", language).format(label=label_in(language, record, clause))


def _covers(quotes: list[tuple[int, int]], start: int, end: int) -> bool:
    """Whether some quote takes in most of a range, whose ends may be brackets and full stops."""
    return any(min(end, right) - max(start, left) >= (end - start) / 2 for left, right in quotes)


def _core(question: str) -> str:
    """A question's letters and digits alone."""
    return "".join(character for character in fold(question) if character.isalnum())
