"""What a question asks of clauses that it has described: their bodies and places, figures, words, and what stands apart."""

import re
from collections.abc import Callable
from dataclasses import dataclass

from answering.draft import Statement
from answering.extractive.body_queries import pool_in_clause
from answering.extractive.context import Context
from answering.extractive.line_places import place_in
from answering.extractive.line_tells import bodies_at_places, bodies_counted, bodies_in_all, same_head
from answering.extractive.membership import WHICH, membership_verdicts
from answering.extractive.naming import sentence_statement
from answering.extractive.responsible import PLACED, place_statements, responsibility_statements
from answering.extractive.selection import Selection
from answering.extractive.tasks import nearest_words
from answering.extractive.topic import sentences_within
from answering.extractive.values import scope_note, target_statement
from ingest.plan import Clause, Target

_COMMON = re.compile(
    r"(?:两|三|四|几|每)(?:一)?(?:条|项|处)(?:里|中|的责任单位(?:里|中)?)?(?:都|均|全|皆|里都)|无一例外|都(?:有|在|列|出现|负责|上)|共同|共有|重合|重叠|重复|交集|少不了|在(?:这)?(?:两|三|四)(?:条|项)里|\b(?:in|on|for|to) (?:both|all|each|every)\b|\bcommon\b|\boverlap|\bshared?\b"
)
_ITS = re.compile(
    r"(?:冲|跟|和|与|同|对|给|归|让|要)着?(?:它|他们|这家|这个部门|该)|\b(?:it|its|they|them)\b"
)
_APART = re.compile(
    r"独有|只(?:在|有|出现)|不同|不一样|差|多(?:了|出)|少了|各自|\bonly (?:in )?one\b|\bdiffer"
)
_LINE = re.compile(r"单位|部门|部委|名单|bod(?:y|ies)|ministr|agenc|depart")
_SAME = re.compile(r"同一(?:家|个)|是不是一(?:家|样)|一样|相同|\bthe same\b")
_COUNT = re.compile(
    r"(?:几|多少)(?:家|个)(?!目标|指标|数)(?:单位|部门|部委|机构|责任)?|\bhow many (?:bodies|ministries|agencies|departments|authorities|of them|are there)?"
)
_AMOUNT = re.compile(
    r"多少|百分|比例|数(?:字|值)|指标|目标|哪年|哪一年|percent|how (?:much|many)|figure|number|target|what year"
)
_HEADS = re.compile(
    r"(?:打头|排头|头名|头(?:一)?(?:家|个|把)|领头|首位|第一|最前).{0,8}(?:谁|哪|什么|是)|(?:谁|哪(?:个|家)).{0,8}(?:排|打头|头|领头|第一|最前|首)|第一|首位|打头|排头|\bfirst\b|\bheads?\b|\blast\b|最后|末位|垫底"
)
_NAMES = re.compile(
    rf"{WHICH.pattern}|(?:是不是|是否|是)?(?:同一|一样)[^,。?]*吗?|(?:单位|部门|部委|机构)(?:里|中)?(?:都)?(?:有|是)(?:谁|哪些|哪)?|负责(?:单位|部门)|几家|多少家|排(?:在)?(?:第一|最前|首位)[^,。]*|打头[^,。]*|\b(?:responsible|in charge)\b|\bhow many \w+"
)
_MORE = re.compile(r"什么|啥|哪|怎|如何|多少|吗|是否|\b(?:what|how|where|when|which|does|do|is|are)\b")


@dataclass(frozen=True)
class Asked:
    """What was asked of clauses, answered; `bodies` where they were asked for."""

    statements: list[Statement]
    bodies: tuple[str, ...] = ()


