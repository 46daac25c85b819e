from collections.abc import Callable

import pytest

from answering.answer import Answer
from ingest.plan import Plan

Ask = Callable[..., Answer]


def cited(answer: Answer) -> set[str]:
    return {citation.clause for citation in answer.citations}


@pytest.mark.parametrize("year", [2025, 2030])
def test_every_target_of_a_year_is_listed(ask: Ask, plan: Plan, year: int) -> None:
    answer = ask(f"{year}年的量化目标有哪些?")
    pairs = [(clause.id, target) for clause in plan.items for target in clause.targets if target.year == year]
    assert answer.status == "answered"
    assert [t.value for _, t in pairs if t.value not in answer.answer] == []
    assert cited(answer) >= {clause for clause, _ in pairs}


def test_every_target_of_the_plan_is_listed(ask: Ask, plan: Plan) -> None:
    answer = ask("列出方案里全部量化目标")
    targets = [target for clause in plan.items for target in clause.targets]
    assert [t.value for t in targets if t.value not in answer.answer] == []
    assert cited(answer) >= {"8", "9", "11", "16"}


def test_a_year_that_the_plan_does_not_name_has_no_targets(ask: Ask) -> None:
    assert ask("列出2040年的全部目标").status == "not_in_plan"


def test_the_targets_of_a_year_are_given_in_english(ask: Ask) -> None:
    answer = ask("List all the quantitative targets for 2025.")
    assert (answer.status, answer.language) == ("answered", "en")
    assert cited(answer) >= {"8", "11", "16"}


@pytest.mark.parametrize(
    ("question", "facts"),
    [
        ("农业领域有什么量化指标？", ("43%",)),
        ("2030年文字目标和数字目标一起给我", ("显著提升", "20%", "50%")),
        ("重点区域2030年的目标，定性的定量的都要", ("50%", "显著成效")),
    ],
)
def test_a_field_and_words_with_figures_are_given_together(
    ask: Ask, question: str, facts: tuple[str, ...]
) -> None:
    answer = ask(question)
    assert answer.status == "answered"
    assert [fact for fact in facts if fact not in answer.answer] == []


@pytest.mark.parametrize("question", ["交通这一块2025年有数字指标没有？", "货车这块有没有卡在2025年的数？"])
def test_a_field_without_a_target_for_a_year_is_said_to_have_none(ask: Ask, question: str) -> None:
    answer = ask(question)
    assert answer.answer.startswith("没有")
    assert (cited(answer), "50%" in answer.answer) == ({"9"}, True)


@pytest.mark.parametrize(
    "question", ["总体目标2025和2030两段有什么变化？不要数字指标", "只说笼统的目标，2025和2030各是什么"]
)
def test_goals_in_words_leave_figures_out(ask: Ask, question: str) -> None:
    answer = ask(question)
    assert cited(answer) == {"3"}
    assert "%" not in answer.answer


@pytest.mark.parametrize(
    "question",
    ["文件还提到一个2030年的全球目标，是哪个？", "Which global goal for 2030 does the plan mention?"],
)
def test_a_goal_of_the_whole_world_is_no_target_of_the_plan(ask: Ask, question: str) -> None:
    assert cited(ask(question)) == {"28"}


@pytest.mark.parametrize(
    "question",
    ["总目标里2025和2030两个阶段，用词差在哪？", "What are the overall goals for 2025 and 2030, in words?"],
)
def test_two_years_of_the_overall_goals_are_both_told(ask: Ask, plan: Plan, question: str) -> None:
    answer = ask(question)
    assert {c.clause for c in answer.citations} == {"3"}
    assert len(answer.citations) == 2


@pytest.mark.parametrize(
    "question", ["2025年的目标", "2025年有哪些目标", "到2025年的目标是什么？", "What are the 2025 goals?"]
)
def test_the_targets_of_a_year_are_that_years_in_words_and_in_figures(ask: Ask, question: str) -> None:
    answer = ask(question)
    assert [citation.clause for citation in answer.citations] == ["3", "8", "8", "11", "16"]
    assert "43%" in answer.answer
    assert "到2030年" not in answer.answer


@pytest.mark.parametrize("question", ["2030年有什么目标", "2030年目标是啥？", "2030年的目标呢"])
def test_the_targets_of_the_later_year_are_given_with_their_figures(ask: Ask, question: str) -> None:
    answer = ask(question)
    assert {citation.clause for citation in answer.citations} == {"3", "8", "9"}
    assert "30%以上" in answer.answer
    assert "到2025年" not in answer.answer
