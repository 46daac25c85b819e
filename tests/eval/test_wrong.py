from collections.abc import Callable

from eval.scoring import Scored
from eval.wrong import as_lines, wrong_answers

Scoring = Callable[..., Scored]


def test_right_answers_are_not_listed(scored: Scoring) -> None:
    assert wrong_answers([scored()]) == []


def test_a_wrong_answer_tells_what_was_expected_found_and_said(scored: Scoring) -> None:
    asked = {
        "id": "q9",
        "question": "那么它呢?",
        "history": [{"role": "user", "content": "第七条?"}],
        "clauses_required": ["9"],
        "clauses_ok": ["10"],
        "facts": [["1150万吨", "1150万"], ["再生铝"]],
        "forbidden": ["再生铝"],
        "agencies": ["水利部"],
    }
    (wrong,) = wrong_answers([scored(asked, {"clauses": ("8", "8")})])
    assert wrong.failed == ("facts", "forbidden", "bodies", "recall", "precision")
    assert wrong.question == "user: 第七条?\n那么它呢?"
    assert wrong.expected == (
        "status answered",
        "clauses 9 (allowed: 10)",
        "bodies 水利部",
        "missing fact 1150万吨 / 1150万",
        "forbidden but said 再生铝",
    )
    assert wrong.found == ("status answered", "clauses 8", "bodies none")
    assert wrong.said == "再生铝。[1]"


def test_lines_for_a_person_hold_everything_or_only_which_question_it_is(scored: Scoring) -> None:
    (wrong,) = wrong_answers([scored({"id": "q9", "question": "那么它呢?", "status": "refused"})])
    shown, hidden = as_lines(wrong, True), as_lines(wrong, False)
    assert hidden == "q9  number  failed: status"
    assert shown.startswith(hidden + "\n")
    assert [line.split()[0] for line in shown.splitlines()[1:]] == ["question", "expected", "found", "said"]
    assert "那么它呢?" in shown
