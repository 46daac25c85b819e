"""The answerer: a question in, a checked answer out. The same one serves the chat, the command line and the evaluation."""

import time
from dataclasses import replace
from functools import cached_property

from answering.answer import Answer, Status
from answering.assemble import assemble
from answering.check import problems
from answering.dialogue import resolve
from answering.draft import Draft, Statement, joined
from answering.extractive.context import Context
from answering.extractive.engine import compose
from answering.model import ModelEngine, open_model
from answering.wording import say, stop
from ingest.analysis import fold
from ingest.catalog import PlanRecord
from ingest.errors import ClausewiseError
from ingest.index import Index
from ingest.settings import ModelSettings
from retrieval.glossary import Glossary, glossary_of
from retrieval.intent import asks_of
from retrieval.language import language_of
from retrieval.parts import questions_in, without_orders
from retrieval.question import Question, Turn
from retrieval.reading import read_question

ORDERS = (
    0.5  # probability from which a message, or a piece of one, is taken for something else than a question
)


class Answerer:
    """Answers questions from one index; with a chat model configured, that model writes where it can."""

    def __init__(self, index: Index, model: ModelSettings | None = None) -> None:
        self.index = index
        self._model_settings = model
        self._glossaries: dict[str, Glossary] = {}

    @cached_property
    def _model(self) -> ModelEngine | None:
        return open_model(self._model_settings) if self._model_settings else None

    def ask(self, question: Question) -> Answer:
        """Answer a question. A failure that the asker can act on becomes an answer with status "error"."""
        started = time.perf_counter()
        try:
            answer = self._answer(question)
        except ClausewiseError as error:
            answer = failed(question.question, str(error), question.id)
        return replace(answer, elapsed_ms=round((time.perf_counter() - started) * 1000, 2))

    def _answer(self, question: Question) -> Answer:
        record = self.index.catalog.record(question.plan)
        contexts = self._contexts(question, record)
        draft = joined([compose(context) for context in contexts])
        if self._model is not None and draft.status == "answered":
            written = self._model.answer(contexts[0], question)
            if written is not None:
                return written
        return self._finish(question, draft, contexts[0])

    def _contexts(self, question: Question, record: PlanRecord) -> list[Context]:
        """One context for each question of the message, each read after those before it."""
        glossary, register = self._glossary(record), self.index.catalog.register
        contexts = []
        history = question.history
        for part in questions_in(self._asked(question.question)):
            asked = question.model_copy(update={"question": part, "history": history})
            resolved = resolve(asked, lambda text: read_question(text, record, register), glossary)
            reading = replace(resolved.reading, language=language_of(question.question))
            contexts.append(Context(self.index, record, glossary, reading))
            history = (*history, Turn(role="user", content=part))
        return contexts

    def _asked(self, text: str) -> str:
        """A message without orders to break the rules, where it holds a question about the plan besides."""
        reading = self.index.scope.read(text)
        if not reading.category.id.startswith("injection") or reading.outcomes["refused"] < ORDERS:
            return text

        def is_about_plan(piece: str) -> bool:
            own = self.index.scope.read(piece)
            return bool(asks_of(fold(piece))) and sum(own.outcomes.values()) < ORDERS

        return without_orders(text, is_about_plan)

    def _finish(self, question: Question, draft: Draft, context: Context) -> Answer:
        """Set the marks of a draft and check it; a draft that fails the check is withheld."""
        language, plan = context.language, context.plan
        assembled = assemble(draft, plan)
        if draft.status == "answered":
            vouched = frozenset[str]().union(*(statement.vouched for statement in draft.statements))
            uncited = frozenset(s.text for s in draft.statements if s.shape == "absence")
            if problems(assembled.text, assembled.citations, plan, context.register, vouched, uncited):
                withheld = Statement(stop(say("withheld", language), language))
                draft = Draft("not_in_plan", (withheld,), related=tuple(context.found.clauses()[:3]))
                assembled = assemble(draft, plan)
        status: Status = draft.status
        return Answer(
            id=question.id,
            question=question.question,
            language=language,
            status=status,
            answer=assembled.text,
            citations=assembled.citations,
            bodies=draft.bodies if status == "answered" else (),
            related=() if status == "answered" else draft.related,
        )

    def _glossary(self, record: PlanRecord) -> Glossary:
        if record.plan.id not in self._glossaries:
            self._glossaries[record.plan.id] = glossary_of(record.knowledge)
        return self._glossaries[record.plan.id]


def failed(question: str, why: str, question_id: str | None = None) -> Answer:
    """An answer object for input that could not be answered."""
    return Answer(question_id, question, language_of(question), "error", why, error=why)
