"""Whether a statement of a true-or-false item says what the plan says, or something else."""

import re
from dataclasses import dataclass, replace
from typing import Literal

from answering.extractive.context import Context
from answering.extractive.line_claims import judged_by_line
from answering.extractive.naming import is_frame
from answering.extractive.target_choice import figures_named
from answering.extractive.verdict import LEFT_OUT
from ingest.analysis import fold, pieces
from ingest.numerals import to_int
from ingest.plan import Clause, Span
from retrieval.reading import read_question
from retrieval.search import Found, search

Verdict = Literal["true", "false", "open"]

CARRIED = 0.5  # share of a statement's pieces that a sentence holds, from which it carries the statement
NEAR = 0.8  # score from which the nearest sentence says what the statement says

_YEAR = re.compile(r"20\d\d")
_NUMBER = re.compile(r"\d+(?:\.\d+)?")
_LEFT_OUT = re.compile(r"不含|不包括|除外")
_LET_IN = re.compile(r"包括|含(?!有)|在内|也|\binclud")
_WEAK = re.compile(r"鼓励|探索|支持|逐步|有序|力争|引导|研究")
_STRONG = re.compile(
    r"必须|强制|一律|要求所有|全部|立即|禁止|严禁|\bmust\b|\bcompulsory\b|\bmandatory\b|\bobliged\b|\ball of\b|\bimmediately\b"
)
_FIRM = re.compile(r"强制|必须|严禁|禁止")
_FORBIDS = re.compile(r"严禁|禁止|不得|杜绝")
_ALLOWS = re.compile(
    r"可以|允许|鼓励|能够|放开|支持|准许|\b(?:may|can|allow(?:s|ed)?|permit(?:s|ted)?|encourag\w+)\b"
)
_STOPS = re.compile(
    r"停止|叫停|取消|关停|全面禁|禁止|严禁|不得|不准|不许|淘汰|放弃|退出|\b(?:ban(?:s|ned)?|prohibit\w*|stop(?:s|ped)?|halt\w*|abolish\w*|phased? out|forbid\w*|end(?:s|ed)?)\b"
)
_ENDS = re.compile(r"严禁|禁止|不得|淘汰|退出|减少|削减|停止|取消|关闭|遏制|严控")
_ABSOLUTE = re.compile(
    r"没有(?:任何)?例外|无一例外|一律|任何(?:地区|情况|领域)|所有地区|无条件|一概|\beverywhere\b|\bwithout (?:any )?exceptions?\b|\bin all cases\b|\bno exceptions?\b|\banywhere\b"
)
_EXCEPTS = re.compile(r"以外|除外|不含|前提下|允许的")
_NATIONAL = re.compile(
    r"全国|各地都|所有(?:地区|城市|省)|全境|不分地区|\b(?:nationwide|nation-wide|across china|across the country|whole country|all regions|countrywide|national)\b"
)
_REGIONAL = re.compile(r"重点区域|重点地区|北方地区|重点流域")
_DENIES = re.compile(
    r"(?:方案|文件|计划|没|并)?(?:没有?|未|不)(?:有)?(?:提|写|要求|规定|涉及|鼓励|支持|推广|发展|考虑|设|建|允许|给)|不再|\b(?:does|do|did|is|are|has|have|says?) (?:not|nothing|no)\b|n't\b|\bnever\b"
)
_NOT = re.compile(r"不(?!同|断|含|包括|仅|超过|低于|少于)|没|未(?!来)|严禁|禁止")


@dataclass(frozen=True)
class Judged:
    """What the plan says to a statement, with the words that settle it."""

    verdict: Verdict
    clause: Clause
    span: Span


def judged(context: Context, statement: str) -> Judged | None:
    """Judge a statement; None where nothing in the plan comes near it."""
    own = replace(context, reading=read_question(statement, context.record, context.register))
    by_line = judged_by_line(own)
    if by_line:
        return Judged("true" if by_line.holds else "false", by_line.clause, by_line.span)
    found = search(context.index, statement, context.plan.id, weights=context.parts.weights)
    ids = own.reading.clauses or found.clauses()
    if not ids:
        return None
    clause = context.plan.clause(ids[0])
    span = _sentence(found, clause)
    if why_false(own, statement, clause, span):
        return Judged("false", clause, span)
    score = max((e.score for e in found.evidence if e.passage.span == span), default=0.0)
    carried = score >= NEAR or is_carried(own, statement, clause, span)
    return Judged("true" if carried else "open", clause, span)


