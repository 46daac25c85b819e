"""The named principles of a plan: how many there are, what they are called, and what one of them says."""

import re

from answering.draft import Draft, Quote, Statement
from answering.extractive.absent import not_in_plan
from answering.extractive.context import Context
from answering.extractive.naming import rendered, sentence_statement, sentence_words
from answering.wording import say, stop
from ingest.analysis import fold
from ingest.numerals import NUMERAL, to_chinese, word_to_int
from ingest.plan import Clause, Section
from retrieval.search import search

_ASKED = re.compile(
    r"(?:几(?:条)?(?:规矩.)?|哪|多少|什么|啥|列|全部|所有).{0,8}原则(?!上)|(?:规矩.{0,3})?原则(?!上).{0,10}(?:几|哪|多少|什么|啥|叫|名|列)|\b(?:which|what|how many|list|name|tally of|number of) (?:\w+ ){0,4}principles\b|\bprinciples (?:are|does|did)\b"
)
_PLACE = re.compile(
    rf"第([{NUMERAL}]+|\d+)(?:条|个|项)?(?:工作|基本)?原则(?!上)|\b(first|second|third|fourth|fifth|last) (?:working )?principle\b|(最后|末尾|末)(?:一)?(?:条|个|项)(?:工作|基本)?原则"
)
_THE_LAST = re.compile(r"最后(?:一)?(?:条|个|项)|末(?:条|项)|\b(?:the )?last (?:one|of them|principle)\b")
_SAYING = re.compile(
    r"原则(?!上).{0,6}(?:提|讲|说|写|管|强调|要求|涉及|针对|关于|是)|(?:提|讲|说|写|管|强调|要求|涉及|针对|关于).{1,16}的?(?:那|这)?(?:一)?(?:条|个|项|段).{0,4}|原文|全文|抄|一字不|内容|怎么(?:说|写|讲)|\bprinciple (?:that )?(?:speaks?|says?|mentions?|covers?|is about|on|about|deals?)\b"
)
_ROW_ASKED = re.compile(  # of what else than principles the number is asked
    r"(?:几|多少)个[“\"「『\u00d7x某*]|[“\"「『](?:\u00d7|x|某|什么|\*)+"
)
_LEFT_OUT = re.compile(
    r"漏|少了|缺|落下|没(?:有)?(?:写|列|背|说)|还有(?:哪|什么)|还差|\bmissing\b|\bleft out\b|\bforg[eo]t|\bomitted\b"
)
_ONE_OF = re.compile(
    r"(?:哪|那|这)(?:一)?(?:条|个|项|段)|\b(?:which|what) (?:\w+ ){0,2}principle\b|\bthe principle\b"
)
_FRAME = re.compile(
    r"(?:[五5](?:大|条|项|个))?(?:工作|基本)?原则(?:里面?|中|当中)?|(?:哪|那|这)(?:一)?(?:条|个|项|段)|讲|提到|说|强调|写|一字不差|抄给我|原文|\b(?:the|which|what|working|principles?|speaks? of|says?|mentions?|is about)\b"
)
_RANK = re.compile(
    r"(?:排|列|位|是|在)(?:在)?第?几|第几(?:条|个|位|句)|\bwhich (?:place|position|number)\b|\bwhere .{0,30}rank"
)
_CHECKED = re.compile(r"吗|吧|是不是|对不对|是否|没错|\b(?:is|isn't|right|correct)\b")
_NAMED = re.compile(r"原则(?!上)|\bprinciples?\b")
_CORE = 4  # characters at the end of a principle's name that say which it is
SAID_NEAR = 0.5  # score from which a principle's sentence is what is asked about


