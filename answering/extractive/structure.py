"""How the plan is built: its parts and how many clauses each has, which part a clause is in, what stands beside it."""

import re
from collections.abc import Callable

from answering.draft import Draft, Statement
from answering.extractive.context import Context
from answering.extractive.line_looks import looks
from answering.extractive.matrix import Matrix
from answering.extractive.mentions import asks_for_word
from answering.extractive.naming import clause_label, part_name, title_quote
from answering.extractive.outline import part_statements, title_statement
from answering.extractive.part_sizes import (
    MORE,
    MOST_PART,
    WHO,
    most_part,
    part_line,
    side_by_side,
)
from answering.wording import say, stop
from ingest.numerals import NUMERAL, to_int
from ingest.plan import Clause

_N = rf"[{NUMERAL}]+|\d+"
_PART = r"(?:大?部分|大?章|板块|大块|篇)"
_PART_OF = re.compile(
    rf"(?:哪|第几)(?:一|个)*(?:{_PART}|大?标题(?:之?下|里|底下|名下))|\b(?:which|what) (?:part|chapter|section) (?:is|does|of|holds|contains|it|do)\b|\bunder which (?:part|heading|chapter)\b|\bin which (?:part|chapter|section)\b"
)
_COUNT = re.compile(
    rf"(?:切|划|拆)(?:成|作|为)(?:了)?(?:多少|几)(?:块|段)|大标题.{{0,10}}(?:多少|几)|编号的?(?:条目|条款|条|项).{{0,14}}(?:多少|几|总数)|(?:全文|整个|通篇|方案|文件|正文|全篇|一共|总共|共).{{0,10}}(?:多少|几)(?:个)?(?:条|项|{_PART})(?!.{{0,6}}(?:提|讲|写|说|点|列|有))|分(?:成|为)?(?:了)?(?:多少|几)(?:个)?{_PART}"
    r"|\bhow many (?:numbered )?(?:items|clauses|measures|parts|chapters|sections)\b(?! (?:mention|name|list|carry|have|are the))"
)
_OUTLINE = re.compile(
    r"(?:[八8](?:个)?大?|各个?大?|所有|几个大?|几大|每个大?|各大)(?:部分|章|板块)(?:的)?(?:大?标题|题目|名|叫|分别|各|按|排|,|是)|^(?:请|给我|麻烦|列|来|要|想要|看看?|个|份|一|全文|整体|总体|整个方案的?|方案的?|文件的?|全篇)*(?:目录|提纲|大纲|框架|结构图?|骨架)(?:[。?!]|$)|"
    r"(?:全文|整个|方案|文件|正文).{0,8}(?:结构|框架|提纲|目录|大纲|纲目|骨架)|(?:结构|框架|提纲|目录|大纲).{0,6}(?:全文|整个|方案|文件)|\b(?:outline|structure|table of contents) (?:of )?(?:the )?(?:whole |entire )?(?:plan|document|text)\b|\bhow is the (?:plan|document) (?:structured|organi[sz]ed|built)\b"
)
_AFTER = re.compile(
    r"(?:后面|之后|后头|接着|紧跟|下面)(?:的|那|紧挨着)*(?:一|1)?(?:条|项)|\b(?:item|clause) (?:right |just |directly )?after\b"
)
_BEFORE = re.compile(
    r"(?:前面|之前|前头|上面)(?:的|那|紧挨着)*(?:一|1)?(?:条|项)|\b(?:item|clause) (?:right |just |directly )?before\b"
)
_RANGE = re.compile(
    rf"[(第]?(?P<a>{_N})[)]?(?:条|项)?(?:到|至|-|~|—)[(第]?(?P<b>{_N})[)]?(?:条|项)|(?:clauses?|items?) (?P<c>\d+) (?:to|through|-) (?P<d>\d+)"
)
_BETWEEN = re.compile(
    rf"第?[(]?(?P<a>{_N})[)]?(?:条|项)?(?:和|与|跟)第?[(]?(?P<b>{_N})[)]?(?:条|项)(?:之间|中间)|\bbetween (?:clauses?|items?) (?P<c>\d+) and (?:clause |item )?(?P<d>\d+)"
)
_EACH_PART = re.compile(
    r"(?:各|每)(?:一)?(?:个)?(?:大?部分|大?章|板块)[^,。?]{0,8}(?P<zh>第一|头一|首|开头|打头|最先|最后|末|收尾)|\b(?P<en>first|opening|last|final) (?:item|clause)s? (?:of|in) (?:each|every|all)"
)
_LAST_ONES = ("最后", "末", "收尾", "last", "final")
_SEVERAL = re.compile(  # asks for the parts of several clauses, which are listed with them
    r"哪(?:几|些)(?:个)?(?:条|项)|分属|各(?:自|在|是|属)|分别|都(?:在|属)|同一(?:个)?|(?:这|那)(?:几|些|两|三|四)|\bwhich (?:clauses|items)\b|\beach\b|\brespectively\b|\bsame part\b|\b(?:clauses|items)\b"
)
_BETWEEN_NAMED = re.compile(r"之间|中间|夹|\bbetween\b")
_TITLES = re.compile(r"哪|什么|标题|题目|叫|讲|列|内容|层面|which|what|title|heading|list|name")


