"""Words of a follow-up put into the question before it, and the other way round."""

import re
from collections.abc import Sequence

from retrieval.glossary import Glossary, topic_matches
from retrieval.reading import Reading

_POINTING_AT_TOPIC = re.compile(
    r"(?:这|那)(?:事|个|些|块|方面)(?=$|[?,。!呢吗有要能会背])|\b(?:that|this|it)\b(?! (?:clause|item|one|article|measure|year|plan|part))"
)
_SUBJECT = re.compile(
    r"^(?:那么?|还有|and|what about|how about)?\s*(.{1,24}?)(?:呢(?:[?,。!，].*)?|[?。!]*)$"
)
_ASKING = re.compile(
    r"(?:能不能|可不可以|要不要|让不让|能否|可否|能|可以)[^,。?!\s]{2,12}?吗?(?=[?。!,]|$)"
    r"|(?:哪些|什么|哪几个|哪个|几个|哪家|多少|百分之几|谁|怎么|如何|要求|目标|负责|责任|单位|部门|牵头|规定|能不能|让不让|可以|允许|要到)+"
    r"|\b(?:who|what|which|how much|how many|responsible|target|allowed|required|bodies)\b"
)


def exchanged(text: str, spans: Sequence[tuple[int, int]], words: str) -> str:
    """Put words in the place of the first span and take the others out; at the end where there is none."""
    if not spans:
        return f"{text} {words}"
    for start, end in sorted(spans, reverse=True):
        text = text[:start] + (words if (start, end) == min(spans) else "") + text[end:]
    return text


def asked_of(folded: str) -> str:
    """What a question asks, without what it asks it of (谁负责, 能装太阳能吗)."""
    return " ".join(_ASKING.findall(folded))


def asked_likewise(previous: Reading, current: Reading) -> str:
    """The subject of the current question with what the one before it asked of its own."""
    words = _SUBJECT.sub(r"\1", current.folded).strip()
    return f"{words} {asked_of(previous.folded)}".strip()


def with_topic(previous: Reading, current: Reading, glossary: Glossary) -> str:
    """The current question with the topic asked about before in the place of a bare pointing word; else nothing.

    “Any public money behind that?” is about the topic, and not about the words of the clause found before.
    """
    if not _POINTING_AT_TOPIC.search(current.folded) or {"who", "text", "title"} & current.asks:
        return ""
    said = [previous.folded[m.start : m.end] for m in topic_matches(glossary.find(previous.folded))]
    return _POINTING_AT_TOPIC.sub(" ".join(said), current.folded, count=1) if said else ""
