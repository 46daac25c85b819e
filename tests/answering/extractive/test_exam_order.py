from collections.abc import Callable

import pytest

from answering.answer import Answer
from answering.draft import Draft
from answering.extractive.context import Context
from answering.extractive.exam_order import put_in_order
from answering.wording import say
from ingest.plan import Plan

Ask = Callable[..., Answer]
Made = Callable[[str], Context]


def carried(plan: Plan, draft: Draft | None) -> list[str]:
    assert draft is not None
    return [plan.text[q.start : q.end] for statement in draft.statements for q in statement.quotes]


@pytest.mark.parametrize(
    "asked", ["按原文先后排序：{}", "按原文先後排序：{}", "Put these in the plan's order: {}"]
)
def test_letters_are_put_in_the_order_of_the_plan(ask: Ask, plan: Plan, asked: str) -> None:
    titles = dict(zip("ABCD", (str(plan.clause(n).title) for n in ("28", "26", "29", "27")), strict=True))
    assert all(plan.text.count(title) == 1 for title in titles.values())
    right = "".join(sorted(titles, key=lambda letter: plan.text.index(titles[letter])))
    answer = ask(asked.format(" ".join(f"{letter}. {title}" for letter, title in titles.items())))
    assert (answer.status, [c.quote for c in answer.citations]) == ("answered", [titles[x] for x in right])
    assert answer.answer.startswith(say("exam_order", answer.language, letter=right))


def test_things_without_letters_are_given_by_their_words(ask: Ask) -> None:
    answer = ask("把下列内容按先后排列：注重机制创新、鼓励先行先试、突出协同增效")
    order = "突出协同增效 → 注重机制创新 → 鼓励先行先试"
    assert answer.status == "answered"
    assert answer.answer.startswith(say("exam_order", "zh", letter=order))


def test_each_thing_put_in_order_is_quoted(context_of: Made, plan: Plan) -> None:
    options = [("", "岸电"), ("", "秸秆"), ("", "装配式建筑")]
    draft = put_in_order(context_of("排序"), [(words, words) for _, words in options])
    assert carried(plan, draft) == sorted((words for _, words in options), key=plan.text.index)


@pytest.mark.parametrize(
    "options", [[], [("A", "岸电")], [("A", "岸电"), ("B", "宇航员")], [("A", "宇航员"), ("B", "登月")]]
)
def test_things_that_the_plan_lacks_are_put_in_no_order(
    context_of: Made, options: list[tuple[str, str]]
) -> None:
    assert put_in_order(context_of("排序"), options) is None


@pytest.mark.parametrize(
    ("question", "order", "clauses"),
    [
        ("按条文先后排：①治水 ②治气 ③治土", "②①③", {"13", "14", "15"}),
        (
            "排序题：城市、企业、区域这三个层次的创新，按条文先后怎么排？",
            "区域 → 城市 → 企业",
            {"17", "18", "20"},
        ),
        (
            "请按方案顺序排列：国际合作、宣传教育、考核督察",
            "宣传教育 → 国际合作 → 考核督察",
            {"27", "28", "29"},
        ),
        (
            "Put in order: shore power, green lifestyles, straw burning",
            "green lifestyles → shore power → straw burning",
            {"7", "9", "11"},
        ),
    ],
)
def test_things_that_the_plan_calls_otherwise_are_placed_by_what_they_mean(
    ask: Ask, question: str, order: str, clauses: set[str]
) -> None:
    answer = ask(question)
    assert {c.clause for c in answer.citations} == clauses
    assert order in answer.answer
