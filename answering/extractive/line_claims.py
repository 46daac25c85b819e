"""Statements about who is named: in a clause's responsibility line, or in the covering notice."""

import re
from dataclasses import dataclass

from answering.extractive.context import Context
from answering.extractive.polarity import by_polarity
from ingest.numerals import NUMERAL, to_int
from ingest.plan import Clause, NoticeRole, Responsibility, Span
from retrieval.search import search

_LINE = re.compile(
    r"负责|责任|牵头|分工|单位|部门|部委|主管|归|由|排|名单|括号|\b(?:responsib\w+|bod(?:y|ies)|ministr(?:y|ies)|lead(?:s|ing)?|led|named?|names|listed|agenc(?:y|ies)|assigned|bracket|line|in charge|alone)\b"
)
_ALONE = re.compile(
    r"单独|独家|一家(?:单位|部门)?|仅由|只由|独自|一个(?:部门|单位)|唯一|\b(?:alone|sole(?:ly)?|only|single|exclusively)\b"
)
_SEVERAL = re.compile(
    r"多个|多家|几个(?:部门|单位)|几家|各部门|若干|不止一|共同|联合|\b(?:several|jointly|together|shared|more than one|multiple|many)\b"
)
_LEAD = re.compile(r"牵头|\blead(?:s|ing)?\b|\bled by\b")
FIRST_NAMED = re.compile(
    r"(?:排|列|居|位列)(?:在)?(?:第一|首|最前)|首位|第一位|打头|排头|第一责任|\bfirst\b|\bheads? the\b|\btops?\b"
)
_COUNT = re.compile(
    rf"([{NUMERAL}两]+|\d+)(?:家|个)(?:责任)?(?:单位|部门|部委|机构)?|\b(two|three|four|five|six|seven|eight|nine|ten) (?:bod|minist|agenc|depart)"
)
_UNNAMED = re.compile(
    r"没有?(?:点|写|列)?(?:名|明|出)?(?:任何|具体)?(?:责任)?(?:单位|部门)|\bno (?:named )?(?:bod|minist|responsib)"
)
_ROLES: tuple[tuple[NoticeRole, re.Pattern[str]], ...] = (
    ("copies", re.compile(r"抄送|抄给|副本|\bcop(?:y|ies|ied)\b|\bcc")),
    ("addressees", re.compile(r"主送|收文|发给|\baddress")),
    ("issuers", re.compile(r"印发|联合(?:发|制)|落款|发文|署名|\bissu|\bsign")),
)
_WORDS = ("two", "three", "four", "five", "six", "seven", "eight", "nine", "ten")


@dataclass(frozen=True)
class LineJudged:
    """Whether a statement about who is named holds, with the line that settles it."""

    holds: bool
    clause: Clause
    span: Span


def judged_by_line(context: Context) -> LineJudged | None:
    """Judge a statement by the line that it is about; None where it says nothing about who is named."""
    text = context.reading.folded
    of_notice = notice_role(text)
    if of_notice and context.reading.bodies and not context.reading.clauses:
        return _by_notice(context, of_notice)
    if not _LINE.search(text):
        return None
    clause = claimed_clause(context)
    if clause is None or clause.responsibility is None:
        return None
    holds = _holds(context, clause.responsibility)
    return None if holds is None else LineJudged(holds, clause, clause.responsibility.span)


def notice_role(folded: str) -> NoticeRole | None:
    """The line of the covering notice that a question is about."""
    return next((role for role, pattern in _ROLES if pattern.search(folded)), None)


def _by_notice(context: Context, role: NoticeRole) -> LineJudged | None:
    parts = [part for part in context.plan.notice if part.role == role]
    if not parts:
        return None
    named = {m.body.id for p in parts for m in context.register.mentions(context.plan.slice(p.span))}
    wanted, unwanted = by_polarity(context.reading.folded, context.reading.mentions)
    span = Span(parts[0].span.start, parts[-1].span.end)
    return LineJudged(set(wanted) <= named and not set(unwanted) & named, context.plan.clause("notice"), span)


def claimed_clause(context: Context) -> Clause | None:
    """The clause that a statement is about: named by number or topic, else the nearest to what it says of no body."""
    ids = [*context.reading.clauses, *context.subjects]
    if ids:
        return context.plan.clause(ids[0])
    text = context.reading.folded
    for mention in sorted(context.reading.mentions, key=lambda m: -m.start):
        text = text[: mention.start] + " " + text[mention.end :]
    found = search(context.index, text, context.plan.id, weights=context.parts.weights)
    items = [c for c in found.clauses() if context.plan.clause(c).kind == "item"]
    return context.plan.clause(items[0]) if items else None


def _holds(context: Context, line: Responsibility) -> bool | None:
    """Whether a line is what a statement says of it; None where the statement says nothing of who is named."""
    text, bodies = context.reading.folded, [body.body_id for body in line.bodies]
    wanted, unwanted = by_polarity(text, context.reading.mentions)
    if any(body not in bodies for body in wanted) or any(body in bodies for body in unwanted):
        return False
    if _UNNAMED.search(text):
        return not bodies
    if _LEAD.search(text):
        leads = [body.body_id for body in line.bodies if body.role == "lead"]
        return bool(leads) and set(wanted) <= set(leads)
    if FIRST_NAMED.search(text) and wanted:
        return bodies[:1] == [wanted[0]]
    if _ALONE.search(text):
        return len(bodies) == 1 and not line.open
    counted = _COUNT.search(text)
    if counted and not counted.group(0).startswith("一"):
        word = counted.group(1) or counted.group(2)
        number = _WORDS.index(word) + 2 if word in _WORDS else to_int(word.replace("两", "二"))
        return len(bodies) == number
    if _SEVERAL.search(text):
        return len(bodies) > 1
    return True if wanted or unwanted else None
