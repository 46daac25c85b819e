"""Set questions over clauses by their bodies: both, one but not the other, not named, first, alone, how many."""

import re

from answering.draft import Draft, Statement
from answering.extractive.absent import not_in_plan
from answering.extractive.context import Context
from answering.extractive.line_filter import LEAD, LineFilter, line_filter
from answering.extractive.line_places import place_in
from answering.extractive.line_scope import Scope, scope_of, subjects_apart
from answering.extractive.line_sizes import extreme_in
from answering.extractive.line_words import BOTH, FEWEST
from answering.extractive.matrix import Matrix
from answering.extractive.naming import body_name, line_quote, placed_label, register_name
from answering.extractive.offered import CLASS, CLASS_EN
from answering.wording import listed, phrases, say
from ingest.plan import Clause

_MOST = re.compile(r"最多|\bmost\b|largest number|longest|busiest|最忙|最重|highest number")
_CLAUSES_ASKED = re.compile(
    r"圈出来|的(?:都)?(?:有|是)(?:哪些|哪几个|哪几条|啥)|的(?:条|条款|项|款)(?:[?。!]|$)|(?:列|找|挑|标|数|写|点)(?:出来|齐|全)|凡(?:是)?有|哪(?:一|几|个)?(?:条|项|处|款|地方)|哪些(?:条|项|款|地方|里|任务|差|活)|(?:条|项|任务|差事|活儿?|条目|事)(?:款|目)?(?:一共|总共|都|分别)?(?:有)?(?:哪|几|多少)|(?:几|多少)(?:条|项)(?!例)|(?:条款|条目|条号|任务|活|差使|差事|之处|的地方(?!政府)|号码|编号)|在哪|是哪|次数|(?:几|多少)(?:次|回)|(?:这|那)几(?:条|项)"
    r"|which|where|when(?:ever)?\b|at what point|what (?:item|clause)|are there|how many|\b(?:clauses|items)\b"
)
_COMPARED = re.compile(
    r"一样多|(?:谁|哪(?:一)?家|哪个(?:部)?)[^,。?]{0,8}多|比一比|比.{2,12}(?:多|少)(?:几|吗|么|不|些)|equally|\bas many\b|on their plate|\b(?:more|fewer) (?:\w+ )?(?:items|clauses|tasks|lines) than\b"
)
_RANKED = re.compile(
    r"排(?:个|一下|一排)?(?:序|名次|名(?!单|第|在|几))|从(?:多|大)到(?:少|小)|从少到多|由多(?:到|至)少|由少(?:到|至)多|\b(?:rank|sort|order)(?:ed|ing)?\b[^.?]{0,40}\b(?:by|from)\b|\bfrom (?:most|fewest|largest|smallest)\b"
)
_UPWARDS = re.compile(r"从少|由少|\bfrom (?:fewest|smallest|least)\b|\bascending\b")
_REST = re.compile(
    r"剩下|剩余|其余|余下|另外(?:的)?(?:几|哪|那)|\bthe (?:rest|others|remaining)\b|\bremaining\b"
)
_APART = re.compile(r"各自|分别|\beach\b|respectively")
_ABOUT_BODIES = re.compile(
    r"单位|部门|部委|机构|哪家|哪些?个|几家|谁|家|名单|责任|等字|[“\"「]等[”\"」]|bod(?:y|ies)|ministr|agenc|department|authorit|who\b|which of|responsib|part(?:y|ies)|\blist|names"
)
_NEVER = re.compile(
    r"从(?:来)?(?:不|没|未)|没有(?:一|任何)|一(?:条|次|处|回)(?:也|都)(?:没|不)|never|no (?:clause|item)|not (?:a single|any)"
)
# How many bodies are shown beside each clause, by what the line is asked for: who stands first, who stands there.
_SHOWN = {"set_not_first": 1, "set_alone_any": 1, "set_led": 1}
_NAMES_SHOWN = 15  # clauses; beside more than these no bodies are shown
_MOST_LINES = 30  # as many as any plan has lines to show that none fits
_FEW_LINES = 8  # clauses; of a part no larger than this all lines are shown where none of them fits


def compose_body_set(context: Context) -> Draft | None:
    """An answer to a set question over bodies; None where the question is none."""
    reading = context.reading
    text = reading.folded
    scope = scope_of(context)
    together = len(reading.bodies) > 1 and BOTH.search(text)
    placed = bool(reading.bodies) and place_in(text) is not None
    if _COMPARED.search(text) or (len(reading.bodies) > 1 and _APART.search(text)):
        return None
    if not (_CLAUSES_ASKED.search(text) or scope.bounded or together or placed or _RANKED.search(text)):
        return None
    if not (reading.bodies or _ABOUT_BODIES.search(text) or LEAD.search(text)):
        return None
    if not reading.bodies and (CLASS.search(text) or CLASS_EN.search(text)):
        return None  # what asks for a province or a firm asks for no body of the plan
    if subjects_apart(context, scope):
        return None
    if _RANKED.search(text) and not reading.bodies and _ABOUT_BODIES.search(text):
        return _ranked(context, scope)
    found = line_filter(context, scope)
    if (extreme_in(text) is not None or _MOST.search(text) or FEWEST.search(text)) and (
        found is None or reading.bodies
    ):
        return _extreme(context, scope, found) if found or not reading.bodies else None
    if found is None:
        return None
    return _listing(context, found) if found.clauses else _none(context, found)


def _names(context: Context, bodies: tuple[str, ...]) -> str:
    return listed([register_name(context, body) for body in bodies], context.language) if bodies else ""


