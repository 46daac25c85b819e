"""Turns before the last one that a follow-up points back at: the first, the last but one, one on a topic named again."""

import re
from collections.abc import Sequence

from answering.before import Before
from retrieval.glossary import Glossary, topic_matches
from retrieval.reading import Reading

_EARLIEST = re.compile(
    r"(?:我|你|咱)?们?(?:最|一)(?:开始|先|早|初|开头)(?:的时候)?(?:我|你)?(?:(?:问|说|提|讲|聊|谈|给)(?:到|过|出)?(?:了|的)?|的?(?=那(?:条|个|句|项)))|第一个问题(?:里)?的?|头一个问题(?:里)?的?"
    r"|\b(?:in )?(?:my|the|your) (?:very )?first (?:question|answer|point)\b|\b(?:what|the one|the clause) (?:i|you) (?:asked|said|named|mentioned) (?:at )?first\b|\bat the (?:start|beginning)\b"
)
_LAST_BUT_ONE = re.compile(
    r"^(?:那么?|哦|,|再)*(?:前|上)(?:面|边)?(?:的|那)*一?个(?:问题)?(?:的|呢)?(?!月|阶段)|\b(?:the )?(?:question|one|point) before (?:that|last)\b"
)
_JUST_NOW = re.compile(r"刚才|刚刚|前面|之前|先前|早先|上面|\bearlier\b|\bbefore\b|\bprevious(?:ly)?\b")


def pointed_back_at(
    turns: Sequence[Before], current: Reading, glossary: Glossary
) -> tuple[Before, re.Pattern[str] | None] | None:
    """The earlier turn that a question points back at, with the words to leave out of it; None where it is the last."""
    if len(turns) < 2:
        return None
    if _EARLIEST.search(current.folded):
        return turns[0], _EARLIEST
    if _LAST_BUT_ONE.search(current.folded):
        return turns[-2], _LAST_BUT_ONE
    topics = _topics(current, glossary)
    if not topics or not _JUST_NOW.search(current.folded):
        return None
    about = [turn for turn in turns if topics & _topics(turn.reading, glossary)]
    return (about[-1], None) if about and about[-1] is not turns[-1] else None


def _topics(reading: Reading, glossary: Glossary) -> set[str]:
    """The words of topics that a question names."""
    return {reading.folded[m.start : m.end] for m in topic_matches(glossary.find(reading.folded))}
