from xml.etree import ElementTree

import pytest

from retrieval.language import Language
from web.boards.board import Board
from web.boards.matrix import matrix_of
from web.boards.matrix_svg import matrix_svg
from web.boards.tasks import TaskRow

SVG = "{http://www.w3.org/2000/svg}"


def words(picture: str) -> list[str]:
    return ["".join(text.itertext()) for text in ElementTree.fromstring(picture).iter(f"{SVG}text")]


@pytest.mark.parametrize("language", ["zh", "en"])
def test_the_picture_is_sound_and_has_every_body_clause_and_mark(
    tasks: tuple[TaskRow, ...], language: Language
) -> None:
    matrix = matrix_of(tasks)
    picture = matrix_svg(matrix, "题目", "说明", language)
    said = " ".join(words(picture))
    assert all(line.body.name in said for line in matrix.lines)
    assert all(row.label in said for row in tasks)
    discs = list(ElementTree.fromstring(picture).iter(f"{SVG}circle"))
    responsible = sum(body.role == "responsible" for row in tasks for body in row.bodies)
    assert (
        len(discs) == responsible + 3 * 5 + 1 + 3
    )  # three dots for an open list; the key has each sign once
    assert ("Ministry of Justice" in said) == (language == "en")


def test_nothing_in_the_picture_runs_or_leads_elsewhere(own_board: Board) -> None:
    picture = matrix_svg(matrix_of(own_board.tasks), '<script>alert("x")</script>', "&<b>", "zh")
    names = {element.tag.removeprefix(SVG) for element in ElementTree.fromstring(picture).iter()}
    assert names <= {"svg", "title", "desc", "rect", "text", "path", "circle", "g"}
    assert '<script>alert("x")</script>' in words(picture)
    assert "href" not in picture
    assert "http" not in picture.replace("http://www.w3.org/2000/svg", "")


def test_everything_lies_inside_the_picture(tasks: tuple[TaskRow, ...]) -> None:
    root = ElementTree.fromstring(matrix_svg(matrix_of(tasks), "题目", "说明", "zh"))
    width, height = float(root.get("width", 0)), float(root.get("height", 0))
    for text in root.iter(f"{SVG}text"):
        assert 0 <= float(text.get("x", -1)) < width
        assert 0 <= float(text.get("y", -1)) < height


def test_a_matrix_without_rows_is_still_a_picture() -> None:
    assert "题目" in words(matrix_svg(matrix_of(()), "题目", "", "zh"))
