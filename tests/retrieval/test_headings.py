"""Parts named by number or by the words of their heading."""

import pytest

from ingest.analysis import fold
from ingest.knowledge import Knowledge
from ingest.plan import Plan
from retrieval.headings import part_references


@pytest.mark.parametrize(
    ("text", "number"),
    [
        ("第五部分讲什么", 5),
        ("what is in part five", 5),
        ("what is in Part VI", 6),
        ("“强化支撑保障”里有什么", 7),
        ("模式创新那一章", 6),
        ("形势那部分说了什么", 1),
        ("看看组织实施这一章", 8),
        ("the part on key fields", 4),
        ("the model innovation chapter", 6),
        ('"Overall requirements"', 2),
    ],
)
def test_a_part_is_known_by_its_number_or_its_heading(
    plan: Plan, knowledge: Knowledge, text: str, number: int
) -> None:
    assert [r.part for r in part_references(fold(text), plan, knowledge)] == [plan.parts[number - 1]]


@pytest.mark.parametrize(
    "text", ["怎么优化环境治理", "水环境治理那部分", "区域那部分", "key fields", "the part on cooking", ""]
)
def test_words_of_a_heading_alone_name_no_part(plan: Plan, knowledge: Knowledge, text: str) -> None:
    assert part_references(fold(text), plan, knowledge) == []


@pytest.mark.parametrize("text", ["最后一个部分", "最后那部分", "in the last part of the plan"])
def test_the_last_part_is_known_by_its_place(plan: Plan, knowledge: Knowledge, text: str) -> None:
    assert [r.part for r in part_references(fold(text), plan, knowledge)] == [plan.parts[-1]]
