"""A follow-up read in the light of the turns before it. What an earlier answer claimed is never relied on."""

import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace

from retrieval.glossary import Glossary, topic_matches
from retrieval.question import Question
from retrieval.reading import Reading

POINTING = re.compile(
    r"它|这(?:条|项|个|一|里|块|些)|(?<![\u4e00-\u9fff])那(?:条|项|个|一条|一项|里|些|份)|该(?:条|项)|上面|刚才|前面|其中|上一(?:条|个)|此条"
    r"|\b(?:it|its|they|them|their|that|those|this|these|there|one|former|latter|same)\b"
)
_AGAIN = re.compile(
    r"确定|肯定是|真的吗|真是|没搞错|没记错|印象里|再(?:看|查|核)|\bare you sure\b|\breally\b|double.?check|\bcertain\b|\bhang on\b"
)
_CORRECTING = re.compile(
    r"打错|说错|搞错|弄错|问错|我(?:要|问|想问|指|说)的是|换成|改成|应该是|\bi meant?\b|\bsorry\b|\bmake that\b|\binstead\b"
)
_TURNING = re.compile(
    r"换个(?:话题|问题)|另外(?:问|一个)|题外|\bby the way\b|\bbtw\b|\banother (?:question|topic)\b|\bchanging the subject\b|\bunrelated\b"
)
_STILL = re.compile(
    r"呢\s*[?!。]*$|^(?:那|那么|还有|换成|改成|and|what about|how about)\b|^(?:那|那么|还有|换成)"
)


@dataclass(frozen=True)
class Resolved:
    """A question that stands alone: its reading, with what the turns before give it."""

    reading: Reading
    leans: bool = False


def resolve(question: Question, read: Callable[[str], Reading], glossary: Glossary) -> Resolved:
    """Read a question after its earlier ones, one by one: each may lean on the one before it."""
    asked = [turn.content for turn in question.history if turn.role == "user"]
    resolved: Resolved | None = None
    for text in [*asked, question.question]:
        current = read(text)
        resolved = (
            Resolved(current) if resolved is None else _after(resolved.reading, current, read, glossary)
        )
    assert resolved is not None
    return Resolved(replace(resolved.reading, language=read(question.question).language), resolved.leans)


def _after(
    previous: Reading, current: Reading, read: Callable[[str], Reading], glossary: Glossary
) -> Resolved:
    """The current question, standing alone, given the one before it."""
    folded = current.folded
    if _TURNING.search(folded):
        return Resolved(current)
    own = _subjects(current, glossary)
    if _AGAIN.search(folded):
        joined = read(f"{previous.text} {current.text}")
        return Resolved(
            replace(joined, asks=previous.asks | current.asks, mentions=previous.mentions), leans=True
        )
    substituting = bool(_CORRECTING.search(folded)) or (bool(_STILL.search(folded)) and not current.asks)
    if substituting or (own and not current.asks and len(folded) < 16):
        return _substituted(previous, current, read, glossary)
    if own and not POINTING.search(folded):
        return Resolved(current)
    joined = read(f"{previous.text} {current.text}")
    mentions = current.mentions or joined.mentions
    years = current.years or current.periods or joined.years
    asks = current.asks or joined.asks
    return Resolved(replace(joined, asks=asks, mentions=mentions, years=tuple(years)), leans=True)


def _substituted(
    previous: Reading, current: Reading, read: Callable[[str], Reading], glossary: Glossary
) -> Resolved:
    """The question before with its subject exchanged for the current one's: 那证监会呢, 那2030年呢, 那水泥呢."""
    text = previous.folded
    if current.mentions:
        text = _exchange(text, [(m.start, m.end) for m in previous.mentions], current.mentions[0].words)
    if current.years:
        spans = [match.span() for match in re.finditer(r"(?:19|20)\d{2}", text)]
        text = _exchange(text, spans, str(current.years[0]))
    topics = topic_matches(glossary.find(current.folded))
    if topics and not current.mentions:
        old = [(match.start, match.end) for match in topic_matches(glossary.find(text))]
        words = current.folded if len(topics) > 1 else topics[0].phrase
        text = _exchange(text, old, words)
    if current.clauses or current.absent_clauses or text == previous.folded:
        text = f"{'' if current.clauses else previous.folded} {current.folded}"
    joined = read(text)
    return Resolved(replace(joined, text=text, asks=current.asks or previous.asks), leans=True)


def _exchange(text: str, spans: Sequence[tuple[int, int]], words: str) -> str:
    """Put words in the place of the first span and take the others out; at the end where there is none."""
    if not spans:
        return f"{text} {words}"
    for start, end in sorted(spans, reverse=True):
        text = text[:start] + (words if (start, end) == min(spans) else "") + text[end:]
    return text


def _subjects(reading: Reading, glossary: Glossary) -> bool:
    """Whether a question itself names what it is about."""
    named = (
        reading.mentions or reading.clauses or reading.absent_clauses or reading.parts or reading.absent_parts
    )
    return bool(named) or bool(topic_matches(glossary.find(reading.folded)))
