"""Parts of the plan that a question names, by their number or by the words of their heading, and where it does."""

import re
from dataclasses import dataclass

from ingest.analysis import fold, terms
from ingest.knowledge import Knowledge
from ingest.plan import Plan
from retrieval.named import LAST, part_numbers

_NOUN = r"(?:大?部分|大?章|板块|大块|篇|大标题)"
_BEFORE = re.compile(
    rf"[“\"「『《'‘]?(?P<words>[^,。?!:;\s“”\"'「」《》]{{2,12}}?)[”\"」》']?(?:的)?(?:(?:那|这)(?:一|个|大)*(?:{_NOUN}|块)|{_NOUN})"
)
_PAIR = re.compile(
    rf"(?P<one>[^,。?!:;\s]{{2,8}})(?:和|与|跟|、|同)(?P<other>[^,。?!:;\s]{{2,8}}?)(?:这|那)?(?:两|二|2)(?:个)?{_NOUN}|(?P<one2>[^,。?!:;\s]{{2,8}})(?:和|与|跟|、|同)(?P<other2>[^,。?!:;\s]{{2,8}}?),?(?=哪(?:一)?(?:个)?{_NOUN})"
)
_QUOTED = re.compile(r"[“\"「『《'‘](?P<words>[^“”\"「」『』《》'‘’]{2,60})[”\"」』》'’]")
_TAIL = rf"(?:(?:这|那)?(?:一|个)*{_NOUN})?(?:里面?|中|内|下面?|之下|名下|底下|之中|当中)?"
_INSIDE = (
    r"(?:里面?|中|内|下面?|之下|名下|底下|之中|当中|这块|那块|一章)(?=.{0,3}(?:第|最|头|开|有|共|几|哪))"
)
_ENGLISH = re.compile(
    r"\b(?:part|section|chapter)s? (?:on|about|titled|called|headed|named) (?:the )?(?P<after>[a-z][a-z\- ]{3,60})|\bthe (?P<before>(?:(?!(?:of|in|under|from)\b)[a-z\-]+ ){1,6})(?:part|section|chapter)\b"
)
SHARED = 0.5  # share of the words for a part that its heading has to hold
_CORE = 4
_UNDER = r"(?:(?:那|这)[两二三四五六七](?:条|项)|之下|名下|底下|下面|下头|(?:那|这)(?:一)?(?:块|摊)|分(?=[^工]{0,16}(?:层|个)))"
_FREE_BEFORE = "在把看说讲问按从的与和跟到查翻就穿遍及里进"  # a heading begins after one of these
_EMPTY = frozenset(
    terms("the a an of on and in at for to under with first second third last what is which that")
)


@dataclass(frozen=True)
class PartReference:
    """A part named in a folded question: where, and the heading; None where the plan has no part of that number."""

    start: int
    end: int
    part: str | None


def part_references(folded: str, plan: Plan, knowledge: Knowledge) -> list[PartReference]:
    """The parts that a folded question names, in the order in which it does."""
    found = [PartReference(start, end, _part_at(plan, number)) for start, end, number in part_numbers(folded)]
    for reference in (*_chinese(folded, plan), *_english(folded, plan, knowledge)):
        if not any(r.start < reference.end and reference.start < r.end for r in found):
            found.append(reference)
    return sorted(found, key=lambda reference: reference.start)


def _part_at(plan: Plan, number: int) -> str | None:
    if number == LAST:
        return next(reversed(plan.parts), None)
    return plan.parts[number - 1] if 0 < number <= len(plan.parts) else None


def _chinese(folded: str, plan: Plan) -> list[PartReference]:
    found: list[PartReference] = []
    headings = {part: fold(part.split("、", 1)[-1]) for part in plan.parts}
    for match in _QUOTED.finditer(folded):
        part = next((p for p, words in headings.items() if words == match.group("words")), None)
        if part:
            tail = re.compile(_TAIL).match(folded, match.end())
            found.append(PartReference(match.start(), tail.end() if tail else match.end(), part))
    for part, heading in headings.items():
        whole = re.escape(heading)
        core = whole[2:] if len(heading) > _CORE else whole  # 环境治理 of 优化环境治理
        for match in re.finditer(
            rf"(?:[一二三四五六七八九十]、)?(?:{whole}{_INSIDE}|(?:{whole}|{core}){_UNDER})", folded
        ):
            found.append(PartReference(*match.span(), part))
    found += _pairs(folded, headings)
    for match in _BEFORE.finditer(folded):
        words = match.group("words")
        for at in range(len(words) - 1):
            named = [part for part, heading in headings.items() if words[at:] in heading]
            if len(named) == 1 and (at == 0 or words[at - 1] in _FREE_BEFORE):
                start = match.start("words") + at if at else match.start()
                found.append(PartReference(start, match.end(), named[0]))
                break
    return found


def _pairs(folded: str, headings: dict[str, str]) -> list[PartReference]:
    """Two parts that a question names with one word for both (支撑保障和组织实施这两部分)."""
    found: list[PartReference] = []
    for match in _PAIR.finditer(folded):
        words = [(match.start(name), group) for name, group in match.groupdict().items() if group]
        named = [[part for part, heading in headings.items() if word in heading] for _, word in words]
        if all(len(parts) == 1 for parts in named):
            pairs = zip(words, named, strict=True)
            found += [PartReference(at, at + len(word), parts[0]) for (at, word), parts in pairs]
    return found


def _english(folded: str, plan: Plan, knowledge: Knowledge) -> list[PartReference]:
    """Parts by the words of their English headings; in quotation marks, or beside “part”."""
    headings = {part: (knowledge.part_en(part) or "").split(". ", 1)[-1].lower() for part in plan.parts}
    found: list[PartReference] = []
    for match in (*_QUOTED.finditer(folded), *_ENGLISH.finditer(folded)):
        words = next(group for group in match.groups() if group).strip()
        asked = set(terms(words)) - _EMPTY
        held = {part: set(terms(heading)) for part, heading in headings.items() if heading}
        whole = match.re is _QUOTED  # a quoted word alone is a word
        named = [p for p, has in held.items() if whole and asked == has - _EMPTY] or _most(asked, held, whole)
        if len(named) == 1 and words.isascii():
            found.append(PartReference(match.start(), match.end(), named[0]))
    return found


def _most(asked: set[str], held: dict[str, set[str]], whole: bool) -> list[str]:
    """The parts whose headings have most of what is asked; none in quotation marks, where a word alone is a word."""
    shares = (
        {part: len(asked & has) / len(asked) for part, has in held.items()} if asked and not whole else {}
    )
    best = max(shares.values(), default=0.0)
    return [part for part, share in shares.items() if share == best >= SHARED]
