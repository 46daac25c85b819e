import re

import pytest

from answering.engine import Answerer
from ingest.catalog import PlanRecord
from ingest.index import Index
from records.exchanges import Exchange, Versions
from retrieval.question import Question
from web.answer_text import asked_on, copied, plain

ASKED = 1_790_000_000.0


@pytest.fixture(scope="module")
def record(index: Index) -> PlanRecord:
    return index.catalog.record()


@pytest.fixture(scope="module")
def answerer(index: Index) -> Answerer:
    return Answerer(index)


def kept(answerer: Answerer, question: str) -> Exchange:
    answer = answerer.ask(Question(question=question))
    return Exchange("a" * 32, None, 0, "chat", ASKED, "synergy-2022", answer, Versions("d", "p", "0.1.0"))


def test_an_answer_is_followed_by_its_sources_in_official_form(
    answerer: Answerer, record: PlanRecord
) -> None:
    exchange = kept(answerer, "2025年再生铝产量目标是多少？")
    answer, sources, last = copied(exchange, record, "zh").rstrip("\n").split("\n\n")
    assert answer == exchange.answer.answer
    assert sources == (
        "出处\n[1] 《减污降碳协同增效实施方案》四、突出重点领域（八）推进工业领域协同增效："
        "“2025年再生铝产量达到1150万吨”"
    )
    assert last == asked_on(exchange, "zh", None)


def test_every_mark_has_its_source_and_every_source_its_mark(answerer: Answerer, record: PlanRecord) -> None:
    text = copied(kept(answerer, "（八）推进工业领域协同增效说了什么？"), record, "zh")
    answer, sources = text.split("出处\n")
    assert set(re.findall(r"\[\d+\]", answer)) == set(re.findall(r"^\[\d+\]", sources, re.M))
    assert answer.startswith("（八）推进工业领域协同增效：\n\n· 实施绿色制造工程")


def test_an_english_answer_comes_before_the_plans_own_words(answerer: Answerer, record: PlanRecord) -> None:
    exchange = kept(answerer, "Which bodies are responsible for transport?")
    text = copied(exchange, record, "en")
    assert text.startswith("Clause 9 (Promote synergy in transport) is assigned to Ministry of Transport")
    assert f"“{exchange.answer.citations[0].quote}”" in text
    assert "English wording is an unofficial rendering." in text


def test_a_declined_answer_says_what_was_asked_and_names_no_source(
    answerer: Answerer, record: PlanRecord
) -> None:
    exchange = kept(answerer, "2035年的\n目标是什么？")
    asked, answer, last = copied(exchange, record, "zh").rstrip("\n").split("\n\n")
    assert asked == "问：2035年的 目标是什么？"
    assert answer.startswith("方案没有写到2035年。")
    assert last.endswith("提问")


def test_the_permalink_is_there_only_with_a_base_address(answerer: Answerer, record: PlanRecord) -> None:
    exchange = kept(answerer, "谁负责园区减污降碳？")
    link = f"http://10.0.0.8/answers/{exchange.id}"
    assert copied(exchange, record, "zh", "http://10.0.0.8/").rstrip("\n").endswith(link)
    assert "http" not in copied(exchange, record, "zh")


def test_without_the_plan_nothing_fails(answerer: Answerer) -> None:
    assert "“2025年再生铝产量达到1150万吨”" in copied(
        kept(answerer, "2025年再生铝产量目标是多少？"), None, "zh"
    )


def test_the_signs_of_markdown_go_and_the_words_stay() -> None:
    assert plain("**甲**：[1]\n\n1. 乙\n2. 丙\n\n| 一 | 二 |\n|---|---|\n| 三 | 四 |\n\n____*") == (
        "甲：[1]\n\n1. 乙\n2. 丙\n\n一\t二\n三\t四\n\n____*"
    )
