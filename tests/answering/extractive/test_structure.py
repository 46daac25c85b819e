from collections.abc import Callable
from dataclasses import replace
from itertools import pairwise

import pytest

from answering.answer import Answer
from answering.draft import Draft
from answering.extractive.context import Context
from answering.extractive.structure import compose_structure
from answering.wording import say
from ingest.numerals import to_chinese
from ingest.plan import Plan

Ask = Callable[..., Answer]
Made = Callable[[str], Context]
Sizes = dict[str, int]


@pytest.fixture(scope="module")
def sizes(plan: Plan) -> Sizes:
    """How many numbered clauses each part has."""
    return {part: sum(clause.part == part for clause in plan.items) for part in plan.parts}


def cited(answer: Answer) -> list[str]:
    return [citation.clause for citation in answer.citations]


def carried(draft: Draft | None) -> list[str]:
    """The clauses whose words carry a draft, in its order."""
    assert draft is not None
    return [quote.clause for statement in draft.statements for quote in statement.quotes]


@pytest.mark.parametrize("question", ["全文一共多少条？", "方案的結構是怎樣的？", "整个文件的框架是什么样"])
def test_every_part_is_listed_with_its_size(ask: Ask, plan: Plan, sizes: Sizes, question: str) -> None:
    answer = ask(question)
    assert answer.status == "answered"
    assert say("plan_size", "zh", parts=len(plan.parts), count=len(plan.items)) in answer.answer
    lines = [
        say("part_size" if size else "part_whole", "zh", part=part, count=size)
        for part, size in sizes.items()
    ]
    assert [line for line in lines if line not in answer.answer] == []
    assert {plan.clause(clause).part for clause in cited(answer)} == set(plan.parts)


def test_every_part_is_listed_in_english(ask: Ask, plan: Plan) -> None:
    answer = ask("How is the plan organised?")
    assert (answer.status, answer.language) == ("answered", "en")
    assert say("plan_size", "en", parts=len(plan.parts), count=len(plan.items)) in answer.answer
    assert len(answer.citations) == len(plan.parts)


@pytest.mark.parametrize(
    ("question", "choose"),
    [
        ("条目最多的是哪一部分？", max),
        ("條目最多的是哪一部分？", max),
        ("哪一部分条目最少？", min),
        ("Which part holds the most clauses?", max),
        ("Which part has the fewest clauses?", min),
    ],
)
def test_the_largest_and_the_smallest_parts_are_named(
    context_of: Made, plan: Plan, sizes: Sizes, question: str, choose: Callable[[list[int]], int]
) -> None:
    extreme = choose([size for size in sizes.values() if size])
    draft = compose_structure(context_of(question))
    assert [plan.clause(clause).part for clause in carried(draft)] == [
        part for part, size in sizes.items() if size == extreme
    ]
    assert draft is not None
    assert all(str(extreme) in statement.vouched for statement in draft.statements)


@pytest.mark.parametrize("asked", ["第{}条放在哪个部分？", "第{}條放在哪一章？"])
def test_every_clause_is_in_its_part(context_of: Made, plan: Plan, asked: str) -> None:
    for clause in plan.items:
        draft = compose_structure(context_of(asked.format(to_chinese(int(clause.id)))))
        assert carried(draft) == [clause.id]
        assert draft is not None
        assert str(clause.part) in draft.statements[0].text


def test_a_part_is_named_in_english(ask: Ask, plan: Plan, context_of: Made) -> None:
    answer = ask("Under which heading does clause 25 fall?")
    part = context_of("").knowledge.part_en(plan.clause("25").part or "")
    assert (answer.status, answer.language, cited(answer)) == ("answered", "en", ["25"])
    assert part
    assert part in answer.answer


