"""Which bodies: those that issued the plan, got copies or are named in its clauses, chosen by how often and where."""

import re

from answering.draft import Draft, Quote, Statement
from answering.extractive.body_rules import COPIED, ISSUER, Rule, rule_for
from answering.extractive.context import Context
from answering.extractive.line_places import place_in
from answering.extractive.line_scope import scope_of, subjects_apart
from answering.extractive.matrix import Matrix
from answering.extractive.naming import clause_label, line_quote, placed_label, register_name
from answering.extractive.offered import CLASS, CLASS_EN
from answering.wording import listed, say, stop
from ingest.plan import Clause, NoticeRole

_BODIES = re.compile(
    r"单位|部门|部委|机构|哪家|哪些?个|几家|谁|家|bod(?:y|ies)|ministr|agenc|department|authorit|who\b|which of|compan|issuer"
)
_CLAUSES_ASKED = re.compile(
    r"的(?:条|条款|项|款|任务)(?:$|[?。!])|哪(?:一|几)?(?:条|项|款|处)|哪些(?:条|项|款|地方)|which (?:item|clause|line|measure|task)|what (?:item|clause)"
)
_BODY_MEANT = re.compile(
    r"谁|哪(?:几)?(?:家|个部|个单|些部|些单)|(?:把|将)[^,。]{0,16}(?:单位|部门|部委|机构)(?:都|全)?(?:列|找|挑|数|点)|(?:列|找|挑)(?:出|全)[^,。]{0,16}(?:单位|部门|部委|机构)(?:名单)?(?:$|[,。?])|\b(?:name|list) (?:every|all|the|each) (?:\w+ ){0,2}?(?:bod|minis|agen|depart)|which (?:bod|minis|agen|depart)"
)
_BODY_ASKED = re.compile(
    r"谁|哪(?:一)?(?:家|个部|个单|个机|些部|些单|些机)|哪几(?:家|个)|(?:几|多少)(?:家|个)?(?:不同的?)?(?:单位|部门|部委|机构)?|which (?:\w+ ){0,2}?(?:bod|minis|agen|depart|issuer|of the)|which ones?\b|how many (?:\w+ )?(?:bod|minis|agen|depart)|\bwho\b|what (?:bod|minis|agen|depart)"
)
_ASIDE = re.compile(r"[(][^()]*(?:不算|除外|不计|不含|不包括|not counted|excluded)[^()]*[)]")
_OUTSIDE = re.compile(
    r"(?:不|并非|没)(?:是|在|属于?|算)?[^,。?]{0,8}(?:联合|发文|印发|落款|七(?:家|部|个)|抄送)|\b(?:not|n't)\b[^,.?]{0,24}\b(?:issu|sign|seven|cop(?:y|ies|ied))"
)
_RESPONSIBLE = re.compile(
    r"负责|参与|承担|有份|管(?!理)|分工|责任|\bresponsib\w*|\bin charge\b|\btake part\b|\binvolved\b|\bwork on\b"
)
_ABSENT = re.compile(
    r"没|不在|不见|未|缺|漏|少了|落(?:下|掉|单)|剩下|余下|例外|掉队|\bodd one\b|\bremain|absent|missing|\bnot\b|n't|left out|without|omitted"
)


def compose_body_query(context: Context) -> Draft | None:
    """An answer to a question for bodies by how often or where they are named; None for other questions."""
    aside = _ASIDE.sub("", context.reading.folded)
    if aside != context.reading.folded:
        context = context.of_words(aside)
    text = context.reading.folded
    if not _BODIES.search(text) or CLASS.search(text) or CLASS_EN.search(text):
        return None  # what asks for a province or a firm asks for no body of the plan
    scope = scope_of(context)
    apart = subjects_apart(context, scope)
    if apart:
        clauses = list(context.reading.clauses) or apart
        return pool_in_clause(context, clauses[0]) if len(set(clauses)) == 1 else None
    matrix = Matrix(context.plan, scope.clauses)
    noticed = ISSUER.search(text) or COPIED.search(text)
    if _CLAUSES_ASKED.search(text) and not noticed and not _BODY_MEANT.search(text):
        return None
    rule = rule_for(context, matrix, scope.bounded)
    if rule is None:
        return _pool_in_nearest(context) if noticed and not scope.bounded else None
    pool, role = _pool(context, matrix)
    if rule.key in ("body_heads", "body_closes") and role and _OUTSIDE.search(text):
        pool, role = [body for body in matrix.clauses_by_body if body not in pool], None
    chosen = rule.choose(pool)
    return _answer(context, matrix, rule, chosen, role) if chosen else None


def _role(context: Context) -> NoticeRole | None:
    """The line of the notice whose bodies a question is about."""
    roles: tuple[tuple[NoticeRole, re.Pattern[str]], ...] = (("copies", COPIED), ("issuers", ISSUER))
    return next((r for r, p in roles if p.search(context.reading.folded) and context.plan.notice), None)