def _listing(context: Context, found: LineFilter) -> Draft:
    """A lead with the count, and the clauses, each carried by its responsibility line."""
    bodies, clauses = found.bodies, list(found.clauses)
    if found.key in ("set_company", "set_word"):
        lines = [context.plan.clause(clause_id).responsibility for clause_id in clauses]
        named = [b for line in lines if line for b in line.bodies if b.body_id]
        word = found.size or "公司"
        bodies = tuple(dict.fromkeys(b.body_id for b in named if b.body_id and word in b.name))
    vouched = frozenset({str(len(clauses)), found.size, *bodies, *found.lacks, *found.scope.left_out})
    key = "tasks_besides" if found.key == "tasks_within" and found.scope.left_out else found.key
    names = _names(context, bodies)
    lead = say(
        key,
        context.language,
        bodies=names,
        others=_names(context, found.lacks),
        count=len(clauses),
        size=found.size,
    )
    if _says_never(context):
        lead = say("not_so", context.language, words=lead)
    shown = _SHOWN.get(found.key, 0) if len(clauses) <= _NAMES_SHOWN else 0
    items = [Statement(lead, shape="lead", vouched=vouched), *clause_items(context, clauses, shown)]
    passed = (
        [c for c in found.scope.left_out if set(Matrix(context.plan).of(found.bodies[0])) & {c}]
        if (key == "tasks_besides")
        else []
    )
    if passed:
        text = say("passed_over", context.language, bodies=names)
        items += [Statement(text, shape="lead", vouched=vouched), *clause_items(context, passed)]
    rest = (
        [c for c in Matrix(context.plan, found.scope.clauses).of(bodies[0]) if c not in clauses]
        if bodies
        else []
    )
    if rest and _REST.search(context.reading.folded):
        text = say("set_rest", context.language, bodies=_names(context, bodies[:1]), count=len(rest))
        items.append(Statement(text, shape="lead", vouched=vouched | {str(len(rest))}))
        items += clause_items(context, rest)
    return Draft("answered", tuple(items))


def _none(context: Context, found: LineFilter) -> Draft:
    """No clause meets the demands: that, and the lines that show it; “not in the plan” where there are none to show."""
    matrix = Matrix(context.plan, found.scope.clauses)
    near = [c for c in matrix.lines if any(c in matrix.of(body) for body in found.bodies)]
    passed = Matrix(context.plan, frozenset(found.scope.left_out))
    near = near or [c for c in passed.lines if any(c in passed.of(body) for body in found.bodies)]
    if not near and len(matrix.lines) <= _FEW_LINES:
        near = list(matrix.lines)
    key = f"none_{found.key}" if f"none_{found.key}" in phrases() else "none_set"
    lead = say(
        key,
        context.language,
        bodies=_names(context, found.bodies),
        others=_names(context, found.lacks),
        size=found.size,
    )
    if _says_never(context):
        lead = say("so", context.language, words=lead)
    if not near:
        return not_in_plan(context, lead, [])
    colon = "：" if context.language == "zh" else ":"
    shown = say("lines_shown", context.language, words=lead) + colon
    vouched = frozenset({found.size, *found.bodies, *found.lacks})
    return Draft(
        "answered",
        (Statement(shown, shape="lead", vouched=vouched), *clause_items(context, near[:_MOST_LINES])),
    )


def _says_never(context: Context) -> bool:
    """Whether the question asks for a yes or no to “never”."""
    return "yesno" in context.reading.asks and bool(_NEVER.search(context.reading.folded))


def clause_items(context: Context, clauses: list[str], shown: int = 0) -> list[Statement]:
    """Clauses as list items by their labels, each carried by its line; with the first bodies of it where some are shown."""
    items = [context.plan.clause(clause_id) for clause_id in clauses]
    return [Statement(_label(context, clause, shown), (line_quote(clause),), "item") for clause in items]


def _label(context: Context, clause: Clause, shown: int) -> str:
    label, line = placed_label(context, clause), clause.responsibility
    if not shown or line is None:
        return label
    names = listed([body_name(context, body) for body in line.bodies[:shown]], context.language)
    return f"{label}：{names}" if context.language == "zh" else f"{label}: {names}"


def _ranked(context: Context, scope: Scope) -> Draft:
    """The clauses looked at in the order of how many bodies they name."""
    upwards = bool(_UPWARDS.search(context.reading.folded))
    sizes = {c: len(bodies) for c, bodies in Matrix(context.plan, scope.clauses).lines.items() if bodies}
    lead = say("ranked_up" if upwards else "ranked_lines", context.language)
    items = [Statement(lead, shape="lead")]
    for clause_id in sorted(sizes, key=lambda c: sizes[c] if upwards else -sizes[c]):
        clause, size = context.plan.clause(clause_id), sizes[clause_id]
        text = say("ranked_line", context.language, label=placed_label(context, clause), count=size)
        items.append(Statement(text, (line_quote(clause),), "item", frozenset({str(size)})))
    return Draft("answered", tuple(items))


def _extreme(context: Context, scope: Scope, found: LineFilter | None) -> Draft | None:
    """The clauses that name most, second most or fewest bodies, of those that meet the other demands."""
    text, lines = context.reading.folded, Matrix(context.plan, scope.clauses).lines
    sizes = {c: len(bodies) for c, bodies in lines.items() if bodies and (not found or c in found.clauses)}
    end = extreme_in(text)
    end = (-1 if FEWEST.search(text) else 0) if end is None else end
    ranked = sorted(set(sizes.values()), reverse=True)
    if not -len(ranked) <= end < len(ranked):
        return None
    size = ranked[end]
    key = {0: "clause_most", 1: "clause_second", -1: "clause_fewest"}[end]
    lead = Statement(say(key, context.language, count=size), shape="lead", vouched=frozenset({str(size)}))
    return Draft(
        "answered", (lead, *clause_items(context, [c for c, count in sizes.items() if count == size]))
    )
