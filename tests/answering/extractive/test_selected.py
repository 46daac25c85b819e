from collections.abc import Callable

import pytest

from answering.answer import Answer
from answering.extractive.context import Context
from answering.extractive.selected import compose_selected
from ingest.plan import Clause, Plan

Ask = Callable[..., Answer]
Made = Callable[[str], Context]


def cited(answer: Answer) -> set[str]:
    return {citation.clause for citation in answer.citations}


def only(plan: Plan, fits: Callable[[Clause], bool]) -> Clause:
    """The one clause with a responsibility line that fits."""
    (clause,) = (clause for clause in plan.items if clause.responsibility and fits(clause))
    return clause


def names(clause: Clause) -> list[str]:
    return [body.name for body in clause.responsibility.bodies] if clause.responsibility else []


@pytest.mark.parametrize(
    ("question", "body", "words"),
    [
        ("教育部参与的那一条说要利用哪些日子做宣传？", "教育部", "六五环境日"),
        ("国家统计局唯一出现的那条要编制什么清单？", "国家统计局", "国家温室气体排放清单"),
        ("国管局只在一条里出现，那条对包装有什么要求？", "国管局", "推广绿色包装"),
    ],
)
def test_what_the_clause_says_is_given_with_the_line_that_describes_it(
    ask: Ask, plan: Plan, question: str, body: str, words: str
) -> None:
    clause = only(plan, lambda c: body in names(c))
    answer = ask(question)
    assert (answer.status, cited(answer)) == ("answered", {clause.id})
    quotes = [citation.quote for citation in answer.citations]
    assert any(words in quote for quote in quotes)
    assert clause.responsibility is not None
    assert any(plan.slice(clause.responsibility.span) in quote for quote in quotes)


def test_a_clause_described_in_english_is_told_in_english(ask: Ask, plan: Plan) -> None:
    clause = only(plan, lambda c: "司法部" in names(c))
    answer = ask("The one clause where the Ministry of Justice is named: what regulation does it want made?")
    assert (answer.language, cited(answer)) == ("en", {clause.id})
    assert any("碳排放权交易管理暂行条例" in citation.quote for citation in answer.citations)


@pytest.mark.parametrize(
    "question", ["列了十家单位的那条，谁排第一？", "哪一条列了十家单位，其中打头的是谁？"]
)
def test_the_first_of_a_list_is_named_as_first_and_not_as_lead(ask: Ask, plan: Plan, question: str) -> None:
    clause = only(plan, lambda c: len(names(c)) == 10)
    answer = ask(question)
    assert cited(answer) == {clause.id}
    assert names(clause)[0] in answer.answer
    assert "牵头" not in answer.answer


@pytest.mark.parametrize(
    "question",
    [
        "交通运输部排第一的那条，2030年的目标是多少？",
        "不是全国口径的那个指标目标是多少，哪一年？",
    ],
)
def test_an_amount_asked_of_a_described_clause_is_given_with_its_year_and_scope(
    ask: Ask, plan: Plan, question: str
) -> None:
    clause = only(plan, lambda c: names(c)[:1] == ["交通运输部"])
    (target,) = clause.targets
    answer = ask(question)
    assert cited(answer) == {clause.id}
    assert all(str(fact) in answer.answer for fact in (target.value, target.year, target.scope))


@pytest.mark.parametrize("question", ["教育部参与的是哪一条？", "写了牵头的是哪一条？", "园区怎么减污降碳？"])
def test_a_question_that_asks_no_more_than_which_clause_is_left_to_others(
    context_of: Made, question: str
) -> None:
    assert compose_selected(context_of(question)) is None


@pytest.mark.parametrize(
    "question",
    [
        "第三部分里单位最多和单位最少的各是哪条？",
        "Part three: which clause names the most bodies and which the fewest?",
    ],
)
def test_both_ends_are_given_where_both_are_asked_for(ask: Ask, plan: Plan, question: str) -> None:
    part = [c for c in plan.items if c.part == plan.parts[2]]
    sizes = {c.id: len(names(c)) for c in part}
    ends = {max(sizes.values()), min(sizes.values())}
    assert cited(ask(question)) == {clause for clause, size in sizes.items() if size in ends}


@pytest.mark.parametrize(
    "question", ["讲到北方地区的三条里，三条全有名的单位是哪些？", "提到北方地区的三条，哪几家部门三条都有？"]
)
def test_words_of_the_plan_describe_the_clauses_that_have_them(ask: Ask, plan: Plan, question: str) -> None:
    answer = ask(question)
    assert cited(answer) == {
        c.id for c in plan.items if any("北方地区" in plan.slice(s) for s in c.sentences)
    }
    assert "住房城乡建设部" in answer.answer


@pytest.mark.parametrize(
    "question",
    [
        "多少条有牵头单位？",
        "有牵头单位的有多少条？",
        "几条写了牵头部门？",
        "How many clauses have a lead body?",
    ],
)
def test_clauses_counted_by_their_line_are_counted(ask: Ask, question: str) -> None:
    answer = ask(question)
    assert {citation.clause for citation in answer.citations} == {"29"}
    assert "1条" in answer.answer or "one clause" in answer.answer