def compose_structure(context: Context) -> Draft | None:
    """An answer about how the plan is built; None for other questions."""
    text = context.reading.folded
    if asks_for_word(text) or not context.plan.parts or next(looks(context, Matrix(context.plan)), None):
        return None
    if len(context.reading.parts) == 2 and not context.reading.bodies and MORE.search(text):
        return side_by_side(context)
    if (
        context.reading.parts
        and not context.reading.bodies
        and {"count", "title", "list", "tasks"} & context.reading.asks
    ):
        return _parts(context)
    rules: tuple[tuple[re.Pattern[str], Callable[[Context], Draft | None]], ...] = (
        (MOST_PART, most_part),
        (_EACH_PART, _ends_of_parts),
        (_OUTLINE, _outline),
        (_BETWEEN, lambda c: _row(c, _numbers(c, _BETWEEN), inner=True)),
        (_RANGE, lambda c: _row(c, _numbers(c, _RANGE), inner=False)),
        (_BETWEEN_NAMED, lambda c: _row(c, _numbers_named(c), inner=True)),
        (_AFTER, lambda c: _beside(c, 1)),
        (_BEFORE, lambda c: _beside(c, -1)),
        (_PART_OF, _part_of),
        (_COUNT, _count),
    )
    for pattern, compose in rules:
        if pattern.search(text):
            draft = compose(context)
            if draft is not None:
                return draft
    return None


def compose_whole_outline(context: Context) -> Draft | None:
    """The parts of the plan, where a question asks how the whole is laid out; None for other questions."""
    return _outline(context) if _OUTLINE.search(context.reading.folded) else None


def _parts(context: Context) -> Draft | None:
    """The clauses of the parts that the question names, by their titles, with their numbers."""
    reading = context.reading
    if reading.clauses or "who" in reading.asks or WHO.search(reading.folded) or context.topic_words():
        return None
    return Draft("answered", tuple(s for part in reading.parts for s in part_statements(context, part)))


def _outline(context: Context) -> Draft | None:
    if context.reading.parts or context.reading.clauses:
        return None
    parts, items = context.plan.parts, context.plan.items
    lead = say("plan_size", context.language, parts=len(parts), count=len(items))
    vouched = frozenset({str(len(parts)), str(len(items))})
    return Draft(
        "answered",
        (Statement(lead, shape="lead", vouched=vouched), *(part_line(context, part) for part in parts)),
    )


def _count(context: Context) -> Draft | None:
    reading = context.reading
    if reading.bodies or reading.parts or reading.clauses or context.topic_words():
        return None
    return _outline(context)


def _focus(context: Context) -> Clause | None:
    """The one clause that the question is about: named, referred to, or by far the nearest."""
    ids = list(dict.fromkeys([*context.reading.clauses, *context.subjects]))
    if len(ids) > 1:
        return None
    near = [c for c in context.found.clauses() if context.plan.clause(c).kind == "item"][:1]
    return context.plan.clause((ids or near)[0]) if ids or near else None


def _part_of(context: Context) -> Draft | None:
    clause = None if _SEVERAL.search(context.reading.folded) else _focus(context)
    if clause is None or clause.part is None:
        return None
    text = say(
        "part_of",
        context.language,
        label=clause_label(context, clause),
        part=part_name(context, clause.part),
    )
    return Draft("answered", (Statement(stop(text, context.language), (title_quote(clause),)),))


def _beside(context: Context, step: int) -> Draft | None:
    """The clause after, or before, the one that the question is about."""
    ids = list(dict.fromkeys([*context.reading.clauses, *context.subjects]))
    order = [clause.id for clause in context.plan.items]
    if len(ids) != 1 or ids[0] not in order:
        return None
    at = order.index(ids[0]) + step
    if not 0 <= at < len(order):
        return None
    return Draft("answered", (title_statement(context, context.plan.clause(order[at])),))


def _ends_of_parts(context: Context) -> Draft | None:
    """The first, or the last, clause of each part."""
    match = _EACH_PART.search(context.reading.folded)
    at = -1 if match and (match.group("zh") or match.group("en")) in _LAST_ONES else 0
    rows = [[c for c in context.plan.items if c.part == part] for part in context.plan.parts]
    return Draft("answered", tuple(title_statement(context, row[at]) for row in rows if row))


def _numbers(context: Context, pattern: re.Pattern[str]) -> list[int]:
    """The numbers of the clauses that end a range."""
    match = pattern.search(context.reading.folded)
    return [to_int(group) or 0 for group in match.groups() if group] if match else []


def _numbers_named(context: Context) -> list[int]:
    """The places in the plan, from 1 on, of the clauses that a question names by number or by what they are about."""
    order = [clause.id for clause in context.plan.items]
    named = dict.fromkeys([*context.reading.clauses, *context.subjects])
    return sorted(order.index(clause) + 1 for clause in named if clause in order)


def _row(context: Context, ends: list[int], inner: bool) -> Draft | None:
    """The titles of the clauses of a range, the ends left out where the question asks for what lies between them."""
    order = [clause.id for clause in context.plan.items]
    if len(ends) != 2 or not 0 < ends[0] < ends[1] <= len(order) or context.reading.bodies:
        return None
    if not _TITLES.search(context.reading.folded) or {"who", "amount"} & context.reading.asks:
        return None
    ids = order[ends[0] : ends[1] - 1] if inner else order[ends[0] - 1 : ends[1]]
    return (
        Draft(
            "answered", tuple(title_statement(context, context.plan.clause(clause_id)) for clause_id in ids)
        )
        if ids
        else None
    )
