from collections.abc import Callable

import pytest

from answering.answer import Answer

Ask = Callable[..., Answer]


@pytest.mark.parametrize(
    ("question", "clauses"),
    [
        ("提到生物质的这几条里，每一条都点到的部门有谁？", {"6", "10", "11", "16"}),
        ("点名水泥的条款有哪几条列了交通运输部？", {"13"}),
        ("清洁取暖分散在三条里，三条都有份的单位是哪几家？", {"6", "10", "24"}),
        ("Several items mention biomass; which agencies are in every one of them?", {"6", "10", "11", "16"}),
    ],
)
def test_bodies_are_asked_of_the_clauses_that_speak_of_one_matter(
    ask: Ask, question: str, clauses: set[str]
) -> None:
    answer = ask(question)
    assert answer.status == "answered"
    assert {citation.clause for citation in answer.citations} == clauses