def answers_on(asked: Context, selection: Selection, few: int) -> Asked | None:
    """The answer to what some words ask of clauses; None where they ask nothing that the plan's data or words tell."""
    clauses = [asked.plan.clause(clause_id) for clause_id in selection.clauses]
    statements, bodies = _on_lines(asked, clauses)
    if PLACED.search(asked.reading.folded):
        meant = asked.reading.bodies or [asked.register.get(body) for body in selection.bodies]
        placed = [s for clause in clauses for s in place_statements(asked, clause, meant)]
        counted = [
            s
            for clause in clauses
            if _COUNT.search(asked.reading.folded)
            for s in bodies_counted(asked, clause)
        ]
        if placed:
            return Asked([*counted, *placed])
    text = asked.reading.folded
    if (
        selection.kinds <= {"named", "words"}
        and (not statements or "named" in selection.kinds)
        and not bodies
    ):
        return None  # what several clauses say on one matter is compared elsewhere
    more = bool(_MORE.search(_NAMES.sub(" ", text))) or not statements
    if not more or selection.kinds <= {"named", "words"}:
        shown = "target" in selection.kinds and len(clauses) <= few
        return Asked(
            [*(s for c in clauses if shown for s in figures(asked, c, selection.targets)), *statements],
            bodies,
        )
    if len(clauses) > few or (selection.kinds == {"body"} and len(clauses) > 1):
        return Asked(statements, bodies) if statements else None
    said = [s for clause in clauses for s in _said(asked, clause, selection)]
    if not statements and "target" not in selection.kinds and "words" not in selection.kinds:
        statements = [s for clause in clauses for s in responsibility_statements(asked, clause)[:1]]
    return Asked([*statements, *said], bodies)


def _on_lines(asked: Context, clauses: list[Clause]) -> tuple[list[Statement], tuple[str, ...]]:
    """What is asked of the responsibility lines."""
    text = asked.reading.folded
    lined = [clause for clause in clauses if clause.responsibility and clause.responsibility.bodies]
    if len(clauses) == 1:
        pool = pool_in_clause(asked, clauses[0].id)
        if pool is not None:
            return list(pool.statements), ()
    placed = bool(_HEADS.search(text)) and place_in(text) is not None
    asks_who = bool(WHICH.search(text)) or "who" in asked.reading.asks or bool(_LINE.search(text))
    if len(lined) > 1 and _COMMON.search(text) and asks_who and not placed and not _APART.search(text):
        return bodies_in_all(asked, lined)
    statements: list[Statement] = []
    for applies, tell in _TOLD:
        if applies(asked):
            statements += [s for clause in lined for s in tell(asked, clause)]
    if _HEADS.search(text) and _SAME.search(text) and len(lined) > 1:
        statements = [same_head(asked, lined), *statements]
    names = len(WHICH.findall(text)) > (1 if placed else 0)  # who stands first is one of them
    who = names and not asked.reading.bodies and not _SAME.search(text)
    if who:
        statements += [s for clause in clauses for s in responsibility_statements(asked, clause)]
    bodies = tuple(
        dict.fromkeys(b.name for c in lined for b in (c.responsibility.bodies if c.responsibility else ()))
    )
    return statements, bodies if who else ()


def _said(asked: Context, clause: Clause, selection: Selection) -> list[Statement]:
    """What a clause says on what is asked: its targets where an amount is, else its nearest sentences.

    Where it is asked what concerns the body by which the clause was described, the words nearest to its work.
    """
    if _ITS.search(asked.reading.folded) and len(selection.bodies) == 1:
        span = nearest_words(asked, asked.register.get(selection.bodies[0]), clause)
        if span is not None:
            return [sentence_statement(asked, clause, span, "item")]
    if clause.targets and _AMOUNT.search(asked.reading.folded):
        return figures(asked, clause, selection.targets)
    return sentences_within(asked, clause)


def figures(asked: Context, clause: Clause, targets: tuple[Target, ...] = ()) -> list[Statement]:
    """The targets of a clause: those by which it was described, else those of the year asked for, else all."""
    years = {*asked.reading.years, *asked.reading.periods}
    meant = [target for target in clause.targets if target in targets] or list(clause.targets)
    dated = [target for target in meant if not years or target.year in years] or meant
    said = [target_statement(asked, clause, target) for target in dated]
    return [*said, *(note for target in dated for note in scope_note(asked, clause, target))]


def line_statements(asked: Context, clause: Clause) -> list[Statement]:
    """What a line says, its count first where it names bodies."""
    line = clause.responsibility
    return [
        *(bodies_counted(asked, clause) if line and line.bodies else responsibility_statements(asked, clause))
    ]


_TOLD: tuple[tuple[Callable[[Context], bool], Callable[[Context, Clause], list[Statement]]], ...] = (
    (lambda asked: bool(_HEADS.search(asked.reading.folded)), bodies_at_places),
    (lambda asked: bool(_COUNT.search(asked.reading.folded)), bodies_counted),
    (lambda asked: bool(asked.reading.bodies and "yesno" in asked.reading.asks), membership_verdicts),
)
