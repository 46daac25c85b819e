from collections import defaultdict
from pathlib import Path

import pytest

from ingest.analysis import fold
from ingest.errors import KnowledgeRefused
from ingest.training.scope import ScopeExamples, load_examples
from ingest.training.texts import load_corpus


@pytest.fixture(scope="module")
def categories() -> tuple[ScopeExamples, ...]:
    return load_examples()


def examples(category: ScopeExamples) -> tuple[str, ...]:
    return (*category.examples, *category.examples_en)


def test_every_outcome_has_categories_and_every_id_is_its_own(categories: tuple[ScopeExamples, ...]) -> None:
    assert {category.outcome for category in categories} == {"refused", "clarify", "absent"}
    assert len({category.id for category in categories}) == len(categories)


def test_every_category_gives_its_reason_and_examples_in_both_languages(
    categories: tuple[ScopeExamples, ...],
) -> None:
    for category in categories:
        assert category.why_zh
        assert category.why_en
        assert category.examples
        assert category.examples_en
        assert all(example.strip() for example in examples(category))


def test_no_example_asks_for_two_outcomes(categories: tuple[ScopeExamples, ...]) -> None:
    outcomes = defaultdict(set)
    for category in categories:
        for example in examples(category):
            outcomes[fold(example)].add(category.outcome)
    assert [example for example, found in outcomes.items() if len(found) > 1] == []


def test_no_question_that_the_plan_answers_is_an_example_of_one_that_it_does_not(
    categories: tuple[ScopeExamples, ...],
) -> None:
    asked = {fold(question) for question in load_corpus().questions()}
    assert [e for category in categories for e in examples(category) if fold(e) in asked] == []


def test_a_file_that_breaks_the_schema_is_refused_in_one_line(tmp_path: Path) -> None:
    path = tmp_path / "scope.toml"
    path.write_text('[[categories]]\nid = "poems"\noutcome = "ignored"\n', encoding="utf-8")
    with pytest.raises(KnowledgeRefused, match=r"^scope\.toml: ") as refusal:
        load_examples(path)
    assert "\n" not in str(refusal.value)
