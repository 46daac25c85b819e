from collections.abc import Callable

import pytest

from answering.answer import Answer
from answering.draft import Draft
from answering.extractive.context import Context
from answering.extractive.listing import compose_listing
from answering.extractive.naming import clause_label, is_frame
from answering.wording import say
from ingest.plan import Plan, Span

Ask = Callable[..., Answer]
Made = Callable[[str], Context]

# Each thing listed stands in one sentence of the plan alone.
LISTS = [
    ("方案怎么说", ["强化秸秆焚烧管控", "大力推进垃圾分类"]),
    ("方案怎么说", ["大力推进垃圾分类", "强化秸秆焚烧管控"]),
    ("方案怎么说", ["推动绿色电力交易试点", "建设资源能源标杆再生水厂"]),
    (
        "方案怎么说",
        ["减少有机垃圾填埋", "大力推进垃圾分类", "强化秸秆焚烧管控"],
    ),
    ("方案怎么说", ["全面加强天然林保护修复", "稳步发展装配式建筑", "持续推进北方地区冬季清洁取暖"]),
    (
        "方案要求了什么",
        ["合理控制城市照明能耗", "开展水土保持措施碳汇效应研究", "推进工业节能和能效水平提升"],
    ),
]
ENGLISH = "Say what is planned on: straw burning, prefabricated buildings"


def sentence(plan: Plan, words: str) -> tuple[str, Span]:
    """The one sentence of the plan that holds words, with its clause."""
    assert plan.text.count(words) == 1
    at = plan.text.index(words)
    return next((c.id, s) for c in plan.clauses for s in c.sentences if s.start <= at < s.end)


def carried(draft: Draft | None) -> list[tuple[str, Span]]:
    assert draft is not None
    return [(q.clause, Span(q.start, q.end)) for statement in draft.statements for q in statement.quotes]


@pytest.mark.parametrize(("head", "items"), LISTS)
def test_each_thing_listed_leads_to_its_sentence_in_the_order_of_the_plan(
    context_of: Made, plan: Plan, head: str, items: list[str]
) -> None:
    draft = compose_listing(context_of(f"{head}：{'、'.join(items)}"))
    expected = sorted((sentence(plan, words) for words in items), key=lambda found: found[1].start)
    assert carried(draft) == expected


def test_what_is_listed_in_traditional_characters_is_found(context_of: Made, plan: Plan) -> None:
    draft = compose_listing(context_of("方案怎麼說：穩步發展裝配式建築、大力推進垃圾分類"))
    assert carried(draft) == [sentence(plan, "稳步发展装配式建筑"), sentence(plan, "大力推进垃圾分类")]


def test_what_is_listed_in_english_is_found(context_of: Made, plan: Plan) -> None:
    context = context_of(ENGLISH)
    assert context.language == "en"
    assert carried(compose_listing(context)) == [
        sentence(plan, "稳步发展装配式建筑"),
        sentence(plan, "强化秸秆焚烧管控"),
    ]


def test_a_thing_listed_twice_is_given_once(context_of: Made, plan: Plan) -> None:
    twice = "方案怎么说：大力推进垃圾分类、强化秸秆焚烧管控、大力推进垃圾分类"
    assert carried(compose_listing(context_of(twice))) == [
        sentence(plan, "强化秸秆焚烧管控"),
        sentence(plan, "大力推进垃圾分类"),
    ]


@pytest.mark.parametrize("question", [f"{head}：{'、'.join(items)}" for head, items in LISTS] + [ENGLISH])
def test_each_clause_leads_its_own_sentences(context_of: Made, plan: Plan, question: str) -> None:
    context = context_of(question)
    draft = compose_listing(context)
    assert draft is not None
    clause_id = ""
    for statement in draft.statements:
        if statement.shape == "lead":
            clause_id = next(
                clause.id
                for clause in plan.clauses
                if say("topic_lead", context.language, label=clause_label(context, clause)) == statement.text
            )
            continue
        assert {quote.clause for quote in statement.quotes} == {clause_id}
        clause = plan.clause(clause_id)
        assert not any(is_frame(clause, Span(quote.start, quote.end)) for quote in statement.quotes)


def test_the_answer_cites_a_clause_for_each_thing_listed(ask: Ask, plan: Plan) -> None:
    answer = ask("方案怎么说：推动绿色电力交易试点、建设资源能源标杆再生水厂")
    places = [sentence(plan, "建设资源能源标杆再生水厂"), sentence(plan, "推动绿色电力交易试点")]
    assert answer.status == "answered"
    assert {c.clause for c in answer.citations} >= {clause for clause, _ in places}
    assert [plan.slice(span) for _, span in places if plan.slice(span) not in answer.answer] == []


@pytest.mark.parametrize(
    "question",
    [
        "方案怎么说：大力推进垃圾分类",
        "大力推进垃圾分类、强化秸秆焚烧管控",
        "方案怎么说：火星移民、海底捞月",
        "What is said on: teleportation, dragon breeding",
        "第二十三条讲什么？",
        "",
    ],
)
def test_without_two_things_in_the_plan_there_is_no_listing(context_of: Made, question: str) -> None:
    assert compose_listing(context_of(question)) is None


@pytest.mark.parametrize("head", ["第十六条怎么说", "水利部怎么说", "哪个部门负责", "Who is responsible for"])
def test_clauses_bodies_and_who_are_answered_elsewhere(context_of: Made, head: str) -> None:
    assert compose_listing(context_of(f"{head}：大力推进垃圾分类、强化秸秆焚烧管控")) is None


def test_words_of_one_theme_are_left_to_the_theme(context_of: Made) -> None:
    assert compose_listing(context_of("方案怎么说：绿色电力交易、绿色电价")) is None


@pytest.mark.parametrize(
    ("question", "clauses"),
    [
        ("我们是送外卖的平台，餐盒包装和送餐车，方案有没有讲？", {"7", "9"}),
        ("矿上的人问：煤矸石怎么用，塌了的地能拿来做什么？", {"15", "16"}),
        ("Tyre dealer. Which parts touch car sales and exhaust standards?", {"9", "22"}),
        ("村支书想弄清：秸秆、厕所污水、危房改造，各依据哪条？", {"10", "11", "14"}),
        ("城管局：路灯、垃圾分类、行道树，三件事依据哪条", {"10", "12", "16"}),
        ("We run a mall. What is said about packaging, food waste and lighting?", {"7", "10", "16"}),
        ("污水廠怎樣又省電、又能自己發點電？", {"14"}),
    ],
)
def test_each_matter_is_answered_by_its_own_sentence(ask: Ask, question: str, clauses: set[str]) -> None:
    answer = ask(question)
    assert {citation.clause for citation in answer.citations} == clauses
    assert len({citation.quote for citation in answer.citations}) > 1
