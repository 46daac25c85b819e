from collections.abc import Callable

import pytest

from answering.extractive.context import Context
from answering.extractive.line_claims import judged_by_line

Made = Callable[[str], Context]


@pytest.mark.parametrize(
    ("statement", "holds", "clause"),
    [
        ("第二十条由生态环境部单独负责", True, "20"),
        ("第二十条由多个部门共同负责", False, "20"),
        ("第二十九条由生态环境部牵头", True, "29"),
        ("第二十条由生态环境部牵头", False, "20"),
        ("第六条排在首位的是国家能源局", False, "6"),
        ("第六条列了九家责任单位", True, "6"),
        ("第十一条的责任单位里没有水利部", True, "11"),
        ("通知抄送了公安部", False, "notice"),
        ("国家能源局是联合印发的单位之一", True, "notice"),
        ("Only one body is responsible for clause 20", True, "20"),
        ("Clause 25 is the sole responsibility of the National Bureau of Statistics", False, "25"),
    ],
)
def test_a_statement_about_who_is_named_is_judged_by_the_line(
    context_of: Made, statement: str, holds: bool, clause: str
) -> None:
    found = judged_by_line(context_of(statement))
    assert found is not None
    assert (found.holds, found.clause.id) == (holds, clause)


@pytest.mark.parametrize("statement", ["到2025年再生铝产量达到1150万吨", "方案鼓励使用岸电"])
def test_a_statement_about_something_else_is_left_alone(context_of: Made, statement: str) -> None:
    assert judged_by_line(context_of(statement)) is None
