"""Who is responsible for a clause or a topic: the bodies of its responsibility line, in order."""

from answering.draft import Draft, Statement
from answering.extractive.context import Context
from answering.extractive.naming import body_name, clause_label, line_quote
from answering.wording import listed, say, stop
from ingest.plan import Clause, Mode, Responsibility, Role
from retrieval.language import Language

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
    ids = [*context.reading.clauses, *context.subjects] or best_clauses(context)[:1]
    if not ids:
        return None
    clauses = [context.plan.clause(clause_id) for clause_id in dict.fromkeys(ids)]
    bodies = [
        body.name for clause in clauses if clause.responsibility for body in clause.responsibility.bodies
    ]
    statements = tuple(s for clause in clauses for s in responsibility_statements(context, clause))
    return Draft("answered", statements, bodies=tuple(dict.fromkeys(bodies)))


def best_clauses(context: Context) -> list[str]:
    """Numbered clauses by their evidence, best first."""
    return [c for c in context.found.clauses() if context.plan.clause(c).kind == "item"]


def responsibility_statements(context: Context, clause: Clause) -> list[Statement]:
    """What the responsibility line of a clause says."""
    language, label, quote = context.language, clause_label(context, clause), line_quote(clause)
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
