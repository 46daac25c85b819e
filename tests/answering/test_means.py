"""What follow-ups are read with: made from the index, and remembered from turn to turn."""

import pytest

from answering.engine import Answerer
from answering.extractive import engine as extractive
from answering.extractive.context import Parts
from answering.leaning import Means
from answering.means import means_of
from ingest.index import Index
from retrieval.glossary import glossary_of
from retrieval.question import Question, Turn


@pytest.fixture(scope="module")
def means(index: Index) -> Means:
    record = index.catalog.record()
    return means_of(index, record, glossary_of(record.knowledge), Parts())


def test_the_means_read_answer_and_lead(means: Means) -> None:
    reading = means.read("第八条由谁负责？")
    assert reading.clauses == ("8",)
    assert means.answered(reading).status == "answered"
    assert means.leads_to("产业园区减污降碳协同创新") == "19"
    assert means.nearest(reading) > 0


@pytest.mark.parametrize(("text", "whole"), [("哪一条点名的单位最多？", True), ("谁负责？", False)])
def test_a_question_over_the_whole_plan_is_known(means: Means, text: str, whole: bool) -> None:
    assert means.is_whole(means.read(text)) is whole


@pytest.mark.parametrize(("text", "off"), [("嗯", True), ("你真聪明", True), ("那农业呢", False)])
def test_what_is_no_question_about_the_plan_is_known(means: Means, text: str, off: bool) -> None:
    assert means.is_off(means.read(text)) is off


def test_what_was_worked_out_is_not_worked_out_anew(means: Means) -> None:
    reading = means.read("第九条由谁负责？")
    assert means.answered(reading) is means.answered(reading)
    assert means.read("第九条由谁负责？") is reading


def test_turns_before_are_answered_once_in_a_conversation(
    index: Index, monkeypatch: pytest.MonkeyPatch
) -> None:
    composed: list[str] = []
    first = extractive._first

    def counted(context: extractive.Context, composers: tuple[extractive.Composer, ...]) -> extractive.Draft:
        composed.append(context.reading.folded)
        return first(context, composers)

    monkeypatch.setattr(extractive, "_first", counted)
    answerer, history, counts = Answerer(index), tuple[Turn, ...](), list[int]()
    for number in ("八", "九", "十", "十一", "十二", "十三"):
        composed.clear()
        question = f"第{number}条由谁负责？"
        answer = answerer.ask(Question(question=question, history=history))
        turns = (Turn(role="user", content=question), Turn(role="assistant", content=answer.answer))
        history, counts = (*history, *turns), [*counts, len(composed)]
    assert counts[-1] == counts[1]


def test_remembering_changes_no_answer(index: Index, answerer: Answerer) -> None:
    history = (Turn(role="user", content="第八条由谁负责？"), Turn(role="user", content="那第九条呢？"))
    question = Question(question="它讲什么？", history=history)
    fresh, again = Answerer(index).ask(question), answerer.ask(question)
    assert (fresh.status, fresh.answer) == (again.status, again.answer)
