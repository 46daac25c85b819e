import dataclasses
from collections.abc import Callable

import pytest

from answering.answer import Citation
from answering.check import problems, sentences_of
from ingest.bodies import Register
from ingest.plan import Plan

Cite = Callable[..., Citation]
Check = Callable[..., list[str]]
ALUMINIUM = "2025年再生铝产量达到1150万吨"


@pytest.fixture
def check(plan: Plan, register: Register, cite: Cite) -> Check:
    """The problems of a text whose mark [1] points to the whole of a clause."""

    def checked(text: str, clause: str = "8", vouched: frozenset[str] = frozenset()) -> list[str]:
        return problems(text, (cite(clause),), plan, register, vouched)

    return checked


@pytest.mark.parametrize(
    "text",
    [
        "再生铝产量到2025年达到1150万吨。[1]",
        "再生铝产量到2025年达到1150万吨[1]。",
        "再生铝产量到2025年达到1,150万吨。[1]",
        "第一句说再生铝。[1]第二句说1150万吨。[1]",
        "（八）写的是再生铝1150万吨。[1]",
        "Clause 8: 1150万吨 by 2025 [1]. Steel is at 15% [1].",
        "要点：\n\n- 再生铝1150万吨[1]\n- 短流程炼钢15%[1]",
        "| 指标 | 值 |\n| --- | --- |\n| 再生铝 | 1150万吨 [1] |",
        "由工业和信息化部、国家发展改革委等负责。[1]",
        "由工信部负责。[1]",
    ],
)
def test_an_answer_that_its_clause_carries_has_no_problem(check: Check, text: str) -> None:
    assert check(text) == []


@pytest.mark.parametrize(
    ("text", "reason"),
    [
        ("再生铝产量达到1200万吨。[1]", "1200 is not in clause 8"),
        ("再生铝产量到2027年达到1150万吨。[1]", "2027 is not in clause 8"),
        ("再生铝产量达到11.5万吨。[1]", "11.5 is not in clause 8"),
        ("由水利部负责。[1]", "水利部 is not in clause 8"),
        ("It falls to the Ministry of Water Resources. [1]", "is not in clause 8"),
        ("（九）写的是再生铝。[1]", "（九）"),
        ("Clause 9 says so. [1]", "9 is not in clause 8"),
        ("再生铝产量达到1150万吨。", "no citation"),
        ("再生铝1150万吨。[1]短流程炼钢15%。", "no citation"),
        ("再生铝1150万吨。[2]", "[2] points to nothing"),
        ("再生铝1150万吨。[1][7]", "[7] points to nothing"),
        ("再生铝1150万吨[1]\n\n# 短流程炼钢", "no citation"),
        ("| 指标 | 值 |\n| --- | --- |\n| 再生铝 | 1150万吨 |", "no citation"),
        ("要点：", "no citation"),
        ("", "citation 1 is not used"),
        ("[1]", "citation 1 is not used"),
    ],
)
def test_an_answer_that_its_clause_does_not_carry_is_told_why(check: Check, text: str, reason: str) -> None:
    assert any(reason in problem for problem in check(text))


@pytest.mark.parametrize(
    "text",
    [
        "再生铝产量达到一千二百万吨。[1]",
        "短流程炼钢占比提升至百分之四十。[1]",
        "再生铝产量达到１２００万吨。[1]",
        "第九条写的是再生铝。[1]",
        "2030年再生铝产量达到1150万吨。[1]",
    ],
)
def test_a_number_is_a_number_however_it_is_written(check: Check, text: str) -> None:
    assert check(text)


@pytest.mark.parametrize(
    "text",
    [
        "水利部的任务如下：\n\n- 再生铝1150万吨[1]",
        "共9999万吨：\n\n- 再生铝1150万吨[1]",
        "| 水利部 | 值 |\n| --- | --- |\n| 再生铝 | 1150万吨 [1] |",
        "| 指标 | 9999年 |\n| --- | --- |\n| 再生铝 | 1150万吨 [1] |",
    ],
)
def test_what_leads_a_list_or_heads_a_table_is_checked_too(check: Check, text: str) -> None:
    assert check(text)


def test_what_code_vouches_for_need_not_be_in_the_clause(check: Check) -> None:
    assert check("共3项，与水利部无关。[1]")
    assert check("共3项，与水利部无关。[1]", vouched=frozenset({"3", "mwr"})) == []


def test_an_answer_without_citations_is_a_problem(plan: Plan, register: Register) -> None:
    assert problems("没有。", (), plan, register)
    assert problems("", (), plan, register) == ["no citation at all"]


def test_a_citation_of_a_clause_that_is_not_there_is_a_problem(
    plan: Plan, register: Register, cite: Cite
) -> None:
    lost = dataclasses.replace(cite("8", ALUMINIUM), clause="30")
    assert problems("再生铝。[1]", (lost,), plan, register)


def test_words_of_another_clause_are_no_quote_of_this_one(plan: Plan, register: Register, cite: Cite) -> None:
    moved = dataclasses.replace(cite("8", ALUMINIUM), clause="9")
    (problem,) = [p for p in problems("再生铝。[1]", (moved,), plan, register) if "citation 1" in p]
    assert "not inside clause 9" in problem


@pytest.mark.parametrize(("start", "end"), [(-1, 5), (5, 5), (9, 5), (0, 10**9)])
def test_a_range_that_no_clause_has_is_a_problem(
    plan: Plan, register: Register, cite: Cite, start: int, end: int
) -> None:
    odd = dataclasses.replace(cite("8"), start=start, end=end, quote=plan.text[start:end])
    assert problems("再生铝。[1]", (odd,), plan, register)


def test_a_sentence_may_rest_on_several_clauses(plan: Plan, register: Register, cite: Cite) -> None:
    both = (cite("8", ALUMINIUM, 1), cite("11", "43%", 2))
    assert problems("再生铝1150万吨，农药利用率43%。[1][2]", both, plan, register) == []
    assert problems("再生铝1150万吨，农药利用率43%。[1]农药。[2]", both, plan, register)


def test_sentences_keep_the_marks_that_follow_them() -> None:
    text = "要点：\n\n- 甲。[1]乙！[2] [3]\n\nOne costs 1.5 t. [4] Two."
    assert list(sentences_of(text)) == ["要点：", "甲。[1]", "乙！[2] [3]", "One costs 1.5 t. [4]", "Two."]
