import pytest

from ingest.analysis import fold
from retrieval.exam import blanks, exam_item


def test_a_choice_has_its_stem_and_its_options() -> None:
    item = exam_item(fold("2025年再生铝产量达到（  ）。A. 1000万吨 B. 1150万吨 C. 1200万吨 D. 1500万吨"))
    assert item is not None
    assert item.kind == "choice"
    assert "再生铝产量" in item.stem
    assert [letter for letter, _ in item.options] == ["a", "b", "c", "d"]
    assert item.options[1] == ("b", "1150万吨")
    assert not item.negative


@pytest.mark.parametrize(
    "stem", ["下列不属于工作原则的是", "下列说法错误的是", "Which of these is not a principle?"]
)
def test_a_choice_of_what_is_not_is_known_as_one(stem: str) -> None:
    item = exam_item(fold(f"{stem} A. 突出协同增效 B. 强化源头防控 C. 先污染后治理"))
    assert item is not None
    assert (item.kind, item.negative) == ("choice", True)


def test_a_choice_of_several_is_known_as_one() -> None:
    item = exam_item(fold("（多选）工作原则包括 A. 突出协同增效 B. 强化源头防控 C. 优化技术路径"))
    assert item is not None
    assert item.multiple


@pytest.mark.parametrize(
    "stem", ["再生铝产量达到____万吨", "再生铝产量达到（ ）万吨", "再生铝产量达到【 】万吨"]
)
def test_a_blank_is_known_by_its_gap(stem: str) -> None:
    item = exam_item(fold(stem))
    assert item is not None
    assert item.kind == "blank"
    assert blanks(item.stem) == [("再生铝产量达到", "万吨")]


@pytest.mark.parametrize("text", ["判断对错：再生铝产量达到1150万吨。", "True or false: the target is 1150."])
def test_a_statement_to_judge_is_known_by_what_is_asked(text: str) -> None:
    item = exam_item(fold(text))
    assert item is not None
    assert item.kind == "judge"
    assert "1150" in item.stem


def test_things_to_put_in_order_are_known_as_such() -> None:
    item = exam_item(fold("按原文顺序排列：A. 优化技术路径 B. 突出协同增效 C. 强化源头防控"))
    assert item is not None
    assert item.kind == "order"


@pytest.mark.parametrize(
    "text",
    [
        "2025年再生铝产量目标是多少?",
        "谁负责园区减污降碳?",
        "What does clause 8 say?",
        "第（八）条讲什么?",
        "",
        "a",
        "EOD",
    ],
)
def test_a_plain_question_is_no_exam_item(text: str) -> None:
    assert exam_item(fold(text)) is None
