"""One of several things named before: the former, the latter, the second one, 后者, 第二个, 最后那家."""

import re
from dataclasses import dataclass

from answering.before import Before
from ingest.numerals import ORDINALS, to_chinese, word_to_int
from retrieval.glossary import Glossary, topic_matches
from retrieval.reading import Reading

_N = r"[一二三四五六七八九1-9]"
_KIND = r"(?P<kind>条|项|家|个(?:单位|部门|部委|机构|公司)|家?(?:单位|部门|部委|公司)|个|样|种)"
_PICKED = re.compile(
    rf"(?P<former>前者)|(?P<latter>后者)|(?P<which>前|后|头|末)(?:面|边|头)?(?:那|这|的)?一?(?P<one>个(?!问题|月|阶段)|条|项|家)"
    rf"|第(?P<number>{_N})(?P<counted>个(?!五年|问题|月|阶段)|家|样|种)(?:单位|部门)?|(?P<last>最后|末尾|排末)(?:那|的|面)?一?{_KIND}(?:公司|单位|部门)?"
)
_PICKED_EN = re.compile(
    r"\bthe (?P<former>former)\b|\bthe (?P<latter>latter)\b"
    r"|\bthe (?:(?P<number>first|second|third|fourth|fifth)|(?P<last>last))(?: (?P<one>one|item|clause|measure|body|ministry|agency|company|of (?:them|these|those|the (?:two|three))))(?: (?:named|listed|mentioned|you (?:named|listed|mentioned)))?(?!\w)"
)
_OF_BODIES = re.compile(r"家|单位|部门|部委|公司|机构|body|ministry|agency|company")
_ASKS_PLACE = re.compile(r"^[\s的,又]*(?:是|叫)(?:谁|哪(?!些|几)|什么|啥)|^\s*(?:is|was) (?:which|who)")
_PLACE_OF = re.compile(
    r"(?:谁|哪(?:一)?(?:个|家)|单位|部门)(?:是|排|列|站|在)*$|\bwho(?:'s| is| comes)?$|\bwhich (?:is|comes)$"
)
_CLAUSE = re.compile(r"条|项|item|clause|measure")
_ELSEWHERE = re.compile(
    r"(?:别|其他|其它|另外)的?(?:哪|几|地方)?(?:条|项|任务|活)|\b(?:other|another|any other|else)\b"
)
_PRINCIPLE = re.compile(r"原则|\bprinciples?\b")


@dataclass(frozen=True)
class _Pick:
    """The words that pick, the place picked (from the end where negative), and what kind of thing."""

    match: re.Match[str]
    place: int
    kind: str


def picked(before: Before, current: Reading, glossary: Glossary) -> str | None:
    """The question with the thing that it picks out of several in the place of the words that pick it; else nothing."""
    pick = _pick(current.folded)
    if pick is None or _asks_place(current.folded, pick):
        return None
    names = next(
        (found for found in _rows(before, current, glossary, pick) if -len(found) <= pick.place < len(found)),
        None,
    )
    if names is None:
        return None
    start, end = pick.match.span()
    if pick.kind == "body" and len(before.clauses) == 1 and _ELSEWHERE.search(current.folded):
        clause = named(before.clauses[0], current.language == "zh")
        if current.language == "zh":
            return f"{names[pick.place]}除了{clause}还负责哪些条"
        return f"Besides {clause}, which other clauses name {names[pick.place]}?"
    return f"{current.folded[:start]}{names[pick.place]}{current.folded[end:]}"


def _asks_place(folded: str, pick: _Pick) -> bool:
    """Whether the question asks who stands at the place, and does not speak of the one that does."""
    start, end = pick.match.span()
    if pick.kind == "clause":
        return False
    return bool(_ASKS_PLACE.search(folded[end:]) or _PLACE_OF.search(folded[:start]))


def _pick(folded: str) -> _Pick | None:
    match = _PICKED.search(folded) or _PICKED_EN.search(folded)
    if match is None:
        return None
    found, words = match.groupdict(), match.group()
    if found["former"]:
        place = 0
    elif found["latter"] or found["last"]:
        place = -1
    elif found["number"]:
        number = found["number"]
        place = (word_to_int(number) or 1) - 1
    else:
        place = 0 if found["which"] in ("前", "头") else -1
    kind = "body" if _OF_BODIES.search(words) else "clause" if _CLAUSE.search(words) else ""
    return _Pick(match, place, kind)


def _rows(before: Before, current: Reading, glossary: Glossary, pick: _Pick) -> list[list[str]]:
    """The rows of things named before that the words may pick from, the likeliest first; none of fewer than two."""
    zh = current.language == "zh"
    if _PRINCIPLE.search(before.reading.folded) and pick.kind != "body":
        numbers = range(1, 6)
        return [[f"第{to_chinese(n)}条原则" if zh else f"the {ORDINALS[n - 1]} principle" for n in numbers]]
    bodies = [before.reading.folded[m.start : m.end] for m in before.reading.mentions]
    shown = [m.words for m in before.shown.mentions if m.body.name in before.own.bodies]
    borne_out = set(before.shown.clauses) & set(before.rests_on)
    clauses = [named(clause, zh) for clause in before.shown.clauses if borne_out]
    asked = [named(clause, zh) for clause in before.reading.clauses]
    topics = [
        before.reading.folded[m.start : m.end] for m in topic_matches(glossary.find(before.reading.folded))
    ]
    if pick.kind == "body":
        rows = [bodies, shown, list(before.own.bodies)]
    elif pick.kind == "clause":
        rows = [asked, clauses, [named(c, zh) for c in before.clauses]]
    else:
        rows = [asked, bodies, clauses, topics, [named(c, zh) for c in before.clauses], shown]
    rows = [list(dict.fromkeys(row)) for row in rows]
    return [row for row in rows if len(row) > 1]


def named(clause: str, zh: bool) -> str:
    """A numbered clause in the words of a question."""
    return f"第{to_chinese(int(clause))}条" if zh else f"clause {clause}"
