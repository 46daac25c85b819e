"""What the plan does not say on a matter that it deals with: known by near misses, and by what the plan lacks."""

import re

from answering.draft import Draft
from answering.extractive.absent import not_in_plan
from answering.extractive.arithmetic import DIFFERENCE
from answering.extractive.context import Context
from answering.extractive.dates import compose_date, is_undated, near
from answering.extractive.elements import held, lacking, never_given
from answering.extractive.mentions import asks_for_word
from answering.extractive.naming import target_span
from answering.extractive.target_choice import by_call, by_name, names_of
from answering.wording import say
from ingest.analysis import fold, terms
from ingest.plan import Clause, Span, Target

# A near miss counts where it comes nearer than the best evidence: the margin of scores, and a share of the
# classifier's probability that the plan does not say (chosen on the worked part of the bank).
SHARE = 0.3
TIED = 0.05  # below the best evidence's score, evidence that is as near
MARGIN = 0.15
_FIGURES = frozenset({"other-quantities", "other-year-values", "absolute-emissions"})
# Near misses that lie close to questions which the plan answers; one of another kind counts wherever it is the nearest.
_SHARED = _FIGURES | {"document-number-year", "internal-division", "later-events", "reasons-not-given"}

_OTHER_YEAR = re.compile(
    r"以前|之前|往年|去年|今年|明年|后年|再往后|后来|之后|以后|每年|逐年|年年|基准|原来|现在|目前|比20|峰值|达峰|中期|\b(?:baseline|before|after|later|now|current|interim|mid-?term|each year|every year|annual|peak)\b"
)
# What is asked is an amount of something, and no count of clauses, bodies or words.
_HOW_MUCH = re.compile(
    r"(?:比例|占比|比重|份额|[^效]率|目标|指标|幅度|强度)[^,。?;]{0,10}(?:多少|多高|多大)(?:才|呢|啊|呀)*(?:$|[?。,])|多少(?:的)?(?:比例|比重|份额)|多少个?百分点|百分之(?:几|多少)|几成|多大(?:的)?(?:比例|比重|份额|幅度)|具体(?:的)?(?:数字|数值|比例|指标)(?:是|为|定|呢|[?。]*$)"
    r"|(?:占比|比例|比重|[^效]率)(?:的)?(?:目标|指标|目标值|要求)(?:呢|是)?[?。]*$"
    r"|\bwhat (?:is the |are the )?(?:percentage|share|proportion|fraction|percent)\b|\bby how (?:much|many)\b"
)
_FIGURE = re.compile(r"\d")
# A day, or by when something is handed in: the plan dates nothing to the day but its notice, and asks for no report.
_DAY = re.compile(
    r"几月(?:份)?几?(?:号|日)|几号(?:之|以)?前|(?:上?报|交|提交|报送|报备|备案|递交|呈报)[^,。?;]{0,10}(?:什么时候|何时|几时|哪年|截止|期限|最[晚迟])|(?:什么时候|何时|几时|截止|最[晚迟])[^,。?;]{0,14}(?:上?报|交(?!通|易|卷|账|差)|提交|报送|报备|备案|递交)"
    r"|\b(?:what|which) day\b|\b(?:by (?:what|which) date|by when|when|deadline)\b.{0,50}\b(?:submit|hand(?:ed)? in|send in|file|report back|filed|submitted)\b"
)
_NOTICE_DATE = re.compile(
    r"印发|发文|下发|发布|落款|日期|签发|出台|通知|9-21|环境日|低碳日|宣传周|\bissue|\bnotice\b|\bdated?\b of|\bpublish|\bprint|\bcircular\b"
)


def compose_unsaid(context: Context) -> Draft | None:
    """“The plan does not say”, with the reason; None where the plan may answer."""
    if context.reading.parts or asks_for_word(context.reading.folded):
        return None
    dated = compose_date(context)
    if dated:
        return dated
    if _differs(context):
        return None
    reason = _near_miss(context) or _lacking(context) or _amountless(context)
    if reason:
        return _absent(context, reason)
    return not_in_plan(context, say("undated", context.language)) if is_undated(context) else None


def compose_unheld(context: Context) -> Draft | None:
    """That the plan names no day but that of its notice, no persons, nor who does what within a body, nor the members of a kind, whatever else it says."""
    folded = context.reading.folded
    if _DAY.search(folded) and not _NOTICE_DATE.search(folded) and "notice" not in context.reading.asks:
        return not_in_plan(context, say("undated", context.language))
    reason = never_given(folded, [fold(text) for text in _nearest(context)])
    return _absent(context, reason) if reason else None


def compose_unset(context: Context) -> Draft | None:
    """That no figure is set for a matter that the nearest sentence names beside the one that it sets one for."""
    best = context.found.evidence[0] if context.found.evidence else None
    if best is None or best.passage.kind != "sentence" or "amount" not in context.reading.asks:
        return None
    clause, span = context.plan.clause(best.clause), best.passage.span
    inside = [t for t in clause.targets if span.start <= t.span.start < span.end]
    others = inside and all(_means_other_phrase(context, clause, target) for target in inside)
    return _absent(context, "other-quantities") if others else None


