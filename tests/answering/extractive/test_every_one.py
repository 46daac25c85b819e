from collections.abc import Callable

import pytest

from answering.answer import Answer

Ask = Callable[..., Answer]


@pytest.mark.parametrize(
    ("question", "verdict", "outside"),
    [
        ("第三部分每条都有水利部吗？", "不是每条都有", ("（七）",)),
        ("提到太阳能的条款，农业农村部是不是每条都在？", "是，", ()),
        (
            "Is the Ministry of Water Resources named in all items of part three?",
            "No, not in every one",
            ("Clause 7",),
        ),
    ],
)
def test_whether_every_one_of_some_clauses_names_a_body(
    ask: Ask, question: str, verdict: str, outside: tuple[str, ...]
) -> None:
    answer = ask(question).answer
    assert answer.startswith(verdict)
    assert [label for label in outside if label not in answer] == []
