"""What is searched: passages of a plan, and the ways of saying what each of them holds."""

from collections.abc import Iterator
from dataclasses import dataclass
from itertools import count
from typing import Literal

from ingest.knowledge import ClauseKnowledge, Knowledge
from ingest.plan import Clause, Plan, Span
from ingest.tokens import count_tokens

PassageKind = Literal["clause", "sentence"]
CueKind = Literal["passage", "question", "paraphrase", "english", "unsaid", "theme"]


@dataclass(frozen=True)
class Passage:
    """A literal slice of one clause. `tokens` is the length of what is embedded for it.

    `bodies` are those of the clause's responsibility line, as printed; `heading` is the title path.
    """

    id: str
    plan: str
    clause: str
    kind: PassageKind
    span: Span
    text: str
    heading: str
    bodies: tuple[str, ...]
    tokens: int

    def in_context(self) -> str:
        """The text with its title path before and its bodies after it: what is embedded and kept in the store."""
        return _in_context(self.heading, self.text, self.bodies)


@dataclass(frozen=True)
class Cue:
    """A text that leads to a passage: the passage in its context, or what was written about it by hand.

    A cue of kind "unsaid" asks what the plan does not say on the passage's matter: `reason` says why not. One of kind
    "theme" leads to no passage but to a theme, whose id is its `reason`.
    """

    id: str
    passage: str
    clause: str
    kind: CueKind
    text: str
    reason: str = ""

    @property
    def plan(self) -> str:
        """The plan that the passage is of."""
        return self.passage.split("/")[0]


def passages_of(plan: Plan) -> tuple[Passage, ...]:
    """Cut a plan into passages: each clause whole, then each of its sentences."""
    return tuple(passage for clause in plan.clauses for passage in _of_clause(plan, clause))


def cues_of(plan: Plan, knowledge: Knowledge, passages: tuple[Passage, ...]) -> tuple[Cue, ...]:
    """Every cue of a plan's passages."""
    cues = [Cue(p.id, p.id, p.clause, "passage", p.in_context()) for p in passages]
    sentence_at = {(p.clause, p.span.start): p.id for p in passages if p.kind == "sentence"}
    for entry in knowledge.clauses:
        cues.extend(_written(f"{plan.id}/{entry.clause}", entry, sentence_at))
    for theme in knowledge.themes:
        place = f"{plan.id}/theme/{theme.id}"
        texts = [
            *theme.questions,
            *theme.questions_en,
            f"{theme.name}：{'、'.join(theme.said)}",
            "; ".join(theme.said_en),
        ]
        cues.extend(
            Cue(f"{place}?{number}", place, "", "theme", text, theme.id)
            for number, text in enumerate(texts, 1)
        )
    return tuple(cues)


def _of_clause(plan: Plan, clause: Clause) -> Iterator[Passage]:
    bodies = tuple(body.name for body in clause.responsibility.bodies) if clause.responsibility else ()
    heading = " ".join(dict.fromkeys([*clause.path, clause.label or ""])).strip() or plan.title
    whole = Span(clause.start, clause.end)
    yield _passage(f"{plan.id}/{clause.id}", plan, clause, "clause", whole, heading, bodies)
    for number, span in enumerate(clause.sentences, 1):
        yield _passage(f"{plan.id}/{clause.id}/{number}", plan, clause, "sentence", span, heading, bodies)


def _passage(
    passage_id: str,
    plan: Plan,
    clause: Clause,
    kind: PassageKind,
    span: Span,
    heading: str,
    bodies: tuple[str, ...],
) -> Passage:
    text = plan.slice(span)
    tokens = count_tokens(_in_context(heading, text, bodies))
    return Passage(passage_id, plan.id, clause.id, kind, span, text, heading, bodies, tokens)


def _in_context(heading: str, text: str, bodies: tuple[str, ...]) -> str:
    return "\n".join(filter(None, [heading, text, "、".join(bodies)]))


def _written(
    clause_passage: str, entry: ClauseKnowledge, sentence_at: dict[tuple[str, int], str]
) -> Iterator[Cue]:
    """The cues that a clause file gives; what is written about a heading leads to the clause whole."""
    numbers = count(1)

    def cues(passage: str, kind: CueKind, *texts: str) -> Iterator[Cue]:
        for text in texts:
            yield Cue(f"{clause_passage}?{next(numbers)}", passage, entry.clause, kind, text)

    yield from cues(clause_passage, "question", *entry.questions, *entry.questions_en)
    yield from cues(clause_passage, "paraphrase", entry.gist)
    yield from cues(clause_passage, "english", f"{entry.title_en}. {entry.gist_en}")
    for sentence in entry.sentences:
        passage = sentence_at.get((entry.clause, sentence.span.start), clause_passage)
        yield from cues(passage, "question", *sentence.questions, *sentence.questions_en)
        yield from cues(passage, "paraphrase", sentence.plain)
        yield from cues(passage, "english", sentence.en)
        for unsaid in sentence.unsaid:
            for text in (*unsaid.questions, *unsaid.questions_en):
                yield Cue(
                    f"{clause_passage}?{next(numbers)}", passage, entry.clause, "unsaid", text, unsaid.reason
                )
