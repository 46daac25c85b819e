import pytest

from answering.engine import Answerer
from ingest.index import Index
from ingest.plan import Plan
from retrieval.language import Language
from retrieval.question import Question
from web.examples import examples_of
from web.wording import LANGUAGES


@pytest.mark.parametrize("language", LANGUAGES)
def test_each_question_is_answered_and_only_the_silent_ones_are_not(
    index: Index, plan: Plan, language: Language
) -> None:
    answerer = Answerer(index)
    for examples in examples_of(plan, language):
        for question in examples.questions:
            status = answerer.ask(Question(question=question)).status
            assert (status == "not_in_plan") == examples.silent, question
            assert status in ("answered", "not_in_plan")


def test_both_languages_show_some_of_what_the_plan_does_not_say(plan: Plan) -> None:
    assert all(any(e.silent for e in examples_of(plan, language)) for language in LANGUAGES)


def test_another_plan_gets_questions_made_from_its_clauses(plan: Plan) -> None:
    from dataclasses import replace

    other = replace(plan, id="other")
    (examples,) = examples_of(other, "zh")
    assert any("推进工业领域协同增效" in q or "由谁负责" in q for q in examples.questions)
    assert 1 <= len(examples.questions) <= 6
