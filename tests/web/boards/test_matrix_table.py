from xml.etree import ElementTree

from web.boards.board import Board
from web.boards.matrix import matrix_of
from web.boards.matrix_table import clause_address, legend, matrix_table
from web.boards.tasks import TaskRow, filtered


def test_every_mark_is_a_link_to_its_clause_with_a_name_that_says_all(tasks: tuple[TaskRow, ...]) -> None:
    page = ElementTree.fromstring(matrix_table(matrix_of(tasks), "zh"))
    marks = {link.get("aria-label"): link.get("href") for link in page.iterfind(".//td/a")}
    assert len(marks) == sum(len(row.bodies) for row in tasks) + 6
    assert marks["水利部：（四）强化生态环境分区管控，负责（按职责分工）"] == "/plan?clause=4"
    assert marks["生态环境部：（二十九）加强考核督察，牵头"] == "/plan?clause=29"
    assert all(marks)


def test_headers_say_what_they_head_and_totals_are_given(tasks: tuple[TaskRow, ...]) -> None:
    page = ElementTree.fromstring(matrix_table(matrix_of(tasks), "zh"))
    scopes = [cell.get("scope") for cell in page.iterfind(".//th")]
    assert (scopes.count("col"), scopes.count("colgroup"), scopes.count("row")) == (28, 6, 26)
    first = page.find(".//tbody/tr")
    assert first is not None
    assert "".join(first.itertext()).startswith("生态环境部25")
    assert [cell.text for cell in page.findall(".//tfoot/tr[2]/td")[1:4]] == ["5", "6", "9"]


def test_the_table_can_be_scrolled_by_keys_and_has_a_caption(tasks: tuple[TaskRow, ...]) -> None:
    region = ElementTree.fromstring(matrix_table(matrix_of(tasks), "en")).find("div")
    assert region is not None
    assert (region.get("tabindex"), region.get("role")) == ("0", "region")
    assert region.get("aria-label")
    assert region.find("table/caption") is not None


def test_english_stands_beside_the_printed_words(tasks: tuple[TaskRow, ...]) -> None:
    shown = "".join(ElementTree.fromstring(matrix_table(matrix_of(tasks), "en")).itertext())
    assert "水利部 Ministry of Water Resources" in shown
    assert "（八）推进工业领域协同增效Promote synergy in industry" in shown


def test_chosen_bodies_stand_out(tasks: tuple[TaskRow, ...]) -> None:
    rows = filtered(tasks, bodies=["水利部"])
    page = ElementTree.fromstring(matrix_table(matrix_of(rows), "zh", frozenset({"水利部"})))
    chosen = page.findall(".//tr[@class='chosen']")
    assert ["".join(row.itertext()) for row in chosen] == ["水利部6"]


def test_the_key_explains_the_signs_that_are_there(own_board: Board, tasks: tuple[TaskRow, ...]) -> None:
    assert len(ElementTree.fromstring(legend(matrix_of(own_board.tasks), "zh"))) == 6
    assert "配合" not in "".join(ElementTree.fromstring(legend(matrix_of(tasks), "zh")).itertext())


def test_a_clause_id_cannot_leave_its_place_in_the_address() -> None:
    assert clause_address("a&b=<c>") == "/plan?clause=a%26b%3D%3Cc%3E"
