from datetime import date

import pytest

from retrieval.language import Language
from web.boards.board import Board
from web.boards.filters import TargetFilter, TaskFilter
from web.boards.sheets import note_of, target_sheet, task_sheet
from web.boards.targets import TargetRow
from web.boards.tasks import TaskRow


def test_a_task_is_given_with_all_its_words_and_bodies(tasks: tuple[TaskRow, ...]) -> None:
    sheet = task_sheet(tasks, "zh")
    assert sheet.headers == ("序号", "部分", "条款", "任务", "责任单位", "分工方式", "量化目标")
    row = sheet.rows[4]
    assert row[:3] == (5, "四、突出重点领域", "（八）推进工业领域协同增效")
    assert row[3] == "".join(tasks[4].task)
    assert row[4:6] == ("工业和信息化部、国家发展改革委、生态环境部、国家能源局", "按职责分工负责")
    assert str(row[6]).split("\n")[0] == "2025年 全国短流程炼钢占比：15%"
    assert sheet.rows[22][4] == "未点名单位（原文：各相关部门、地方）"


def test_roles_are_said_in_a_file_too(own_board: Board) -> None:
    assert (
        task_sheet(own_board.tasks, "zh").rows[0][4]
        == "交通运输部（牵头）、财政部（配合）、河湾市公交办（配合）"
    )


def test_a_target_is_given_in_words_and_as_a_number(targets: tuple[TargetRow, ...]) -> None:
    row = target_sheet(targets, "zh").rows[2]
    assert row[1:7] == ("再生铝产量", "1150万吨", 1150, "万吨", 2025, "原文未写明")
    assert row[9] == targets[2].quote
    assert target_sheet(targets, "en").rows[2][2] == "11.5 million tonnes"


@pytest.mark.parametrize("language", ["zh", "en"])
def test_every_row_has_a_value_for_every_header(
    tasks: tuple[TaskRow, ...], targets: tuple[TargetRow, ...], language: Language
) -> None:
    for sheet, count in ((task_sheet(tasks, language), 26), (target_sheet(targets, language), 7)):
        assert len(sheet.rows) == count
        assert {len(row) for row in sheet.rows} == {len(sheet.headers)}


def test_the_note_names_plan_digest_day_and_filters(board: Board) -> None:
    chosen = TaskFilter(("水利部", "财政部"), words="水", together=True)
    said = dict(note_of(board.record, chosen, 3, date(2026, 1, 2), "zh").entries)
    assert said["来源"] == "减污降碳协同增效实施方案"
    assert said["正文摘要（SHA-256）"] == board.record.plan.digest
    assert (said["导出日期"], said["行数"]) == ("2026-01-02", "3")
    assert said["筛选"] == "责任单位: 水利部、财政部 (共同负责); 词语: 水"


def test_the_note_says_that_nothing_was_filtered(board: Board) -> None:
    said = dict(note_of(board.record, TargetFilter(), 7, date(2026, 1, 2), "en").entries)
    assert said["Filters"] == "none (all rows)"
    years = note_of(board.record, TargetFilter(years=(2030,)), 3, date(2026, 1, 2), "en")
    assert dict(years.entries)["Filters"] == "Years: 2030"
