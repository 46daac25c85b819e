"""The answerer: a question in, a checked answer out. The same one serves the chat, the command line and the evaluation."""

import time
from dataclasses import replace
from functools import cached_property

from answering.answer import Answer, Status
from answering.assemble import assemble
from answering.check import problems
from answering.dialogue import Resolver
from answering.draft import Draft, Statement, joined
from answering.extractive.context import Context, Parts
from answering.extractive.engine import compose
from answering.leaning import Means
from answering.means import means_of
from answering.mending import speller_for
from answering.model import ModelEngine, open_model
from answering.wording import say, stop
from ingest.analysis import fold
from ingest.catalog import PlanRecord
from ingest.errors import ClausewiseError
from ingest.index import Index
from ingest.knowledge import Knowledge
from ingest.settings import ModelSettings
from retrieval.exam import exam_item
from retrieval.fillers import tidied
from retrieval.glossary import Glossary, glossary_of
from retrieval.intent import asks_of
from retrieval.language import language_of
from retrieval.named import in_digits, named_in
from retrieval.orders import gives_orders, without_orders
from retrieval.parts import questions_in
from retrieval.question import Question, Turn
from retrieval.spelling import Speller

CERTAIN = 0.75  # score from which what a leaning question comes near is taken, though it leads elsewhere
ORDERS_LIKELY = 0.3  # probability from which a first message is searched for orders
ORDERS = 0.5  # … from which a message, or a piece of one, is taken for something else than a question
ORDERS_NAMED = 0.8  # … or where it names a body


class Answerer:
    """Answers questions from one index; with a chat model configured, that model writes where it can."""

    def __init__(self, index: Index, model: ModelSettings | None = None, parts: Parts | None = None) -> None:
        """`parts` says which parts of understanding are at work: all of them, but in an ablation."""
        self.index = index
        self.parts = parts or Parts()
        self._model_settings = model
        self._glossaries: dict[str, Glossary] = {}
        self._spellers: dict[str, Speller] = {}
        self._means_by_plan: dict[str, Means] = {}

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
        draft = joined(_drafts(contexts))
        if self._model is not None and draft.status == "answered":
            written = self._model.answer(contexts[0], question)
            if written is not None:
                return written
        return self._finish(question, draft, contexts[0])

    def _contexts(self, question: Question, record: PlanRecord) -> list[Context]:
        """One context for each question of the message, each read after those before it."""
        glossary = self._glossary(record)
        resolver = Resolver(self._means(record))
        is_exam = exam_item(fold(question.question)) is not None  # the letters of options are no slips
        text = question.question if is_exam else tidied(self._speller(record).mended(question.question))
        language = "zh" if language_of(question.question) == "zh" else language_of(text)
        history = question.history
        first = not any(turn.role == "user" for turn in history)
        contexts: list[Context] = []
        for part in questions_in(self._asked(text) if first else text):
            asked = question.model_copy(update={"question": part, "history": history})
            resolved = resolver.resolve(asked)
            reading = replace(resolved.reading, language=language)
            alone = first and not contexts
            context = Context(
                self.index, record, glossary, reading, self.parts, alone, resolved.leans
            ).inside(resolved.within)
            holds = bool(contexts) and contexts[-1].reading.folded in reading.folded
            if holds and resolved.leans and _stronger(context, contexts[-1]):
                contexts.pop()  # the two are one question
            contexts.append(context)
            history = (*history, Turn(role="user", content=part))
        return contexts

    def _means(self, record: PlanRecord) -> Means:
        """What follow-ups on a plan are read with: one for all questions, since it remembers."""
        plan = record.plan.id
        if plan not in self._means_by_plan:
            self._means_by_plan[plan] = means_of(self.index, record, self._glossary(record), self.parts)
        return self._means_by_plan[plan]

    def _speller(self, record: PlanRecord) -> Speller:
        plan = record.plan.id
        if plan not in self._spellers:
            self._spellers[plan] = speller_for(record, self.index)
        return self._spellers[plan]

    def _asked(self, text: str) -> str:
        """A message without orders to break the rules, where it holds a question about the plan besides."""
        if not self.parts.scope or exam_item(fold(text)):
            return text
        reading = self.index.scope.read(text)
        likely = reading.category.id.startswith("injection") and reading.outcomes["refused"] >= ORDERS_LIKELY
        if not likely and not gives_orders(text):
            return text

        def is_about_plan(piece: str) -> bool:
            own = self.index.scope.read(piece)
            off = own.outcomes["refused"] + own.outcomes["clarify"]
            clauses = named_in(in_digits(fold(piece))).clauses
            names = bool(clauses or self.index.catalog.register.mentions(piece))
            return bool(names or asks_of(fold(piece))) and off < (ORDERS_NAMED if names else ORDERS)

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
            knowledge = record.knowledge if self.parts.glossary else Knowledge()
            self._glossaries[record.plan.id] = glossary_of(knowledge)
        return self._glossaries[record.plan.id]


def _drafts(contexts: list[Context]) -> list[Draft]:
    """The draft of each question of a message; none of one that leans on the first and leads elsewhere."""
    drafts = [compose(contexts[0])]
    clauses = {quote.clause for statement in drafts[0].statements for quote in statement.quotes}
    for context in contexts[1:]:
        draft = compose(context)
        own = {quote.clause for statement in draft.statements for quote in statement.quotes}
        elsewhere = context.leans and own and clauses and not own & clauses
        if not elsewhere or context.found.evidence[0].score >= CERTAIN:
            drafts.append(draft)
    return drafts


def _stronger(context: Context, other: Context) -> bool:
    """Whether something comes nearer to a question than to another."""
    return bool(context.found.evidence) and context.found.nearest > other.found.nearest


def failed(question: str, why: str, question_id: str | None = None) -> Answer:
    """An answer object for input that could not be answered."""
    return Answer(question_id, question, language_of(question), "error", why, error=why)
