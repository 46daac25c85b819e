import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from answering.answer import STATUSES, Answer
from eval.bank_file import GoldQuestion, read_bank
from eval.measures import score
from ingest.plan import Plan
from records.bank import WHICH, Which, question_lines
from records.database import Database
from records.exchanges import Exchange, Versions, keep
from records.feedback import DISLIKES, VERDICTS, give
from retrieval.question import Turn

VERSIONS = Versions("i", "p", "1")
Drafts = Callable[..., list[GoldQuestion]]


@pytest.fixture
def drafts(database: Database, tmp_path: Path) -> Drafts:
    """The drafts as the evaluation's own reader reads them."""

    def read(which: Which = "all") -> list[GoldQuestion]:
        file = tmp_path / "drafts.jsonl"
        file.write_text("".join(line + "\n" for line in question_lines(database, which, 2)), encoding="utf-8")
        return read_bank(file)

    return read


def test_an_answer_found_useful_requires_what_it_cited(
    database: Database, kept: Callable[..., Exchange], drafts: Drafts
) -> None:
    own = kept("哪些部门？", clauses=("8", "19", "8"), bodies=("生态环境部",))
    give(database, "li", own.id, "useful", "很\n好")
    (draft,) = drafts()
    assert (draft.id, draft.question, draft.plan) == (f"asked-{own.id}", "哪些部门？", "synergy-2022")
    assert (draft.status, draft.clauses_required, draft.clauses_ok) == ("answered", ("8", "19"), ())
    assert draft.agencies == ("生态环境部",)
    assert "DRAFT" in draft.note
    assert "很 好" in draft.note


def test_what_nobody_judged_may_be_cited(kept: Callable[..., Exchange], drafts: Drafts) -> None:
    kept("问", clauses=("8",), bodies=("生态环境部",))
    (draft,) = drafts()
    assert (draft.status, draft.clauses_required, draft.clauses_ok) == ("answered", (), ("8",))
    assert draft.agencies is None


@pytest.mark.parametrize(
    ("verdict", "status", "drafted"),
    [
        ("should_have_answered", "not_in_plan", "answered"),
        ("wrong_source", "answered", "answered"),
        ("wrong", "answered", "answered|not_in_plan|clarify|refused"),
        ("wrong", "clarify", "answered|not_in_plan|refused"),
    ],
)
def test_an_answer_found_wanting_leaves_the_gold_to_a_person(
    database: Database, kept: Callable[..., Exchange], drafts: Drafts, verdict: str, status: str, drafted: str
) -> None:
    give(database, "li", kept("问", status).id, verdict)
    (draft,) = drafts()
    assert draft.status == drafted
    assert draft.clauses_required == draft.clauses_ok == ()


@pytest.mark.parametrize("status", [one for one in STATUSES if one != "error"])
@pytest.mark.parametrize("verdict", [None, *VERDICTS])
def test_the_same_answer_again_passes_its_draft_unless_it_was_found_wanting(
    database: Database, kept: Callable[..., Exchange], drafts: Drafts, plan: Plan, status: Any, verdict: Any
) -> None:
    own = kept("问", status)
    if verdict:
        give(database, "li", own.id, verdict)
    (draft,) = drafts()
    clause = plan.clause("8")
    again = own.answer.as_json()
    for citation in again["citations"]:
        span = {"start": clause.start, "end": clause.start + 2}
        citation.update(span, quote=plan.text[clause.start : clause.start + 2])
    assert score(draft, again, plan).right is (verdict not in DISLIKES)


def test_history_and_language_are_those_of_the_question(
    database: Database, answer: Callable[..., Answer], drafts: Drafts
) -> None:
    asked = [("誰負責園區減污降碳？", "zh"), ("谁负责园区减污降碳？", "zh"), ("Who is responsible?", "en")]
    history = (Turn(role="user", content="先问"), Turn(role="assistant", content="先答"))
    with database.begin() as connection:
        for question, language in asked:
            said = answer(question, language=language)
            keep(connection, None, said, "synergy-2022", "api", VERSIONS, history=history)
    found = drafts()
    assert [draft.lang for draft in found] == ["zh-Hant", "zh", "en"]
    assert [draft.as_question().history for draft in found] == [history] * 3


def test_questions_are_picked_by_what_became_of_them(
    database: Database, kept: Callable[..., Exchange], drafts: Drafts
) -> None:
    kept("answered")
    kept("fault", "error", error="no such plan")
    for status in ("not_in_plan", "clarify", "refused"):
        kept(status, status)
    for verdict in VERDICTS:
        give(database, "li", kept(verdict).id, verdict)
    asked = {which: [draft.question for draft in drafts(which)] for which in WHICH}
    assert asked["declined"] == ["not_in_plan", "clarify", "refused"]
    assert asked["disliked"] == list(DISLIKES)
    assert asked["all"] == ["answered", *asked["declined"], *VERDICTS]


def test_a_question_asked_often_comes_once_for_each_thing_said_of_it(
    database: Database, kept: Callable[..., Exchange], drafts: Drafts
) -> None:
    same = [kept("问") for _ in range(4)]
    give(database, "li", same[2].id, "useful")
    assert [draft.id for draft in drafts()] == [f"asked-{same[0].id}", f"asked-{same[2].id}"]


def test_a_line_has_every_field_of_the_contract(database: Database, kept: Callable[..., Exchange]) -> None:
    kept("问\u2028题\n二")
    (line,) = question_lines(database)
    fields = ("id", "question", "history", "plan", "lang", "kind", "status", "clauses_required", "clauses_ok")
    assert {*fields, "facts", "forbidden"} <= json.loads(line).keys()
    assert "\n" not in line