def _near_miss(context: Context) -> str | None:
    """The reason of a near miss that comes nearer than the best evidence."""
    found = context.found
    if not found.unsaid or not found.evidence:
        return None
    fitting = [near for near in found.unsaid if _fits(context, near.name)]
    if not fitting:
        return None
    margin, reason = fitting[0].score - found.evidence[0].score, fitting[0].name
    if reason in _FIGURES and _is_set(context, margin):
        return None
    nearer = margin > MARGIN or (margin > 0 and reason not in _SHARED)
    likely = margin + SHARE * context.scope.outcomes["absent"] > MARGIN
    told = held(context.reading.folded, [fold(text) for text in _nearest(context)])
    return reason if nearer or (likely and reason not in told) else None


def _fits(context: Context, reason: str) -> bool:
    """Whether a reason can be one for this question: another year's value needs another year, a date of issue none."""
    years = {*context.reading.years, *context.reading.periods}
    if reason == "other-year-values":
        return bool(years - _years_set(context)) or bool(_OTHER_YEAR.search(context.reading.folded))
    return reason != "document-number-year" or not years


def _years_set(context: Context) -> set[int]:
    """The years for which the plan sets targets."""
    return {target.year for clause in context.plan.items for target in clause.targets if target.year}


def _is_set(context: Context, margin: float) -> bool:
    """Whether a figure asked for is set: in the nearest sentence, or under the name that the question says."""
    if _in_years(context, _nearest_targets(context)):
        return True
    best = context.found.evidence[0].score
    nearest = {item.clause for item in context.found.evidence if item.score > best - TIED}
    named = [pair for pair in by_name(context) if not _means_other_phrase(context, *pair)]
    if margin > 0:
        named = [pair for pair in named if pair[0].id in nearest]
    return _in_years(context, [target for _, target in named])


def _in_years(context: Context, targets: list[Target]) -> bool:
    years = {*context.reading.years, *context.reading.periods}
    return any(not years or target.year in years for target in targets)


def _nearest_targets(context: Context) -> list[Target]:
    """The targets in the nearest sentence, where that holds the words that the question uses for its topic."""
    best = context.found.evidence[0].passage
    words = [term for term in context.topic_words() if len(term) > 1]
    clause = context.plan.clause(context.found.evidence[0].clause)
    if best.kind != "sentence" or not any(fold(word) in fold(best.text) for word in words):
        return []
    return [
        t
        for t in clause.targets
        if best.span.start <= t.span.start < best.span.end
        and _indicated(context, t)
        and not _means_other_phrase(context, clause, t)
    ]


def _indicated(context: Context, target: Target) -> bool:
    """Whether the question shares more than one piece with the name of a target."""
    asked = set(terms(" ".join([context.reading.folded, *context.terms])))
    return len(asked & set(terms(target.indicator))) > 1


def _means_other_phrase(context: Context, clause: Clause, target: Target) -> bool:
    """Whether the question's words single out a phrase of the sentence that sets no figure (存量 beside 新增)."""
    names = names_of(context, (clause, target))
    called = set("".join(names.called_in(context.reading.folded))) if names else set()
    asked = {term for term in terms(context.reading.folded) if len(term) > 1 and not term.isdigit()}
    asked = {term for term in asked if not set(term) <= called}
    own = target_span(clause, target)
    sentence = next(s for s in clause.sentences if s.start <= target.span.start < s.end)
    said = set(terms(context.plan.slice(own)))
    rest = context.plan.slice(Span(sentence.start, own.start)) + context.plan.slice(
        Span(own.end, sentence.end)
    )
    others = [set(terms(phrase)) for phrase in re.split("[，；。]", rest) if not re.search(r"\d", phrase)]
    alike = [other for other in others if len(other & said) > 1]
    return any(asked & (other - said) and not asked & (said - other) for other in alike)


def _lacking(context: Context) -> str | None:
    """The reason why what is asked for is not to be had: what comes near the question has nothing of its type."""
    return lacking(context.reading.folded, [fold(text) for text in _nearest(context)])


def _amountless(context: Context) -> str | None:
    """The reason where an amount is asked for, and no sentence near the question has one."""
    if not _HOW_MUCH.search(context.reading.folded) or by_name(context) or not context.topic_words():
        return None
    nearest = _nearest(context)
    return None if not nearest or any(_FIGURE.search(text) for text in nearest) else "other-quantities"


def _differs(context: Context) -> bool:
    """Whether the question asks by how much a target of two years changes."""
    pairs = by_call(context) if DIFFERENCE.search(context.reading.folded) else []
    return len({t.indicator for _, t in pairs}) == 1 and len({t.year for _, t in pairs}) > 1


def _nearest(context: Context) -> list[str]:
    return [item.passage.text for item in near(context)]


def _absent(context: Context, reason: str) -> Draft:
    category = next(c for c in context.index.scope.categories if c.id == reason)
    why = category.why_zh if context.language == "zh" else category.why_en
    return not_in_plan(context, why[:1].upper() + why[1:])
