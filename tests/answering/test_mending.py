"""Messy questions, answered as if they had been written well."""

from collections.abc import Callable

import pytest

from answering.answer import Answer

Ask = Callable[..., Answer]


@pytest.mark.parametrize(
    ("messy", "plain"),
    [
        ("di jiu tiao shui fuze", "第九条谁负责"),
        ("Dì shíwǔ tiáo shuí fùzé", "第十五条谁负责"),
        ("gxb管哪几条", "工信部管哪几条"),
        ("第時二條說的撒子", "第十二条说的什么"),
        ("wuni chuzhi", "污泥处置"),
        ("tan puhui zai na yi tiao", "碳普惠在哪一条"),
        ("係咪第十一條講農業嘅", "是不是第十一条讲农业的"),
    ],
)
def test_a_messy_question_has_the_answer_of_the_plain_one(ask: Ask, messy: str, plain: str) -> None:
    given, wanted = ask(messy), ask(plain)
    assert (given.language, given.status, given.bodies) == ("zh", wanted.status, wanted.bodies)
    assert {c.clause for c in given.citations} == {c.clause for c in wanted.citations}
