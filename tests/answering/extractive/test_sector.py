from collections.abc import Callable

import pytest

from answering.answer import Answer
from answering.extractive.context import Context
from answering.extractive.sector import compose_sector
from ingest.knowledge import Knowledge
from ingest.plan import Plan

Ask = Callable[..., Answer]


def test_what_is_said_of_a_word_is_found_wherever_it_stands(ask: Ask) -> None:
    answer = ask("方案里哪些地方提到了氢能?")
    assert answer.status == "answered"
    assert "21" in {citation.clause for citation in answer.citations}


def test_clauses_are_gathered_in_the_order_of_the_plan(ask: Ask) -> None:
    found = [citation.clause for citation in ask("方案里哪些条涉及污水?").citations]
    assert len(set(found)) > 1
    assert found == sorted(found, key=int)


@pytest.mark.parametrize(
    ("question", "theme"),
    [
        ("我们这行是搞水泥的，方案对我们有哪些要求？", "cement"),
        ("我們這行是搞水泥的，方案對我們有哪些要求？", "cement"),
        ("方案各处对地热是怎么说的？", "geothermal"),
        ("梳理一下方案里与碳市场有关的规定", "carbon-market"),
        ("汇总方案对垃圾填埋场的要求", "landfill"),
        ("Everything about fisheries in the plan", "fisheries"),
        ("As a steel maker, what does the plan want from us?", "steel"),
    ],
)
def test_everything_about_a_theme_gives_all_its_core_words(
    ask: Ask, knowledge: Knowledge, question: str, theme: str
) -> None:
    core = [words for words in knowledge.theme(theme).words if words.core]
    answer = ask(question)
    assert answer.status == "answered"
    quotes = [(c.clause, c.start, c.end) for c in answer.citations]
    for words in core:
        assert any(
            clause == words.clause and start <= words.span.start and words.span.end <= end
            for clause, start, end in quotes
        )
    assert {clause for clause, *_ in quotes} == {words.clause for words in core}


def test_in_english_a_theme_is_told_in_english_and_quoted_in_chinese(ask: Ask) -> None:
    answer = ask("Everything about fisheries in the plan")
    assert answer.language == "en"
    assert "fish" in answer.answer
    assert any("渔" in citation.quote for citation in answer.citations)


@pytest.mark.parametrize(
    "question",
    [
        "谁负责风电？",
        "水泥行业的原文是什么？",
        "第八条对水泥有哪些要求？",
        "2025年再生铝产量目标是多少？",
        "",
    ],
)
def test_a_question_for_less_than_everything_is_left_to_others(
    context_of: Callable[[str], Context], question: str
) -> None:
    assert compose_sector(context_of(question)) is None


def test_a_body_asked_about_a_theme_is_not_drowned_in_it(ask: Ask, plan: Plan) -> None:
    answer = ask("谁负责风电？")
    line = plan.clause("6").responsibility
    assert line is not None
    assert answer.bodies == tuple(body.name for body in line.bodies)


@pytest.mark.parametrize(
    "question", ["合作社的人想一次看全：秸秆和粪污都有什么要求", "村里的旧矿山和采石场，那些地能怎么用"]
)
def test_of_a_theme_only_what_comes_near_the_question_is_said(ask: Ask, question: str) -> None:
    assert not {"4", "16"} & {citation.clause for citation in ask(question).citations}
