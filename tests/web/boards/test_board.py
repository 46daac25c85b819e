from types import SimpleNamespace

from web.boards.board import Board, board_of


def test_rows_are_made_once(board: Board) -> None:
    assert board.tasks is board.tasks
    assert board.targets is board.targets


def test_the_board_of_a_site_is_that_of_its_plan(board: Board) -> None:
    site = SimpleNamespace(record=board.record, catalog=SimpleNamespace(register=board.register))
    assert board_of(site) == board  # type: ignore[arg-type]  # all of a site that is looked at
