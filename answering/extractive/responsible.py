"""Who is responsible for a clause or a topic: the bodies of its responsibility line, in order."""

import re
from collections.abc import Iterable

from answering.draft import Draft, Statement
from answering.extractive.context import Context
from answering.extractive.line_filter import FIRST
from answering.extractive.naming import (
    body_name,
    clause_label,
    is_frame,
    line_quote,
    original,
    placed_label,
    register_name,
    sentence_statement,
    wants_original,
)
from answering.extractive.target_choice import by_call
from answering.wording import listed, say, stop
from ingest.bodies import Body
from ingest.plan import Clause, Mode, Responsibility, Role
from retrieval.language import Language

_TARGET = re.compile(r"目标|指标|\d%|\btargets?\b|\bgoals?\b|\bper ?cent\b")
_LAST_BODY = re.compile(
    r"(?:排|列|写|站)(?:在)?(?:最后|末尾|末位|最末|队尾)|垫底|末位|最后(?:一)?(?:个|家)|\b(?:last|final) (?:body|ministry|agency|department|named|listed|one)\b|\b(?:named|listed) last\b"
)
_MORE = re.compile(
    r"[?。!].{4,}|哪(?:一)?条|有没有|怎么(?:说|写|弄|办|改|治)|咋|写|提|让不让|要不要|规定|\bwhich (?:item|clause)\b|\bwhat\b|\bhow\b|\bis (?:it|there)\b"
)
_HOW_MANY = re.compile(
    r"(?:几|多少)(?:家|个)(?:单位|部门|部委|机构|责任)?|\bhow many (?:bodies|ministries|agencies|departments|authorities|of them|are there)"
)
PLACED = re.compile(
    r"排(?:名|位|在)*(?:第?几|谁|哪|老几)|第几(?:位|个|家|名)|什么位置|(?:在)?谁(?:的)?(?:前|后)|\bwhat (?:place|position)\b|\bwhere in the (?:list|line)\b|\b(?:before|after) whom|who comes (?:before|after)"
)
MATTER, MATTER_CLOSE = 0.5, 0.6  # score from which a sentence is what is asked about; share of the best one's
MOST_SENTENCES = 2

_DOES: dict[Role, dict[Language, str]] = {
    "lead": {"zh": "牵头", "en": " as lead"},
    "support": {"zh": "配合", "en": " in support"},
    "responsible": {"zh": "按职责分工负责", "en": " each within its own duties"},
}
_MODE: dict[Mode, dict[Language, str]] = {
    "by_duty": {"zh": "按职责分工负责", "en": ", each within its own duties"},
    "sole": {"zh": "负责", "en": " alone"},
    "lead": {"zh": "牵头负责", "en": " as lead"},
    "lead_support": {"zh": "", "en": ""},
    "general": {"zh": "负责", "en": ""},
}


def compose_responsible(context: Context) -> Draft | None:
    """An answer to “who is responsible for …”, for clauses named by number or found by topic."""
    if "who" not in context.reading.asks:
        return None
    ids = [*context.reading.clauses, *context.subjects] or _of_target(context) or best_clauses(context)[:1]
    if not ids:
        return None
    clauses = [context.plan.clause(clause_id) for clause_id in dict.fromkeys(ids)]
    bodies = [
        body.name for clause in clauses if clause.responsibility for body in clause.responsibility.bodies
    ]
    asked = [s for clause in clauses for s in (placed_body(context, clause), _count(context, clause)) if s]
    statements = [*asked, *(s for clause in clauses for s in responsibility_statements(context, clause))]
    if len(clauses) == 1:
        statements += _matter(context, clauses[0])
    return Draft("answered", tuple(statements), bodies=tuple(dict.fromkeys(bodies)))


def _of_target(context: Context) -> list[str]:
    """The clause of the target that the question names as one; empty where it names none, or several clauses'."""
    if not _TARGET.search(context.reading.folded):
        return []
    clauses = list(dict.fromkeys(clause.id for clause, _ in by_call(context)))
    return clauses if len(clauses) == 1 else []


