"""Steps from the clause of the last answer: the next one, the previous one, and what a pronoun beside a body means."""

import re

from ingest.numerals import to_chinese
from retrieval.glossary import Glossary, topic_matches
from retrieval.reading import Reading
from retrieval.topics import topic_references

_NEXT = re.compile(
    r"(?<![最名旗治])(?:下|后|再下)(?:面|边|头)?(?:的|那|这)*一个?(?:条|项)(?!款?(?:规|措|目|例))|(?<![名旗])下(?:条|项)(?=$|[呢讲是由归谁?,。]|说|规定)|接下来(?:的)?(?:那|一)?(?:条|项)"
    r"|再往(?:后|下)(?:面|数)?(?:的|那)*一?(?:条|项)|\bnext (?:one|item|clause|measure|article)\b"
    r"|\b(?:one|item|clause) after(?: (?:that|it|this))?\b(?! (?:clause|item|the|\d))"
)
_PREVIOUS = re.compile(
    r"(?<![再想要新能加建设晚])(?:上|前)(?:面|边|头)?(?:的|那|这)*一(?:条|项)(?!.{0,3}(?:说|问|答))|再往(?:前|上)(?:面|数)?(?:的|那)*一?(?:条|项)"
    r"|\b(?:previous|preceding) (?:one|item|clause|measure|article)\b|\b(?:one|item|clause) before(?: (?:that|it|this))?\b(?! (?:clause|item|the|\d))"
)
_STEPS = ((_NEXT, 1), (_PREVIOUS, -1))
_HEAD = r"它|该单位|这个部门|这家|那家"
_AND = r"和|与|跟|同|及|、|还有"
_PRONOUN_BESIDE = re.compile(
    rf"(?:{_HEAD})(?=(?:{_AND}))|(?<=[和与跟同及、])(?:{_HEAD})|\b(?:it|they)\b(?= (?:and|share|shares|with)\b)|(?<=\bwith )(?:it|them)\b|(?<=\band )it\b"
)


def steps(reading: Reading, glossary: Glossary) -> int:
    """1 where a question asks for the next clause and does not say from where, -1 for the previous one, else 0."""
    if reading.clauses or reading.absent_clauses or reading.adrift or topic_references(reading.folded):
        return 0
    if topic_matches(glossary.find(reading.folded)):  # 再上一条玻璃线
        return 0
    return next((step for pattern, step in _STEPS if pattern.search(reading.folded)), 0)


def stepped_to(reading: Reading, number: int) -> str:
    """The question with the number of a clause in the place of the step."""
    pattern = _NEXT if _NEXT.search(reading.folded) else _PREVIOUS
    words = f"第{to_chinese(number)}条" if reading.language == "zh" else f"clause {number}"
    return pattern.sub(words, reading.folded)


def with_body(previous: Reading, current: Reading) -> str | None:
    """The question with the body asked about before in the place of a pronoun that stands beside another body."""
    if not previous.mentions or not current.mentions or not _PRONOUN_BESIDE.search(current.folded):
        return None
    return _PRONOUN_BESIDE.sub(previous.mentions[-1].words, current.folded)
