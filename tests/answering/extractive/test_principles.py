from collections.abc import Callable
from dataclasses import replace

import pytest

from answering.answer import Answer
from answering.draft import Draft
from answering.extractive.context import Context
from answering.extractive.principles import compose_principles
from answering.wording import say
from ingest.numerals import to_chinese
from ingest.plan import Plan, Section

Ask = Callable[..., Answer]
Made = Callable[[str], Context]


def principles(plan: Plan) -> list[Section]:
    return [s for clause in plan.items for s in clause.sections if s.kind == "principle"]


def quoted(plan: Plan, draft: Draft | None) -> list[str]:
    """The words of the plan that carry a draft, in its order."""
    assert draft is not None
    return [plan.text[q.start : q.end] for statement in draft.statements for q in statement.quotes]


def words(plan: Plan, section: Section) -> str:
    return plan.slice(section.span).replace("\n", "")


@pytest.mark.parametrize(
    "question", ["方案定了哪些工作原则？", "方案定了哪些工作原則？", "工作原则有几条，都叫啥", "列出基本原则"]
)
def test_the_principles_are_counted_and_named(ask: Ask, plan: Plan, question: str) -> None:
    answer, known = ask(question), principles(plan)
    assert answer.status == "answered"
    assert answer.answer.startswith(say("principles", "zh", numeral=to_chinese(len(known))))
    assert [c.quote.rstrip("。") for c in answer.citations] == [section.name for section in known]
    assert [section.name for section in known if str(section.name) not in answer.answer] == []


@pytest.mark.parametrize(
    "question", ["Which working principles does it lay down?", "Name the principles, please."]
)
def test_the_principles_are_counted_and_named_in_english(ask: Ask, plan: Plan, question: str) -> None:
    answer, known = ask(question), principles(plan)
    assert (answer.status, answer.language) == ("answered", "en")
    assert answer.answer.startswith(say("principles", "en", count=len(known)))
    assert [c.quote.rstrip("。") for c in answer.citations] == [section.name for section in known]


@pytest.mark.parametrize(
    "asked", ["第{}条工作原则具体讲什么", "第{}个原則是怎麼寫的", "请背一下第{}项基本原则"]
)
def test_a_principle_is_given_by_its_place(context_of: Made, plan: Plan, asked: str) -> None:
    for number, section in enumerate(principles(plan), 1):
        draft = compose_principles(context_of(asked.format(to_chinese(number))))
        assert "".join(quoted(plan, draft)) == words(plan, section)


def test_a_principle_is_given_by_its_place_in_english(context_of: Made, plan: Plan) -> None:
    for ordinal, section in zip(
        ["first", "second", "third", "fourth", "fifth"], principles(plan), strict=True
    ):
        draft = compose_principles(context_of(f"Explain the {ordinal} working principle."))
        assert "".join(quoted(plan, draft)) == words(plan, section)


@pytest.mark.parametrize(
    "question", ["Explain the last working principle.", "What does the last principle say?"]
)
def test_the_last_principle_is_given(context_of: Made, plan: Plan, question: str) -> None:
    draft = compose_principles(context_of(question))
    assert "".join(quoted(plan, draft)) == words(plan, principles(plan)[-1])


def test_what_a_principle_says_is_cited_whole(ask: Ask, plan: Plan) -> None:
    answer = ask("第四条工作原则具体讲什么？")
    assert (answer.status, {c.clause for c in answer.citations}) == ("answered", {"2"})
    assert "".join(c.quote for c in answer.citations) == words(plan, principles(plan)[3])


def test_a_place_beyond_the_last_principle_is_said_to_be_none(context_of: Made, plan: Plan) -> None:
    number = to_chinese(len(principles(plan)) + 1)
    draft = compose_principles(context_of(f"第{number}条工作原则讲什么"))
    assert draft is not None
    assert draft.status == "not_in_plan"
    assert str(len(principles(plan))) in draft.statements[0].text


@pytest.mark.parametrize(
    "question",
    [
        "第二十三条讲什么？",
        "原则上可以吗",
        "水利部有哪些原则？",
        "Is this agreed in principle?",
        "谁印发的通知？",
    ],
)
def test_other_questions_are_not_about_the_principles(context_of: Made, question: str) -> None:
    assert compose_principles(context_of(question)) is None


def test_a_plan_without_principles_has_no_answer(context_of: Made, plan: Plan) -> None:
    context = context_of("方案定了哪些工作原则？")
    bare = replace(plan, clauses=tuple(replace(clause, sections=()) for clause in plan.clauses))
    assert compose_principles(context) is not None
    assert compose_principles(replace(context, record=replace(context.record, plan=bare))) is None


@pytest.mark.parametrize(
    ("question", "words"),
    [
        ("五项原则里管技术路径的那一段，抄给我", "基于自然的解决方案"),
        ("注重机制创新那条原则全文", "充分利用现有法律"),
        ("原则里哪一条讲基层？", "发挥基层积极性"),
        ("五項原則中哪一條說到產業結構？", "产业结构、生产方式和生活方式"),
        ("“强化源头防控”和“优化技术路径”这两条原则各自盯的是什么", "紧盯环境污染物"),
    ],
)
def test_a_principle_is_found_by_its_name_or_by_what_it_says(ask: Ask, question: str, words: str) -> None:
    answer = ask(question)
    assert {c.clause for c in answer.citations} == {"2"}
    assert words in answer.answer


@pytest.mark.parametrize(
    "question",
    [
        "五条原则里漏了哪条：突出协同增效、强化源头防控、注重机制创新、鼓励先行先试",
        "協同增效、源頭防控、機制創新、先行先試，原則還有哪條？",
    ],
)
def test_the_principle_that_a_list_leaves_out_is_named(ask: Ask, question: str) -> None:
    answer = ask(question)
    assert [c.quote for c in answer.citations] == ["优化技术路径。"]


@pytest.mark.parametrize(
    ("question", "words"),
    [
        ("五条原则排第三的是“注重机制创新”吧？", "不是，排在第三的原则是优化技术路径"),
        ("工作原则第五条是不是鼓励先行先试", "是，排在第五的原则是鼓励先行先试"),
        ("“强化源头防控”在工作原则里排第几", "排在第二的原则是强化源头防控"),
        ("工作原则最后一句的小标题", "鼓励先行先试"),
    ],
)
def test_the_place_of_a_principle_is_told(ask: Ask, question: str, words: str) -> None:
    answer = ask(question)
    assert words in answer.answer
    assert {c.clause for c in answer.citations} == {"2"}
