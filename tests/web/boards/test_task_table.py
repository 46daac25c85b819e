from xml.etree import ElementTree

from web.boards.board import Board
from web.boards.filters import TaskFilter
from web.boards.task_table import count_words, tasks_html
from web.boards.tasks import TaskRow


def rows_of(page: str) -> list[ElementTree.Element]:
    return ElementTree.fromstring(page).findall(".//table[@class='board-table']/tbody/tr")


def test_each_row_links_to_its_clause_and_holds_its_words_and_bodies(tasks: tuple[TaskRow, ...]) -> None:
    shown = rows_of(tasks_html(tasks, TaskFilter(), "zh"))
    assert len(shown) == len(tasks) == 26
    for row, drawn in zip(tasks, shown, strict=True):
        link = drawn.find("th/a")
        assert link is not None
        assert link.get("href") == f"/plan?clause={row.clause}"
        words = "".join(drawn.itertext())
        assert row.label in words
        assert all(sentence in words for sentence in row.task)
        assert "、".join(body.name for body in row.bodies[:1]) in words
        assert all(target.amount in words for target in row.targets)


def test_a_row_without_bodies_says_what_the_plan_says(tasks: tuple[TaskRow, ...]) -> None:
    row = rows_of(tasks_html(tasks, TaskFilter(words="组织领导"), "zh"))[0]
    assert "未点名单位（原文：各相关部门、地方）" in "".join(row.itertext())


def test_roles_other_than_responsible_are_said(own_board: Board) -> None:
    row = rows_of(tasks_html(own_board.tasks, TaskFilter(), "zh"))[0]
    assert "交通运输部牵头、财政部配合、河湾市公交办配合" in "".join(row.itertext())


def test_english_stands_beside_chinese(tasks: tuple[TaskRow, ...]) -> None:
    row = rows_of(tasks_html(tasks, TaskFilter(bodies=("司法部",)), "en"))[0]
    words = "".join(row.itertext())
    assert "（二十二）完善减污降碳法规标准Improve laws, regulations and standards" in words
    assert "司法部 Ministry of Justice" in words
    assert "each within its own duties" in words


def test_markup_in_a_plan_and_in_what_is_typed_stays_text(own_board: Board) -> None:
    page = tasks_html(own_board.tasks, TaskFilter(words="<b>"), "zh")
    assert "加快公交<b>电动化</b>。" in "".join(ElementTree.fromstring(page).itertext())
    assert ElementTree.fromstring(page).get("data-address") == "/tasks?words=%3Cb%3E"


def test_the_count_says_what_is_shown_and_of_how_many(tasks: tuple[TaskRow, ...]) -> None:
    some = TaskFilter(bodies=("司法部",)).of(tasks)
    assert count_words(tasks, tasks, "zh") == "共 26 条任务，涉及 24 个单位"
    assert count_words(tasks, some, "en") == "Tasks: 1 of 26. Bodies: 5."


def test_where_nothing_fits_the_page_says_so(tasks: tuple[TaskRow, ...]) -> None:
    page = tasks_html(tasks, TaskFilter(words="航天"), "zh")
    assert "没有符合筛选条件的任务" in page
    assert "<table" not in page
    assert "没有写明责任单位" in tasks_html((), TaskFilter(), "zh")