def compose_principles(context: Context) -> Draft | None:
    """An answer about the plan's principles; None for other questions, and where the plan names none."""
    found = [(c, s) for c in context.plan.items for s in c.sections if s.kind == "principle" and s.name]
    place = _PLACE.search(context.reading.folded)
    if not found or context.reading.bodies or not _NAMED.search(context.reading.folded):
        return None
    if _ROW_ASKED.search(context.reading.folded):
        return None
    ranked = _ranked(context, found)
    if ranked:
        return ranked
    special = _left_out(context, found) or _meant(context, found)
    if special and not place:
        return Draft("answered", tuple(special))
    if not (place or _ASKED.search(context.reading.folded)):
        return None
    places = _places(context)
    if places and _CHECKED.search(context.reading.folded):
        named = [pair for pair in found if _is_named(context, pair[1])]
        if len(places) == len(named) == 1 and 0 <= places[0] < len(found):
            held = found[places[0]]
            key = "principle_at_yes" if held == named[0] else "principle_at_no"
            return _at(context, held, places[0], key)
    if len(places) > 1 and all(0 <= at < len(found) for at in places):
        return Draft("answered", tuple(s for at in places for s in _said(context, *found[at])))
    if place:
        word = next(group for group in place.groups() if group)
        at = -1 if word in ("last", "最后", "末尾", "末") else _number(word) - 1
        if not -1 <= at < len(found) or word in ("0", "〇", "零"):
            text = say("principle_absent", context.language, count=len(found))
            return not_in_plan(context, text, [found[0][0].id])
        return Draft("answered", tuple(_said(context, *found[at])))
    count = len(found)
    lead = say("principles", context.language, count=count, numeral=to_chinese(count))
    vouched = frozenset({str(count), to_chinese(count)})
    last = _said(context, *found[-1]) if _THE_LAST.search(context.reading.folded) else []
    names = [_name(context, c, s) for c, s in found]
    return Draft("answered", (Statement(lead, shape="lead", vouched=vouched), *names, *last))


def _places(context: Context) -> list[int]:
    """The places of the principles that a question names by their place."""
    return [_number(m.group(1)) - 1 for m in _PLACE.finditer(context.reading.folded) if m.group(1)]


def _at(context: Context, pair: tuple[Clause, Section], at: int, key: str) -> Draft:
    """That a principle stands at a place."""
    carried = _name(context, *pair)
    name = carried.text.rstrip("。.")
    text = say(key, context.language, numeral=to_chinese(at + 1), number=at + 1, name=name)
    vouched = rendered(context, text) | {str(at + 1), to_chinese(at + 1)}
    return Draft("answered", (Statement(stop(text, context.language), carried.quotes, vouched=vouched),))


def _ranked(context: Context, found: list[tuple[Clause, Section]]) -> Draft | None:
    """The place of the one principle that a question names and asks the place of."""
    named = [at for at, pair in enumerate(found) if _is_named(context, pair[1])]
    if len(named) != 1 or not _RANK.search(context.reading.folded):
        return None
    return _at(context, found[named[0]], named[0], "principle_at")


def _left_out(context: Context, found: list[tuple[Clause, Section]]) -> list[Statement]:
    """The principles that a question which lists most of them leaves out."""
    folded = context.reading.folded
    missing = [(c, s) for c, s in found if not _is_named(context, s)]
    if not _LEFT_OUT.search(folded) or not 0 < len(missing) < len(found) - 1:
        return []
    lead = Statement(say("principles_left_out", context.language, count=len(missing)), shape="lead")
    return [lead, *(_name(context, c, s) for c, s in missing)]


def _is_named(context: Context, section: Section) -> bool:
    """Whether a question says a principle's name, or the half of it that tells it from others."""
    return bool(section.name) and fold(section.name or "")[-_CORE:] in context.reading.folded


def _meant(context: Context, found: list[tuple[Clause, Section]]) -> list[Statement]:
    """What is said by the principle that a question names, or speaks of by what it says; empty where it means none."""
    folded = context.reading.folded
    named = [(c, s) for c, s in found if _is_named(context, s)]
    if named and (_SAYING.search(folded) or not _ASKED.search(folded)):
        return [s for pair in named for s in _said(context, *pair)] if len(named) < len(found) - 1 else []
    if named or not _SAYING.search(folded) or not _ONE_OF.search(folded):
        return []
    bare = _FRAME.sub(" ", folded)
    for item in search(context.index, bare, context.plan.id, weights=context.parts.weights).evidence:
        for clause, section in found:
            start = item.passage.span.start
            inside = item.passage.kind == "sentence" and section.span.start <= start < section.span.end
            if inside and item.clause == clause.id and item.score >= SAID_NEAR:
                return _said(context, clause, section)
    return []


def _number(word: str) -> int:
    return word_to_int(word) or 1


def _name(context: Context, clause: Clause, section: Section) -> Statement:
    """The name of a principle, carried by the sentence that gives it."""
    span = next(s for s in clause.sentences if section.span.start <= s.start < section.span.end)
    words = sentence_words(context, clause, span)
    return Statement(words, (Quote(clause.id, span.start, span.end),), "item", rendered(context, words))


def _said(context: Context, clause: Clause, section: Section) -> list[Statement]:
    """A principle's name and what it says."""
    inside = [s for s in clause.sentences if section.span.start <= s.start < section.span.end]
    return [sentence_statement(context, clause, span, "item") for span in inside]
