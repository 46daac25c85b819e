"""Clauses that a question describes by their responsibility line, their targets, their words, or several of these."""

import re
from collections.abc import Callable
from dataclasses import dataclass

from answering.extractive.body_rules import COPIED, ISSUER
from answering.extractive.context import Context
from answering.extractive.line_filter import ALONE, LEAD, line_filter
from answering.extractive.line_scope import clause_on, scope_of
from answering.extractive.line_sizes import asks_both_ends, extreme_in
from answering.extractive.matrix import Matrix
from answering.extractive.mentions import clauses_that_say
from answering.extractive.polarity import by_polarity
from answering.extractive.target_descriptions import clauses_by_target, targets_described
from ingest.plan import Target

MOST = 9  # a description that fits more clauses than this describes none

# That clauses are described: which there is, the one, the only one.
DESCRIBES = re.compile(
    r"(?:的|那|这|哪|该|有|唯一|同|其|某|每|名下)(?:一|个|几|两|二|三)*(?:条|项|处|款|指标|目标|数|任务)|唯一|只(?:在|出现|露|有|被|参与|管|领|沾)|仅|就(?:在|有)(?:那)?一|(?:一|几|多少)(?:条|项|处)|\b(?:items?|clauses?|lines?|measures?|one|only|single|sole|once)\b"
)
_UNNAMED = re.compile(
    r"没(?:有)?(?:点|写|提|列)?(?:出|明|到|着|上)?(?:任何|一个|哪个|哪家)?(?:具体|特定)?(?:的)?(?:部委|部门|单位|机构)?(?:的)?(?:名字?|具体)(?!单)|没(?:有)?具体(?:部委|部门|单位)|(?:一个|任何)(?:具体)?(?:部委|部门|单位|机构)(?:的)?(?:名字?)?(?:都|也)?没|只(?:用|写|有)(?:了)?泛(?:称|指)"
    r"|names? no (?:particular|specific|single)?\s*(?:bod|minist|depart|agenc)|without naming any|no (?:bod|minist|depart|agenc)\w* (?:is |are )?named"
)
_NO_LINE = re.compile(
    r"(?:没(?:有)?|不带|不挂|无|缺)(?:[^,。?]{0,4})(?:责任单位|责任行|责任栏|责任括号|负责单位|括号)|(?:括号|责任单位)[^,。?]{0,6}(?:都)?没(?:有)?(?:$|[,。?的])|(?:without|no|lack\w*) (?:an? |any )?(?:responsib\w+ (?:line|note|list|bod\w+)|bracket)"
)
_LAST_TIME = re.compile(
    r"最后(?:一)?(?:次|回|条|项|处)|末(?:次|回)|最末|\blast (?:time|clause|item)\b|\blatest\b"
)
_FIRST_TIME = re.compile(
    r"(?:头|第)一(?:次|回)|最早|最先(?:出现|露)|\bfirst (?:time|clause|item)\b|\bearliest\b"
)
_MOST_NAMED = re.compile(
    r"(?:单位|部门|部委|机构|名单|牵涉|牵扯|涉及|参与|点到|点名|挂|人|家|背后|人马|凑)[^,。?]{0,10}(?:最|更)(?P<zh>多|少|长|短)|(?:最|更)(?P<zh2>多|少)(?:的)?(?:单位|部门|部委|机构|家)|\b(?P<en>(?<!at )most|fewest|longest|shortest)\b[^.?]{0,24}\b(?:bod\w+|minist\w+|agenc\w+|depart\w+|names?|lines?|lists?|responsible|issuers|them)\b"
)
_BODY_SOUGHT = re.compile(
    r"最(?:多|少)(?:的)?(?:那)?(?:一)?(?:个|家)?(?:单位|部门)?(?:是|有)?(?:谁|哪(?:一)?(?:家|个部|个单|个机))|(?:谁|哪(?:一)?(?:家|个部|个单))[^,。?]{0,12}最(?:多|少)|\bwho\b|which (?:of (?:them|these|the)|one|body|ministr|agenc|depart)[^.?]{0,40}(?:most|fewest)"
)
_EACH = re.compile(
    r"(?:一|另一)(?:条|处|项|回|次)(?:是)?(?:讲|说|写|管|谈|在|对着)(?P<words>[^、,;。?]{2,14})"
)
_EACH_BEFORE = re.compile(r"(?P<words>[^,、;。?:和跟与]{2,14}?)的(?:那)?一(?:条|项|处)(?:[和跟与、,]|是)?")
_NEXT_MOST = re.compile(
    r"仅次于|次(?:长|多)|(?:数|数量|家数)(?:排|居|列)(?:在|名)?第二|第二(?:长|多)|second[- ](?:longest|most|largest)|next to"
)


@dataclass(frozen=True)
class Selection:
    """Clauses that fit a description; `bodies` are those of the question that took part in it, by register id.

    `targets` are those by which they are described. `kinds` are the kinds of description: "line", "body", "lack", "target", "words", "named", "extreme", "order".
    """

    clauses: tuple[str, ...]
    bodies: tuple[str, ...] = ()
    kinds: frozenset[str] = frozenset()
    targets: tuple[Target, ...] = ()


