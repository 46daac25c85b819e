from collections.abc import Callable

import pytest

from answering.answer import Answer
from answering.draft import Draft
from answering.extractive.context import Context
from answering.extractive.sentence_places import compose_sentence
from ingest.numerals import to_chinese
from ingest.plan import Clause, Plan

Ask = Callable[..., Answer]
Made = Callable[[str], Context]


def own(plan: Plan, clause: Clause) -> list[str]:
    """A clause's sentences, but for its title and its responsibility line."""
    first = 1 if clause.kind == "item" else 0
    return [
        plan.slice(span)
        for span in clause.sentences[first:]
        if not (clause.responsibility and span.start >= clause.responsibility.span.start)
    ]


def quoted(plan: Plan, draft: Draft | None) -> list[str]:
    assert draft is not None
    return [plan.text[q.start : q.end] for statement in draft.statements for q in statement.quotes]


@pytest.mark.parametrize(
    ("asked", "at"),
    [
        ("第{}条的头一句怎么写", 0),
        ("第{}条打头一句", 0),
        ("第{}條開頭一句是什麼", 0),
        ("请抄下第{}条最后一句", -1),
        ("第{}条末句是啥", -1),
        ("第{}條收尾一句", -1),
    ],
)
def test_every_clause_has_a_first_and_a_last_sentence(
    context_of: Made, plan: Plan, asked: str, at: int
) -> None:
    for clause in plan.items:
        draft = compose_sentence(context_of(asked.format(to_chinese(int(clause.id)))))
        assert quoted(plan, draft)[0] == own(plan, clause)[at]  # a dated goal is followed by its year


@pytest.mark.parametrize("clause_id", ["5", "14", "16", "22"])
def test_a_sentence_is_given_by_its_number(context_of: Made, plan: Plan, clause_id: str) -> None:
    sentences = own(plan, plan.clause(clause_id))[:9]
    assert len(sentences) > 3
    for number, sentence in enumerate(sentences, 1):
        for numeral in (to_chinese(number), str(number)):
            draft = compose_sentence(context_of(f"第{clause_id}条第{numeral}句说了什么"))
            assert quoted(plan, draft) == [sentence]


def test_the_title_and_the_line_are_not_counted(ask: Ask, plan: Plan) -> None:
    clause = plan.clause("23")
    for question, at in (("第二十三条的第一句是什么？", 0), ("第二十三条的最后一句是什么？", -1)):
        answer = ask(question)
        assert (answer.status, [c.quote for c in answer.citations]) == ("answered", [own(plan, clause)[at]])
        assert str(clause.label) in answer.answer


def test_a_clause_is_named_by_what_it_is_about(ask: Ask, plan: Plan) -> None:
    answer = ask("水环境那条的最后一句是啥？")
    assert [c.quote for c in answer.citations] == [own(plan, plan.clause("14"))[-1]]


def test_a_part_without_clauses_has_sentences_too(ask: Ask, plan: Plan) -> None:
    part = next(clause for clause in plan.clauses if clause.kind == "part")
    answer = ask("第一部分的最后一句是什么？")
    assert [(c.clause, c.quote) for c in answer.citations] == [(part.id, own(plan, part)[-1])]


def test_a_number_beyond_the_last_sentence_has_none(context_of: Made, plan: Plan) -> None:
    for clause_id in ("1", "17", "29"):
        count = len(own(plan, plan.clause(clause_id)))
        assert compose_sentence(context_of(f"第{clause_id}条第{count}句说了什么")) is not None
        assert compose_sentence(context_of(f"第{clause_id}条第{count + 1}句说了什么")) is None


@pytest.mark.parametrize(
    "question",
    [
        "第二十三条讲什么？",
        "最后一句是什么？",
        "第八条和第九条的最后一句",
        "What does clause 23 say?",
        "What is the last sentence?",
        "Compare the first sentence of clauses 8 and 9.",
    ],
)
def test_without_one_place_in_one_clause_there_is_no_sentence(context_of: Made, question: str) -> None:
    assert compose_sentence(context_of(question)) is None


@pytest.mark.parametrize(("word", "at"), [("opening", 0), ("second", 1), ("third", 2), ("closing", -1)])
def test_a_sentence_is_given_in_english(context_of: Made, plan: Plan, word: str, at: int) -> None:
    context = context_of(f"Clause 25: its {word} sentence?")
    draft = compose_sentence(context)
    assert context.language == "en"
    assert quoted(plan, draft) == [own(plan, plan.clause("25"))[at]]
