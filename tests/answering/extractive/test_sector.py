from collections.abc import Callable

from answering.answer import Answer

Ask = Callable[..., Answer]


def test_what_is_said_of_a_word_is_found_wherever_it_stands(ask: Ask) -> None:
    answer = ask("方案里哪些地方提到了氢能?")
    assert answer.status == "answered"
    assert "21" in {citation.clause for citation in answer.citations}


def test_clauses_are_gathered_in_the_order_of_the_plan(ask: Ask) -> None:
    found = [citation.clause for citation in ask("方案里哪些条涉及污水?").citations]
    assert len(set(found)) > 1
    assert found == sorted(found, key=int)
