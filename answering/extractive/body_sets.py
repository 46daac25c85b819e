"""Set questions over bodies: both, one but not the other, not named, first, alone, lead, most, fewest, once."""

import re
from collections.abc import Callable

from answering.draft import Draft, Statement
from answering.extractive.context import Context
from answering.extractive.matrix import Matrix
from answering.extractive.naming import clause_label, line_quote, register_name
from answering.wording import listed, say
from ingest.plan import NoticeRole

_NOT = re.compile(
    r"没(?:有)?(?:被)?(?:点|列|写|出现|提|份|他|它|进|让|包括|算)|不在|未(?:列|点|出现|写|被|提)|缺席|漏(?:了|掉)|不(?:包括|含|参与|参加|涉及)|leav\w* out|not (?:named|listed|mentioned|included|appear)|(?:does|do|is|are)(?: not|n't) (?:named?|listed?|appear|includ\w*|mention\w*)|without\b|missing|omit|never named"
)
_BOTH = re.compile(
    r"都|共同|同时|两家|两部|两个|三家|一起|一块|双方|交集|并列|both|together|side by side|in common|shar\w+|jointly|alongside|overlap|\ball three\b"
)
_FIRST = re.compile(
    r"打头|排(?:在)?(?:最前|第一|首|头)|列(?:在)?(?:第一|首|最前)|首位|头把|头名|头一(?:个|家|名)|第一(?:个|家|位|名)|站头|领头位置|写在最前|first|top of the list|heads? the list|head the"
)
_ALONE = re.compile(
    r"单独|独自|独家|一家(?:单独|负责|扛|包|说了算|管)|只有一(?:家|个)(?:单位|部门|部委)?|仅(?:由)?一(?:家|个)|光杆|一个人|单枪匹马|\balone\b|\bsole(?:ly)?\b|single (?:body|ministry|agency|department)|only one (?:body|ministry|agency|department)|by itself|on its own"
)
_LEAD = re.compile(r"牵头|\blead(?:s|ing|er)?\b|take the lead|in the lead")
_MOST = re.compile(r"最多|most\b|largest number|longest|busiest|最忙|最重|highest number")
_FEWEST = re.compile(r"最少|fewest|least|smallest number|shortest")
_ONCE = re.compile(
    r"只(?:在|出现|露|有|被|参与|管|领)[^,。?]{0,8}(?:一|1)(?:条|项|次|处|回)|仅(?:在|出现|有)[^,。?]{0,8}(?:一|1)(?:条|项|次|处)|(?:only|just|exactly) (?:once|one|a single)\b|一次脸"
)
_ISSUER = re.compile(r"落款|联合|发文|印发|七(?:家|个|部)|下发|issu|signator|co-?sign|seven")
_CLAUSES_ASKED = re.compile(
    r"哪(?:一|几)?(?:条|项)|哪些(?:条|项)|which (?:item|clause|line|measure)|what (?:item|clause)"
)
_DIFFERENCE = re.compile(
    r"但|却|而|比.{2,14}多|多(?:的|出来)?(?:是|一)|有.{0,8}没有?|but\b|except|leave out|not the\b|rather than|minus"
)


def compose_body_set(context: Context) -> Draft | None:
    """An answer to a set question over bodies; None where the question is none."""
    reading = context.reading
    if reading.clauses or context.subjects:
        return None
    matrix, bodies, text = Matrix(context.plan), [body.id for body in reading.bodies], reading.folded
    rules: tuple[tuple[bool, Callable[[], Draft | None]], ...] = (
        (len(bodies) == 2 and bool(_DIFFERENCE.search(text) or _NOT.search(text)) and not _BOTH.search(text), lambda: _difference(context, matrix, bodies)),
        (len(bodies) >= 2 and bool(_BOTH.search(text)), lambda: _listing(context, "set_shared", matrix.shared(bodies), bodies)),
        (len(bodies) == 1 and (bool(_NOT.search(text)) or _denied(context)), lambda: _listing(context, "set_without", matrix.without(bodies[0]), bodies)),
        (len(bodies) == 1 and bool(_FIRST.search(text)), lambda: _listing(context, "set_first", matrix.first_in(bodies[0]), bodies)),
        (len(bodies) == 1 and bool(_ALONE.search(text)), lambda: _listing(context, "set_alone", [c for c in matrix.alone() if c in matrix.of(bodies[0])], bodies)),
        (not bodies and bool(_ALONE.search(text)) and _about_bodies(context), lambda: _listing(context, "set_alone_any", matrix.alone(), [])),
        (bool(_LEAD.search(text)) and bool(_CLAUSES_ASKED.search(text)), lambda: _listing(context, "set_led", matrix.led(), [])),
        (not bodies and bool(_ONCE.search(text)) and _about_bodies(context), lambda: _once(context, matrix)),
        (bool(_MOST.search(text) or _FEWEST.search(text)) and _about_bodies(context), lambda: _extreme(context, matrix)),
    )  # fmt: skip
    for applies, compose in rules:
        if applies:
            draft = compose()
            if draft is not None:
                return draft
    return None


