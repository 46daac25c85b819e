"""All targets, or all of a year: a list from the plan's data, the dated goals of the plan with them."""

import re

from answering.draft import Draft, Quote, Statement
from answering.extractive.context import Context
from answering.extractive.naming import clause_label, rendered, sentence_words, target_span
from answering.wording import listed, say, stop
from ingest.analysis import fold
from ingest.plan import Clause, Span, Target

_ALL = re.compile(
    r"全部|所有|全数|逐[一个条项]|哪些|都有|列(?:出|一|个|举)|汇总|盘点|梳理|时间线|时间表|时间轴|依次|先后|一览|清单|通篇|一个别漏|摘出来|报一遍|统共"
    r"|\ball\b|\bevery\b|\blist\b|chronolog|timeline|\bwhat (?:has|must|is|are|should|needs?)\b|\btargets\b|\bgoals\b|\bmilestones\b|\bset out\b|\bsummar"
)
_TARGETS = re.compile(
    r"目标|指标|数字|数值|百分|量化|带数|硬数|硬杠|定量|任务|要求|节点|实现|达到|target|goal|figure|number|quantif|percent|milestone|achiev|deadline|due"
)
_WHOLE = re.compile(r"全文|通篇|整个|方案|文件|plan|document|whole")
_NUMERIC = re.compile(r"数字|数值|百分|量化|带数|硬数|定量|指标|figure|number|quantif|percent|numeric")


def compose_timeline(context: Context) -> Draft | None:
    """An answer to a question for all targets, of a year or of the whole plan; None for other questions."""
    reading = context.reading
    years = sorted({*reading.years, *reading.periods})
    if not _TARGETS.search(reading.folded) or reading.clauses or reading.bodies:
        return None
    if not (_ALL.search(reading.folded) or (years and not context.topic_words())):
        return None
    if context.topic_words() and not _NUMERIC.search(reading.folded):
        return None
    targets = _targets(context, years)
    if not targets or (not years and not _NUMERIC.search(reading.folded)):
        return None
    goals = [] if not years else _goals(context, years)
    shown = listed([str(year) for year in years], context.language) if years else ""
    key = "targets_year_lead" if years else "targets_lead"
    lead = Statement(
        say(key, context.language, years=shown, count=len(targets)),
        shape="lead",
        vouched=frozenset({str(len(targets)), *map(str, years)}),
    )
    items = list(dict.fromkeys(_target(context, clause, target) for clause, target in targets))
    return Draft("answered", (lead, *goals, *items))


def _targets(context: Context, years: list[int]) -> list[tuple[Clause, Target]]:
    """Targets by year; those of a sector where the question names one that some of them belong to."""
    pairs = [(c, t) for c in context.plan.items for t in c.targets if not years or t.year in years]
    words = [fold(word) for word in context.topic_words()]
    about = [
        (c, t)
        for c, t in pairs
        if any(word in fold(c.title or "") or word in fold(t.indicator) for word in words)
    ]
    return sorted(about or pairs, key=lambda pair: (pair[1].year or 0, pair[1].span.start))


def _goals(context: Context, years: list[int]) -> list[Statement]:
    """The dated paragraphs of the plan for those years, sentence by sentence."""
    statements = []
    for clause in context.plan.items:
        for section in clause.sections:
            if section.kind == "dated" and section.year in years:
                statements += [_goal(context, clause, section.span)]
    return statements


def _goal(context: Context, clause: Clause, span: Span) -> Statement:
    inside = [s for s in clause.sentences if span.start <= s.start and s.end <= span.end]
    words = context.plan.slice(span)
    if context.language == "en":
        words = " ".join(sentence_words(context, clause, sentence) for sentence in inside)
        words = re.sub(r"\.(?= )", ";", words)
    else:
        words = words.replace("。", "；")
    text = stop(
        f"{clause_label(context, clause)}{'：' if context.language == 'zh' else ': '}{words}",
        context.language,
    )
    return Statement(
        re.sub(r"；(?=.)", "，", text),
        (Quote(clause.id, span.start, span.end),),
        "item",
        rendered(context, text),
    )


def _target(context: Context, clause: Clause, target: Target) -> Statement:
    """A target in its own words; in English the rendering of its sentence."""
    phrase = target_span(clause, target)
    quote = Quote(clause.id, phrase.start, phrase.end)
    words = context.plan.slice(phrase)
    if context.language == "en":
        span = next(s for s in clause.sentences if s.start <= target.span.start < s.end)
        words, quote = sentence_words(context, clause, span), Quote(clause.id, span.start, span.end)
    text = f"{clause_label(context, clause)}{'：' if context.language == 'zh' else ': '}{words}"
    return Statement(stop(text, context.language), (quote,), "item", rendered(context, text))
