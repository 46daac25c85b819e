"""Whether a statement of a true-or-false item says what the plan says."""

import re

from answering.extractive.context import Context
from ingest.analysis import fold
from ingest.numerals import to_int
from ingest.plan import Clause, Span

_NUMBER = re.compile(r"\d+(?:\.\d+)?")


def why_false(context: Context, statement: str, clause: Clause, sentence: Span) -> str | None:
    """What in a statement the plan contradicts; None where nothing does."""
    words = fold(context.plan.slice(sentence))
    near = fold(context.plan.text[clause.start : clause.end])
    numbers = set(_NUMBER.findall(words)) | {clause.id, str(to_int(clause.ordinal or "") or "")}
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
