"""A clause named by the ones beside it is named by its number."""

import pytest

from ingest.analysis import fold
from ingest.knowledge import Knowledge
from ingest.plan import Plan
from retrieval.neighbours import stepped


@pytest.mark.parametrize(
    ("text", "named"),
    [
        ("第八条后面一条由谁负责", "第九条由谁负责"),
        ("第八条的下一条", "第九条"),
        ("第八条之前的那一条讲什么", "第七条讲什么"),
        ("（十）前面那条", "第九条"),
        ("交通运输那条的前一条讲什么", "第八条讲什么"),
        ("紧跟第十条的是哪一条", "第十一条的标题"),
        ("第八条前面两条讲什么", "第六条、第七条讲什么"),
        ("第一条的前一条", "第〇条"),
        ("夹在第十一条与第十三条当中的那一款", "第十二条"),
        ("（九）和（十一）之间的是哪条", "第十条的标题"),
        ("第九条和第十二条中间有哪几条", "第九条和第十二条之间有哪几条"),
        ("what does the clause before clause 8 say", "what does clause 7 say"),
        ("which item follows the one on transport", "title of clause 10"),
        ("the item right after the agriculture clause", "clause 12"),
        ("what sits between items 22 and 24", "title of clause 23"),
    ],
)
def test_a_clause_is_named_by_its_neighbours(plan: Plan, knowledge: Knowledge, text: str, named: str) -> None:
    assert stepped(fold(text), plan, knowledge) == named


@pytest.mark.parametrize(
    "text",
    [
        "第八条和第十条之间有什么区别",
        "what is the difference between clauses 8 and 10",
        "第二十条之后的条款有哪些",
        "后面一条呢",
        "第四十条的后一条",
        "",
    ],
)
def test_what_names_no_single_neighbour_stands_as_it_is(plan: Plan, knowledge: Knowledge, text: str) -> None:
    assert stepped(fold(text), plan, knowledge) in (fold(text), "第四十条之后的一条")
