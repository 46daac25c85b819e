from web.boards.board import Board
from web.boards.matrix import matrix_of, part_starts
from web.boards.tasks import TaskRow, filtered


def test_a_line_has_a_sign_where_its_body_is_named_and_nowhere_else(tasks: tuple[TaskRow, ...]) -> None:
    for line in matrix_of(tasks).lines:
        named = [line.body.key in row.keys for row in tasks]
        assert [sign is not None for sign in line.signs] == named
        assert line.total == sum(named)


def test_lines_come_by_their_totals_and_columns_by_the_plan(tasks: tuple[TaskRow, ...]) -> None:
    matrix = matrix_of(tasks)
    totals = [line.total for line in matrix.lines]
    assert totals == sorted(totals, reverse=True)
    assert (totals[0], len(totals), sum(totals)) == (25, 24, sum(matrix.totals))
    assert matrix.columns == tasks


def test_columns_are_grouped_by_their_parts(tasks: tuple[TaskRow, ...]) -> None:
    matrix = matrix_of(tasks)
    assert [(group.part[0], group.size) for group in matrix.groups] == [
        ("三", 4), ("四", 5), ("五", 4), ("六", 4), ("七", 5), ("八", 4),
    ]  # fmt: skip
    assert part_starts(matrix.groups) == {0, 4, 9, 13, 17, 22}


def test_open_lists_and_clauses_that_name_nobody_are_told_apart(tasks: tuple[TaskRow, ...]) -> None:
    matrix = matrix_of(tasks)
    extra = {row.clause: sign for row, sign in zip(matrix.columns, matrix.extra, strict=True) if sign}
    assert extra == dict.fromkeys(("10", "17", "18", "19", "28"), "open") | {"26": "general"}
    assert matrix.used == ("responsible", "lead", "sole", "open", "general")


def test_every_role_has_its_sign(own_board: Board) -> None:
    assert set(matrix_of(own_board.tasks).used) == {
        "responsible",
        "lead",
        "support",
        "sole",
        "open",
        "general",
    }


def test_a_matrix_of_some_rows_has_their_bodies_alone(tasks: tuple[TaskRow, ...]) -> None:
    matrix = matrix_of(filtered(tasks, bodies=["司法部"]))
    assert [line.body.name for line in matrix.lines] == [
        "生态环境部",
        "司法部",
        "工业和信息化部",
        "交通运输部",
        "市场监管总局",
    ]


def test_no_rows_are_an_empty_matrix() -> None:
    assert matrix_of(()).lines == ()
