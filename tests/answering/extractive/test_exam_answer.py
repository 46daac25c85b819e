from collections.abc import Callable

import pytest

from answering.answer import Answer
from answering.draft import Quote
from answering.extractive.context import Context
from answering.extractive.exam_answer import exam_answer
from answering.extractive.naming import clause_label, sentence_words
from answering.wording import say, stop
from ingest.plan import Clause, Plan, Span

Ask = Callable[..., Answer]
Made = Callable[[str], Context]

ASKED = {"zh": "选择题", "en": "Choose the right option."}


def holding(plan: Plan, words: str) -> tuple[Clause, Span]:
    at = plan.text.index(words)
    return next((c, s) for c in plan.clauses for s in c.sentences if s.start <= at < s.end)


@pytest.mark.parametrize("language", ["zh", "en"])
@pytest.mark.parametrize("key", ["exam_choice", "exam_blank", "exam_true", "exam_false", "exam_open"])
def test_the_letter_or_the_word_comes_first_then_the_words_that_settle_it(
    context_of: Made, plan: Plan, language: str, key: str
) -> None:
    context = context_of(ASKED[language])
    clause, sentence = holding(plan, "稳步发展装配式建筑")
    draft = exam_answer(context, key, clause, sentence, letter="C", words="装配式建筑")
    assert context.language == language
    assert (draft.status, len(draft.statements)) == ("answered", 2)
    first, why = draft.statements
    assert first.text == stop(say(key, context.language, letter="C", words="装配式建筑"), context.language)
    assert why.text.startswith(clause_label(context, clause))
    assert sentence_words(context, clause, sentence).rstrip("。.") in why.text


@pytest.mark.parametrize("language", ["zh", "en"])
def test_the_sentence_carries_both_statements(context_of: Made, plan: Plan, language: str) -> None:
    clause, sentence = holding(plan, "稳步发展装配式建筑")
    draft = exam_answer(context_of(ASKED[language]), "exam_true", clause, sentence)
    quote = Quote(clause.id, sentence.start, sentence.end)
    assert [statement.quotes for statement in draft.statements] == [(quote,), (quote,)]


def test_a_line_carries_an_answer_about_bodies(context_of: Made, plan: Plan) -> None:
    clause = plan.clause("27")
    assert clause.responsibility is not None
    line = clause.responsibility.span
    draft = exam_answer(context_of(ASKED["zh"]), "exam_choice", clause, line, letter="A", words="商务部")
    assert {q for statement in draft.statements for q in statement.quotes} == {
        Quote("27", line.start, line.end)
    }


def test_what_an_option_brings_in_needs_no_quote(context_of: Made, plan: Plan) -> None:
    clause, sentence = holding(plan, "稳步发展装配式建筑")
    draft = exam_answer(
        context_of(ASKED["zh"]), "exam_choice", clause, sentence, letter="D", words="水利部、77.5%、（十二）"
    )
    assert draft.statements[0].vouched >= {"mwr", "77.5", "十二"}
    assert draft.statements[1].vouched == frozenset()


def test_numbers_and_bodies_of_a_rendering_need_no_quote(context_of: Made, plan: Plan) -> None:
    context = context_of(ASKED["en"])
    clause, sentence = holding(plan, "2025年再生铝产量达到")
    why = exam_answer(context, "exam_true", clause, sentence).statements[1]
    assert "11.5 million" in why.text
    assert "11.5" in why.vouched


@pytest.mark.parametrize(
    ("question", "letter", "words", "clause"),
    [
        ("存量大宗固废要（ ）。A. 有序减少 B. 全部填埋 C. 集中焚烧", "A", "有序减少", "16"),
        ("存量大宗固廢要（ ）。A. 全部填埋 B. 集中焚燒 C. 有序減少", "C", "有序减少", "16"),
        (
            "第二十七条的责任单位不包括 A. 教育部 B. 科技部 C. 交通运输部 D. 生态环境部",
            "C",
            "交通运输部",
            "27",
        ),
    ],
)
def test_the_answer_to_a_choice_begins_with_its_letter(
    ask: Ask, question: str, letter: str, words: str, clause: str
) -> None:
    answer = ask(question)
    assert (answer.status, {c.clause for c in answer.citations}) == ("answered", {clause})
    assert answer.answer.startswith(say("exam_choice", "zh", letter=letter, words=words))


def test_the_answer_to_a_choice_begins_with_its_letter_in_english(ask: Ask) -> None:
    answer = ask("Which body is in the line of clause 27? A. Ministry of Education B. Ministry of Transport")
    assert (answer.status, answer.language) == ("answered", "en")
    assert {c.clause for c in answer.citations} == {"27"}
    assert answer.answer.startswith(say("exam_choice", "en", letter="A", words="ministry of education"))