def _sentence(found: Found, clause: Clause) -> Span:
    """The sentence of a clause nearest to a text, its title and its line left out."""
    near = [e.passage.span for e in found.evidence if e.clause == clause.id and e.passage.kind == "sentence"]
    own = [span for span in near if not is_frame(clause, span)]
    return (own or near or list(clause.sentences[1:2]) or list(clause.sentences))[0]


def is_carried(context: Context, statement: str, clause: Clause, sentence: Span) -> bool:
    """Whether a sentence, in its own words or in those written about it, holds most of what a statement says."""
    written = context.knowledge.sentence(clause.id, sentence.start)
    texts = [
        context.plan.slice(sentence),
        clause.label or "",
        *([written.plain, written.en] if written else []),
    ]
    said = set(pieces(statement))
    return bool(said) and len(said & set(pieces(" ".join(texts)))) >= CARRIED * len(said)


def why_false(context: Context, statement: str, clause: Clause, sentence: Span) -> str | None:
    """What in a statement the plan contradicts; None where nothing does."""
    words = fold(context.plan.slice(sentence))
    misdated = _misdated(statement, clause, sentence)
    if misdated:
        return misdated
    return (
        _number_unknown(context, statement, clause, sentence)
        or _body_unknown(context, statement, clause)
        or _wider(statement, words, clause, sentence)
        or _stronger(statement, words)
        or _opposite(statement, words)
    )


def _number_unknown(context: Context, statement: str, clause: Clause, sentence: Span) -> str | None:
    """A number of a statement that neither the sentence nor its rendering has."""
    written = context.knowledge.sentence(clause.id, sentence.start)
    rendered = written.en if written and context.language == "en" else ""
    numbers = set(_NUMBER.findall(f"{fold(context.plan.slice(sentence))} {rendered}"))
    known = numbers | {clause.id, str(to_int(clause.ordinal or "") or "")}
    return next((number for number in _NUMBER.findall(statement) if number not in known), None)


def _body_unknown(context: Context, statement: str, clause: Clause) -> str | None:
    """A body of a statement that the clause does not name."""
    near = fold(context.plan.text[clause.start : clause.end])
    named = {mention.body.id for mention in context.register.mentions(near)}
    mentions = context.register.mentions(statement)
    return next((mention.words for mention in mentions if mention.body.id not in named), None)


def _wider(statement: str, words: str, clause: Clause, sentence: Span) -> str | None:
    """What a statement says of more than the plan does: of what it leaves out, of every place, of the whole country."""
    if _LEFT_OUT.search(words) and _LET_IN.search(statement) and not _LEFT_OUT.search(statement):
        return "exception"
    if _FORBIDS.search(statement) and any(m.group(1) in statement for m in LEFT_OUT.finditer(words)):
        return "left out"
    if _ABSOLUTE.search(statement) and (_EXCEPTS.search(words) or _REGIONAL.search(words)):
        return "absolute"
    scopes = [t.scope for t in clause.targets if t.scope and sentence.start <= t.span.start < sentence.end]
    regional = bool(_REGIONAL.search(words)) and (not scopes or any("全国" not in scope for scope in scopes))
    if _NATIONAL.search(statement) and regional and "全国" not in words and "整个" not in words:
        return "national"
    return None


def _stronger(statement: str, words: str) -> str | None:
    """What a statement makes a duty of, and the plan only encourages."""
    weak = _WEAK.search(words)
    return weak.group() if weak and _STRONG.search(statement) and not _FIRM.search(words) else None


def _opposite(statement: str, words: str) -> str | None:
    """What a statement allows or denies against the plan."""
    if _FORBIDS.search(words) and _ALLOWS.search(statement) and not _NOT.search(statement):
        return "forbidden"
    if _STOPS.search(statement) and not _ENDS.search(words):
        return "goes on"
    if _DENIES.search(statement) and not _NOT.search(words):
        return "denied"
    return None


def _misdated(statement: str, clause: Clause, sentence: Span) -> str | None:
    """A year or an amount of a statement that the target which it names does not have."""
    inside = [t for t in clause.targets if sentence.start <= t.span.start < sentence.end]
    said, years = set(pieces(statement)), {int(year) for year in _YEAR.findall(statement)}
    shared = [len(said & set(pieces(target.indicator))) for target in inside]
    named = [target for target, count in zip(inside, shared, strict=True) if count == max(shared) > 1]
    if not named:
        return None
    if years and not years & {target.year for target in named}:
        return str(min(years))
    dated = [target for target in named if not years or target.year in years]
    amounts = {value for value, unit in figures_named(statement) if unit}
    wrong = amounts - {target.value for target in dated}
    return min(wrong) if amounts and wrong == amounts else None
