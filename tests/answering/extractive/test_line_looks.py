from collections.abc import Callable

import pytest

from answering.extractive.context import Context
from answering.extractive.line_looks import looks
from answering.extractive.matrix import Matrix
from ingest.plan import Clause, Plan

Made = Callable[[str], Context]
Fits = Callable[[Clause], bool]


def names(clause: Clause) -> list[str]:
    return [body.name for body in clause.responsibility.bodies] if clause.responsibility else []


def is_open(clause: Clause) -> bool:
    return clause.responsibility is not None and clause.responsibility.open


@pytest.mark.parametrize(
    ("question", "key", "fits"),
    [
        ("名单以“等”收尾的条", "set_open", is_open),
        ("名单没有以“等”结尾的条", "set_closed", lambda c: bool(names(c)) and not is_open(c)),
        ("单位里带“总局”字样的条", "set_word", lambda c: any("总局" in name for name in names(c))),
        ("责任单位里有银行的条", "set_word", lambda c: any("银行" in name for name in names(c))),
        ("责任单位里有公司的条", "set_company", lambda c: any(name.endswith("公司") for name in names(c))),
        ("一家包揽的条", "set_alone_any", lambda c: len(names(c)) == 1 and not is_open(c)),
        (
            "写了牵头的条",
            "set_led",
            lambda c: c.responsibility is not None and c.responsibility.mode == "lead",
        ),
    ],
)
def test_what_a_line_is_to_look_like(
    context_of: Made, plan: Plan, question: str, key: str, fits: Fits
) -> None:
    (demand,) = looks(context_of(question), Matrix(plan))
    lined = [clause for clause in plan.items if clause.responsibility]
    found = [clause.id for clause in lined if demand.test(clause)]
    assert demand.key == key
    assert found == [clause.id for clause in lined if fits(clause)]
    assert found


@pytest.mark.parametrize("question", ["园区怎么减污降碳？", "“无废城市”是什么单位搞的？", ""])
def test_other_questions_say_nothing_of_how_a_line_looks(context_of: Made, plan: Plan, question: str) -> None:
    assert list(looks(context_of(question), Matrix(plan))) == []
