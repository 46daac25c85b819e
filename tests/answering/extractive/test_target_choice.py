from collections.abc import Callable

import pytest

from answering.answer import Answer
from answering.extractive.context import Context
from answering.extractive.target_choice import by_figure, by_name, figures_named, targets_of
from ingest.analysis import fold
from ingest.plan import Plan

Ask = Callable[..., Answer]
Made = Callable[[str], Context]


def test_every_target_of_the_plan_is_to_be_had_in_order(context_of: Made, plan: Plan) -> None:
    pairs = targets_of(context_of("方案有哪些目标？"))
    assert pairs == [(clause, target) for clause in plan.items for target in clause.targets]
    assert pairs


@pytest.mark.parametrize(
    ("text", "figures"),
    [
        ("提高到43%", {("43", "%")}),
        ("百分之四十三", {("43", "%")}),
        ("六成", {("60", "%")}),
        ("两成以上", {("20", "%")}),
        ("3成", {("30", "%")}),
        ("50 percent", {("50", "%")}),
        ("1150万吨", {("1150", "万吨")}),
        ("11.5 million tonnes", {("1150", "万吨")}),
        ("15%和20%", {("15", "%"), ("20", "%")}),
        ("一半", {("50", "%")}),
        ("about half of sales", {("50", "%")}),
        ("到2025年", set()),
        ("第43条", set()),
        ("", set()),
    ],
)
def test_a_figure_is_read_however_it_is_written(text: str, figures: set[tuple[str, str]]) -> None:
    assert figures_named(fold(text)) == figures


def test_a_half_counts_only_where_it_is_taken_for_a_figure() -> None:
    assert figures_named("一半的城市", half=False) == set()
    assert figures_named("50%", half=False) == {("50", "%")}


def test_a_target_is_found_by_its_own_figure(context_of: Made, plan: Plan) -> None:
    for clause, target in targets_of(context_of("目标")):
        found = by_figure(context_of(f"{target.value}{target.unit}说的是什么？"))
        assert (clause, target) in found
        assert all(other.value == target.value for _, other in found)


@pytest.mark.parametrize(
    "question", ["99%是哪个指标？", "1150亿元是什么？", "一半的园区要怎样？", "43是什么？"]
)
def test_a_figure_that_the_plan_lacks_finds_no_target(context_of: Made, question: str) -> None:
    assert by_figure(context_of(question)) == []


def test_a_target_is_found_by_the_plans_own_name_for_it(context_of: Made) -> None:
    for clause, target in targets_of(context_of("目标")):
        assert (clause, target) in by_name(context_of(f"{target.indicator}要达到多少？"))


@pytest.mark.parametrize(
    ("question", "indicators"),
    [
        ("化肥利用率要到几成？", {"三大粮食作物化肥、农药利用率"}),
        ("电炉炼钢占比要到多少？", {"短流程炼钢占比"}),
        ("新能源车卖多少？", {"新能源汽车新车销售量"}),
        ("大宗固废综合利用率多高？", {"新增大宗固废综合利用率"}),
        ("recycled aluminium output", {"再生铝产量"}),
        ("share of renewable energy in electrolytic aluminium", {"电解铝使用可再生能源比例"}),
    ],
)
def test_a_target_is_found_by_what_people_say_for_it(
    context_of: Made, question: str, indicators: set[str]
) -> None:
    assert {target.indicator for _, target in by_name(context_of(question))} == indicators


@pytest.mark.parametrize("question", ["秸秆利用率多高？", "天王星有几颗卫星？", "谁负责园区？", ""])
def test_what_the_plan_sets_no_target_for_finds_none(context_of: Made, question: str) -> None:
    assert by_name(context_of(question)) == []


@pytest.mark.parametrize("question", ["电动车到2030年要占多少", "2030年电车卖多少", "新能源车2030年占比多少"])
def test_a_target_called_by_a_name_that_people_say_is_not_declined(ask: Ask, question: str) -> None:
    answer = ask(question)
    assert {citation.clause for citation in answer.citations} == {"9"}
    assert "50%左右" in answer.answer
    assert "大气污染防治重点区域" in answer.answer
