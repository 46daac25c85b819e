"""What the plan does not say on a matter that it deals with: known by near misses, and by what the plan lacks."""

import re
from dataclasses import dataclass

from answering.draft import Draft
from answering.extractive.absent import not_in_plan
from answering.extractive.context import Context
from answering.extractive.dated_goals import compose_dated_goal
from answering.extractive.mentions import asks_for_word
from answering.extractive.target_choice import by_name
from answering.wording import say
from ingest.analysis import fold, terms
from ingest.plan import Target
from retrieval.evidence import Evidence

# A near miss counts where it comes nearer than the best evidence: the margin of scores, and a share of the
# classifier's probability that the plan does not say (chosen on the worked part of the bank).
SHARE = 0.3
MARGIN = 0.15
FIGURE_MARGIN = (
    0.1  # where the plan has a figure of the kind asked for, a near miss has to come nearer by this
)
_FIGURES = frozenset({"other-quantities", "other-year-values", "absolute-emissions"})
CLOSE = 0.9  # evidence of this share of the best score is looked at for what is asked

DATED_NEAR = 0.6  # cosine from which the nearest sentence is what a question for a date is about
_DATE_ASKED = re.compile(
    r"哪一?年|几几年|何年|哪一?天|几月|截止(?:日期|时间|到)|期限|到期|(?:什么时候|啥时候?|何时|几时)|多久|时间节点|到什么时间"
    r"|\bby (?:what|which) (?:date|year)|\bby when\b|(?:^|[,.?] )when (?:do|does|did|will|is|are|was|must|should|can|may|shall)\b|\bdeadline\b|\b(?:what|which) year\b|\brun out\b|\bexpire"
)
_DATE_GIVEN = re.compile(r"\d{4}|十[三四五六]五|每年|年度")


@dataclass(frozen=True)
class _Element:
    """Something that a question may ask for, and how a text looks that has it; `reason` is a category of scope.toml."""

    reason: str
    asked: re.Pattern[str]
    given: re.Pattern[str]
    anywhere: bool  # whether the whole plan is looked at, or the sentences nearest to the question alone


_ELEMENTS = (
    _Element(
        "money-amount",
        re.compile(
            r"多少(?:块)?钱|(?:几|多少)(?:万|百|千|十)+(?:块|元)|多少(?:块|元)|几块钱|花多少|(?:补贴|补助|奖励|投资|资金|经费|预算|价格?|收费|成本|租金)(?:标准)?(?:是|要|得|有|给|到)?(?:多少|几)|补(?:多少|几)"
            r"|how much (?:money|does it cost|will it cost|funding|subsidy)|(?:what|which) (?:is the )?(?:price|subsidy|budget|cost)\b|how many (?:yuan|dollars|rmb)|\bbudget (?:is|for)\b"
        ),
        re.compile(r"\d\s*(?:万|亿)?元"),
        anywhere=True,
    ),
    _Element(
        "penalty",
        re.compile(
            r"罚(?:款)?(?:多少|几|金|谁|不罚|吗|么)|(?:挨|受|被|遭)罚|(?:怎么|如何|咋)罚|判(?:刑|几年)|坐牢|拘留|吊销|(?:什么|啥|哪些)(?:处罚|罚则|惩罚)|处罚(?:标准|多少)|\bfines?\b.{0,20}\b(?:how|what|amount)|(?:how|what).{0,20}\bfines?\b|\bpenalt(?:y|ies)\b|\bjail\b|\bprison\b"
        ),
        re.compile(r"罚款|处罚|罚金|追究"),
        anywhere=True,
    ),
    _Element(
        "contact",
        re.compile(
            r"电话|手机号|邮箱|联系人|联系方式|热线号|网址|微信号|\bphone\b|\btelephone\b|\be-?mail\b|\bcontact (?:person|details|number)"
        ),
        re.compile(r"电话|邮箱|联系人"),
        anywhere=True,
    ),
    _Element(
        "other-quantities",
        re.compile(
            r"百分之(?:几|多少)|百分比(?:是|要)?(?:多少|几)|几成(?!本)|多大(?:的)?(?:比例|比重|份额)|(?:比例|占比|比重|率|产量|总量|规模|面积|蓄积量|装机)[^,。?]{0,6}(?:多少|几成|多高|多大)|多少(?:个百分点|万吨|吨|亿|千瓦|公顷|亩|公里|平方|辆|座|年)"
            r"|\bwhat (?:percentage|share|proportion|fraction|percent)\b|\bhow many (?:tonnes|tons|gigawatts|megawatts|gw|mw|hectares|kilomet|vehicles|plants)\b|\bpercentage (?:target|reduction)\b|\breduction percentage\b"
        ),
        re.compile(r"\d|百|千|万|亿|半"),
        anywhere=False,
    ),
)


