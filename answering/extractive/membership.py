"""Is a body among those responsible for a clause, is its list open: a plain yes or no with the line that settles it."""

import re

from answering.draft import Draft, Statement
from answering.extractive.context import Context
from answering.extractive.line_scope import scope_of
from answering.extractive.matrix import Matrix
from answering.extractive.naming import body_name, clause_label, line_quote, register_name
from answering.extractive.responsible import best_clauses, responsibility_statements
from answering.wording import listed, say, stop
from ingest.plan import Clause

# Which bodies a question asks for beside its yes or no, by words that name no body of their own.
WHICH = re.compile(
    r"谁|边个|哪(?:几|些|个|一|两|三|四)?(?:家|个?部(?!分|条例|法|办法|规)|个?单位|个?机构|个?口子)|由哪|归哪|几(?:个|家)(?:部委|部门|单位)?[^,。?]{0,6}还是|责任单位(?:有|是)|\bwho\b|\bwhich (?:\w+ ){0,2}?(?:bod|minis|agen|depart|author)|\bwhat (?:bod|minis|agen)|列(?:全|齐)|都有谁"
)
_WHICH_OF = re.compile(
    r"哪(?:一|几)?(?:家|个部|个单|些)?.{0,8}(?:在|有份|参加|参与|进了|列|没|上榜|碰头)|谁.{0,6}(?:在|有份|参加|参与|没)|which of (?:them|these|those|the)|which (?:one|ones|two)|\bwho\b"
)
_OPEN = re.compile(
    r"(?:有没有|有无|带不带|是不是|是否|以|带|有|写)[^,。?]{0,6}[“\"「『']?等[”\"」』']?(?:字|结尾|收尾)|等字|[“\"「『']等[”\"」』']|名单.{0,8}(?:列全|写死|封死|开口|开放|没列完)|\b(?:open|closed)[- ](?:ended|list)|list (?:open|closed)|\betc\b"
)


def compose_membership(context: Context) -> Draft | None:
    """An answer to “does body Y take part in clause X”, “is its list open”; None where there is no one clause."""
    reading = context.reading
    open_asked = bool(_OPEN.search(reading.folded)) and not reading.bodies
    which_of = len(reading.bodies) > 1 and bool(_WHICH_OF.search(reading.folded))
    if not (open_asked or (reading.bodies and ("yesno" in reading.asks or which_of))):
        return None
    if not reading.clauses and scope_of(context).bounded:
        return None
    clause = _clause(context, open_asked)
    if clause is None or clause.responsibility is None:
        return None
    asked = bool(WHICH.search(reading.folded)) and not which_of
    if open_asked:
        statements = [_openness(context, clause)]
        if not asked and "yesno" not in reading.asks:
            return None
        statements += responsibility_statements(context, clause)[:1]
    else:
        verdicts = _sides(context, clause) if which_of else membership_verdicts(context, clause)
        statements = [*verdicts, _line(context, clause)]
    bodies = tuple(body.name for body in clause.responsibility.bodies) if asked else ()
    return Draft("answered", tuple(statements), bodies=bodies)


def _clause(context: Context, named_only: bool) -> Clause | None:
    """The one clause that the question names or, where it need not be named, comes nearest to."""
    named = list(dict.fromkeys(context.reading.clauses or context.subjects))
    if len(named) > 1 or (not named and (named_only or not context.topic_words())):
        return None
    return context.plan.clause((named or best_clauses(context))[0])


def membership_verdicts(context: Context, clause: Clause) -> list[Statement]:
    """For each body of the question whether the line names it."""
    matrix, language = Matrix(context.plan), context.language
    found: list[Statement] = []
    for body in context.reading.bodies:
        key = "member_yes" if clause.id in matrix.of(body.id) else "member_no"
        text = say(key, language, label=clause_label(context, clause), bodies=register_name(context, body.id))
        found.append(Statement(stop(text, language), (line_quote(clause),), vouched=frozenset({body.id})))
    return found


def _sides(context: Context, clause: Clause) -> list[Statement]:
    """Which of several bodies the line names and which it does not; these with the clauses that do name them."""
    matrix, language, label = Matrix(context.plan), context.language, clause_label(context, clause)
    bodies = [body.id for body in context.reading.bodies]
    found: list[Statement] = []
    for inside in (True, False):
        side = [body for body in bodies if (clause.id in matrix.of(body)) == inside]
        if side:
            names = listed([register_name(context, body) for body in side], language)
            text = say("side_in" if inside else "side_out", language, label=label, bodies=names)
            found.append(Statement(stop(text, language), (line_quote(clause),), "item", frozenset(side)))
    for body in (body for body in bodies if clause.id not in matrix.of(body)):
        own = [context.plan.clause(other) for other in matrix.of(body)]
        if own:
            labels = listed([clause_label(context, other) for other in own], language)
            text = say("side_own", language, body=register_name(context, body), labels=labels)
            quotes = tuple(line_quote(other) for other in own)
            found.append(Statement(stop(text, language), quotes, "item", frozenset({body})))
    return found


def _line(context: Context, clause: Clause) -> Statement:
    """The whole line with its count."""
    bodies = clause.responsibility.bodies if clause.responsibility else ()
    names = listed([body_name(context, body) for body in bodies], context.language) if bodies else "—"
    text = say(
        "bodies_count",
        context.language,
        label=clause_label(context, clause),
        count=len(bodies),
        bodies=names,
    )
    return Statement(
        stop(text, context.language), (line_quote(clause),), vouched=frozenset({str(len(bodies))})
    )


def _openness(context: Context, clause: Clause) -> Statement:
    """Whether the list of a line ends with 等."""
    is_open = clause.responsibility is not None and clause.responsibility.open
    text = say("open_yes" if is_open else "open_no", context.language, label=clause_label(context, clause))
    return Statement(stop(text, context.language), (line_quote(clause),))
