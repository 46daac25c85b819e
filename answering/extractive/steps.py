"""A question in two steps cut in two: the words that describe clauses, and what is asked of them."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from answering.extractive.context import Context
from answering.extractive.selection import Selection, select

# What ends a description: the clauses themselves (的那条里), a stop, or in English a new question.
_HEAD = re.compile(
    r"(?:(?<=的)|那|这|该|此|每|各|其中)(?:那|这)?(?:唯一|一|两|二|三|四|五|几|些)?(?:个)?(?:条(?!例|件|码)|项(?!目)|款|处(?!理)|份)(?:款|任务|差事|文)?(?:里头|里面|里|中间|当中|中|内)?(?:的)?"
    r"|(?<=[^\d第前后这那])(?:两|二|三|四|五|六)(?:条|项|处)(?:里头|里面|里|中|的)?(?!原则|工作)"
)
_STOP = re.compile(r"[,;。?!](?=[^\s,;。?!])|:(?=.{4})|[?.!] +(?=[a-z])")
_ASKING_EN = re.compile(
    r"(?<=[a-z0-9?,;:.)\"”] )(?:and |but |so )?(?=(?:which|what|who|whose|how|does|do|is|are|where|name|list)\b)"
)
WHICH_CLAUSE = re.compile(
    r"(?:哪|第几)(?:一|几|两|二|三|些)?个?(?:条|项|款|处|层次|部分|块)|哪几个\s*(?:$|[?,。])|(?:几|多少)(?:条|项|处)(?:$|[?,。啊呢])|(?<!差)(?<!落)在哪(?:里|儿|一?条|一?项|几条)?(?:$|[?,。])|which (?:\w+ ){0,2}?(?:clause|item|line|part)s?\b"
)
_STILL_WHICH = re.compile(
    r"^(?:一共|总共|都|分别)*(?:有|是)?(?:哪|几|多少)(?:些|几|个)?(?:条|项|个)?\s*[?,。]"
)
_BODY_ASKED = re.compile(
    r"谁|哪(?:几|些|个|一|两)?(?:家|个?部(?!分|条|法)|个?单位)|\bwho\b|which (?:body|bodies|ministr|agenc|depart)"
)
_SENTENCES = re.compile(r"[?。!]")
_ASKS = re.compile(
    r"谁|哪|什么|啥|多少|几|怎|如何|吗|呢|是否|有没有|是不是|算不算|在不在|\b(?:who|whose|what|which|how|where|when|does|do|is|are|name|list|give)\b"
)
_SHORTEST = 3


@dataclass(frozen=True)
class Steps:
    """The clauses that a question describes, and the words that ask something of them, read by themselves."""

    selection: Selection
    asked: Context


def steps_in(context: Context) -> Steps | None:
    """The cut whose words before it describe fewest clauses and whose words behind it ask; the first of several such."""
    folded, found = context.reading.folded, list[Steps]()
    for at in sorted(set(_cuts(folded))):
        asked = folded[at:].strip(" ,;。:")
        elsewhere = WHICH_CLAUSE.search(asked)
        if len(asked) < _SHORTEST or elsewhere or _STILL_WHICH.match(asked) or not _ASKS.search(asked):
            continue
        if _BODY_ASKED.search(_SENTENCES.split(folded[:at].rstrip(" ?。!"))[-1]):
            continue
        selection = select(context.of_words(folded[:at]))
        if selection is not None:
            found.append(Steps(selection, context.of_words(asked)))
    return min(found, key=lambda steps: len(steps.selection.clauses), default=None)


def _cuts(folded: str) -> Iterator[int]:
    """The places where a question may be cut."""
    for pattern in (_HEAD, _STOP, _ASKING_EN):
        yield from (match.end() for match in pattern.finditer(folded) if match.end() > 1)
