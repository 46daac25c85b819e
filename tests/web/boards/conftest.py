import pytest

from ingest.bodies import Register
from ingest.catalog import PlanRecord
from ingest.knowledge import Knowledge
from ingest.plan import Plan
from ingest.reading import read_plan
from ingest.source import decode_source
from web.boards.board import Board
from web.boards.targets import TargetRow
from web.boards.tasks import TaskRow

INVENTED = """河湾市碧空行动方案

一、总体目标

（一）近期目标。到2025年，河湾市绿色公交占比达到80%以上。新增充电桩达到3万个。

二、重点任务

（一）发展绿色交通。加快公交<b>电动化</b>。（交通运输部牵头，财政部、河湾市公交办配合）

（二）强化监管。=SUM(A1)是什么。加强扬尘管控。（生态环境部负责）

（三）齐抓共管。形成合力。（各有关部门按职责分工负责）

（四）扩大合作。广泛合作。（财政部、商务部等按职责分工负责）
"""


@pytest.fixture(scope="session")
def board(plan: Plan, knowledge: Knowledge, register: Register) -> Board:
    """The board of the built-in plan."""
    return Board(PlanRecord(plan, knowledge), register)


@pytest.fixture(scope="session")
def tasks(board: Board) -> tuple[TaskRow, ...]:
    return board.tasks


@pytest.fixture(scope="session")
def targets(board: Board) -> tuple[TargetRow, ...]:
    return board.targets


@pytest.fixture(scope="session")
def own_board(register: Register) -> Board:
    """The board of a plan that nobody wrote about, with every kind of responsibility line."""
    source = decode_source("river.txt", INVENTED.encode(), "river")
    return Board(PlanRecord(read_plan(source, "river", register).plan, Knowledge()), register)
