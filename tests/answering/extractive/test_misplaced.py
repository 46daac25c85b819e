from collections.abc import Callable

import pytest

from answering.answer import Answer

Ask = Callable[..., Answer]


@pytest.mark.parametrize(
    ("question", "clause", "said"),
    [
        ("第十二条讲的绿色电力交易试点是怎么说的?", "24", "（十二）推进生态建设协同增效没有讲"),
        ("第八条里的秸秆焚烧怎么管?", "11", "（八）推进工业领域协同增效没有讲"),
        ("方案第十条规定的船舶靠港使用岸电，具体怎么写?", "9", "（十）推进城乡建设协同增效没有讲"),
        ("What does clause 9 say about recycled aluminium?", "8", "does not deal with this"),
    ],
)
def test_a_matter_sought_in_another_clause_is_put_where_it_stands(
    ask: Ask, question: str, clause: str, said: str
) -> None:
    answer = ask(question)
    assert (answer.status, {c.clause for c in answer.citations}) == ("answered", {clause})
    assert said in answer.answer.split("\n")[0]


def test_the_bodies_are_those_of_the_clause_that_deals_with_the_matter(ask: Ask) -> None:
    answer = ask("第十二条讲的气候投融资项目库，谁来建?")
    assert answer.bodies[0] == "财政部"
    assert {c.clause for c in answer.citations} == {"24"}


@pytest.mark.parametrize(
    "question",
    [
        "第二十四条的绿色电价是怎么说的?",
        "第十二条说的自然恢复是什么意思?",
        "第二十条有没有提到双近零?",
        "第八条谁负责?",
        "第二十九条写了什么?",
    ],
)
def test_a_clause_that_deals_with_the_matter_is_right(ask: Ask, question: str) -> None:
    assert "没有讲" not in ask(question).answer
