import pytest

from ingest.analysis import fold
from ingest.knowledge import GlossaryEntry, Knowledge
from retrieval.glossary import glossary_of, plan_terms

KNOWLEDGE = Knowledge(
    glossary=(
        GlossaryEntry(
            "再生铝", "same", said=("废铝",), en=("recycled aluminium",), also_in_plan=("再生铝产量",)
        ),
        GlossaryEntry("产业园区", "part", said=("开发区", "园区")),
        GlossaryEntry("市政公用", "part", said=("园区",)),
        GlossaryEntry("能源", "theme", said=("电",)),
    )
)


def found(text: str) -> list[str]:
    return plan_terms(glossary_of(KNOWLEDGE).find(fold(text)))


@pytest.mark.parametrize("text", ["再生铝", "廢鋁回收", "Recycled Aluminium", "再生铝产量是多少"])
def test_what_people_say_leads_to_the_plans_own_words(text: str) -> None:
    assert found(text) == ["再生铝", "再生铝产量"]


def test_a_form_of_two_entries_leads_to_both() -> None:
    assert found("园区") == ["产业园区", "市政公用"]


def test_each_term_is_given_once() -> None:
    assert found("开发区和园区") == ["产业园区", "市政公用"]


def test_a_loose_tie_is_found_but_gives_no_term() -> None:
    matches = glossary_of(KNOWLEDGE).find(fold("用电"))
    assert [entry.term for match in matches for entry in match.value] == ["能源"]
    assert plan_terms(matches) == []


def test_a_plan_that_nobody_wrote_about_has_no_terms() -> None:
    assert glossary_of(Knowledge()).find("再生铝") == []


def test_every_term_of_the_built_in_glossary_is_found_by_every_name_given_for_it(
    knowledge: Knowledge,
) -> None:
    glossary = glossary_of(knowledge)
    lost = [
        (entry.term, form)
        for entry in knowledge.glossary
        for form in (entry.term, *entry.also_in_plan, *entry.said, *entry.en)
        if entry not in [e for match in glossary.find(fold(form)) for e in match.value]
    ]
    assert lost == []
