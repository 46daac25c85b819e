import dataclasses

import pytest

from answering.draft import Draft, Quote, Statement, as_items


def test_a_statement_is_a_sentence_that_nobody_vouches_for_unless_said_otherwise() -> None:
    statement = Statement("再生铝产量达到1150万吨。")
    assert (statement.shape, statement.quotes, statement.vouched) == ("sentence", (), frozenset())


def test_a_draft_names_no_bodies_unless_said_otherwise() -> None:
    draft = Draft("answered", (Statement("再生铝。"),))
    assert (draft.bodies, draft.related) == ((), ())


def test_quotes_of_the_same_words_are_one() -> None:
    assert len({Quote("8", 3, 9), Quote("8", 3, 9), Quote("8", 3, 10)}) == 2


def test_a_quote_cannot_be_moved() -> None:
    with pytest.raises(dataclasses.FrozenInstanceError):
        Quote("8", 3, 9).start = 4  # type: ignore[misc]  # frozen is what is tested


def test_statements_become_items_and_keep_what_carries_them() -> None:
    statement = Statement("十条", (Quote("1", 0, 2),), vouched=frozenset({"10"}))
    assert as_items([statement]) == [Statement("十条", (Quote("1", 0, 2),), "item", frozenset({"10"}))]
