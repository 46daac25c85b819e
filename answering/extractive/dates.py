"""By when something is to be: the year of the goal or the words that say it, or that the plan sets none for it."""

import re

from answering.draft import Draft, Quote, Statement
from answering.extractive.absent import not_in_plan
from answering.extractive.context import Context
from answering.extractive.naming import clause_label, is_frame, sentence_words
from answering.extractive.target_choice import by_name
from answering.wording import say, stop
from ingest.analysis import fold
from ingest.plan import Clause, Span
from retrieval.evidence import Evidence
from retrieval.glossary import topic_matches

NEAR = 0.8  # score from which the nearest sentence is the goal that is asked about
DATED_NEAR = 0.6  # cosine from which the nearest sentence is what a question for a date is about
CLOSE = 0.9  # evidence of this share of the best score is looked at for what is asked
MOST_DATED = 2  # sentences; a word that stands in more of them with a date names no one goal

DATE_ASKED = re.compile(
    r"(?:哪|何|几几)(?:一|个)*(?:年|时间|时点|时候)|哪一?天|几月|截止(?:日期|时间|到)|期限|时限|(?<!使用)年限|到期|(?:什么时候|啥时候?|何时|几时)|多久|时间节点|时间点|到什么时间|(?:实现|完成|达到|到位|开始|启动|建成|结束)(?:的)?(?:时间|年份)|(?:的|写|给|有|说)(?:了|出)?(?:具体)?年份"
    r"|\bby (?:what|which) (?:date|year)|\bby when\b|(?:^|[,.?] )when (?:do|does|did|will|is|are|was|must|should|can|may|shall)\b|\bdeadline\b|\b(?:what|which) (?:target )?(?:year|date)\b|\b(?:target|end) (?:year|date)\b|\brun out\b|\bexpire"
)
_FRAME = re.compile(r"(?:时间|节点|目标|年份|期限|实现|完成)+")
_WHOLLY = re.compile(
    r"清零|归零|清空|清完|(?:全部|彻底|完全|全面)(?:都)?(?:完成|淘汰|停|退出|取消|清理|禁|搞完|弄完|消除|普及|换|改|做)|全覆盖"
    r"|\bphased? out (?:completely|entirely)|\b(?:fully|entirely|completely) (?:phase|done|end|clear|eliminat|replac)|\bcleared completely\b|\bdown to zero\b|\breach zero\b"
)
_WHOLLY_SAID = re.compile(r"清零|全部|彻底|完全|全覆盖")
_DATE_GIVEN = re.compile(r"\d{4}|十[三四五六]五|每年|年度")


def compose_date(context: Context) -> Draft | None:
    """The goal that is asked about with its year, or that what the question names has none; None for other questions."""
    reading = context.reading
    if not DATE_ASKED.search(reading.folded) or reading.years or reading.periods or reading.bodies:
        return None
    holding = _holding(context)
    dated = [(clause, span) for clause, span in holding if _is_dated(context, clause, span)]
    wholly = _WHOLLY.search(reading.folded) and holding
    if wholly and not any(_WHOLLY_SAID.search(context.plan.slice(span)) for _, span in holding):
        return not_in_plan(context, say("undated", context.language))
    settled = {"notice", "amount"} & reading.asks or by_name(context)
    if holding and not dated and not settled:
        return not_in_plan(context, say("undated", context.language))
    return _goal(context, dated)


def _holding(context: Context) -> list[tuple[Clause, Span]]:
    """The sentences that hold the plan's own words for what the question is about, or those that mean the same."""
    said = {
        fold(term)
        for match in topic_matches(context.matches)
        if not _FRAME.fullmatch(context.reading.folded[match.start : match.end])
        for entry in match.value
        if entry.kind == "same"
        for term in (entry.term, *entry.also_in_plan)
    }
    literal = {word for word in said if word in context.reading.folded}
    words = literal or said
    words = {word for word in words if not any(word != other and word in other for other in words)}
    return [
        (clause, span)
        for clause in context.plan.clauses
        for span in clause.sentences
        if not is_frame(clause, span) and any(word in fold(context.plan.slice(span)) for word in words)
    ]


def _goal(context: Context, dated: list[tuple[Clause, Span]]) -> Draft | None:
    """A goal of a dated paragraph: the nearest sentence, or the one that holds the question's words with a date."""
    nearest = next((item for item in context.found.evidence if item.passage.kind == "sentence"), None)
    if nearest and nearest.score >= NEAR and nearest is context.found.evidence[0]:
        clause, span = context.plan.clause(nearest.clause), nearest.passage.span
        if not dated or (clause, span) in dated:
            return _in_paragraph(context, clause, span)
    goals = [draft for clause, span in dated if (draft := _in_paragraph(context, clause, span))]
    return goals[0] if len(goals) == 1 and len(dated) <= MOST_DATED else None


def _in_paragraph(context: Context, clause: Clause, span: Span) -> Draft | None:
    """A sentence of a paragraph that opens with a year, said with that year; None where it is in no such paragraph."""
    section = next((s for s in clause.sections if s.year and s.span.start <= span.start < s.span.end), None)
    if section is None:
        return None
    opening = Span(section.span.start, section.span.start + len(f"到{section.year}年"))
    text = say(
        "goal_year",
        context.language,
        label=clause_label(context, clause),
        year=section.year,
        words=sentence_words(context, clause, span).rstrip("。.；;"),
    )
    quotes = (Quote(clause.id, opening.start, opening.end), Quote(clause.id, span.start, span.end))
    return Draft("answered", (Statement(stop(text, context.language), tuple(dict.fromkeys(quotes))),))


def is_undated(context: Context) -> bool:
    """Whether a question asks by when something is to be, and what comes nearest to it has no year or period."""
    reading = context.reading
    named = (
        reading.years
        or reading.periods
        or reading.bodies
        or "notice" in reading.asks
        or "list" in reading.asks
    )
    if not DATE_ASKED.search(reading.folded) or named or not context.found.evidence:
        return False
    if context.found.nearest < DATED_NEAR or not context.topic_words() or by_name(context):
        return False
    return not any(
        _is_dated(context, context.plan.clause(item.clause), item.passage.span) for item in near(context)
    )


def _is_dated(context: Context, clause: Clause, span: Span) -> bool:
    """Whether a sentence, or the dated goal that it belongs to, says a year or a period."""
    dated = any(s.kind == "dated" and s.span.start <= span.start < s.span.end for s in clause.sections)
    return dated or bool(_DATE_GIVEN.search(fold(context.plan.slice(span))))


def near(context: Context) -> list[Evidence]:
    """The sentences that come near the question."""
    evidence = [item for item in context.found.evidence if item.passage.kind == "sentence"]
    floor = evidence[0].score * CLOSE if evidence else 0.0
    return [item for item in evidence if item.score >= floor]
