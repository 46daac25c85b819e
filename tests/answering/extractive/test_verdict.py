from collections.abc import Callable

import pytest

from answering.answer import Answer
from answering.extractive.context import Context
from answering.extractive.verdict import verdict_on
from answering.wording import say
from ingest.plan import Plan
from retrieval.language import Language

Ask = Callable[..., Answer]
Made = Callable[[str], Context]
Judged = Callable[[str, str], tuple[str, str, str]]


def opening(key: str, language: Language) -> str:
    """The words with which a verdict of a kind begins."""
    return say(key, language, label="\n", verb="").partition("\n")[0]


@pytest.fixture(scope="module")
def judged(context_of: Made, plan: Plan) -> Judged:
    """The clause, the words quoted and the text of the verdict on a question, which is of the kind given."""

    def verdict(question: str, key: str) -> tuple[str, str, str]:
        context = context_of(question)
        (statement,) = verdict_on(context)
        (quote,) = statement.quotes
        assert statement.text.startswith(opening(key, context.language))
        return quote.clause, plan.text[quote.start : quote.end], statement.text

    return verdict


@pytest.mark.parametrize(
    ("question", "clause"),
    [
        ("大气污染防治重点区域还能新上电解铝项目吗？", "5"),
        ("重點區域還能新建水泥產能嗎？", "5"),
        ("Can we add new steel capacity in the key air-pollution regions?", "5"),
        ("可以新建燃煤自备电厂吗？", "6"),
        ("Can a company still build a coal-fired captive power plant?", "6"),
    ],
)
def test_what_is_forbidden_within_bounds_is_denied_with_its_bounds(
    judged: Judged, question: str, clause: str
) -> None:
    found, quote, text = judged(question, "verdict_forbidden_but")
    assert found == clause
    assert "严禁" in quote
    assert "严禁" in text


@pytest.mark.parametrize(
    ("question", "clause", "verb"),
    [("是不是要禁止核电？", "6", "有序"), ("光伏建筑一体化是不是被叫停了？", "10", "大力")],
)
def test_what_the_plan_promotes_is_not_banned(judged: Judged, question: str, clause: str, verb: str) -> None:
    found, quote, text = judged(question, "verdict_not_banned")
    assert found == clause
    assert verb in quote
    assert verb in text


@pytest.mark.parametrize(
    ("question", "clause", "verb"),
    [
        ("农村危房改造必须同步做绿色化改造吗？", "10", "鼓励"),
        ("农村危房改造是强制要同步做绿色化改造的吗？", "10", "鼓励"),
        ("污水处理厂必须采用高效曝气装置吗？", "14", "鼓励"),
        ("Is it mandatory for companies to explore deep decarbonisation paths?", "20", "支持"),
    ],
)
def test_what_the_plan_encourages_is_no_duty(judged: Judged, question: str, clause: str, verb: str) -> None:
    found, quote, text = judged(question, "verdict_not_required")
    assert found == clause
    assert verb in quote
    assert verb in text


@pytest.mark.parametrize(
    ("question", "key"),
    [
        ("大气污染防治重点区域还能新上电解铝项目吗？", "verdict_forbidden_but"),
        ("光伏建筑一体化是不是被叫停了？", "verdict_not_banned"),
        ("农村危房改造必须同步做绿色化改造吗？", "verdict_not_required"),
    ],
)
def test_a_verdict_opens_the_answer_and_is_cited(ask: Ask, question: str, key: str) -> None:
    answer = ask(question)
    assert answer.status == "answered"
    assert answer.answer.startswith(opening(key, "zh"))
    assert answer.answer.splitlines()[0].endswith("[1]")


@pytest.mark.parametrize(
    "question",
    [
        "老旧船舶会被淘汰吗？",  # it is speeded up, which is no ban on having one
        "可以焚烧秸秆吗？",  # burning is to be controlled
        "高耗能企业必须做清洁生产审核吗？",  # by law, for some
        "燃油车2030年会被禁止吗？",
        "煤炭消费是不是要被禁止？",
        "氢能冶金是不是鼓励的？",
        "可以在沙漠建风电光伏基地吗？",
        "Will petrol cars be banned by 2030?",
        "May farmers burn straw?",
        "谁负责园区？",
        "污水处理厂怎么节能降耗？",
        "能不能在火星上建水泥厂？",
        "",
    ],
)
def test_no_verdict_is_given_where_the_plans_words_do_not_settle_it(context_of: Made, question: str) -> None:
    assert verdict_on(context_of(question)) == []


@pytest.mark.parametrize("question", ["老旧船舶会被淘汰吗？", "可以焚烧秸秆吗？", "May farmers burn straw?"])
def test_without_a_verdict_the_plans_words_stand_for_themselves(ask: Ask, question: str) -> None:
    answer = ask(question)
    assert answer.status == "answered"
    assert answer.citations
    assert not answer.answer.startswith(("不", "能", "可以", "是", "对", "No", "Yes"))


def test_a_verdict_rests_on_one_sentence_of_the_plan(context_of: Made, plan: Plan) -> None:
    (statement,) = verdict_on(context_of("大气污染防治重点区域还能新上电解铝项目吗？"))
    (quote,) = statement.quotes
    spans = plan.clause(quote.clause).sentences
    assert (quote.start, quote.end) in [(span.start, span.end) for span in spans]


@pytest.mark.parametrize(
    ("question", "key"),
    [
        ("添汞产品可以生产吗？", "verdict_forbidden_part"),
        ("大气污染防治重点区域能新增光伏玻璃产能吗？", "verdict_left_out"),
    ],
)
def test_what_a_ban_leaves_free_gets_no_plain_no(context_of: Made, question: str, key: str) -> None:
    (statement,) = verdict_on(context_of(question))
    assert statement.text.startswith(say(key, "zh", label="（", words="")[:4])


def test_a_ban_on_other_things_settles_nothing(context_of: Made) -> None:
    assert verdict_on(context_of("大气污染防治重点区域能新增电池产能吗？")) == []
