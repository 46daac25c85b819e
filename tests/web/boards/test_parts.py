from xml.etree import ElementTree

from web.boards.markup import el
from web.boards.parts import cell, downloads, head, notice, section, table, with_query


def test_a_section_keeps_the_address_of_its_filter_and_its_language() -> None:
    made = ElementTree.fromstring(section("/tasks", "body=%E6%B0%B4&words=a", "en", el("p", "x")))
    assert (made.get("data-address"), made.get("lang")) == ("/tasks?body=%E6%B0%B4&words=a", "en")
    assert with_query("/tasks", "") == "/tasks"


def test_downloads_carry_the_filter_and_the_language() -> None:
    made = ElementTree.fromstring(downloads("tasks", ("tasks.xlsx", "tasks.docx"), "words=%26", "en"))
    links = [link.get("href") for link in made.iter("a")]
    assert links == [
        "/downloads/tasks.xlsx?words=%26&lang=en",
        "/downloads/tasks.docx?words=%26&lang=en",
        "/tasks?words=%26",
    ]


def test_a_table_names_its_roles_and_its_cells_their_columns() -> None:
    cells = [cell("th", "（八）", label="条款"), cell("td", "a", label="任务")]
    made = ElementTree.fromstring(
        table("tasks", [head("tasks", ("clause", "task"), "zh")], [el("tr", *cells, role="row")], "zh")
    )
    inner = made.find("table")
    assert inner is not None
    assert (made.get("role"), made.get("tabindex"), inner.get("role")) == ("region", "0", "table")
    assert [th.get("scope") for th in inner.iter("th")] == ["col", "col", "row"]
    assert [each.get("data-label") for each in inner.iter() if each.get("data-label")] == ["条款", "任务"]
    assert inner.find("caption") is not None


def test_a_notice_is_one_sentence() -> None:
    assert "Any of them" in notice("tasks.none", "en")
