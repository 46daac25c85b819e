import pytest

from ingest.errors import KnowledgeRefused
from ingest.knowledge import Knowledge
from ingest.plan import Plan
from ingest.target_names import TargetNames, tie_targets


def entry(**changed: object) -> TargetNames:
    fields: dict[str, object] = {
        "clause": "8",
        "indicator": "再生铝产量",
        "name_en": "recycled aluminium",
        "said": ("废铝", "铝+吨"),
        "said_en": ("secondary alumin", "ev"),
        "fields": ("工业",),
        "fields_en": ("metal",),
    }
    return TargetNames(**{**fields, **changed})  # type: ignore[arg-type]  # checked at run time


@pytest.mark.parametrize(
    "text",
    ["废铝要到多少", "铝一年要多少吨", "再生铝产量", "secondary aluminium", "secondary aluminum output"],
)
def test_a_target_is_called_by_any_of_its_names(text: str) -> None:
    assert entry().is_named(text)


@pytest.mark.parametrize("text", ["铝的价格", "一万吨", "every", "seven"])
def test_a_name_of_two_words_needs_both_and_a_short_one_stands_alone(text: str) -> None:
    assert not entry().is_named(text)


def test_fields_are_found_in_both_languages() -> None:
    assert entry().fields_in("工业的指标") == {"工业"}
    assert entry().fields_in("targets for metals") == {"metal"}
    assert entry().touches("几吨")
    assert not entry().touches("几辆")


def test_an_entry_without_its_target_is_refused(plan: Plan) -> None:
    for wrong in (entry(clause="99"), entry(clause="9"), entry(indicator="铜产量")):
        with pytest.raises(KnowledgeRefused, match="copy it"):
            tie_targets((wrong,), plan, "targets.toml")


def test_every_target_of_the_plan_has_names(plan: Plan, knowledge: Knowledge) -> None:
    named = {(entry.clause, entry.indicator) for entry in knowledge.targets}
    assert {(c.id, t.indicator) for c in plan.items for t in c.targets} == named


def test_a_targets_names_lead_to_it_alone(knowledge: Knowledge) -> None:
    for own in knowledge.targets:
        for name in (*own.said, *own.said_en):
            called = [e.indicator for e in knowledge.targets if e.is_named(name.replace("+", " "))]
            assert called == [own.indicator], name
