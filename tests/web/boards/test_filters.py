import pytest
from starlette.datastructures import QueryParams

from web.boards.board import Board
from web.boards.filters import (
    MOST_CHARACTERS,
    MOST_VALUES,
    FilterRefused,
    TargetFilter,
    TaskFilter,
)


def test_an_address_is_read_as_a_filter_and_written_as_the_same(board: Board) -> None:
    chosen = TaskFilter(("水利部", "自然资源部"), "三、加强源头防控", "分区 管控", together=True)
    assert board.task_filter(QueryParams(chosen.query)) == chosen
    assert [row.clause for row in chosen.of(board.tasks)] == ["4"]
    wanted = TargetFilter((2025, 2030), ("工业",), "铝")
    assert board.target_filter(QueryParams(wanted.query)) == wanted
    assert len(wanted.of(board.targets)) == 2


def test_no_filter_is_no_query(board: Board) -> None:
    assert (TaskFilter().query, TargetFilter().query) == ("", "")
    assert board.task_filter(QueryParams("lang=en&body=&part=&words=++&together=0")) == TaskFilter()


@pytest.mark.parametrize("name", ["水利部", "mwr", "中华人民共和国水利部", "Ministry of Water Resources"])
def test_a_body_may_be_given_by_any_of_its_names(board: Board, name: str) -> None:
    assert board.task_filter(QueryParams({"body": name})).bodies == ("水利部",)


def test_a_body_given_twice_counts_once(board: Board) -> None:
    assert board.task_filter(QueryParams("body=mwr&body=水利部")).bodies == ("水利部",)


def test_targets_without_a_year_are_asked_for_by_a_word(own_board: Board) -> None:
    chosen = own_board.target_filter(QueryParams("year=none"))
    assert chosen == TargetFilter(years=(None,))
    assert chosen.query == "year=none"


@pytest.mark.parametrize(
    ("query", "named"),
    [
        ("body=外交部", "外交部"),
        ("body=水利部' OR 1=1 --", "OR 1=1"),
        ("part=九、其他", "九、其他"),
        ("together=yes", "yes"),
        ("part=一&part=二", "'part' is given 2 times"),
        ("words=" + "a" * (MOST_CHARACTERS + 1), f"{MOST_CHARACTERS + 1} characters"),
        ("&".join(["body=mwr"] * (MOST_VALUES + 1)), f"{MOST_VALUES + 1} values"),
    ],
)
def test_what_tasks_do_not_have_is_refused_in_one_line(board: Board, query: str, named: str) -> None:
    with pytest.raises(FilterRefused) as refused:
        board.task_filter(QueryParams(query))
    assert named in str(refused.value)
    assert "\n" not in str(refused.value)


@pytest.mark.parametrize(
    ("query", "named"), [("year=1999", "1999"), ("year=none", "none"), ("sector=航天", "航天")]
)
def test_what_targets_do_not_have_is_refused(board: Board, query: str, named: str) -> None:
    with pytest.raises(FilterRefused, match=named):
        board.target_filter(QueryParams(query))
