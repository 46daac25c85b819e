from collections.abc import Callable

import pytest

from answering.answer import Answer
from answering.extractive.context import Context
from answering.extractive.unsaid import compose_unsaid
from ingest.index import Index
from ingest.plan import Plan

Ask = Callable[..., Answer]
Made = Callable[[str], Context]


@pytest.mark.parametrize(
    ("question", "reason"),
    [
        ("更换老旧农机一台补贴多少钱？", "money-amount"),
        ("更換老舊農機一台補貼多少錢？", "money-amount"),
        ("全国碳市场的配额价格是多少？", "money-amount"),
        ("How much subsidy do farmers get for replacing old tractors?", "money-amount"),
        ("偷排废水要罚款多少？", "penalty"),
        ("What fine applies to faking carbon data?", "penalty"),
        ("碳普惠平台的联系电话是多少？", "contact"),
        ("森林蓄积量要增加到多少？", "other-quantities"),
        ("装配式建筑占比要到百分之几？", "other-quantities"),
        ("How many hectares of forest will be added?", "other-quantities"),
    ],
)
def test_what_the_plan_does_not_give_is_not_given_and_the_reason_is_told(
    ask: Ask, index: Index, question: str, reason: str
) -> None:
    (category,) = (category for category in index.scope.categories if category.id == reason)
    answer = ask(question)
    assert (answer.status, answer.citations, answer.bodies) == ("not_in_plan", (), ())
    why = category.why_zh if answer.language == "zh" else category.why_en
    assert answer.answer.lower().startswith(why.lower())


@pytest.mark.parametrize(
    ("question", "clause"),
    [
        ("森林蓄积量要增加到多少？", "12"),
        ("装配式建筑占比要到百分之几？", "10"),
        ("How much subsidy do farmers get for replacing old tractors?", "11"),
        ("全国碳市场的配额价格是多少？", "23"),
    ],
)
def test_the_clause_that_deals_with_the_matter_is_named(
    ask: Ask, plan: Plan, question: str, clause: str
) -> None:
    answer = ask(question)
    assert clause in answer.related
    assert all(plan.has_clause(related) for related in answer.related)


@pytest.mark.parametrize(
    "question",
    [
        "2030年再生铝产量要达到多少万吨？",
        "2028年短流程炼钢占比是多少？",
        "What share of steel must be electric-furnace steel by 2040?",
    ],
)
def test_a_figure_is_not_given_for_a_year_that_it_was_not_set_for(
    ask: Ask, plan: Plan, question: str
) -> None:
    answer = ask(question)
    assert (answer.status, answer.citations) == ("not_in_plan", ())
    amounts = [f"{t.value}{t.unit}" for clause in plan.items for t in clause.targets]
    assert [amount for amount in amounts if amount in answer.answer] == []


@pytest.mark.parametrize(
    "question",
    [
        "2025年再生铝产量要达到多少万吨？",
        "三大粮食作物的农药利用率目标是多少？",
        "新增大宗固废综合利用率2025年要到多少？",
        "What percentage of steel should come from short-process steelmaking by 2030?",
        "What share of new cars should be new-energy vehicles in key regions by 2030?",
    ],
)
def test_a_figure_that_the_plan_gives_is_not_denied(ask: Ask, context_of: Made, question: str) -> None:
    assert compose_unsaid(context_of(question)) is None
    assert ask(question).status == "answered"


@pytest.mark.parametrize(
    "question",
    [
        "污水处理厂怎么节能降耗？",
        "加强宣传教育要利用哪些日子？",
        "农村生活污水怎么治理？",
        "How does the plan treat old ships?",
    ],
)
def test_what_the_plan_says_is_not_denied(context_of: Made, question: str) -> None:
    assert compose_unsaid(context_of(question)) is None


@pytest.mark.parametrize(
    "question",
    [
        "绿色电价政策的截止日期是哪天？",
        "碳普惠哪年建成？",
        "By what date must the climate finance pilot be finished?",
    ],
)
def test_a_date_that_the_plan_does_not_set_is_not_given(ask: Ask, question: str) -> None:
    assert ask(question).status == "not_in_plan"


@pytest.mark.parametrize(
    ("question", "said"),
    [
        ("化肥利用率要提高到百分之几？", "43%"),
        ("协同能力显著提升是哪年的目标？", "2030"),
        ("煤炭消费什么时候开始减少？", "十五五"),
    ],
)
def test_a_figure_or_year_that_the_plan_gives_is_given(ask: Ask, question: str, said: str) -> None:
    assert said in ask(question).answer


@pytest.mark.parametrize(
    ("question", "reason"),
    [
        ("氢能冶金的研发经费国家出多少？", "money-amount"),
        ("老旧小区绿色化改造一平米贴多少？", "money-amount"),
        ("重点城市群具体包括哪几个？", "named-places"),
        ("Which universities will host the key laboratories?", "named-places"),
        ("数据造假被抓住有什么后果？", "penalty"),
        ("全国要打造多少家双近零标杆企业？", "other-quantities"),
        ("存量固废到2025年要消化百分之几？", "other-quantities"),
        ("畜禽粪污综合利用率2025年要求达到多少？", "other-quantities"),
        ("同意这个方案的领导小组，组长是谁？", "internal-division"),
        ("科技部哪个司负责氢能冶金？", "internal-division"),
        ("碳普惠的积分能换什么？", "money-amount"),
        ("这份文件的有效期到哪年？", "legal-status"),
    ],
)
def test_an_element_that_the_nearest_sentence_lacks_is_not_made_up(
    ask: Ask, index: Index, question: str, reason: str
) -> None:
    (category,) = (category for category in index.scope.categories if category.id == reason)
    answer = ask(question)
    why = category.why_zh if answer.language == "zh" else category.why_en
    assert answer.status == "not_in_plan"
    assert answer.answer.lower().startswith(why.lower())


@pytest.mark.parametrize(
    ("question", "said"),
    [
        ("电解铝用绿电的比例2025年和2030年各到多少？", "30%"),
        ("新增大宗固废要用掉百分之多少？", "60%"),
        ("科技帮扶行动要派专家到多少座城市？", "百城"),
    ],
)
def test_an_element_that_the_nearest_sentence_holds_is_given(ask: Ask, question: str, said: str) -> None:
    assert said in ask(question).answer


@pytest.mark.parametrize(
    "question",
    [
        "铁路承运的比例要升到多少？",
        "绿色建筑占比目标呢",
        "双近零企业要打造够多少家？",
        "各地方案最晚几月几号之前报上去？",
        "By what date do regions have to submit their plans?",
        "What percentage of energy must be non-fossil by 2030?",
        "NEV share in key regions by 2025?",
    ],
)
def test_an_amount_or_a_day_that_is_not_set_is_not_made_up(ask: Ask, question: str) -> None:
    assert ask(question).status == "not_in_plan"


@pytest.mark.parametrize(
    ("question", "fact"),
    [
        ("尾矿、粉煤灰这类新增的，2025年综合利用要到多少？", "60%"),
        ("电炉钢占比从2025到2030提高多少个百分点？", "5个百分点"),
        ("By how many points does the short-process steel share rise?", "5 percentage points"),
        ("电解铝绿电2030年要到40%以上吧", "30%"),
    ],
)
def test_an_amount_that_is_set_is_told(ask: Ask, question: str, fact: str) -> None:
    answer = ask(question)
    assert answer.status == "answered"
    assert fact in answer.answer
