"""Answering a bank: each question with its answer and how that fares."""

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any, Protocol

from answering.answer import Answer
from eval.bank_file import GoldQuestion
from eval.measures import Score, score
from eval.sentences import SentenceScore, score_sentences
from ingest.index import Index
from retrieval.question import Question


class Answers(Protocol):
    """Whatever answers questions about the plans of an index: the product, an ablation of it, or a peer."""

    @property
    def index(self) -> Index:
        """The index that holds the plans."""

    def ask(self, question: Question) -> Answer:
        """Answer one question."""


@dataclass(frozen=True)
class Scored:
    """A question with its gold, the answer object given, and its scores (`sentences`: of an answered one alone)."""

    gold: GoldQuestion
    answer: dict[str, Any]
    score: Score
    sentences: SentenceScore | None = None

    @property
    def declined(self) -> bool:
        """Whether the question was not answered."""
        return bool(self.answer["status"] != "answered")


def answer_all(answers: Answers, questions: Iterable[GoldQuestion]) -> list[Scored]:
    """Answer and score questions in order."""
    catalog = answers.index.catalog
    scored = []
    for gold in questions:
        answer = answers.ask(gold.as_question()).as_json()
        plan = catalog.record(gold.plan).plan
        sentences = score_sentences(gold, answer, plan, catalog.register)
        scored.append(Scored(gold, answer, score(gold, answer, plan), sentences))
    return scored