def compose_unsaid(context: Context) -> Draft | None:
    """“The plan does not say”, with the reason; None where the plan may answer."""
    if context.reading.parts or asks_for_word(context.reading.folded):
        return None
    if _DATE_ASKED.search(context.reading.folded) and not context.reading.years:
        goal = compose_dated_goal(context)
        if goal:
            return goal
    reason = _near_miss(context) or _lacking(context)
    if reason:
        return _absent(context, reason)
    return not_in_plan(context, say("undated", context.language)) if _undated(context) else None


def _near_miss(context: Context) -> str | None:
    """The reason of a near miss that comes nearer than the best evidence."""
    found = context.found
    if not found.unsaid or not found.evidence:
        return None
    margin = found.unsaid[0].score - found.evidence[0].score
    reason = found.unsaid[0].name
    if reason in _FIGURES and _in_years(context, _nearest_targets(context)):
        return None
    if reason in _FIGURES and _has_target(context) and margin < FIGURE_MARGIN:
        return None
    near = margin + SHARE * context.scope.outcomes["absent"] > MARGIN
    return reason if near else None


def _has_target(context: Context) -> bool:
    """Whether a target that the question names is set for the year that it asks about, or for any year."""
    return _in_years(context, [target for _, target in by_name(context)])


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
        if best.span.start <= t.span.start < best.span.end and _indicated(context, t)
    ]


def _indicated(context: Context, target: Target) -> bool:
    """Whether the question shares more than one piece with the name of a target."""
    asked = set(terms(" ".join([context.reading.folded, *context.terms])))
    return len(asked & set(terms(target.indicator))) > 1


def _undated(context: Context) -> bool:
    """Whether a question asks by when something is to be, and what comes nearest to it has no year or period."""
    reading = context.reading
    named = (
        reading.years
        or reading.periods
        or reading.bodies
        or "notice" in reading.asks
        or "list" in reading.asks
    )
    if not _DATE_ASKED.search(reading.folded) or named or not context.found.evidence:
        return False
    if context.found.nearest < DATED_NEAR or not context.topic_words() or by_name(context):
        return False
    return not any(_has_date(context, item) for item in _near(context))


def _has_date(context: Context, item: Evidence) -> bool:
    """Whether a sentence, or the dated goal that it belongs to, says a year or a period."""
    start = item.passage.span.start
    sections = context.plan.clause(item.clause).sections
    dated = any(s.kind == "dated" and s.span.start <= start < s.span.end for s in sections)
    return dated or bool(_DATE_GIVEN.search(fold(item.passage.text)))


def _lacking(context: Context) -> str | None:
    """The reason why what is asked for is not to be had: the plan, or what comes near the question, has nothing of it."""
    folded = context.reading.folded
    for element in _ELEMENTS:
        if element.asked.search(folded):
            texts = [context.plan.text] if element.anywhere else _nearest(context)
            if not any(element.given.search(fold(text)) for text in texts):
                return element.reason
    return None


def _nearest(context: Context) -> list[str]:
    return [item.passage.text for item in _near(context)]


def _near(context: Context) -> list[Evidence]:
    """The sentences that come near the question."""
    evidence = [item for item in context.found.evidence if item.passage.kind == "sentence"]
    floor = evidence[0].score * CLOSE if evidence else 0.0
    return [item for item in evidence if item.score >= floor]


def _absent(context: Context, reason: str) -> Draft:
    category = next(c for c in context.index.scope.categories if c.id == reason)
    why = category.why_zh if context.language == "zh" else category.why_en
    return not_in_plan(context, why[:1].upper() + why[1:])
