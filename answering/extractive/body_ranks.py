"""Bodies ranked by how many clauses name them: the third, the first three, those behind one, or all with their counts."""

import re

from answering.draft import Draft, Statement
from answering.extractive.body_rules import BESIDES
from answering.extractive.body_sets import clause_items
from answering.extractive.context import Context
from answering.extractive.line_scope import scope_of
from answering.extractive.matrix import Matrix
from answering.extractive.naming import line_quote, register_name
from answering.wording import listed, say
from ingest.numerals import word_to_int

_BODY = r"(?:责任)?(?:单位|部门|部委|机构|主体|部|家)"
_SHARE = r"(?:条款?|任务|活儿?|事|次|项|差事|出现|露面|露脸|点名|参与|牵涉|戏份)"
_BODIES = re.compile(
    r"单位|部门|部委|机构|主体|谁|哪家|哪(?:一)?个部|(?:前|头)[一二三四五六七八九十两\d]+(?:家|名|位)|bod(?:y|ies)|ministr|agenc|department|\bwho\b|issuer"
)
_RATED = re.compile(
    rf"{_SHARE}[^,。?]{{0,6}}(?:数|量|多|少|排|第|名)|按[^,。?]{{0,10}}{_SHARE}|{_SHARE}|(?:多|少)的|\b(?:clauses?|items?|tasks?|times|mentions?|appear\w*|often|busiest|frequen\w+)\b"
)
_NTH = re.compile(
    r"(?:第|老)(?P<zh>[二三四五六七八九十])(?:多|忙|重|(?:名|位)?(?:的)?(?:是|单位|部门|部委|家|$|[,。?]))|(?:排|列|居|位居|名列)(?:名|在|行)?(?:第|老)(?P<zh2>[二三四五六七八九十])|(?P<zh3>次多)"
    r"|\b(?P<en>second|third|fourth|fifth)\b(?:[- ](?:most|busiest|by|in|place|highest|largest)| most)|\b(?:ranks?|comes?|is|placed?) (?P<en2>second|third|fourth|fifth)\b"
)
_TOP = re.compile(
    r"(?:前|头)(?P<zh>[两二三四五六七八九十\d])(?:家|名|位|个|强|大)?|最(?:多|忙)(?:的)?(?:那)?(?P<zh2>[两二三四五六七八])(?:个|家)|\btop (?P<en>two|three|four|five|\d)\b|\b(?P<en2>two|three|four|five) (?:\w+ )?(?:busiest|most|\w+ with the most)"
)
_ALL = re.compile(
    rf"(?:各|每)(?:个|家|一个|一家)*{_BODY}[^?。]{{0,16}}(?:几|多少|次数|条数|数量|任务数|排)|(?:按|以|给|把)[^?。]{{0,20}}排(?:个|一下|一)?(?:名|队|序|行|列)|排行|排名(?!第|靠)|排序|(?:统计|数)[^?。]{{0,8}}(?:各|每)(?:个|家)?{_BODY}|从多到少|从少到多"
    r"|\bhow many (?:clauses|items|tasks) each\b|\brank(?:ing|ed)?\b(?! (?:second|third|fourth|fifth))|\bhow many (?:clauses|items|tasks) (?:does|do|has|is) each\b|\b(?:count|number|tally) (?:of (?:clauses|items) )?(?:for|per|by) (?:each )?(?:bod|minist|agenc)|\beach (?:body|ministry|agency)\b.{0,30}\bhow many\b"
)
_MOST = re.compile(r"最多|最忙|\bmost\b|busiest")
_CLAUSE_SOUGHT = re.compile(
    r"哪(?:一|几|些)?(?:条|项|款)|(?:单位|部门|名单)(?:数|数量|家数)?(?:第|排|最)[^,。?]{0,6}的?(?:条|项|款)|(?:单位|部门|家)(?:数|数量|家数|多少|的多少)[^,。?]{0,8}(?:排|从多|从少|由多|由少)|\bby (?:the )?number of (?:\w+ )?(?:bod|minist|agenc)|\b(?:which|what) (?:clause|item)"
)


def compose_body_rank(context: Context) -> Draft | None:
    """An answer to a question for bodies by their rank among all; None for other questions."""
    text, reading = context.reading.folded, context.reading
    if reading.clauses or _CLAUSE_SOUGHT.search(text) or (context.subjects and not _ALL.search(text)):
        return None
    if not (_BODIES.search(text) and _RATED.search(text)):
        return None
    passed = [body.id for body in reading.bodies]
    if passed and not BESIDES.search(text):
        return None
    matrix = Matrix(context.plan, scope_of(context).clauses)
    ranked = sorted(
        (body for body in matrix.clauses_by_body if body not in passed),
        key=lambda body: -len(matrix.of(body)),
    )
    nth, top = _number(_NTH, text), _number(_TOP, text)
    if nth:
        return _at(context, matrix, ranked, nth, "body_nth")
    if top:
        return _rows(context, matrix, ranked[:top], top)
    if _ALL.search(text) and not passed:
        return _rows(context, matrix, ranked, len(ranked))
    return _at(context, matrix, ranked, 1, "body_most") if passed and _MOST.search(text) else None


def _number(pattern: re.Pattern[str], text: str) -> int:
    """The number that a pattern finds; 2 where its words say so without one (次多), 0 where it finds nothing."""
    match = pattern.search(text)
    if match is None:
        return 0
    word = next((group for group in match.groups() if group), "")
    return word_to_int(word) or 2


def _at(context: Context, matrix: Matrix, ranked: list[str], rank: int, key: str) -> Draft | None:
    """The bodies at one rank, with their clauses."""
    if rank > len(ranked):
        return None
    count = len(matrix.of(ranked[rank - 1]))
    chosen = [body for body in ranked if len(matrix.of(body)) == count]
    names = listed([register_name(context, body) for body in chosen], context.language)
    lead = say(key, context.language, bodies=names, count=count, rank=rank)
    head = Statement(lead, shape="lead", vouched=frozenset({str(count), str(rank), *chosen}))
    clauses = list(dict.fromkeys(clause for body in chosen for clause in matrix.of(body)))
    return Draft("answered", (head, *clause_items(context, clauses)))


def _rows(context: Context, matrix: Matrix, bodies: list[str], size: int) -> Draft | None:
    """Bodies in the order of their ranks, each with its count and the first line that names it."""
    if not bodies:
        return None
    lead = say("body_ranking", context.language, count=len(bodies), size=size)
    rows = [Statement(lead, shape="lead", vouched=frozenset({str(size)}))]
    for body in bodies:
        own = matrix.of(body)
        text = say("body_share", context.language, body=register_name(context, body), count=len(own))
        quote = line_quote(context.plan.clause(own[0]))
        rows.append(Statement(text, (quote,), "item", frozenset({str(len(own)), body})))
    return Draft("answered", tuple(rows))
