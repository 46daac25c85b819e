import json
import random
from pathlib import Path

import pytest

from answering.answer import Answer
from answering.engine import Answerer
from ingest.analysis import fold
from ingest.catalog import PlanRecord
from ingest.index import Index
from retrieval.question import Question, Turn
from web.suggestions import MOST, follow_ups, rephrasings

BANK = Path(__file__).resolve().parents[2] / "eval" / "bank" / "worked.jsonl"


@pytest.fixture(scope="module")
def record(index: Index) -> PlanRecord:
    return index.catalog.record()


@pytest.fixture(scope="module")
def answerer(index: Index) -> Answerer:
    return Answerer(index)


@pytest.fixture(scope="module")
def answers(answerer: Answerer) -> list[Answer]:
    """The answers to 150 questions of the bank, of every kind."""
    rows = [json.loads(line) for line in BANK.read_text(encoding="utf-8").splitlines()]
    chosen = random.Random(7).sample(rows, 150)
    turns = ("history", "question")
    return [answerer.ask(Question(**{key: row[key] for key in turns if key in row})) for row in chosen]


def suggested(answer: Answer, record: PlanRecord) -> tuple[str, ...]:
    return follow_ups(answer, record, answer.language) + rephrasings(answer, record, answer.language)


def test_what_is_suggested_is_answered(answers: list[Answer], answerer: Answerer, record: PlanRecord) -> None:
    statuses = [
        answerer.ask(
            Question(
                question=question,
                history=(
                    Turn(role="user", content=answer.question),
                    Turn(role="assistant", content=answer.answer),
                ),
            )
        ).status
        for answer in answers
        for question in suggested(answer, record)
    ]
    assert len(statuses) > 200
    assert statuses.count("answered") >= 0.95 * len(statuses)


def test_at_most_four_are_suggested_each_once_and_never_what_was_asked(
    answers: list[Answer], record: PlanRecord
) -> None:
    for answer in answers:
        questions = suggested(answer, record)
        assert len(questions) == len(set(questions)) <= MOST
        assert fold(answer.question) not in {fold(question) for question in questions}


def test_answers_lead_on_and_declined_ones_are_asked_otherwise(
    answers: list[Answer], record: PlanRecord
) -> None:
    for answer in answers:
        if answer.status == "answered":
            assert follow_ups(answer, record, answer.language)
            assert not rephrasings(answer, record, answer.language)
        else:
            assert not follow_ups(answer, record, answer.language)


def ask(answerer: Answerer, record: PlanRecord, question: str) -> tuple[str, ...]:
    answer = answerer.ask(Question(question=question))
    return follow_ups(answer, record, answer.language)


def test_a_number_leads_to_who_the_other_targets_a_body_and_the_next_clause(
    answerer: Answerer, record: PlanRecord
) -> None:
    assert ask(answerer, record, "2025年再生铝产量目标是多少？") == (
        "（八）推进工业领域协同增效由谁负责？",
        "（八）推进工业领域协同增效的量化目标有哪些？",
        "工业和信息化部还负责哪些任务？",
        "（九）推进交通运输协同增效说了什么？",
    )


def test_who_leads_to_what_the_clause_says_and_not_to_who(answerer: Answerer, record: PlanRecord) -> None:
    assert ask(answerer, record, "谁负责园区减污降碳？") == (
        "（十九）开展产业园区减污降碳协同创新说了什么？",
        "生态环境部还负责哪些任务？",
        "（二十）开展企业减污降碳协同创新说了什么？",
    )


def test_a_body_that_was_asked_about_is_not_asked_about_again(answerer: Answerer, record: PlanRecord) -> None:
    assert not any("交通运输部还" in text for text in ask(answerer, record, "交通运输部负责哪些任务？"))


def test_a_clause_without_targets_is_not_asked_for_them(answerer: Answerer, record: PlanRecord) -> None:
    assert not any("量化目标" in text for text in ask(answerer, record, "水环境治理由谁负责？"))


def test_an_english_answer_leads_on_in_english(answerer: Answerer, record: PlanRecord) -> None:
    questions = ask(answerer, record, "What share of new car sales should NEVs reach by 2030?")
    assert "Who is responsible for Clause 9 (Promote synergy in transport)?" in questions
    assert all(question.isascii() for question in questions)


def test_the_last_clause_leads_to_the_one_before(answerer: Answerer, record: PlanRecord) -> None:
    assert "（二十八）加强国际合作说了什么？" in ask(answerer, record, "（二十九）加强考核督察由谁负责？")


def test_a_vague_question_is_offered_one_of_each_kind(answerer: Answerer, record: PlanRecord) -> None:
    answer = answerer.ask(Question(question="这个归谁管啊"))
    assert rephrasings(answer, record, "zh") == (
        "（四）强化生态环境分区管控说了什么？",
        "（四）强化生态环境分区管控由谁负责？",
        "生态环境部负责哪些任务？",
        "方案写明的量化目标有哪些？",
    )


@pytest.mark.parametrize(
    ("question", "first"), [("写一首诗", "谁负责园区减污降碳？"), ("Write a poem", "Which bodies")]
)
def test_what_is_no_question_about_the_plan_is_followed_by_three_to_begin_with(
    answerer: Answerer, record: PlanRecord, question: str, first: str
) -> None:
    answer = answerer.ask(Question(question=question))
    assert answer.status == "refused"
    offered = rephrasings(answer, record, answer.language)
    assert len(offered) == 3
    assert offered[0].startswith(first)
    assert all(answerer.ask(Question(question=text)).status == "answered" for text in offered)
