"""Asking and keeping as one act: an answer is in the records before anyone sees it."""

from dataclasses import dataclass
from functools import cached_property
from importlib.metadata import version

from answering.answer import Answer
from answering.engine import Answerer
from ingest.errors import ClausewiseError
from prompts.library import lock_digest
from records import conversations, exchanges
from records.database import Database
from records.exchanges import Channel, Exchange, Versions
from records.switches import answering_switch
from retrieval.question import Question, Turn, read_question_object

TURNS_KEPT = 12  # earlier messages that a follow-up is read in the light of


class AnsweringOff(ClausewiseError):
    """An administrator has turned answering off; the text is the notice."""


@dataclass(frozen=True)
class Service:
    """Asks the answerer and keeps what it says. Safe to use from several threads."""

    answerer: Answerer
    database: Database

    @cached_property
    def versions(self) -> Versions:
        """What answers are made with now."""
        digest = self.answerer.index.manifest.catalog_digest
        return Versions(digest, lock_digest(), version("clausewise"))

    def ask(self, question: Question, channel: Channel) -> Exchange:
        """Answer one question that belongs to no conversation.

        Raises:
            AnsweringOff: answering is turned off.
            RecordsRefused: the answer could not be kept, so it is not shown.
        """
        answer = self._answer(question)
        plan = self._plan(question)
        with self.database.begin() as connection:
            return exchanges.keep(
                connection, None, answer, plan, channel, self.versions, history=question.history
            )

    def ask_in(
        self, text: str, owner: str, conversation: str | None, replaces: str | None = None
    ) -> Exchange:
        """Answer a question of a person's conversation; None begins one. One that is replaced leaves it.

        Raises:
            AnsweringOff: answering is turned off.
            UnknownConversation: the person has none of that id.
            QuestionRefused: it is no question: blank, too long, or broken.
            RecordsRefused: the answer could not be kept, so it is not shown.
        """
        begun = conversations.find(self.database, owner, conversation) if conversation else None
        past = self._turns(begun.id, replaces) if begun else ()
        question = read_question_object({"question": text, "plan": begun.plan if begun else None})
        answer = self._answer(question.model_copy(update={"history": past}))
        plan = self._plan(question)
        with self.database.begin() as connection:
            place = begun or conversations.start(connection, owner, plan, text)
            return exchanges.keep(connection, place.id, answer, plan, "chat", self.versions, replaces, past)

    def _answer(self, question: Question) -> Answer:
        switch = answering_switch(self.database)
        if not switch.on:
            raise AnsweringOff(switch.notice)
        return self.answerer.ask(question)

    def _plan(self, question: Question) -> str:
        """The id of the plan asked about; what was asked for where there is no such plan."""
        try:
            return self.answerer.index.catalog.record(question.plan).plan.id
        except ClausewiseError:
            return str(question.plan)

    def _turns(self, conversation: str, until: str | None) -> tuple[Turn, ...]:
        """What was said before: all of it, or until the exchange that is replaced."""
        turns: list[Turn] = []
        for kept in exchanges.of_conversation(self.database, conversation):
            if kept.id == until:
                break
            turns.append(Turn(role="user", content=kept.answer.question))
            turns.append(Turn(role="assistant", content=kept.answer.answer))
        return tuple(turns[-TURNS_KEPT:])
