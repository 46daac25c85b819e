from collections.abc import Callable

import pytest

from answering.answer import Answer

Ask = Callable[..., Answer]


@pytest.mark.parametrize(
    ("question", "clause", "facts"),
    [
        ("2025年再生铝产量目标是多少?", "8", ("2025", "1150万吨")),
        ("2025年再生鋁產量目標是多少?", "8", ("2025", "1150万吨")),
        ("2025年短流程炼钢占比目标是多少?", "8", ("15%",)),
        ("2030年短流程炼钢占比目标是多少?", "8", ("20%以上",)),
        ("2030年电解铝使用可再生能源的比例要达到多少?", "8", ("30%以上",)),
        ("2030年新能源汽车新车销售量目标是多少?", "9", ("50%左右", "大气污染防治重点区域")),
        ("到2025年化肥农药利用率要提高到多少?", "11", ("43%", "三大粮食作物")),
        ("到2025年新增大宗固废综合利用率要达到多少?", "16", ("60%", "新增")),
    ],
)
def test_a_value_is_given_with_its_year_its_scope_and_its_bound(
    ask: Ask, question: str, clause: str, facts: tuple[str, ...]
) -> None:
    answer = ask(question)
    assert answer.status == "answered"
    assert {citation.clause for citation in answer.citations} == {clause}
    assert [fact for fact in facts if fact not in answer.answer] == []


def test_the_value_is_in_the_quote_too(ask: Ask) -> None:
    (citation,) = ask("2025年再生铝产量目标是多少?").citations
    assert "1150万吨" in citation.quote


@pytest.mark.parametrize(
    ("question", "facts"),
    [
        ("What is the 2025 target for recycled aluminium?", ("11.5 million", "1150")),
        ("What share of short-process steelmaking is targeted by 2030?", ("20%", "20 per cent")),
        ("What fertiliser utilisation rate is to be reached by 2025?", ("43%", "43 per cent")),
    ],
)
def test_a_value_is_given_in_english(ask: Ask, question: str, facts: tuple[str, ...]) -> None:
    answer = ask(question)
    assert (answer.status, answer.language) == ("answered", "en")
    assert any(fact in answer.answer for fact in facts)


def test_a_year_is_given_for_a_value(ask: Ask) -> None:
    answer = ask("再生铝产量达到1150万吨是哪一年的目标?")
    assert "2025" in answer.answer
    assert [citation.clause for citation in answer.citations] == ["8"]


@pytest.mark.parametrize("question", ["2030年再生铝产量目标是多少?", "2025年新能源汽车新车销售量目标是多少?"])
def test_a_year_without_such_a_value_is_not_given_that_of_another(ask: Ask, question: str) -> None:
    answer = ask(question)
    corrected = "2025" in answer.answer and "2030" in answer.answer
    assert answer.status == "not_in_plan" or corrected


def test_a_five_year_plan_counts_as_the_year_that_ends_it(ask: Ask) -> None:
    assert "1150万吨" in ask("“十四五”末再生铝产量目标是多少?").answer
