from collections.abc import Callable

import pytest

from answering.answer import Answer

Ask = Callable[..., Answer]


@pytest.mark.parametrize(
    ("question", "clauses"),
    [
        ("连线题：公转铁、碳普惠、稻渔综合种养，各对应哪条", ["9", "7", "11"]),
        ("绿色电价、海洋能分别写在哪条？", ["24", "6"]),
        ("配對：財政部、科技部，各排第一的是哪條？", ["24", "21"]),
        ("Match each with its clause: shore power, paddy-fish farming", ["9", "11"]),
    ],
)
def test_each_thing_is_put_beside_its_clause(ask: Ask, question: str, clauses: list[str]) -> None:
    answer = ask(question)
    assert [c.clause for c in answer.citations] == clauses
    assert answer.answer.count("→") == len(clauses)
