from collections.abc import Callable

import pytest

from answering.answer import Answer

Ask = Callable[..., Answer]


@pytest.mark.parametrize(
    ("question", "facts"),
    [
        ("证监会和银保监会哪家任务多？", ("证监会列入的条数更多：2条，银保监会是1条",)),
        ("Is MIIT named in more items than the housing ministry?", ("13, against 12",)),
        ("人民银行和证监会的任务一样多吗？", ("一样，各2条",)),
    ],
)
def test_which_of_two_bodies_has_more_clauses(ask: Ask, question: str, facts: tuple[str, ...]) -> None:
    answer = ask(question).answer
    assert [fact for fact in facts if fact not in answer] == []
