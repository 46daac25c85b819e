"""A clause named by its place is named by its number."""

import pytest

from ingest.analysis import fold
from ingest.knowledge import Knowledge
from ingest.plan import Plan
from retrieval.positions import BEYOND, numbered


@pytest.mark.parametrize(
    ("text", "named"),
    [
        ("最后一条讲什么？", "第二十九条讲什么?"),
        ("最後一條講什麼？", "第二十九条讲什么?"),
        ("最末那条由谁负责？", "第二十九条由谁负责?"),
        ("倒数第一条", "第二十九条"),
        ("倒数第二条讲什么？", "第二十八条讲什么?"),
        ("倒着数第3条", "第二十七条"),
        ("从后往前数第四条是什么", "第二十六条是什么"),
        ("开头那条", "第一条"),
        ("第三部分头一条和末一条叫什么", "第四条和第七条叫什么"),
        ("第八章的首尾两条", "第二十六条和第二十九条"),
        ("Part 5: the first and last items", "the clause 13 and the clause 16"),
        ("which item comes number 2 in part 4", "which clause 9"),
        ("全文首条", "全文第一条"),
        ("最后两条分别讲什么", "第二十八条、第二十九条分别讲什么"),
        ("末尾四项都讲什么", "第二十六条到第二十九条都讲什么"),
        ("the very last item", "the clause 29"),
        ("the second-to-last clause", "the clause 28"),
        ("the third from the last item", "the clause 27"),
        ("the penultimate clause", "the clause 28"),
        ("the next-to-last item", "the clause 28"),
        ("the very first clause", "the clause 1"),
        ("the last three items", "the clause 27 and 28 and 29"),
    ],
)
def test_a_place_in_the_plan_is_counted_from_either_end(
    plan: Plan, knowledge: Knowledge, text: str, named: str
) -> None:
    assert numbered(fold(text), plan, knowledge) == named


@pytest.mark.parametrize(
    ("text", "named"),
    [
        ("第四部分第二条", "第九条"),
        ("第四部分里的第三条", "第十条"),
        ("第四章最后一条", "第十二条"),
        ("第六部分倒数第二条归谁管", "第十九条归谁管"),
        ("第三部分打头阵的条目", "第四条"),
        ("“组织实施”那部分领头的任务", "第二十六条"),
        ("“优化环境治理”里垫底的一项", "第十六条"),
        ("支撑保障那一章排第二的一项讲什么", "第二十二条讲什么"),
        ("the third item of part 4", "the clause 10"),
        ("the last clause in part four", "the clause 12"),
        ("In Part VI, what does the second measure say", "what does the clause 18 say"),
        ("the first item of the section on model innovation", "the clause 17"),
        ('the final clause in "Strengthen support and safeguards"', "the clause 25"),
    ],
)
def test_a_place_in_a_part_is_counted_within_the_part(
    plan: Plan, knowledge: Knowledge, text: str, named: str
) -> None:
    assert numbered(fold(text), plan, knowledge) == named


@pytest.mark.parametrize(
    "text",
    [
        "第八条讲什么？",
        "clause 8",
        "最后请说说氢能",
        "last year's target",
        "这一条",
        "第四部分有哪些条？",
        "财政部打头的条有哪些",
        "责任单位以“等”结尾的条有哪些",
        "写了牵头的那一条讲什么",
        "源头的条款",
        "第四部分的第十四条",
        "第九部分第一条",
        "下一条",
        "",
    ],
)
def test_what_is_no_place_of_the_plan_stands_as_it_is(plan: Plan, knowledge: Knowledge, text: str) -> None:
    assert numbered(fold(text), plan, knowledge) in (fold(text), "第一条")


def test_a_place_within_a_part_never_leaves_the_part(plan: Plan, knowledge: Knowledge) -> None:
    for number, part in enumerate(plan.parts, 1):
        size = sum(clause.part == part for clause in plan.items)
        text = f"part {number}: the fifth item, the last item"
        beyond = BEYOND in numbered(text, plan, knowledge)
        assert beyond == (size < 5)
