from collections import Counter
from collections.abc import Callable

import pytest

from answering.answer import Answer
from answering.extractive.body_queries import compose_body_query
from answering.extractive.context import Context
from ingest.bodies import Register
from ingest.plan import NoticeRole, Plan

Ask = Callable[..., Answer]
Made = Callable[[str], Context]


def cited(answer: Answer) -> set[str]:
    return {citation.clause for citation in answer.citations}


@pytest.fixture(scope="module")
def lines(plan: Plan) -> dict[str, list[str]]:
    """The bodies of each responsibility line by their register ids, in order."""
    return {
        clause.id: [body.body_id for body in clause.responsibility.bodies if body.body_id]
        for clause in plan.items
        if clause.responsibility
    }


@pytest.fixture(scope="module")
def times(lines: dict[str, list[str]]) -> Counter[str]:
    """How many clauses name each body."""
    return Counter(body for bodies in lines.values() for body in bodies)


@pytest.fixture(scope="module")
def in_notice(plan: Plan, register: Register) -> Callable[[NoticeRole], list[str]]:
    """The bodies that lines of the notice name, by their register ids."""

    def found(role: NoticeRole) -> list[str]:
        words = " ".join(plan.slice(part.span) for part in plan.notice if part.role == role)
        return [mention.body.id for mention in register.mentions(words) if mention.body.central]

    return found


def shown(answer: Answer, register: Register, bodies: list[str]) -> list[str]:
    """Which of some bodies the answer names."""
    return [body for body in bodies if register.get(body).name in answer.answer]


@pytest.mark.parametrize(
    "question",
    [
        "哪些单位只在一条里出现过？",
        "责任单位里，哪几家只出现在一条里？",
        "Which responsible bodies are named in a single clause of the plan?",
    ],
)
def test_bodies_named_once_are_given_each_with_its_clause(
    ask: Ask, register: Register, times: Counter[str], lines: dict[str, list[str]], question: str
) -> None:
    answer = ask(question)
    once = [body for body, number in times.items() if number == 1]
    assert shown(answer, register, list(times)) == once
    assert cited(answer) == {clause for clause, bodies in lines.items() if set(once) & set(bodies)}


@pytest.mark.parametrize("question", ["哪个部门参与的条最多？", "哪家单位负責的條最多？"])
def test_the_body_named_most_comes_with_every_clause_of_its_own(
    ask: Ask, register: Register, times: Counter[str], lines: dict[str, list[str]], question: str
) -> None:
    ((body, number),) = times.most_common(1)
    answer = ask(question)
    assert register.get(body).name in answer.answer.splitlines()[0]
    assert str(number) in answer.answer.splitlines()[0]
    assert cited(answer) == {clause for clause, bodies in lines.items() if body in bodies}


@pytest.mark.parametrize(
    "question",
    ["联合印发的部门里，谁负责的条最少？", "Which of the seven issuing bodies has the fewest clauses?"],
)
def test_among_the_issuers_only_issuers_are_compared(
    ask: Ask,
    register: Register,
    times: Counter[str],
    lines: dict[str, list[str]],
    in_notice: Callable[[NoticeRole], list[str]],
    question: str,
) -> None:
    fewest = min(in_notice("issuers"), key=lambda body: times[body])
    answer = ask(question)
    assert shown(answer, register, list(times)) == [fewest]
    assert cited(answer) == {clause for clause, bodies in lines.items() if fewest in bodies}


@pytest.mark.parametrize(
    "question",
    [
        "抄送的单位里哪些没有分到任何任务？",
        "抄送名单里有哪几家没被点到？",
        "Which of the bodies copied in has no task?",
    ],
)
def test_bodies_that_got_a_copy_and_no_clause_are_shown_by_the_line_that_names_them(
    ask: Ask,
    plan: Plan,
    register: Register,
    times: Counter[str],
    in_notice: Callable[[NoticeRole], list[str]],
    question: str,
) -> None:
    answer = ask(question)
    idle = [body for body in in_notice("copies") if body not in times]
    assert idle
    assert shown(answer, register, in_notice("copies")) == idle
    (citation,) = answer.citations
    assert citation.clause == "notice"
    assert citation.quote in [plan.slice(part.span) for part in plan.notice if part.role == "copies"]


@pytest.mark.parametrize(
    "question",
    [
        "除了生态环境部，还有哪些单位排过第一位？",
        "Apart from the Ministry of Ecology and Environment, which bodies are listed first?",
    ],
)
def test_bodies_that_head_a_line_besides_one_leave_that_one_out(
    ask: Ask, register: Register, lines: dict[str, list[str]], question: str
) -> None:
    others = {clause: bodies[0] for clause, bodies in lines.items() if bodies and bodies[0] != "mee"}
    answer = ask(question)
    assert cited(answer) == set(others)
    listed = answer.answer.partition("\n")[2]
    assert set(shown(answer, register, sorted(set(others.values())))) == set(others.values())
    assert register.get("mee").name not in listed


def test_an_issuer_that_never_heads_a_line_is_told_from_those_that_do(
    ask: Ask, register: Register, lines: dict[str, list[str]], in_notice: Callable[[NoticeRole], list[str]]
) -> None:
    first = {bodies[0] for bodies in lines.values() if bodies}
    issuers = in_notice("issuers")
    answer = ask("联合印发的七家里谁从没排过第一位？")
    assert shown(answer, register, issuers) == [body for body in issuers if body not in first]


@pytest.mark.parametrize(
    "question",
    [
        "谁负责园区？",
        "哪些条点名的单位最多？",
        "水利部负责的条最多吗？",
        "第八条里哪个单位出现得最多？",
        "Who is responsible for clause 8?",
        "2025年再生铝产量目标是多少？",
    ],
)
def test_other_questions_are_left_to_others(context_of: Made, question: str) -> None:
    assert compose_body_query(context_of(question)) is None


@pytest.mark.parametrize(
    ("question", "inside"),
    [
        ("联合发文的七家里，谁没有出现在固废那条？", False),
        ("联合发文的七家里，哪几家出现在第十六条？", True),
        ("Which of the seven issuers are absent from clause 16?", False),
    ],
)
def test_issuers_in_or_out_of_a_clause_are_shown_by_both_lines(
    ask: Ask,
    register: Register,
    lines: dict[str, list[str]],
    in_notice: Callable[[NoticeRole], list[str]],
    question: str,
    inside: bool,
) -> None:
    issuers = in_notice("issuers")
    answer = ask(question)
    assert cited(answer) == {"notice", "16"}
    assert shown(answer, register, issuers) == [b for b in issuers if (b in lines["16"]) is inside]


@pytest.mark.parametrize(
    "question",
    [
        "第四部分各条排头的单位是谁？",
        "突出重点领域那五条，打头的分别是谁？",
        "Part four: which body is listed first in each clause?",
    ],
)
def test_the_first_body_of_each_clause_of_a_part(ask: Ask, plan: Plan, question: str) -> None:
    answer = ask(question)
    assert {c.clause for c in answer.citations} == {c.id for c in plan.items if c.part == plan.parts[3]}