def select(context: Context) -> Selection | None:
    """The clauses that meet everything by which a question describes them; None where it describes none, or too many."""
    found = {kind: clauses for kind, rule in _RULES.items() if (clauses := rule(context)) is not None}
    if "named" in found:
        found.pop("words", None)
    scope = scope_of(context)
    fits = [c.id for c in context.plan.items if all(c.id in clauses for clauses in found.values())]
    if scope.bounded:
        fits = [clause for clause in fits if clause in scope.clauses]
    ends = _extreme(context, fits)
    if ends is not None:
        fits, found = ends, {**found, "extreme": ends}
    end = _LAST_TIME.search(context.reading.folded) or _FIRST_TIME.search(context.reading.folded)
    if end and {"line", "body"} & {*found}:
        fits = fits[-1:] if end.re is _LAST_TIME else fits[:1]
        found = {**found, "order": fits}
    if not found or not 0 < len(fits) <= MOST:
        return None
    bodies = tuple(body.id for body in context.reading.bodies)
    targets = tuple(target for _, target in targets_described(context) or [])
    return Selection(tuple(fits), bodies, frozenset(found), targets)


def _by_line(context: Context) -> list[str] | None:
    """Clauses by the bodies that their line names, or by what it looks like."""
    matrix, text = Matrix(context.plan), context.reading.folded
    if not context.reading.bodies:
        if ISSUER.search(text) or COPIED.search(text):
            return None  # it looks at a line of the notice
        if ALONE.search(text):
            led = matrix.led() if re.search(r"没(?:有)?(?:写|用|带)?.{0,3}牵头|not.{0,12}lead", text) else []
            return [clause for clause in matrix.alone() if clause not in led]
        if LEAD.search(text):
            return matrix.led()
    if context.reading.bodies and not DESCRIBES.search(text):
        return None
    found = line_filter(context)
    if found is not None and found.key != "tasks_within":
        return list(found.clauses)
    return None


def _by_body(context: Context) -> list[str] | None:
    """Clauses that name the one body of which the question speaks, where it demands no more of their line."""
    if _by_line(context) is not None or not DESCRIBES.search(context.reading.folded):
        return None
    wanted, unwanted = by_polarity(context.reading.folded, context.reading.mentions)
    return Matrix(context.plan).of(wanted[0]) if len(wanted) == 1 and not unwanted else None


def _by_lack(context: Context) -> list[str] | None:
    """Clauses whose line names no body, or that have none."""
    text = context.reading.folded
    if context.reading.bodies or not (_UNNAMED.search(text) or _NO_LINE.search(text)):
        return None
    if _UNNAMED.search(text):
        return [clause for clause, bodies in Matrix(context.plan).lines.items() if not bodies]
    return [clause.id for clause in context.plan.items if clause.responsibility is None]


def _by_words(context: Context) -> list[str] | None:
    """Clauses that say a word which the question quotes, or names as what they speak of."""
    found = clauses_that_say(context)
    return found or None


def _by_name(context: Context) -> list[str] | None:
    """Several clauses that the question names one by one, by number or by what they are about."""
    parted = [(match.start(), match.group("words")) for match in _EACH.finditer(context.reading.folded)]
    if len(parted) < 2:
        parted = [(m.start(), m.group("words")) for m in _EACH_BEFORE.finditer(context.reading.folded)]
    if len(parted) > 1:
        topic = context.reading.folded[: parted[0][0]].strip(" ,:")
        found = [clause_on(context, f"{topic}{words}") for _, words in parted]
        return list(dict.fromkeys(clause for clause in found if clause))
    named = list(dict.fromkeys([*context.reading.clauses, *context.subjects]))
    return named if len(named) > 1 else None


def _extreme(context: Context, fits: list[str]) -> list[str] | None:
    """Of the clauses that fit, those that name most or fewest bodies, or both, where the question asks that."""
    text, lines = context.reading.folded, Matrix(context.plan).lines
    match = _MOST_NAMED.search(text)
    if _BODY_SOUGHT.search(text):
        return None
    end = 1 if _NEXT_MOST.search(text) else extreme_in(text)
    if end is None and match is None:
        return None
    if end is None and match is not None:
        end = 0 if {match[name] for name in ("zh", "zh2", "en")} & {"多", "长", "most", "longest"} else -1
    counted = _pool(context)
    sizes = {
        clause: len([b for b in lines[clause] if not counted or b.body_id in counted])
        for clause in fits
        if lines.get(clause)
    }
    ranked = sorted(set(sizes.values()), reverse=True)
    assert end is not None
    if asks_both_ends(text) and ranked:
        return [clause for clause, size in sizes.items() if size in (ranked[0], ranked[-1])]
    if not -len(ranked) <= end < len(ranked):
        return None
    return [clause for clause, size in sizes.items() if size == ranked[end]]


def _pool(context: Context) -> set[str]:
    """The bodies of the notice that alone are counted, where the question speaks of those that issued it or got copies."""
    role = next(
        (r for r, p in (("copies", COPIED), ("issuers", ISSUER)) if p.search(context.reading.folded)), None
    )
    words = " ".join(context.plan.slice(part.span) for part in context.plan.notice if part.role == role)
    return {mention.body.id for mention in context.register.mentions(words)}


_RULES: dict[str, Callable[[Context], list[str] | None]] = {
    "lack": _by_lack,
    "line": _by_line,
    "body": _by_body,
    "target": clauses_by_target,
    "words": _by_words,
    "named": _by_name,
}
