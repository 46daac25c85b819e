"""Words of a follow-up put into the question before it, and the other way round."""

import re
from collections.abc import Sequence

from ingest.numerals import to_int
from retrieval.glossary import Glossary, topic_matches
from retrieval.reading import Reading
from retrieval.topics import topic_references

_POINTING_AT_TOPIC = re.compile(
    r"(?:这|那)(?:事|个|些|块|方面)(?=$|[?,。!呢吗有要能会背])|\b(?:that|this|it)\b(?! (?:clause|item|one|article|measure|year|plan|part))"
)
_SUBJECT = re.compile(
    r"^(?:那么?|还有|咁|and|what about|how about)?\s*(.{1,24}?)(?:呢(?:[?。!]*|[?,。!，](?=.*(?:也|这|那|是|同|怎|什么|啥|谁|哪|多少|几|能|要|吗)).*)?|[?。!]*)$"
)
_ASKING = re.compile(
    r"(?:能不能|可不可以|要不要|让不让|能否|可否|能(?![源耗量效力])|可以)[^,。?!\s]{2,12}?吗?(?=[?。!,]|$)"
    r"|(?:哪些|什么|哪几个|哪个|几个|哪家|多少|百分之几|谁|怎么|如何|要求|目标|负责|责任|单位|部门|牵头|规定|能不能|让不让|可以|允许|要到)+"
    r"|\b(?:who|what|which|how much|how many|responsible|target|allowed|required|bodies)\b"
)


_PLACED = re.compile(r"第一|最后|排|几家|多少家|\bfirst\b|\blast\b|\bhow many\b")
MILESTONE = 5  # years from one five-year plan, and one milestone, to the next
_LATER = re.compile(
    r"再?(?:往后|过|往下)(?:推)?(?:([一二三四五六七八九十\d]+)年|(?:的)?(?:那|一)?个?(?:节点|阶段|目标年|时间点|五年))|下一?个(?:五年|节点|阶段|时间节点|目标年)|([一二三四五六七八九十\d]+)年(?:之|以)?后|接下来(?:的)?五年|后一?个?五年"
    r"|\b(five|ten|5|10) years (?:on|later|after(?:wards)?|further on)\b|\b(?:next|following|subsequent) (?:milestone|target year|(?:five|5)[- ]year(?:s|[- ]plan)?|five years)\b"
)
_COUNTS = {"five": 5, "ten": 10}
_PERIODS = (
    ("十五五", "十六五"),
    ("十四五", "十五五"),
    ("15th five", "16th five"),
    ("14th five", "15th five"),
)


def exchanged(text: str, spans: Sequence[tuple[int, int]], words: str) -> str:
    """Put words in the place of the first span and take the others out; at the end where there is none."""
    if not spans:
        return f"{text} {words}"
    for start, end in sorted(spans, reverse=True):
        text = text[:start] + (words if (start, end) == min(spans) else "") + text[end:]
    return text


def later_year(previous: Reading, current: Reading) -> str | None:
    """The question before, asked of the milestone that comes so many years after its own; else nothing."""
    later = _LATER.search(current.folded)
    if not later or current.years or current.periods or not (previous.years or previous.periods):
        return None
    number = next((group for group in later.groups() if group), "five")
    step = _COUNTS.get(number) or to_int(number) or MILESTONE
    text = previous.folded
    for word, after in _PERIODS:
        if step == MILESTONE and word in text:
            return text.replace(word, after)
    for year in previous.years:
        text = text.replace(str(year), str(year + step))
    return text if text != previous.folded else None


def referred_likewise(previous: Reading, current: Reading) -> str | None:
    """The question before with the clause that it refers to by its matter exchanged for the current one's."""
    before, now = topic_references(previous.folded), topic_references(current.folded)
    return previous.folded.replace(before[0], now[0]) if len(before) == len(now) == 1 else None


def asked_of(folded: str) -> str:
    """What a question asks, without what it asks it of (谁负责, 能装太阳能吗)."""
    return " ".join(_ASKING.findall(folded))


def asked_likewise(previous: Reading, current: Reading) -> str:
    """The subject of the current question with what the one before it asked of its own."""
    words = _SUBJECT.sub(r"\1", current.folded).replace("呢,", " ").strip()
    if "who" in previous.asks and not previous.asks - {"who", "list"} and not _PLACED.search(previous.folded):
        return f"{words}由谁负责" if current.language == "zh" else f"who is responsible for {words}"
    return f"{words} {asked_of(previous.folded)}".strip()


def with_topic(previous: Reading, current: Reading, glossary: Glossary) -> str:
    """The current question with the topic asked about before in the place of a bare pointing word; else nothing.

    “Any public money behind that?” is about the topic, and not about the words of the clause found before.
    """
    if not _POINTING_AT_TOPIC.search(current.folded) or {"who", "text", "title"} & current.asks:
        return ""
    said = [previous.folded[m.start : m.end] for m in topic_matches(glossary.find(previous.folded))]
    return _POINTING_AT_TOPIC.sub(" ".join(said), current.folded, count=1) if said else ""