def placed_body(context: Context, clause: Clause) -> Statement | None:
    """Which body a line names first, or last, where the question asks that; first in the list is not lead."""
    line, text = clause.responsibility, context.reading.folded
    last, first = _LAST_BODY.search(text), FIRST.search(text)
    if line is None or not line.bodies or not (last or first):
        return None
    key, body = ("last_body", line.bodies[-1]) if last else ("first_body", line.bodies[0])
    words = say(key, context.language, label=clause_label(context, clause), body=body_name(context, body))
    return Statement(stop(words, context.language), (line_quote(clause),))


def place_statements(context: Context, clause: Clause, bodies: Iterable[Body]) -> list[Statement]:
    """At which place of a line bodies stand, and between whom."""
    found: list[Statement] = []
    line = clause.responsibility.bodies if clause.responsibility else ()
    ids = [body.body_id for body in line]
    for body in bodies:
        if body.id in ids:
            at = ids.index(body.id)
            label, name = clause_label(context, clause), register_name(context, body.id)
            text = say("nth_body", context.language, label=label, body=name, number=at + 1)
            beside = [("body_before", at - 1), ("body_behind", at + 1)]
            words = [
                say(key, context.language, body=body_name(context, line[index]))
                for key, index in beside
                if 0 <= index < len(line)
            ]
            text = ("，" if context.language == "zh" else ", ").join([text, *words])
            vouched = frozenset({str(at + 1), body.id})
            found.append(Statement(stop(text, context.language), (line_quote(clause),), vouched=vouched))
    return found


def _count(context: Context, clause: Clause) -> Statement | None:
    """How many bodies a line names, where the question asks that."""
    line = clause.responsibility
    if line is None or not line.bodies or not _HOW_MANY.search(context.reading.folded):
        return None
    names = listed([body_name(context, body) for body in line.bodies], context.language)
    count = len(line.bodies)
    text = say(
        "bodies_count", context.language, label=clause_label(context, clause), count=count, bodies=names
    )
    return Statement(stop(text, context.language), (line_quote(clause),), vouched=frozenset({str(count)}))


def _matter(context: Context, clause: Clause) -> list[Statement]:
    """The sentence of the clause that the question is about, where it asks for more than who."""
    asked = context.reading.asks - {"who", "list", "tasks", "count"} or context.reading.years
    more = asked or _MORE.search(context.reading.folded)
    if not more:
        return []
    sentences = [item for item in context.found.evidence if item.passage.kind == "sentence"]
    if not sentences or sentences[0].score < MATTER or context.reading.clauses:
        return []
    floor = sentences[0].score * MATTER_CLOSE
    near = [item.passage.span for item in sentences if item.clause == clause.id and item.score >= floor]
    spans = [span for span in near if not is_frame(clause, span)][:MOST_SENTENCES]
    return [
        sentence_statement(context, clause, span, "item") for span in sorted(spans, key=lambda s: s.start)
    ]


def best_clauses(context: Context) -> list[str]:
    """Numbered clauses by their evidence, best first."""
    return [c for c in context.found.clauses() if context.plan.clause(c).kind == "item"]


def responsibility_statements(context: Context, clause: Clause) -> list[Statement]:
    """What the responsibility line of a clause says."""
    language, label, quote = context.language, placed_label(context, clause), line_quote(clause)
    line = clause.responsibility
    if line is None:
        return [Statement(stop(say("who_none", language, label=label), language), (quote,))]
    if not line.bodies:
        words = context.plan.slice(line.span).strip("（）")
        return [Statement(stop(say("who_general", language, label=label, line=words), language), (quote,))]
    text = stop(
        say("who", language, label=label, bodies=_by_role(context, line), mode=_MODE[line.mode][language]),
        language,
    )
    if wants_original(context):
        text = f"{original(context, line.span)}: {text}"
    statements = [Statement(text, (quote,))]
    if line.open:
        statements.append(Statement(stop(say("open_list", language), language), (quote,)))
    return statements


def _by_role(context: Context, line: Responsibility) -> str:
    """The bodies of a line, in order; where some lead, each with what it does."""
    language = context.language

    def names(role: Role | None) -> str:
        bodies = [body_name(context, body) for body in line.bodies if role is None or body.role == role]
        return listed(bodies, language) if bodies else ""

    if line.mode != "lead_support":
        return names(None) + ("等" if line.open and language == "zh" else "")
    shares = [(names(role), _DOES[role][language]) for role in ("lead", "support", "responsible")]
    joint = "，" if language == "zh" else "; "
    return joint.join(who + does for who, does in shares if who)
