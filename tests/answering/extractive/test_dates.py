"""Questions for a date."""

from collections.abc import Callable

import pytest

from answering.answer import Answer

Ask = Callable[..., Answer]


@pytest.mark.parametrize(
    ("question", "year"),
    [
        ("水、土壤、固体废物治理水平哪年显著提高？", "2030"),
        ("减污降碳协同度什么时候有效提升？", "2025"),
        ("When is the level of coordinated control of water, soil and solid waste to rise markedly?", "2030"),
    ],
)
def test_the_year_of_the_paragraph_is_the_year_of_its_sentences(ask: Ask, question: str, year: str) -> None:
    answer = ask(question)
    assert {citation.clause for citation in answer.citations} == {"3"}
    assert year in answer.answer


@pytest.mark.parametrize(
    "question",
    [
        "碳中和要在哪一年实现？",
        "方案规定的碳中和时间节点是？",
        "净零排放的目标年写的是哪年？",
        "By what year is carbon neutrality to be reached?",
        "What is the target year for net zero?",
        "碳普惠机制哪年建成？",
        "生物多样性保护重大工程截止到什么时候？",
    ],
)
def test_what_has_no_year_in_the_plan_is_given_none(ask: Ask, question: str) -> None:
    answer = ask(question)
    assert answer.status == "not_in_plan"
    assert "2030" not in answer.answer


@pytest.mark.parametrize("question", ["碳达峰的时间点是哪年？", "When is the carbon peak to come?"])
def test_a_year_is_found_by_the_words_that_it_stands_with(ask: Ask, question: str) -> None:
    answer = ask(question)
    assert "2030" in answer.answer
    assert {citation.clause for citation in answer.citations} == {"3"}


@pytest.mark.parametrize("question", ["存量的大宗固废哪年清零？", "北方清洁取暖什么时候全部完成？"])
def test_an_end_that_the_plan_does_not_name_has_no_year(ask: Ask, question: str) -> None:
    assert ask(question).status == "not_in_plan"
