"""The answerer: a question in, a checked answer out. The same one serves the chat, the command line and the evaluation."""

import time
from dataclasses import replace
from functools import cached_property

from answering.answer import Answer, Status
from answering.assemble import assemble
from answering.check import problems
from answering.dialogue import resolve
from answering.draft import Draft, Statement
from answering.extractive.context import Context
from answering.extractive.engine import compose
from answering.model import ModelEngine, open_model
from answering.wording import say, stop
from ingest.catalog import PlanRecord
from ingest.errors import ClausewiseError
from ingest.index import Index
from ingest.settings import ModelSettings
from retrieval.glossary import Glossary, glossary_of
from retrieval.language import language_of
from retrieval.question import Question
from retrieval.reading import read_question


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
        glossary = self._glossary(record)
        register = self.index.catalog.register
        resolved = resolve(question, lambda text: read_question(text, record, register), glossary)
        context = Context(self.index, record, glossary, resolved.reading)
        draft = compose(context)
        if self._model is not None and draft.status == "answered":
            written = self._model.answer(context, question)
            if written is not None:
                return written
        return self._finish(question, draft, context)

    def _finish(self, question: Question, draft: Draft, context: Context) -> Answer:
        """Set the marks of a draft and check it; a draft that fails the check is withheld."""
        language, plan = context.language, context.plan
        assembled = assemble(draft, plan)
        if draft.status == "answered":
            vouched = frozenset[str]().union(*(statement.vouched for statement in draft.statements))
            if problems(assembled.text, assembled.citations, plan, context.register, vouched):
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
        return self._glossaries.setdefault(record.plan.id, glossary_of(record.knowledge))


def failed(question: str, why: str, question_id: str | None = None) -> Answer:
    """An answer object for input that could not be answered."""
    return Answer(question_id, question, language_of(question), "error", why, error=why)
