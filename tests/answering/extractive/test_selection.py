from collections.abc import Callable

import pytest

from answering.extractive.context import Context
from answering.extractive.selection import MOST, select
from ingest.plan import Clause, Plan

Made = Callable[[str], Context]
Fits = Callable[[Clause], bool]


def bodies(clause: Clause) -> list[str | None]:
    return [body.body_id for body in clause.responsibility.bodies] if clause.responsibility else []


def fitting(plan: Plan, fits: Fits) -> tuple[str, ...]:
    return tuple(clause.id for clause in plan.items if clause.responsibility and fits(clause))


def chosen(context_of: Made, question: str) -> tuple[str, ...] | None:
    selection = select(context_of(question))
    return selection.clauses if selection else None


@pytest.mark.parametrize(
    ("question", "body"),
    [
        ("教育部参与的那一条说了什么", "moe"),
        ("国家统计局唯一出现的那条要编制什么清单？", "nbs"),
        ("教育部參與的那一條說了什麼", "moe"),
        ("The single clause naming the Ministry of Justice: what is it about?", "moj"),
    ],
)
def test_a_body_named_in_one_clause_alone_describes_it(
    context_of: Made, plan: Plan, question: str, body: str
) -> None:
    selection = select(context_of(question))
    assert selection is not None
    assert (selection.clauses, selection.bodies) == (fitting(plan, lambda c: body in bodies(c)), (body,))


@pytest.mark.parametrize(
    ("question", "body"),
    [("财政部排第一的那条支持哪些金融工具", "mof"), ("交通运输部打头的那条有什么目标", "mot")],
)
def test_a_body_that_heads_one_clause_alone_describes_it(
    context_of: Made, plan: Plan, question: str, body: str
) -> None:
    assert chosen(context_of, question) == fitting(plan, lambda c: bodies(c)[:1] == [body])


@pytest.mark.parametrize(
    ("question", "fits"),
    [
        ("列了十家单位的那条谁排第一", lambda c: len(bodies(c)) == 10),
        ("有九家单位的那条", lambda c: len(bodies(c)) == 9),
        ("两家单位后面加等字的那条要在哪里探索", lambda c: len(bodies(c)) == 2 and c.responsibility.open),
        ("没有点任何部委名的那条要求什么", lambda c: not bodies(c)),
        ("the clause that names no particular body", lambda c: not bodies(c)),
        ("写了牵头的那一条把什么纳入考核", lambda c: c.responsibility.mode == "lead"),
        (
            "单独一家负责、没写牵头的那条要求企业干什么",
            lambda c: len(bodies(c)) == 1 and c.responsibility.mode != "lead",
        ),
    ],
)
def test_a_line_that_looks_like_no_other_describes_its_clause(
    context_of: Made, plan: Plan, question: str, fits: Fits
) -> None:
    found = chosen(context_of, question)
    assert found == fitting(plan, fits)
    assert found


@pytest.mark.parametrize("question", ["用吨作单位的那个指标是多少", "the one target in million tonnes"])
def test_a_target_in_tonnes_describes_its_clause(context_of: Made, plan: Plan, question: str) -> None:
    weighed = tuple(c.id for c in plan.items if any("吨" in (t.unit or "") for t in c.targets))
    assert chosen(context_of, question) == weighed


def test_a_target_for_less_than_the_country_describes_its_clause(context_of: Made, plan: Plan) -> None:
    scoped = [c.id for c in plan.items if any(t.scope and "全国" not in t.scope for t in c.targets)]
    assert chosen(context_of, "不是全国口径的那个目标是多少") == tuple(scoped)


@pytest.mark.parametrize(
    "question",
    [
        "国家能源局排第一的那条讲什么",  # none does
        "列了九十家单位的那条讲什么",
        "第八条讲什么",
        "园区怎么减污降碳",
        "Who is responsible for parks?",
    ],
)
def test_what_fits_no_clause_or_too_many_describes_none(context_of: Made, question: str) -> None:
    assert chosen(context_of, question) is None


def test_a_description_never_fits_more_clauses_than_one_can_mean(context_of: Made) -> None:
    for size in "一二三四五六七八九十":
        assert len(chosen(context_of, f"列了{size}家单位的那条讲什么") or ()) <= MOST
