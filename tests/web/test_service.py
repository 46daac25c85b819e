from concurrent.futures import ThreadPoolExecutor

import pytest

from answering.answer import Answer
from answering.engine import Answerer
from ingest.index import Index
from records import conversations, exchanges
from records.conversations import Conversation
from records.database import Database
from records.errors import RecordsRefused, UnknownConversation
from records.exchanges import CHANNELS, Channel
from records.switches import Switch, turn_answering
from retrieval.question import Question, QuestionRefused, Turn
from web.service import TURNS_KEPT, AnsweringOff, Service

ASKED = "谁负责园区减污降碳？"


class Noting(Answerer):
    """An answerer that remembers what it was asked, in the light of which turns."""

    def __init__(self, index: Index) -> None:
        super().__init__(index)
        self.asked: list[Question] = []

    def ask(self, question: Question) -> Answer:
        self.asked.append(question)
        return super().ask(question)

    @property
    def past(self) -> list[str]:
        """The questions in the light of which the last one was read."""
        return [turn.content for turn in self.asked[-1].history if turn.role == "user"]


@pytest.fixture
def answerer(index: Index) -> Noting:
    return Noting(index)


@pytest.fixture
def service(answerer: Noting, database: Database) -> Service:
    return Service(answerer, database)


def listed(database: Database) -> list[Conversation]:
    return conversations.listed(database, "li")


@pytest.mark.parametrize("channel", CHANNELS)
def test_an_answer_is_in_the_records_once_it_is_given(service: Service, channel: Channel) -> None:
    history = (Turn(role="user", content="先问"), Turn(role="assistant", content="先答"))
    given = service.ask(Question(question=ASKED, id="q1", history=history), channel)
    assert exchanges.find(service.database, given.id) == given
    assert given.answer.status == "answered"
    assert (given.conversation, given.channel, given.history) == (None, channel, history)
    assert (given.plan, given.answer.id) == ("synergy-2022", "q1")


def test_the_record_says_what_the_answer_was_made_with(service: Service, index: Index) -> None:
    versions = service.ask(Question(question=ASKED), "api").versions
    assert versions.index_digest == index.manifest.catalog_digest
    assert len(versions.prompts_digest) == 64
    assert versions.version.count(".") == 2


def test_a_plan_that_is_none_is_kept_as_it_was_asked_for(service: Service) -> None:
    given = service.ask(Question(question=ASKED, plan="no-such-plan"), "api")
    assert (given.plan, given.answer.status) == ("no-such-plan", "error")
    assert exchanges.find(service.database, given.id) == given


def test_a_first_question_begins_a_conversation_and_names_it(service: Service, database: Database) -> None:
    given = service.ask_in(ASKED, "li", None)
    (begun,) = listed(database)
    assert (begun.id, begun.title) == (given.conversation, ASKED)
    assert conversations.listed(database, "wang") == []


def test_a_follow_up_is_read_in_the_light_of_its_conversation(service: Service, answerer: Noting) -> None:
    first = service.ask_in(ASKED, "li", None)
    second = service.ask_in("有什么目标？", "li", first.conversation)
    assert answerer.past == [ASKED]
    assert second.position == 1
    assert [turn.content for turn in second.history] == [ASKED, first.answer.answer]


def test_only_the_last_turns_are_looked_at(service: Service, answerer: Noting) -> None:
    place = None
    for number in range(TURNS_KEPT):
        place = service.ask_in(f"第{number}条是什么？", "li", place).conversation
    assert len(answerer.asked[-1].history) == TURNS_KEPT


def test_a_retry_is_read_in_the_light_of_what_came_before_it(service: Service, answerer: Noting) -> None:
    first = service.ask_in("第8条是什么？", "li", None)
    second = service.ask_in("谁负责？", "li", first.conversation)
    service.ask_in("有什么目标？", "li", first.conversation)
    again = service.ask_in("由谁负责？", "li", first.conversation, replaces=second.id)
    assert answerer.past == ["第8条是什么？"]
    assert first.conversation
    shown = exchanges.of_conversation(service.database, first.conversation)
    assert [one.id for one in shown] == [first.id, again.id]


def test_nobody_asks_in_the_conversation_of_another(service: Service, answerer: Noting) -> None:
    theirs = service.ask_in(ASKED, "wang", None)
    with pytest.raises(UnknownConversation):
        service.ask_in(ASKED, "li", theirs.conversation)
    assert len(answerer.asked) == 1


@pytest.mark.parametrize("text", ["", " \n", "a" * 2001, "\ud800"])
def test_what_is_no_question_is_refused_and_nothing_is_kept(
    service: Service, database: Database, text: str
) -> None:
    with pytest.raises(QuestionRefused):
        service.ask_in(text, "li", None)
    assert listed(database) == []


def test_nobody_is_answered_while_answering_is_off(service: Service, answerer: Noting) -> None:
    turn_answering(service.database, Switch(False, "明天见"), "admin")
    with pytest.raises(AnsweringOff, match="明天见"):
        service.ask(Question(question=ASKED), "mcp")
    with pytest.raises(AnsweringOff, match="明天见"):
        service.ask_in(ASKED, "li", None)
    assert answerer.asked == []
    turn_answering(service.database, Switch(True), "admin")
    assert service.ask(Question(question=ASKED), "mcp").answer.status == "answered"


def test_an_answer_that_cannot_be_kept_is_not_given(
    service: Service, database: Database, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("records.database.WAIT", 0.01)
    with database.begin(), pytest.raises(RecordsRefused, match="busy"):
        service.ask_in(ASKED, "li", None)
    assert listed(database) == []


def test_many_ask_at_once_and_every_answer_is_kept(service: Service, database: Database) -> None:
    place = service.ask_in(ASKED, "li", None).conversation
    with ThreadPoolExecutor(8) as threads:
        given = list(threads.map(lambda n: service.ask_in(f"第{n}条是什么？", "li", place), range(1, 17)))
    assert place
    kept = exchanges.of_conversation(database, place)
    assert {one.id for one in given} < {one.id for one in kept}
    assert [one.position for one in kept] == list(range(17))
