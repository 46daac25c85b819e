"""A follow-up read in the light of the turns before it. What an earlier answer claimed is never relied on."""

import re
from collections.abc import Callable
from dataclasses import dataclass, replace

from answering.stepping import stepped_to, steps, with_body
from answering.substituting import asked_likewise, asked_of, exchanged, with_topic
from ingest.plan import Plan
from retrieval.glossary import Glossary, topic_matches
from retrieval.question import Question
from retrieval.reading import Reading
from retrieval.topics import topic_references

POINTING = re.compile(
    r"它|这(?:条|项|个|一|里|块|些)|(?<![\u4e00-\u9fff])那(?:条|项|个|一条|一项|里|些|份)|该(?:条|项)|上面|刚才|前面|其中|上一(?:条|个)|此条|同一(?:条|项)"
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
_POINTING_AT_CLAUSE = re.compile(
    r"(?:这|那|该|此)(?:一)?(?:条|项|款)|它|里面|其中|里头|上面|刚才|\b(?:that|this|the same|it|there)\b"
)
_PRONOUN = re.compile(r"它|他们|她们|该单位|这个部门|这家|那家|\b(?:it|they)\b")
_STILL = re.compile(
    r"呢\s*[?!。]*$|^(?:那|那么|还有|换成|改成|and|what about|how about)\b|^(?:那|那么|还有|换成)"
)


_LEAD_IN = re.compile(
    r"^.*?(?:我(?:要|想问|要问|问|指|说)的(?:其实)?是|应该是|换成|改成|改问|\bi meant?\b|\bmake that\b|\binstead\b)[:,，]?\s*|^(?:打错了?|说错了?|搞错了?|弄错了?|问错了?|不对|不是|sorry|oops)[,，。!！]?\s*"
)
OWN_MATTER = 0.66  # cosine to the nearest cue from which a follow-up has matter of its own
SHORTEST = 8  # characters; a shorter follow-up leans on the turn before
FEW = 2  # clauses; an answer that rests on more gives a follow-up nothing to point at


@dataclass(frozen=True)
class Resolved:
    """A question that stands alone: its reading, with what the turns before give it."""

    reading: Reading
    leans: bool = False


@dataclass(frozen=True)
class Resolver:
    """Reads follow-ups in the light of the turns before them.

    `read` reads a text by itself. `rests_on` gives the clauses that the product's own answer to an earlier question
    rests on: what the turns say was answered is not looked at. `is_whole` tells a question over the whole plan, which
    leans on nothing. `nearest` says how near something in the plan comes to a question (cosine).
    """

    read: Callable[[str], Reading]
    rests_on: Callable[[Reading], tuple[str, ...]]
    is_whole: Callable[[Reading], bool]
    plan: Plan
    glossary: Glossary
    nearest: Callable[[Reading], float] = lambda _: 0.0

    def resolve(self, question: Question) -> Resolved:
        """Read a question after its earlier ones, one by one: each may lean on the one before it."""
        asked = [turn.content for turn in question.history if turn.role == "user"]
        resolved: Resolved | None = None
        for text in [*asked, question.question]:
            current = self.read(text)
            resolved = self._alone(current) if resolved is None else self._after(resolved.reading, current)
        assert resolved is not None
        language = self.read(question.question).language
        return Resolved(replace(resolved.reading, language=language), resolved.leans)

    def _alone(self, current: Reading) -> Resolved:
        """The first question; a step to the next clause has nothing to start from."""
        return Resolved(replace(current, adrift="where") if steps(current, self.glossary) else current)

    def _after(self, previous: Reading, current: Reading) -> Resolved:
        """The current question, standing alone, given the one before it."""
        folded = current.folded
        if _TURNING.search(folded):
            return Resolved(
                replace(self.read(_TURNING.sub("", folded).strip(" ,。")), language=current.language)
            )
        beside = self._beside(previous, current)
        if beside:
            return Resolved(beside, leans=True)
        both = with_body(previous, current)
        if both:
            return Resolved(self.read(both), leans=True)
        if self.is_whole(current) or self._stands_alone(current):
            return Resolved(current)
        own = _subjects(current, self.glossary)
        if _AGAIN.search(folded):
            joined = self.read(f"{previous.text} {current.text}")
            return Resolved(
                replace(joined, asks=previous.asks | current.asks, mentions=previous.mentions), leans=True
            )
        if _CORRECTING.search(folded):
            corrected = self.read(_LEAD_IN.sub("", folded) or folded)
            return self._substituted(previous, corrected)
        still = bool(_STILL.search(folded)) and not current.asks
        if still or (own and not current.asks and len(folded) < 16):
            return self._substituted(previous, current)
        if own and not POINTING.search(folded):
            return Resolved(current)
        return Resolved(self._joined(previous, current), leans=True)

    def _beside(self, previous: Reading, current: Reading) -> Reading | None:
        """The clause after or before the one that the last answer rests on, where the question asks for it.

        What is asked of it is what the current question asks, or, where that asks nothing, what the last one did.
        """
        step = steps(current, self.glossary)
        if not step:
            return None
        ids = [clause.id for clause in self.plan.items]
        before = previous.clauses or self.rests_on(previous)
        if len(before) != 1 or before[0] not in ids:
            return replace(current, adrift="where")
        text = stepped_to(current, ids.index(before[0]) + 1 + step)
        asked = "" if current.asks else asked_of(previous.folded)
        stepped = self.read(f"{text} {asked}".strip())
        return replace(stepped, asks=current.asks or stepped.asks | previous.asks)

    def _stands_alone(self, current: Reading) -> bool:
        """Whether a question that points at nothing has matter of its own: something in the plan comes near to it."""
        folded = current.folded
        leaning = (
            POINTING.search(folded)
            or _STILL.search(folded)
            or _AGAIN.search(folded)
            or _CORRECTING.search(folded)
        )
        long = len(folded) > SHORTEST * (1 if current.language == "zh" else 3)
        return long and not leaning and self.nearest(current) >= OWN_MATTER

    def _joined(self, previous: Reading, current: Reading) -> Reading:
        """The two questions read as one; where the current one points at a clause, at that of the last answer."""
        bodies = previous.mentions and not current.mentions and _PRONOUN.search(current.folded)
        if bodies:
            return self.read(_PRONOUN.sub(previous.mentions[-1].words, current.folded))
        about = with_topic(previous, current, self.glossary)
        if about and self.nearest(current) >= OWN_MATTER:
            return self.read(about)
        joined = self.read(f"{previous.text} {current.text}")
        mentions = current.mentions or joined.mentions
        years = current.years or current.periods or joined.years
        clauses = joined.clauses
        if _POINTING_AT_CLAUSE.search(current.folded) and not clauses:
            rests = self.rests_on(previous)
            clauses = rests if 0 < len(rests) <= FEW else ()
        asks = current.asks or joined.asks
        return replace(joined, asks=asks, mentions=mentions, years=tuple(years), clauses=clauses)

    def _substituted(self, previous: Reading, current: Reading) -> Resolved:
        """The question before with its subject exchanged for the current one's: 那证监会呢, 那2030年呢, 那水泥呢."""
        text = previous.folded
        if current.mentions:
            text = exchanged(text, [(m.start, m.end) for m in previous.mentions], current.mentions[0].words)
        if current.years:
            spans = [match.span() for match in re.finditer(r"(?:19|20)\d{2}", text)]
            text = exchanged(text, spans, str(current.years[0]))
        topics = topic_matches(self.glossary.find(current.folded))
        if (topics or topic_references(current.folded)) and not current.mentions:
            return Resolved(self._with_asks(previous, current), leans=True)
        if current.clauses or current.absent_clauses or text == previous.folded:
            text = f"{'' if current.clauses else previous.folded} {current.folded}"
        joined = self.read(text)
        return Resolved(replace(joined, text=text, asks=current.asks or previous.asks), leans=True)

    def _with_asks(self, previous: Reading, current: Reading) -> Reading:
        """The current question, which names another subject, with what the one before it asked of its own."""
        read = self.read(asked_likewise(previous, current))
        years = current.years or previous.years
        return replace(
            read, asks=current.asks or previous.asks, years=years, periods=current.periods or previous.periods
        )


def _subjects(reading: Reading, glossary: Glossary) -> bool:
    """Whether a question itself names what it is about."""
    named = (
        reading.mentions or reading.clauses or reading.absent_clauses or reading.parts or reading.absent_parts
    )
    return bool(named) or bool(topic_matches(glossary.find(reading.folded)))
