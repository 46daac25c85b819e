"""Which clauses a question looks at: a range of numbers, a part, all up to one, all but one, or some that it names."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from answering.extractive.context import SUBJECT_NEAR, Context
from answering.extractive.topic_sets import clauses_on_topic
from ingest.numerals import CARDINALS, NUMERAL, to_int, word_to_int
from ingest.plan import Plan
from retrieval.headings import part_references
from retrieval.search import search
from retrieval.topics import topic_references

_N = rf"(?:[{NUMERAL}]+|\d{{1,2}})"
_ITEM_EN = r"(?:numbered )?(?:clauses?|items?|measures?|articles?)"
_RANGE = re.compile(
    rf"[(第]?({_N})[)]?(?:条|项)?(?:到|至|-|~|—|–)[(第]?({_N})[)]?(?:条|项)?(?!年|%)|{_ITEM_EN} (?:from )?\(?(\d+)\)? ?(?:to|through|thru|-|–|—) ?\(?(\d+)\)?(?= |,|:|\?|$)|between {_ITEM_EN} (\d+) and (?:{_ITEM_EN} )?(\d+)"
)
_UNTIL = re.compile(
    rf"(?:看到|截至|截止到?|直到|数到)第?[(]?({_N})[)]?(?:条|项)|(?:到|至)第?[(]?({_N})[)]?(?:条|项)(?:为止|止|打住)|前({_N})(?:条|项)(?!原则)|第[(]?({_N})[)]?(?:条|项)(?:及|和)?(?:以前|之前|为止)"
    rf"|(?:up to|through|until|as far as)(?: and including)?(?: {_ITEM_EN})? (\d+)|first ({'|'.join(CARDINALS)}|\d+) {_ITEM_EN}|before {_ITEM_EN} (\d+)"
)
_FROM = re.compile(
    rf"第[(]?({_N})[)]?(?:条|项)(?:及|和)?(?:起|往后|以后|之后|开始|以下)|[(]({_N})[)](?:条|项)?(?:及|和)?(?:起|往后|以后|之后|开始|以下)|from {_ITEM_EN} (\d+) on|after {_ITEM_EN} (\d+)"
)
_EXCLUSIVE = re.compile(r"(?<!及)(?<!和)(?:以前|之前|以后|之后)$|^before|^after")
_EXCEPT = re.compile(
    r"(?:除了|除去|除开|除|撇开|抛开|不算|不计|刨去|去掉)(?P<words>[^,。?!;]{1,16}?)(?:的)?(?:(?:这|那)一?)?(?:条|项|款|块|件|桩)(?:以外|之外|外|不算|不计)?"
    r"|(?:除了|除去|除开|撇开|抛开)(?P<matter>[^,。?!;]{2,16}?)(?:以外|之外|外)?,(?=[^。?!]*(?:还|其他|其它|别的|另))"
    r"|(?P<aside>[^,。?!;]{1,12}?)(?:的)?(?:那|这)(?:一)?(?:条|项|块)(?:先|就|暂且|咱)*(?:不(?:说|谈|提|管)|放(?:在)?一边|撇开|以外|之外|(?:我)?(?:已经?)?(?:知道|清楚|晓得|看过|有数))"
    r"|不(?:光|只|仅|单|止)(?:是|管|在|有|参与|参加|负责)*(?P<beyond>[^,。?!;]{1,12}?)(?:的)?(?:那|这)(?:一)?(?:条|项|块)"
    rf"|[(]?(?P<own>{_N})[)]?(?:条|项)?(?:那种|那条|那项)?(?:泛指)?(?:的)?(?:不算|不计|除外|撇开|不论)"
    r"|(?:outside|besides?|apart from|other than|except(?: for)?|aside from|excluding|not counting|leaving aside|beyond)(?: the)? (?P<words_en>[a-z0-9][^,.?;]{0,40}?) (?:item|clause|one|line|measure)\b"
    r"|(?:outside|besides?|apart from|other than|except(?: for)?|aside from|excluding|not counting|leaving aside) (?:clause|item) (?P<number>\d+)"
)
_SOME = re.compile(
    rf"(?:of|among|in|out of) the (?:(?:two|three|four|five|six) )?{_ITEM_EN} (?:on|about|for|dealing with|covering) (?P<words>[a-z][a-z ,\-]+?)(?:,? (?:which|what|where|how|who|list|name|give)\b|[:?]|$)"
)
_APART = re.compile(r",? and |, ?| or ")
_AMONG = re.compile(r"里|中|之中|当中|其中|among|\bof\b|within|out of|\bin\b")
_NAMES = ("words", "words_en", "matter", "aside", "beyond")
_OWN = re.compile(r"^.*(?:自己|自家|它|他)[^,]{0,6}的|(?:那|这)?(?:一)?(?:条|项|块)$")
_LINE = re.compile(r"\b(?:which|what|lists?|names?|bod(?:y|ies))\b|名单|单位|部门|一家|打头|收尾")
_PIECE = re.compile(r"(?:那|这)(?:一|个)+(?=部分|大?章|板块|块)")


@dataclass(frozen=True)
class Scope:
    """The clauses looked at; `bounded` says that they are not all. `left_out` were named to be passed over.

    `used` are clauses that the question names for no other end.
    """

    clauses: frozenset[str]
    bounded: bool = False
    left_out: tuple[str, ...] = ()
    used: frozenset[str] = frozenset()


def scope_of(context: Context) -> Scope:
    """The clauses that a question looks at."""
    plan, text = context.plan, context.reading.folded
    every = frozenset(clause.id for clause in plan.items)
    left_out = tuple(_left_out(context))
    bounds = _numbers(plan, text) or _some(context) or _parts(context) or clauses_on_topic(context)
    chosen = frozenset(bounds) or every
    used = frozenset({*bounds, *left_out, *_ends(plan, text)}) if bounds else frozenset(left_out)
    return Scope(chosen - {*left_out}, bool(bounds or left_out), left_out, used)


def without_exceptions(folded: str) -> str:
    """A folded question with the words for what it passes over blanked; offsets stay."""
    return _EXCEPT.sub(lambda match: " " * len(match.group()), folded)


def subjects_apart(context: Context, scope: Scope) -> list[str]:
    """The clauses that a question means by number or subject, but for those that bound it or that a body describes."""
    words = topic_references(context.reading.folded)
    described = bool(words) and all(_LINE.search(w) or context.register.mentions(w) for w in words)
    subjects = [] if described or scope.bounded else context.subjects
    return [clause for clause in (*context.reading.clauses, *subjects) if clause not in scope.used]


def _numbers(plan: Plan, text: str) -> list[str]:
    """The clauses of a range of numbers, of all up to a number, or of all from one."""
    ids = [clause.id for clause in plan.items]
    match = _RANGE.search(text)
    ends = [to_int(group) or 0 for group in match.groups() if group] if match else []
    if len(ends) == 2 and 0 < ends[0] < ends[1] and ends[0] <= len(ids):
        return ids[ends[0] - 1 : ends[1]]
    for pattern in (_UNTIL, _FROM):
        match = pattern.search(text)
        number = _number(next(group for group in match.groups() if group)) if match else 0
        if match and 0 < number <= len(ids):
            other = 1 if _EXCLUSIVE.search(match.group()) else 0
            return ids[: number - other] if pattern is _UNTIL else ids[number - 1 + other :]
    return []


def _ends(plan: Plan, text: str) -> list[str]:
    """The clauses by whose numbers a range is bounded."""
    ids = [clause.id for clause in plan.items]
    found = [m.groups() for pattern in (_RANGE, _UNTIL, _FROM) for m in pattern.finditer(text)]
    numbers = [_number(group) for groups in found for group in groups if group]
    return [ids[number - 1] for number in numbers if 0 < number <= len(ids)]


def _parts(context: Context) -> list[str]:
    """The clauses of the parts that are named by number or by words of their heading."""
    text = _PIECE.sub("那", context.reading.folded)  # 那一部分 is no part one
    named = {r.part for r in part_references(text, context.plan, context.knowledge) if r.part}
    return [clause.id for clause in context.plan.items if clause.part in named]


def _left_out(context: Context) -> Iterator[str]:
    """The clauses that the question passes over (除了农业那条)."""
    for match in _EXCEPT.finditer(context.reading.folded):
        words = next((match.group(name) for name in _NAMES if match.group(name)), "")
        words = _OWN.sub("", words)
        words = words if words.startswith("第") else words.removesuffix("一")
        if context.register.mentions(words):
            continue
        number = _number(match.group("number") or match.group("own") or words.strip("第()"))
        ids = [clause.id for clause in context.plan.items]
        if 0 < number <= len(ids):
            yield ids[number - 1]
        elif words and (found := clause_on(context, words)):
            yield found


def _some(context: Context) -> list[str]:
    """Clauses that the question names one by one as those to look at."""
    match = _SOME.search(context.reading.folded)
    if match:
        found = [clause_on(context, words.strip()) for words in _APART.split(match.group("words")) if words]
        return [clause for clause in found if clause]
    named = context.reading.clauses or context.subjects
    return list(named) if len(named) > 2 and _AMONG.search(context.reading.folded) else []


def clause_on(context: Context, words: str) -> str | None:
    """The numbered clause that words are about: by its title in either language, or the nearest one."""
    plain = re.sub(r"^(?:the|其|关于|讲|说|管)\s*|的$", "", words.strip())
    titled = context.titled(plain)
    if len(titled) == 1:
        return titled[0]
    near = search(context.index, plain, context.plan.id, weights=context.parts.weights)
    items = [clause for clause in near.clauses() if context.plan.clause(clause).kind == "item"]
    return items[0] if items and near.nearest >= SUBJECT_NEAR else None


def _number(word: str) -> int:
    return word_to_int(word) or 0
