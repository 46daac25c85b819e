"""Whether bodies always stand together: a plain yes or no over the responsibility lines, with the lines that settle it."""

import re

from answering.draft import Draft, Statement
from answering.extractive.body_sets import clause_items
from answering.extractive.context import Context
from answering.extractive.line_scope import scope_of
from answering.extractive.matrix import Matrix
from answering.extractive.naming import register_name
from answering.extractive.polarity import rows_of
from answering.wording import listed, say

_ALWAYS = re.compile(
    r"形影不离|寸步不离|完全(?:重合|一致|相同|一样)|(?:总是?|每次|每回|次次|回回|处处|始终|一直|从来都?|每(?:一)?(?:条|项|处))(?:都|均|必|也|就|同时|一定|和|跟|与|同|在|一起|一块)|凡(?:是)?(?:有|写|列|出现|点|提)|只要|但凡|走到哪|到哪.{0,6}(?:跟|都)"
    r"|的(?:每|所有|各|全部)(?:一)?(?:个)?(?:条|项|处|地方|任务)|(?:任务|条款|条目|的条|的项|那几条|那些条)(?:里|中|当中|里头)?.{0,14}(?:也|是不是|是否|同时)?(?:也|全|一定|必)?都(?:同时)?(?:也)?(?:在|有|列|挂|出现|参)|必(?:有|定有|然有)|(?:在|有|出现)的(?:地方|场合)|一定(?:也|都)?(?:有|在)"
    r"|\balways\b|\bwhenever\b|\bwherever\b|\bevery (?:single )?(?:clause|item|line|time|one)\b|\beach (?:clause|item|line|time)\b|\ball (?:the |of the )?(?:clauses|items|lines)\b|\bwithout exception\b|\binseparable"
)
_SETTLED = re.compile(
    r"吗|是不是|是否|对不对|对吗|真|判断|属实|例外|成立|验|核对|准不准|有没有|就(?:一定|必|也|都)|必(?:有|定|然)|跟到哪|对错"
    r"|^(?:so |and |but )*(?:is|are|does|do|did|can|has|have)\b|\btrue\b|\bcorrect\b|\bright\b|\bexception|\bfalse\b|\bcheck\b"
)
_ELSE_ASKED = re.compile(
    r"谁(?!.{0,2}都)|哪(?:一)?(?:家|个部|些部|些单|个单)|哪几家|\bwho\b|which (?:\w+ )?(?:bod|minis|agen|depart)"
)
_BOUND = re.compile(
    r"(?:出现|参与|参加|有份|挂名|所在|上榜|在|负责|牵涉|露面|点到|列)(?:过|到|了)?的(?:每|所有|各|全部|那|这|条|项|任务|地方)"
)
_BOUND_EN = re.compile(
    r"(?:every|each|all)(?: the| of the| single)? (?:clauses?|items?|lines?|time)(?: that| where| which| with| naming| in which)*|whenever|wherever|when|if"
)


def compose_companions(context: Context) -> Draft | None:
    """An answer to “is B always there where A is”; None for other questions."""
    text, bodies = context.reading.folded, [body.id for body in context.reading.bodies]
    if len(bodies) < 2 or not _ALWAYS.search(text) or _ELSE_ASKED.search(text):
        return None
    if "yesno" not in context.reading.asks and not _SETTLED.search(text):
        return None
    matrix = Matrix(context.plan, scope_of(context).clauses)
    if not all(matrix.of(body) for body in bodies):
        return None
    leaders = _leaders(context)
    followers = [body for body in bodies if body not in leaders]
    if not followers:
        return _mutual(context, matrix, bodies)
    return _following(context, matrix, leaders, followers)


def _leaders(context: Context) -> list[str]:
    """The bodies whose clauses are looked at: those bound to “every clause”, else those of the first row; all of one row."""
    text, mentions = context.reading.folded, context.reading.mentions
    rows = rows_of(text, mentions)
    if len(rows) == 1:
        return [mention.body.id for mention in rows[0]]
    bound = [row for row in rows if _BOUND.match(text, row[-1].end)]
    for match in _BOUND_EN.finditer(text):
        bound += [row for row in rows if row[0].start >= match.end()][:1]
    return [mention.body.id for mention in (bound or rows)[0]]


def _names(context: Context, bodies: list[str]) -> str:
    return listed([register_name(context, body) for body in bodies], context.language)


def _following(context: Context, matrix: Matrix, leaders: list[str], followers: list[str]) -> Draft:
    """Whether some bodies stand wherever others do, and the lines where they do not."""
    clauses = matrix.shared(leaders)
    without = [clause for clause in clauses if any(clause not in matrix.of(body) for body in followers)]
    lead = say(
        "always_no" if without else "always_yes",
        context.language,
        bodies=_names(context, leaders),
        others=_names(context, followers),
        count=len(clauses),
        size=len(without),
    )
    vouched = frozenset({str(len(clauses)), str(len(without)), *leaders, *followers})
    head = Statement(lead, shape="lead", vouched=vouched)
    return Draft("answered", (head, *clause_items(context, without or clauses)))


def _mutual(context: Context, matrix: Matrix, bodies: list[str]) -> Draft:
    """Whether bodies stand in the same lines and in no others, and the lines that part them."""
    shared = matrix.shared(bodies)
    apart = [(body, [c for c in matrix.of(body) if c not in shared]) for body in bodies]
    parted = any(clauses for _, clauses in apart)
    names, vouched = _names(context, bodies), frozenset({str(len(shared)), *bodies})
    key = "together_no" if parted else "together_yes"
    lead = say(key, context.language, bodies=names, count=len(shared))
    statements = [Statement(lead, shape="lead", vouched=vouched), *clause_items(context, shared)]
    for body, clauses in apart:
        if clauses:
            text = say(
                "together_apart", context.language, body=register_name(context, body), count=len(clauses)
            )
            own = frozenset({str(len(clauses)), *bodies})
            statements += [Statement(text, shape="lead", vouched=own), *clause_items(context, clauses)]
    return Draft("answered", tuple(statements))