def _pool(context: Context, matrix: Matrix) -> tuple[list[str], NoticeRole | None]:
    """The bodies to choose from, and the line of the notice that names them."""
    role = _role(context)
    if role is None:
        return list(matrix.clauses_by_body), None
    words = " ".join(context.plan.slice(part.span) for part in context.plan.notice if part.role == role)
    mentions = [m.body for m in context.register.mentions(words) if not m.body.local]
    return list(dict.fromkeys(body.id for body in mentions)), role


def _notice_quote(context: Context, role: NoticeRole) -> Quote:
    parts = [part for part in context.plan.notice if part.role == role]
    return Quote("notice", parts[0].span.start, parts[-1].span.end)


def pool_in_clause(context: Context, clause_id: str) -> Draft | None:
    """Which bodies of a line of the notice one clause names or lacks, by both lines."""
    role, text = _role(context), context.reading.folded
    asked = _BODY_ASKED.search(text) or _ABSENT.search(text)
    if role is None or context.reading.bodies or not asked:
        return None
    clause = context.plan.clause(clause_id)
    if clause.responsibility is None or not clause.responsibility.bodies:
        return None
    pool, _ = _pool(context, Matrix(context.plan))
    named = {body.body_id for body in clause.responsibility.bodies}
    absent = bool(_ABSENT.search(text))
    chosen = [body for body in pool if (body in named) != absent]
    names = listed([register_name(context, body) for body in chosen], context.language) if chosen else "—"
    key = "pool_absent" if absent else "pool_present"
    label = clause_label(context, clause)
    said = say(key, context.language, label=label, bodies=names, count=len(chosen), size=len(pool))
    lead = Statement(
        said,
        (_notice_quote(context, role), line_quote(clause)),
        vouched=frozenset({str(len(chosen)), str(len(pool)), *chosen}),
    )
    return Draft("answered", (lead,))


def _pool_in_nearest(context: Context) -> Draft | None:
    """Which bodies of a line of the notice answer for the matter that a question names."""
    text = context.reading.folded
    if not _RESPONSIBLE.search(text) or place_in(text) is not None or not context.topic_words():
        return None
    near = [c for c in context.found.clauses() if context.plan.clause(c).responsibility]
    return pool_in_clause(context, near[0]) if near else None


def _answer(
    context: Context, matrix: Matrix, rule: Rule, chosen: list[str], role: NoticeRole | None
) -> Draft:
    """The bodies chosen, each with its clauses, or with the line of the notice where it has none."""
    names = listed([register_name(context, body) for body in chosen], context.language)
    same = rule.key in ("body_most", "body_fewest", "body_company")
    count = rule.count or (len(matrix.of(chosen[0])) if same else len(chosen))
    named = listed([register_name(context, b.id) for b in context.reading.bodies] or ["—"], context.language)
    lead_text = say(rule.key, context.language, bodies=names, count=count, named=named)
    own = {body.id for body in context.reading.bodies}
    lead = Statement(lead_text, shape="lead", vouched=frozenset({str(count), *chosen, *own}))
    items: list[Statement] = []
    if rule.key == "body_none" or (role and rule.key in ("body_never_first", "body_never_led")):
        quote = _notice_quote(context, role or "copies")
        items = [Statement(register_name(context, b), (quote,), "item", frozenset({b})) for b in chosen]
    elif rule.key in ("body_always", "body_every"):
        items = _clauses(context, None, list(dict.fromkeys(c for b in chosen for c in rule.clauses(b))))
    elif rule.key == "body_all":
        lines = list(dict.fromkeys(clause for body in chosen for clause in rule.clauses(body)))
        quotes = tuple(line_quote(context.plan.clause(clause)) for clause in lines)
        return Draft(
            "answered", (Statement(stop(lead_text, context.language), quotes, vouched=lead.vouched),)
        )
    else:
        if rule.key == "body_company" and role:
            items.append(Statement(names, (_notice_quote(context, role),), "item", frozenset(chosen)))
        for body in chosen:
            items += _clauses(context, body if len(chosen) > 1 else None, rule.clauses(body))
    return Draft("answered", (lead, *dict.fromkeys(items)))


def _clauses(context: Context, body: str | None, clauses: list[str]) -> list[Statement]:
    """Clauses as list items, each headed by the body that is named in them where there are several bodies."""
    shown: list[Clause] = [context.plan.clause(clause_id) for clause_id in clauses]
    name = f"{register_name(context, body)}{'：' if context.language == 'zh' else ': '}" if body else ""
    vouched = frozenset({body}) if body else frozenset[str]()
    return [
        Statement(name + placed_label(context, clause), (line_quote(clause),), "item", vouched)
        for clause in shown
    ]
