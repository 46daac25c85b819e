"""Which targets a question for several of them wants: by year, by the years that they lack, by comparator, by sector."""

import re

from answering.extractive.context import Context
from answering.extractive.sector import named_theme
from answering.extractive.target_choice import Pair, by_call, by_field, targets_of
from ingest.analysis import fold

_FORMER = re.compile(
    r"(?:头|前|第|近|最近)(?:的)?(?:那)?一?个(?:时间)?(?:节点|年份|阶段)|第一步|近期目标|mid(?:dle)?[- ](?:of )?(?:this |the )?decade|\b(?:first|earlier|nearer) (?:milestone|deadline|stage|date)"
)
_LATTER = re.compile(
    r"(?:后|第二|下|远)(?:的)?(?:那)?一?个(?:时间)?(?:节点|年份|阶段)|第二步|再往后|远期目标|end of (?:this |the )?decade|\b(?:second|later|last) (?:milestone|deadline|stage|date)"
)
_AFTER = re.compile(
    r"(20\d\d)年?(?:以后|之后|过后|往后)|过了(20\d\d)年|\b(?:after|beyond|past) (20\d\d)|\bonce (20\d\d) is (?:behind|over|past)"
)
_BOTH_ENDS = re.compile(
    r"两头都|两(?:个)?(?:年份|节点|阶段|步|段)|both (?:years|dates|ends)|two (?:steps|stages|milestones|phases)"
)
_ONLY = re.compile(
    r"(?:只|光|仅|单单)(?:给|有|写|定|设|提)?(?:了|出)?(?:了)?(20\d\d)|\bonly (?:for|in|a|given for)?\s*(20\d\d)|(20\d\d).{0,4}(?:only|alone)\b"
)
_AT_LEAST = re.compile(
    r"“以上”|(?:带|用|写|含|有|附).{0,4}“?以上”?(?:两个)?字?|以上(?:二|两)字|至少(?:多少)?的?(?:目标|指标)|\bat least\b.{0,20}\b(?:targets|figures)|\bfloor\b"
)
_ABOUT = re.compile(
    r"“左右”|(?:带|用|写|含|有|附).{0,4}“?左右”?(?:两个)?字?|左右(?:二|两)字|大约数|约数|\bapproximate (?:targets|figures)|\bround figure"
)


def years_asked(context: Context) -> list[int]:
    """The years asked for, in order; of a question for what comes after a year, or for a stage, those that it means."""
    folded = context.reading.folded
    after = _AFTER.search(folded)
    if after:
        limit = int(next(group for group in after.groups() if group))
        return sorted(year for year in _dated(context) if year > limit)
    named = sorted({*context.reading.years, *context.reading.periods})
    if named:
        return named
    dated = sorted(_dated(context))
    former, latter = bool(_FORMER.search(folded)), bool(_LATTER.search(folded))
    if _BOTH_ENDS.search(folded) or (former and latter):
        return dated
    return dated[:1] if former else dated[-1:] if latter else []


def _dated(context: Context) -> set[int]:
    """The years for which the plan sets goals or targets."""
    goals = {section.year for clause in context.plan.items for section in clause.sections if section.year}
    return goals | {target.year for _, target in targets_of(context) if target.year}


def targets_asked(context: Context, years: list[int]) -> list[Pair]:
    """The targets that a question for several wants, by field and place, by year and by comparator."""
    folded, pairs = context.reading.folded, targets_about(context) or targets_of(context)
    only = _ONLY.search(folded)
    if only:
        pairs = _with_years(pairs, {int(next(group for group in only.groups() if group))})
    elif years:
        pairs = [(clause, target) for clause, target in pairs if target.year in years]
    for pattern, comparator in ((_AT_LEAST, ">="), (_ABOUT, "~")):
        if pattern.search(folded):
            pairs = [(clause, target) for clause, target in pairs if target.comparator == comparator]
    return sorted(pairs, key=lambda pair: (pair[1].year or 0, pair[1].span.start))


def is_filtered(context: Context) -> bool:
    """Whether a question picks targets by the years that they lack or by their comparator."""
    return any(pattern.search(context.reading.folded) for pattern in (_ONLY, _AT_LEAST, _ABOUT))


def _with_years(pairs: list[Pair], years: set[int]) -> list[Pair]:
    """The targets of what is to be reached in those years and in no other."""
    held: dict[str, set[int | None]] = {}
    for _, target in pairs:
        held.setdefault(target.indicator, set()).add(target.year)
    return [pair for pair in pairs if held[pair[1].indicator] == years]


def targets_about(context: Context) -> list[Pair]:
    """The targets of the clause, the scope, the field, the words or the theme that the question names, of every year."""
    pairs, clauses = targets_of(context), {*context.reading.clauses, *context.subjects}
    return (
        [pair for pair in pairs if pair[0].id in clauses]
        or [pair for pair in pairs if _is_scope(context, pair[1].scope)]
        or _called(context, pairs)
        or _worded(context, pairs)
        or _themed(context, pairs)
    )


def _called(context: Context, pairs: list[Pair]) -> list[Pair]:
    """The targets that the question calls by name, or whose field it names, in order."""
    called = [*by_call(context), *by_field(context, pairs)]
    return [pair for pair in pairs if pair in called]


def _is_scope(context: Context, scope: str | None) -> bool:
    """Whether the question names the regions that a target holds for, where those are not the whole country."""
    return scope is not None and scope in context.topic_words()


def _worded(context: Context, pairs: list[Pair]) -> list[Pair]:
    words = [fold(word) for word in context.topic_words()]
    return [
        (clause, target)
        for clause, target in pairs
        if any(word in fold(clause.title or "") or word in fold(target.indicator) for word in words)
    ]


def _themed(context: Context, pairs: list[Pair]) -> list[Pair]:
    theme = named_theme(context)
    spans = [words.span for words in theme.words if words.core] if theme else []
    return [
        (clause, target)
        for clause, target in pairs
        if any(span.start < target.span.end and target.span.start < span.end for span in spans)
    ]
