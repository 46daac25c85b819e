import pytest

from ingest.plan import Target


@pytest.fixture
def targets(read_item):
    def read(sentence: str) -> list[Target]:
        plan, clause = read_item(sentence)
        for target in clause.targets:
            quote = plan.slice(target.span)
            assert target.indicator in quote
            assert quote in sentence
        return list(clause.targets)

    return read


ONE = [
    ("到2025年，森林覆盖率达到24.1%。", ("森林覆盖率", "24.1", "%", "=", 2025)),
    ("到2025年，森林覆盖率达到24.1%以上。", ("森林覆盖率", "24.1", "%", ">=", 2025)),
    ("到2025年，森林覆盖率不低于24.1%。", ("森林覆盖率", "24.1", "%", ">=", 2025)),
    ("到2025年，再生水利用率至少达到25%。", ("再生水利用率", "25", "%", ">=", 2025)),
    ("到2025年，煤炭消费总量不超过4亿吨。", ("煤炭消费总量", "4", "亿吨", "<=", 2025)),
    ("到2025年，煤炭消费总量控制在4.5亿吨以内。", ("煤炭消费总量", "4.5", "亿吨", "<=", 2025)),
    ("到2025年，污染物浓度下降到35微克/立方米以下。", ("污染物浓度", "35", "微克/立方米", "<=", 2025)),
    ("到2030年，新能源汽车占比达到40%左右。", ("新能源汽车占比", "40", "%", "~", 2030)),
    ("到2025年，示范园区达到2-3个。", ("示范园区", "2-3", "个", "range", 2025)),
    ("到2025年，示范园区增加到20至30个。", ("示范园区", "20-30", "个", "range", 2025)),
    ("到2035年，碳排放量下降7%-10%。", ("碳排放量", "7-10", "%", "range", 2035)),
    ("“十四五”末，非化石能源比重达到20%。", ("非化石能源比重", "20", "%", "=", 2025)),
    ("到“十五五”末，非化石能源比重提高到25%以上。", ("非化石能源比重", "25", "%", ">=", 2030)),
    ("到2025年，粮食产量稳定在6.5亿吨。", ("粮食产量", "6.5", "亿吨", "=", 2025)),
    ("到2030年，发电量达到1.2亿千瓦时。", ("发电量", "1.2", "亿千瓦时", "=", 2030)),
    ("到2030年，风电装机容量达到12亿千瓦以上。", ("风电装机容量", "12", "亿千瓦", ">=", 2030)),
    ("到2027年，煤炭消费比重降低3个百分点。", ("煤炭消费比重", "3", "个百分点", "=", 2027)),
    ("公交电动化率达到90%。", ("公交电动化率", "90", "%", "=", None)),
]


@pytest.mark.parametrize(("sentence", "expected"), ONE)
def test_a_sentence_gives_its_target(targets, sentence: str, expected: tuple) -> None:
    found = [(t.indicator, t.value, t.unit, t.comparator, t.year) for t in targets(sentence)]
    assert found == [expected]


def test_a_year_compared_with_is_not_the_year_of_the_target(targets) -> None:
    (target,) = targets("到2025年，能耗强度比2020年下降13.5%。")
    assert (target.value, target.year, target.comparator) == ("13.5", 2025, "=")


def test_a_scope_is_parted_from_the_indicator(targets) -> None:
    (target,) = targets("到2025年，全省湿地保护率提高到55%。")
    assert (target.scope, target.indicator) == ("全省", "湿地保护率")


def test_amounts_in_a_row_take_the_years_in_turn(targets) -> None:
    found = targets("2025年和2030年，铁路货运占比分别达到10%、15%以上。")
    assert [(t.indicator, t.value, t.comparator, t.year) for t in found] == [
        ("铁路货运占比", "10", "=", 2025),
        ("铁路货运占比", "15", ">=", 2030),
    ]


def test_two_indicators_of_one_year_are_two_targets(targets) -> None:
    found = targets("到2025年，污泥处置率达到90%，再生水利用率提高到25%以上。")
    assert [(t.indicator, t.value, t.year) for t in found] == [
        ("污泥处置率", "90", 2025),
        ("再生水利用率", "25", 2025),
    ]


@pytest.mark.parametrize(
    "sentence",
    [
        "到2025年，工作格局基本形成。",
        "2025年12月31日前完成整改。",
        "自2024年1月1日起施行。",
        "对违反规定的，处10万元以上20万元以下的罚款。",
        "目前，全市森林覆盖率达到35%。",
        "2020年，全市森林覆盖率已达到23%。",
        "年综合能耗达到1万吨标准煤以上的企业应当开展审核。",
        "单体面积超过2万平方米的建筑应当安装光伏。",
        "实施百城千县万名专家帮扶行动，推动3个部门联动。",
    ],
)
def test_dates_present_values_thresholds_and_fines_are_no_targets(targets, sentence: str) -> None:
    assert targets(sentence) == []
