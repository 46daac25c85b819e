"""A follow-up that does not stand alone, read together with the question before it."""

import re
from collections.abc import Callable
from dataclasses import dataclass, replace

from answering.before import Before
from answering.draft import Draft
from answering.matter import matter_of
from answering.substituting import asked_likewise, exchanged, referred_likewise, with_topic
from ingest.analysis import fold
from ingest.plan import Plan
from retrieval.glossary import Glossary, topic_matches
from retrieval.parts import is_asking
from retrieval.reading import Reading
from retrieval.topics import topic_references

_PRONOUN = re.compile(
    r"它(?!们|说|讲|提|写|里)|他们|她们|该单位|这个(?:部门|单位)|那个(?:部门|单位)|这家|那家|\b(?:it|they)\b"
)
_YESNO = re.compile(
    r"(?:有(?:没有|无)?|定)(?:目标|要求|指标|规定|数字|数)?(?:吗|么|没有)?(?=[?。!]*$)|吗(?=[?。!]*$)"
)
_PIECES = re.compile(r"[,，;；。:：]")
OWN_MATTER = 0.66  # cosine to the nearest cue from which a follow-up has matter of its own


@dataclass(frozen=True)
class Resolved:
    """A question that stands alone: its reading, with what the turns before give it.

    `leans` says that it names nothing of its own, `within` the clauses talked about, where it may stay inside them.
    """

    reading: Reading
    leans: bool = False
    within: tuple[str, ...] = ()


@dataclass(frozen=True)
class Means:
    """What follow-ups are read with.

    `read` reads a text by itself, `answered` gives the product's own answer to a question read. `is_whole` tells a
    question over the whole plan, which leans on nothing, `is_off` what is no question about the plan. `nearest` says how near something in the plan comes to a
    question (cosine), `leads_to` which numbered clause a text is about.
    """

    read: Callable[[str], Reading]
    answered: Callable[[Reading], Draft]
    is_whole: Callable[[Reading], bool]
    is_off: Callable[[Reading], bool]
    nearest: Callable[[Reading], float]
    leads_to: Callable[[str], str | None]
    plan: Plan
    glossary: Glossary


def again(means: Means, before: Before, current: Reading) -> Reading:
    """The question before asked once more, with what the current one asks besides.

    A year that is doubted (你确定是2030年？) is none that the question asks about where the one before it asked for the year.
    """
    previous = before.reading
    if current.years and "when" in previous.asks and not previous.years and not current.asks - {"yesno"}:
        return previous
    both = means.read(f"{previous.text} {current.text}")
    return replace(both, asks=previous.asks | current.asks, mentions=previous.mentions)


def joined(means: Means, before: Before, current: Reading) -> Reading:
    """The two questions read as one; where the current one points at a clause, at that talked about."""
    previous = before.reading
    if before.mentions and not current.mentions and _PRONOUN.search(current.folded):
        return means.read(_PRONOUN.sub(before.mentions[-1].words, current.folded))
    about = with_topic(previous, current, means.glossary)
    if about and means.nearest(current) >= OWN_MATTER:
        return means.read(about)
    told = _told(means, previous.text) if current.asks else ""
    both = means.read(f"{told or previous.text} {current.text}")
    years = current.years or current.periods or both.years
    return replace(
        both,
        asks=current.asks or both.asks,
        mentions=current.mentions or both.mentions,
        years=tuple(years),
    )


def _told(means: Means, text: str) -> str:
    """What a question tells beside what it asks, where that names its matter (X分散在三条里 of X分散在三条里，各由谁牵头？)."""
    pieces = [piece for piece in _PIECES.split(text) if piece.strip() and not is_asking(piece)]
    told = ",".join(pieces)
    return told if topic_matches(means.glossary.find(fold(told))) else ""


def substituted(means: Means, before: Before, current: Reading) -> Resolved:
    """The question before with its subject exchanged for the current one's: 那证监会呢, 那2030年呢, 那水泥呢."""
    previous = before.reading
    text = previous.folded
    if current.mentions:
        text = exchanged(text, [(m.start, m.end) for m in previous.mentions], current.mentions[0].words)
    if current.years:
        text = _YESNO.sub("", text)
        spans = [match.span() for match in re.finditer(r"(?:19|20)\d{2}", text)]
        text = exchanged(text, spans, str(current.years[0]))
    likewise = None if current.asks else referred_likewise(previous, current)
    if likewise:
        return Resolved(means.read(likewise), leans=True)
    topics = topic_matches(means.glossary.find(current.folded))
    if (topics or topic_references(current.folded)) and not current.mentions:
        return Resolved(_with_asks(means, previous, current), leans=True, within=before.clauses)
    matter = matter_of(current.folded)
    if text == previous.folded and not current.clauses and means.leads_to(matter):
        clause = f"{matter}那条" if current.language == "zh" else f"the {matter} item"
        return Resolved(_with_asks(means, previous, means.read(clause)), leans=True)
    if current.clauses or current.absent_clauses or text == previous.folded:
        text = f"{'' if current.clauses else previous.folded} {current.folded}"
    put = means.read(text)
    return Resolved(replace(put, text=text, asks=current.asks or previous.asks), leans=True)


def likewise(means: Means, before: Before, current: Reading) -> Resolved:
    """What the question before asked, asked of what the current one names."""
    return Resolved(_with_asks(means, before.reading, current), leans=True)


def _with_asks(means: Means, previous: Reading, current: Reading) -> Reading:
    """The current question, which names another subject, with what the one before it asked of its own.

    The year asked about before goes with it where the plan says something on the subject for that year.
    """
    read = means.read(asked_likewise(previous, current))
    asked = replace(read, asks=current.asks or previous.asks)
    if current.years or current.periods or not (previous.years or previous.periods):
        return asked
    dated = replace(asked, years=previous.years, periods=previous.periods)
    return dated if means.answered(dated).status == "answered" else asked
