from collections.abc import Callable

import pytest

from answering.answer import Answer
from answering.draft import Draft
from answering.extractive.context import Context
from answering.extractive.exam_text import fill_blanks
from answering.wording import say
from ingest.plan import Plan
from retrieval.exam import exam_item

Ask = Callable[..., Answer]
Made = Callable[[str], Context]


def filled(context: Context) -> Draft | None:
    item = exam_item(context.reading.folded)
    assert item is not None
    assert item.kind == "blank"
    return fill_blanks(context, item)


def carried(plan: Plan, draft: Draft | None) -> list[str]:
    assert draft is not None
    return [plan.text[q.start : q.end] for statement in draft.statements for q in statement.quotes]


# Words that stand once in the plan, and what is left out of them.
@pytest.mark.parametrize(
    ("words", "gap"),
    [
        ("新增大宗固废综合利用率达到60%，存量大宗固废有序减少", "60%"),
        ("发挥榜样示范和价值引领作用", "价值引领"),
        ("探索建立“碳普惠”等公众参与机制", "“碳普惠”"),
        ("推动船舶靠港使用岸电", "岸电"),
        ("逐步淘汰氢氯氟烃使用", "氢氯氟烃"),
        ("全国低碳日、全国节能宣传周等广泛开展", "全国节能宣传周"),
    ],
)
@pytest.mark.parametrize("blank", ["____", "（ ）", "【 】"])
def test_a_blank_takes_the_words_between_those_around_it(
    context_of: Made, plan: Plan, words: str, gap: str, blank: str
) -> None:
    assert plan.text.count(words) == 1
    draft = filled(context_of(f"{words.replace(gap, blank)}。"))
    assert draft is not None
    assert draft.statements[0].text.rstrip("。") == say("exam_blank", "zh", words=gap)
    assert all(words in quote for quote in carried(plan, draft))


def test_every_target_of_a_single_amount_fills_its_blank(context_of: Made, plan: Plan) -> None:
    single = [
        (clause, target)
        for clause in plan.items
        for target in clause.targets
        if sum(other.span.start == target.span.start for other in clause.targets) == 1
    ]
    assert single
    for clause, target in single:
        phrase = plan.slice(target.span)
        value = f"{target.value}{target.unit or ''}"
        assert phrase.count(value) == 1
        draft = filled(context_of(f"{phrase.replace(value, '____')}。"))
        assert draft is not None
        assert target.value in draft.statements[0].text
        assert {q.clause for statement in draft.statements for q in statement.quotes} == {clause.id}


def test_each_of_several_blanks_is_filled(ask: Ask) -> None:
    answer = ask("探索建立（ ）等公眾參與機制；發揮榜樣示範和（ ）作用。")
    assert answer.status == "answered"
    assert answer.answer.startswith(say("exam_blank", "zh", words="“碳普惠”；价值引领"))


def test_a_term_that_the_plan_explains_fills_a_blank(context_of: Made, plan: Plan) -> None:
    terms = [(c, t) for c in plan.items for t in c.terms if t.kind == "definition"]
    assert terms
    for clause, term in terms:
        draft = filled(context_of(f"“{term.term}”是指（ ）"))
        assert draft is not None
        assert term.explanation in draft.statements[0].text
        assert {q.clause for q in draft.statements[0].quotes} == {clause.id}


@pytest.mark.parametrize(
    "question",
    ["宇航员乘坐____登上火星", "本校食堂（ ）供应早餐", "Astronauts ride ____ to Mars", "____"],
)
def test_a_blank_among_words_that_the_plan_lacks_stays_empty(context_of: Made, question: str) -> None:
    assert filled(context_of(question)) is None
