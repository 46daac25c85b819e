"""Whether a statement of a true-or-false item says what the plan says, or something else."""

import re

from answering.extractive.context import Context
from answering.extractive.target_choice import figures_named
from ingest.analysis import fold, pieces
from ingest.numerals import to_int
from ingest.plan import Clause, Span

_YEAR = re.compile(r"20\d\d")
_NUMBER = re.compile(r"\d+(?:\.\d+)?")


CARRIED = 0.5  # share of a statement's pieces that a sentence holds, from which it carries the statement


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
    near = fold(context.plan.text[clause.start : clause.end])
    written = context.knowledge.sentence(clause.id, sentence.start)
    rendered = written.en if written and context.language == "en" else ""
    numbers = set(_NUMBER.findall(f"{words} {rendered}")) | {
        clause.id,
        str(to_int(clause.ordinal or "") or ""),
    }
    for number in _NUMBER.findall(statement):
        if number not in numbers:
            return str(number)
    named = {mention.body.id for mention in context.register.mentions(near)}
    for mention in context.register.mentions(statement):
        if mention.body.id not in named:
            return mention.words
    if (
        re.search(r"不含|不包括|除外", words)
        and re.search(r"包括|含(?!有)|在内|也", statement)
        and not re.search(r"不含|不包括|除外", statement)
    ):
        return "exception"
    if "牵头" in statement and "牵头" not in near:
        return "牵头"
    weak: re.Match[str] | None = re.search(r"鼓励|探索|支持|逐步|有序|力争|引导|研究", words)
    if (
        weak
        and re.search(r"必须|强制|一律|要求所有|全部|立即|禁止|严禁", statement)
        and not re.search(r"强制|必须|严禁|禁止", words)
    ):
        return str(weak.group(0))
    if re.search(r"严禁|禁止", words) and re.search(r"可以|允许|鼓励|能够", statement):
        return "严禁"
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