def test_the_clause_before_and_after_each_is_given(ask: Ask, plan: Plan) -> None:
    for one, other in pairwise(plan.items):
        after = ask(f"第{one.id}条后面一条叫什么")
        before = ask(f"第{other.id}條前面一條叫什麼")
        assert (set(cited(after)), set(cited(before))) == ({other.id}, {one.id})


def test_the_clause_before_and_after_one_is_given_in_english(ask: Ask) -> None:
    assert set(cited(ask("Which item comes right after clause 17?"))) == {"18"}
    assert set(cited(ask("Which item comes right before clause 5?"))) == {"4"}


def test_nothing_is_beside_the_ends(ask: Ask, plan: Plan) -> None:
    first, last = plan.items[0].id, plan.items[-1].id
    for question in (f"第{last}条后面一条叫什么", f"第{first}条前面一条叫什么"):
        answer = ask(question)
        assert (answer.status in ("not_in_plan", "clarify"), answer.citations) == (True, ())


@pytest.mark.parametrize(
    ("question", "first", "last"),
    [
        ("第六条到第九条的标题都叫什么？", 6, 9),
        ("第六條至第九條的標題都叫什麼？", 6, 9),
        ("第二十一条和第二十五条之间有哪些条？", 22, 24),
        ("List the titles of clauses 13 to 15.", 13, 15),
        ("Which clauses come between clauses 3 and 7?", 4, 6),
    ],
)
def test_a_row_of_clauses_is_given_by_title(
    ask: Ask, plan: Plan, question: str, first: int, last: int
) -> None:
    answer, row = ask(question), plan.items[first - 1 : last]
    assert (answer.status, cited(answer)) == ("answered", [clause.id for clause in row])
    assert [c.label for c in answer.citations] == [clause.label for clause in row]
    assert [c.quote for c in answer.citations] == [plan.slice(clause.sentences[0]) for clause in row]


@pytest.mark.parametrize(
    "question",
    [
        "第九条到第六条的标题",
        "第二十八条到第三十五条的标题",
        "第六条和第七条之间有哪些条？",
        "第六条到第九条由谁负责？",
    ],
)
def test_a_row_that_is_no_row_of_titles_is_not_given(context_of: Made, question: str) -> None:
    assert compose_structure(context_of(question)) is None


@pytest.mark.parametrize(
    "question",
    [
        "第二十三条讲什么？",
        "园区怎么减污降碳？",
        "一共有多少条提到了水泥？",
        "Who is responsible for clause 6?",
    ],
)
def test_other_questions_are_not_about_how_the_plan_is_built(context_of: Made, question: str) -> None:
    assert compose_structure(context_of(question)) is None


def test_a_plan_without_parts_has_no_structure(context_of: Made, plan: Plan) -> None:
    context = context_of("方案的结构是怎样的？")
    bare = replace(plan, clauses=tuple(replace(clause, path=()) for clause in plan.clauses))
    assert compose_structure(context) is not None
    assert compose_structure(replace(context, record=replace(context.record, plan=bare))) is None


@pytest.mark.parametrize(
    ("question", "clauses"),
    [
        ("每个部分的第一条是什么？", ["1", "4", "8", "13", "17", "21", "26"]),
        ("每部分最后一条叫什么", ["3", "7", "12", "16", "20", "25", "29"]),
        ("水环境那条和工业那条之间隔着哪几条？", ["9", "10", "11", "12", "13"]),
    ],
)
def test_ends_of_the_parts_and_what_lies_between_two_clauses(
    ask: Ask, question: str, clauses: list[str]
) -> None:
    assert [citation.clause for citation in ask(question).citations] == clauses


@pytest.mark.parametrize(
    "question", ["给我个目录", "八个部分的标题按顺序列一下", "整个方案的框架", "文件的八大部分，排好序"]
)
def test_the_parts_are_laid_out_in_few_words(ask: Ask, question: str) -> None:
    answer = ask(question).answer
    assert all(part in answer for part in ("面临形势", "总体要求", "开展模式创新", "加强组织实施"))
