import pytest

from ingest.plan import Plan
from web.boards.board import Board
from web.boards.tasks import TaskRow, bodies_of, filtered, mode_words


def ids(rows: tuple[TaskRow, ...]) -> list[str]:
    return [row.clause for row in rows]


def test_there_is_a_row_for_each_clause_that_says_who_carries_it_out(
    tasks: tuple[TaskRow, ...], plan: Plan
) -> None:
    assert (
        ids(tasks)
        == [clause.id for clause in plan.clauses if clause.responsibility]
        == [str(number) for number in range(4, 30)]
    )


def test_the_bodies_of_a_row_are_those_of_its_line_as_printed(tasks: tuple[TaskRow, ...], plan: Plan) -> None:
    for row in tasks:
        line = plan.clause(row.clause).responsibility
        assert line is not None
        assert [(body.name, body.role) for body in row.bodies] == [(b.name, b.role) for b in line.bodies]
        assert (row.mode, row.open, row.parties) == (line.mode, line.open, line.parties)
        assert "、".join(body.name for body in row.bodies) in plan.slice(line.span)


def test_rows_of_the_plan_that_differ_from_the_others(tasks: tuple[TaskRow, ...]) -> None:
    by_id = {row.clause: row for row in tasks}
    assert [(b.name, b.role) for b in by_id["20"].bodies] == [("生态环境部", "sole")]
    assert [(b.name, b.role) for b in by_id["29"].bodies] == [("生态环境部", "lead")]
    assert (by_id["26"].bodies, by_id["26"].parties) == ((), ("各相关部门", "地方"))
    assert [row.clause for row in tasks if row.open] == ["10", "17", "18", "19", "28"]
    assert [len(by_id[clause].targets) for clause in ("8", "9", "10")] == [4, 1, 0]


def test_a_task_is_the_clause_without_its_heading_and_its_line(
    tasks: tuple[TaskRow, ...], plan: Plan
) -> None:
    for row in tasks:
        clause = plan.clause(row.clause)
        assert clause.responsibility is not None
        whole = f"{row.label}。{''.join(row.task)}{plan.slice(clause.responsibility.span)}"
        assert whole.replace("\n", "") == plan.words(clause).replace("\n", "")
        assert len(row.task_en) == len(row.task)


def test_bodies_come_by_the_number_of_their_clauses_and_ties_in_the_order_of_the_plan(
    tasks: tuple[TaskRow, ...],
) -> None:
    found = bodies_of(tasks)
    assert len(found) == 24
    assert [body.name for body in found[:4]] == [
        "生态环境部",
        "国家发展改革委",
        "住房城乡建设部",
        "工业和信息化部",
    ]
    assert [body.name for body in found if body.name in ("交通运输部", "水利部")] == ["水利部", "交通运输部"]
    assert found[0].english == "Ministry of Ecology and Environment"


def test_several_bodies_are_wanted_any_or_all(tasks: tuple[TaskRow, ...]) -> None:
    either = filtered(tasks, bodies=["水利部", "财政部"])
    both = filtered(tasks, bodies=["水利部", "自然资源部"], together=True)
    assert ids(either) == ["4", "5", "6", "7", "12", "19", "21", "24", "28"]
    assert ids(both) == ["4", "6", "12"]
    assert filtered(tasks, bodies=["水利部", "证监会"], together=True) == ()


def test_a_part_and_words_narrow_the_rows(tasks: tuple[TaskRow, ...]) -> None:
    assert ids(filtered(tasks, part="六、开展模式创新")) == ["17", "18", "19", "20"]
    assert ids(filtered(tasks, part="六、开展模式创新", words="园区")) == ["19"]


@pytest.mark.parametrize("words", ["短流程煉鋼", "碳捕集 工業", "STEELMAKING", "carbon capture"])
def test_words_are_found_in_chinese_of_both_kinds_and_in_english(
    tasks: tuple[TaskRow, ...], words: str
) -> None:
    assert "8" in ids(filtered(tasks, words=words))


def test_a_body_is_found_by_its_english_name_as_a_word(tasks: tuple[TaskRow, ...]) -> None:
    assert ids(filtered(tasks, words="ministry of justice")) == ["22"]


@pytest.mark.parametrize("language", ["zh", "en"])
def test_each_mode_has_words_of_its_own_in_both_languages(own_board: Board, language: str) -> None:
    rows = own_board.tasks
    assert [row.mode for row in rows] == ["lead_support", "sole", "general", "by_duty"]
    words = [mode_words(row, language) for row in rows]  # type: ignore[arg-type]  # "zh" or "en"
    assert len(set(words)) == 4
    assert "“等”" in words[3]


def test_a_body_that_the_register_lacks_stands_by_its_printed_name(own_board: Board) -> None:
    body = own_board.tasks[0].bodies[2]
    assert (body.name, body.key, body.role, body.english) == ("河湾市公交办", "河湾市公交办", "support", "")