def _denied(context: Context) -> bool:
    """Whether the question says 没有 right before the body that it names."""
    folded = context.reading.folded
    return any(
        re.search(r"没有?$|不含$|缺$|without $|no $", folded[: m.start]) for m in context.reading.mentions
    )


def _about_bodies(context: Context) -> bool:
    return bool(
        re.search(
            r"单位|部门|部委|机构|哪家|哪些?个|几家|谁|家|bod(?:y|ies)|ministr|agenc|department|authorit|who\b|which of",
            context.reading.folded,
        )
    )


def _listing(context: Context, key: str, clauses: list[str], bodies: list[str]) -> Draft | None:
    """A lead with the count, and the clauses, each carried by its responsibility line."""
    if not clauses:
        return None
    names = listed([register_name(context, body) for body in bodies], context.language) if bodies else ""
    lead = say(key, context.language, bodies=names, count=len(clauses))
    vouched = frozenset({str(len(clauses)), *bodies})
    return Draft(
        "answered", (Statement(lead, shape="lead", vouched=vouched), *clause_items(context, clauses))
    )


def clause_items(context: Context, clauses: list[str]) -> list[Statement]:
    """Clauses as list items by their labels, each carried by its responsibility line."""
    items = [context.plan.clause(clause_id) for clause_id in clauses]
    return [Statement(clause_label(context, clause), (line_quote(clause),), "item") for clause in items]


def _difference(context: Context, matrix: Matrix, bodies: list[str]) -> Draft | None:
    """The clauses of the body with more to do, or named first, that the other one is not in."""
    first, second = bodies
    if re.search(r"more than|than\b", context.reading.folded) and len(matrix.of(second)) > len(
        matrix.of(first)
    ):
        first, second = second, first
    clauses = [clause for clause in matrix.of(first) if clause not in matrix.of(second)]
    return _listing(context, "set_difference", clauses, [first, second])


def _once(context: Context, matrix: Matrix) -> Draft | None:
    """Bodies that one clause alone names."""
    once = [(body, clauses[0]) for body, clauses in matrix.clauses_by_body.items() if len(clauses) == 1]
    lead = Statement(
        say("set_once", context.language, count=len(once)), shape="lead", vouched=frozenset({str(len(once))})
    )
    rows = []
    for body, clause_id in once:
        clause = context.plan.clause(clause_id)
        label = clause_label(context, clause)
        rows.append(
            Statement(
                f"{register_name(context, body)}: {label}", (line_quote(clause),), "item", frozenset({body})
            )
        )
    return Draft("answered", (lead, *rows))


def _extreme(context: Context, matrix: Matrix) -> Draft | None:
    """The body with most or fewest clauses, or the clause with most or fewest bodies."""
    text = context.reading.folded
    fewest = bool(_FEWEST.search(text))
    choose = min if fewest else max
    if (
        _CLAUSES_ASKED.search(text)
        and not _ISSUER.search(text)
        and not re.search(r"谁|哪(?:家|个部|个单)|which (?:bod|minis|agen|depart)", text)
    ):
        sizes = {clause: len(bodies) for clause, bodies in matrix.lines.items() if bodies}
        size = choose(sizes.values())
        clauses = [clause for clause, count in sizes.items() if count == size]
        key = "clause_fewest" if fewest else "clause_most"
        lead = Statement(say(key, context.language, count=size), shape="lead", vouched=frozenset({str(size)}))
        return Draft("answered", (lead, *clause_items(context, clauses)))
    pool = list(matrix.clauses_by_body)
    if _ISSUER.search(text):
        pool = [body for body in _notice_bodies(context, "issuers") if body in matrix.clauses_by_body]
    size = choose(len(matrix.of(body)) for body in pool)
    winners = [body for body in pool if len(matrix.of(body)) == size]
    clauses = [clause for body in winners for clause in matrix.of(body)]
    names = listed([register_name(context, body) for body in winners], context.language)
    key = "body_fewest" if fewest else "body_most"
    vouched = frozenset({str(size), *winners})
    lead = Statement(say(key, context.language, bodies=names, count=size), shape="lead", vouched=vouched)
    return Draft("answered", (lead, *clause_items(context, list(dict.fromkeys(clauses)))))


def _notice_bodies(context: Context, role: NoticeRole) -> list[str]:
    """Register ids of the bodies that lines of the notice name."""
    words = " ".join(context.plan.slice(part.span) for part in context.plan.notice if part.role == role)
    return list(dict.fromkeys(mention.body.id for mention in context.register.mentions(words)))
