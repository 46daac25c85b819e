import pytest

from web.answer_blocks import Block, Piece, blocks_of, cells_of, pieces_of


def test_paragraphs_and_lists_are_read_as_they_are_written() -> None:
    text = "共2条：\n\n- 甲[1]\n- 乙[2]\n\n完。[1]"
    assert blocks_of(text) == [
        Block("paragraph", ("共2条：",)),
        Block("bullets", ("甲[1]", "乙[2]")),
        Block("paragraph", ("完。[1]",)),
    ]


def test_lists_with_a_blank_line_between_are_two() -> None:
    assert [block.lines for block in blocks_of("- 甲\n\n- 乙")] == [("甲",), ("乙",)]


def test_a_table_is_read_without_its_rule() -> None:
    (table,) = blocks_of("| 条款 | 单位 |\n| --- | :---: |\n| （八） | 甲 [1] |")
    assert table.shape == "table"
    assert [cells_of(row) for row in table.lines] == [["条款", "单位"], ["（八）", "甲 [1]"]]


def test_a_numbered_list_of_a_model_is_a_list() -> None:
    assert blocks_of("1. 甲\n2. 乙") == [Block("numbers", ("甲", "乙"))]


@pytest.mark.parametrize("text", ["# 题", "> 引", "1150万吨。", "-5度", "```", "2025.9"])
def test_anything_else_is_a_paragraph_with_all_its_signs(text: str) -> None:
    assert blocks_of(text) == [Block("paragraph", (text,))]


def test_only_marks_that_are_known_are_marks() -> None:
    assert pieces_of("甲[1]乙[9]", {1}) == [Piece("甲"), Piece("[1]", 1), Piece("乙[9]")]


def test_bold_words_are_bold_and_lone_stars_are_text() -> None:
    assert pieces_of("**甲[1]** 2*3**", {1}) == [
        Piece("甲", strong=True),
        Piece("[1]", 1, True),
        Piece(" 2*3**"),
    ]


def test_blanks_of_a_fill_in_question_stay() -> None:
    assert pieces_of("提高到____。", ()) == [Piece("提高到____。")]


def test_no_text_has_no_blocks() -> None:
    assert blocks_of(" \n\n") == []
