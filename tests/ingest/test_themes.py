from typing import Any

import pytest
from pydantic import TypeAdapter, ValidationError

from ingest.errors import KnowledgeRefused
from ingest.plan import Plan
from ingest.reading import PlanReading
from ingest.themes import SaysEntry, Theme, ThemeEntry, tie_theme

DUST = SaysEntry("2.2", "加强扬尘管控", "扬尘", True)
BUSES = SaysEntry("2.1", "加快公交电动化", "公交", False)


def entry(*says: SaysEntry) -> ThemeEntry:
    return ThemeEntry("air", "空气", "air", ("灰尘",), ("dust",), ("灰大咋办？",), ("What of dust?",), says)


def tied(plan: Plan, *says: SaysEntry) -> Theme:
    return tie_theme(entry(*says), plan, "themes.toml")


def test_the_words_of_a_theme_are_tied_to_where_they_stand(invented: PlanReading) -> None:
    (words,) = tied(invented.plan, DUST).words
    assert invented.plan.slice(words.span) == DUST.text
    assert invented.plan.clause("2.2").holds(words.span.start, words.span.end)
    assert (words.clause, words.aspect, words.core) == ("2.2", "扬尘", True)


def test_words_come_in_the_plans_order_however_they_were_written_down(invented: PlanReading) -> None:
    theme = tied(invented.plan, DUST, BUSES)
    assert [words.clause for words in theme.words] == ["2.1", "2.2"]
    assert theme == tied(invented.plan, BUSES, DUST)


def test_what_people_say_and_ask_is_kept_as_it_was_written(invented: PlanReading) -> None:
    theme = tied(invented.plan)
    assert (theme.id, theme.name, theme.name_en) == ("air", "空气", "air")
    assert (theme.said, theme.said_en) == (("灰尘",), ("dust",))
    assert (theme.questions, theme.questions_en) == (("灰大咋办？",), ("What of dust?",))
    assert theme.words == ()


@pytest.mark.parametrize(
    ("says", "why"),
    [
        (SaysEntry("9.9", "加强扬尘管控", "扬尘", True), "no clause '9.9'"),
        (SaysEntry("2.2", "加强灰尘管控", "扬尘", True), "'加强灰尘管控' is not in clause 2.2"),
        (SaysEntry("2.1", "加强扬尘管控", "扬尘", True), "'加强扬尘管控' is not in clause 2.1"),
    ],
    ids=["an unknown clause", "words that the plan lacks", "words of another clause"],
)
def test_words_that_are_not_there_are_refused_with_the_theme_that_has_them(
    invented: PlanReading, says: SaysEntry, why: str
) -> None:
    with pytest.raises(KnowledgeRefused) as refusal:
        tied(invented.plan, DUST, says)
    message = str(refusal.value)
    assert message.startswith("themes.toml: ")
    assert why in message
    assert "theme air" in message
    assert "\n" not in message


@pytest.mark.parametrize(
    "change",
    [{"core": "yes and no"}, {"aspect": None}, {"text": 7}, {"weight": 1}],
    ids=["no truth value", "no aspect", "no text", "an unknown field"],
)
def test_an_entry_that_breaks_the_schema_is_no_entry(change: dict[str, Any]) -> None:
    whole = {"clause": "2.2", "text": "加强扬尘管控", "aspect": "扬尘", "core": True}
    assert TypeAdapter(SaysEntry).validate_python(whole) == DUST
    with pytest.raises(ValidationError):
        TypeAdapter(SaysEntry).validate_python(whole | change)
