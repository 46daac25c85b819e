"""How many bodies or clauses a question asks for: exactly five, at least seven, fewer than four, the second longest."""

import operator
import re
from collections.abc import Callable
from dataclasses import dataclass

from ingest.numerals import CARDINALS, NUMERAL, to_int

_N = rf"(?:[{NUMERAL}两]+|\d+)"
_WORDS = (*CARDINALS, "eleven", "twelve")
_N_EN = rf"(?:{'|'.join(_WORDS)}|\d+)"
_BODY = r"(?:家|个|所)(?:责任|不同的?)?(?:单位|部门|部委|机构|名字|主体)"
_BODY_EN = r"(?:(?:different |responsible |named )?(?:bod(?:y|ies)|ministr\w+|departments?|agenc(?:y|ies)|names|organi[sz]ations))"
_CLAUSE = r"(?:条(?:款)?|项|处|次|回|份)(?!工作原则)"
_CLAUSE_EN = r"(?:(?:numbered |different )?(?:clauses?|items?|measures?|lines?|times|tasks?))"
_EXACT = r"恰好|刚好|刚巧|正好|恰恰|不多不少|整整|exactly|precisely|just|only|只|仅|就|总共|一共"
_LEAST = r"至少|最少|不少于|不低于|不下|at least|no fewer than|no less than|not fewer than"
_MOST = r"至多|最多|不超过|不多于|顶多|at most|no more than|not more than|up to"
_OVER = r"超过|多过|多于|大于|more than|over"
_UNDER = r"少于|不到|不足|低于|fewer than|less than|under"
_SIGNS: tuple[tuple[re.Pattern[str], str], ...] = (
    (re.compile(rf"(?:{_LEAST})[^,。;]{{0,8}}$"), ">="),
    (re.compile(rf"(?:{_MOST})[^,。;]{{0,8}}$"), "<="),
    (re.compile(rf"(?<!不)(?:{_OVER})[^,。;]{{0,8}}$"), ">"),
    (re.compile(rf"(?<!不)(?:{_UNDER})[^,。;]{{0,8}}$"), "<"),
    (re.compile(rf"(?:{_EXACT})[^,。;]{{0,10}}$"), "="),
    (re.compile(r"(?:单位|部门|部委|机构)(?:数(?:量|目)?)?(?:为|是|等于|=)$"), "="),
)
_BEHIND: tuple[tuple[re.Pattern[str], str], ...] = (
    (
        re.compile(
            rf"^(?:单位|部门|部委|机构)?(?:及|或|和)?(?:{_N}(?:家|个|条|项))?(?:以上|往上|起步)|^ or more|^ and (?:more|up)"
        ),
        ">=",
    ),
    (re.compile(r"^(?:单位|部门|部委|机构)?(?:及|或|和)?(?:以下|以内|之内)|^ or (?:fewer|less)"), "<="),
    (re.compile(r"^(?:单位|部门|部委|机构)?(?:整|不多不少)"), "="),
)
_HELD = re.compile(
    r"(?:各|有|出现|参与|参加|点名?|列名?|名|负责|承担|领|沾|次数|条数|任务数)[^,。;]{0,3}$"
)  # 参与了五条
_CARRIED = re.compile(r"^(?:单位|部门|部委|机构)?(?:共同|一起|联合|分工)?(?:负责|承担)")  # 四家负责
_SECOND = re.compile(
    r"第二(?:长|多)|次(?:长|多)|仅次于|(?:单位|部门|部委|机构|名单)[^,。?]{0,4}(?:数|规模|长度)[^,。?]{0,4}第二|(?:second|next)[- ](?:longest|largest|most)|\bsecond by (?:the )?(?:number|length)"
)
_LONGEST = re.compile(
    r"最长|扎堆|(?:单位|部门|部委|机构|名单)[^,。?]{0,6}(?:数|规模)(?:量|目)?[^,。?]{0,3}(?:第一|首位|居首|榜首|最大|最高)|(?:单位|部门|名单|名字|家数|机构)[^,。?]{0,8}最多|最多(?:的)?(?:单位|部门|机构)|\blongest|most (?:responsible |different )?(?:bodies|ministries|agencies|departments|names|crowded)|largest number of (?:bod|minis|agen|dep)"
)
_SHORTEST = re.compile(
    r"最短|(?:单位|部门|部委|机构|名单)[^,。?]{0,6}(?:数|规模)(?:量|目)?[^,。?]{0,3}(?:垫底|最小|最低|末位)|(?:单位|部门|名单|名字|机构)[^,。?]{0,8}最少|最少(?:的)?(?:单位|部门|机构)|\bshortest|fewest (?:bod|minis|agen|dep|names)|smallest number of (?:bod|minis|agen|dep)"
)
_MOST_END = re.compile(r"最(?:多|长)|\b(?:most|longest|largest)\b")
_FEWEST_END = re.compile(r"最(?:少|短)|\b(?:fewest|shortest|smallest)\b")
_COMPARED: dict[str, Callable[[int, int], bool]] = {
    "=": operator.eq,
    ">=": operator.ge,
    "<=": operator.le,
    ">": operator.gt,
    "<": operator.lt,
}


@dataclass(frozen=True)
class Size:
    """A number to be met, and how: `sign` is one of = >= <= > <. `said` is false where no word tells how."""

    sign: str
    number: int
    said: bool

    def fits(self, count: int) -> bool:
        """Whether a count meets it."""
        return count > 0 and _COMPARED[self.sign](count, self.number)


def size_of_list(folded: str) -> Size | None:
    """How many bodies a line is to name; a number of bodies without a noun (五家) counts where a word compares it."""
    return _size(
        folded,
        rf"({_N}){_BODY}|(?:单位|部门|部委|机构)数(?:量|目)?(?:为|是|等于|=)({_N})|({_N})(?:家|个(?=负责|参与|(?:及)?以[上下内]的?(?:单位|部门|部委|机构)))|\b({_N_EN}) {_BODY_EN}|\b({_N_EN})(?= or (?:more|fewer))",
    )


def size_of_share(folded: str) -> Size | None:
    """How many clauses a body is to be named in."""
    return _size(
        folded,
        rf"({_N}){_CLAUSE}|(?:次|条|任务|项)数(?:量|目)?(?:为|是|等于|=)({_N})|\b({_N_EN}) {_CLAUSE_EN}|\b(once|twice)\b",
        ((_HELD, "="),),
    )


def _size(folded: str, pattern: str, more: tuple[tuple[re.Pattern[str], str], ...] = ()) -> Size | None:
    for match in re.finditer(pattern, folded):
        word = next(group for group in match.groups() if group)
        before, behind = folded[max(0, match.start() - 14) : match.start()], folded[match.end() :]
        if before.endswith("第") or re.search(r"(?:这|那|前|后|第|\b(?:part|section|chapter) )$", before):
            continue
        signs = (
            [sign for p, sign in _BEHIND if p.search(behind)]
            or [sign for p, sign in (*_SIGNS, *more) if p.search(before)]
            or ["="] * bool(_CARRIED.search(behind))
        )
        named = bool(re.search(r"单位|部门|部委|机构|名字|主体|[a-z]", match.group())) or bool(signs)
        if named and _number(word) > 1:  # 一家 is read by words for “alone”
            return Size(signs[0] if signs else "=", _number(word), bool(signs))
    return None


def extreme_in(folded: str) -> int | None:
    """Which end of the lists by length is asked for: 0 the longest, 1 the second longest, -1 the shortest."""
    if _SECOND.search(folded):
        return 1
    return 0 if _LONGEST.search(folded) else -1 if _SHORTEST.search(folded) else None


def asks_both_ends(folded: str) -> bool:
    """Whether both the longest and the shortest lists are asked for (最多的是哪条？最少的呢？)."""
    named = extreme_in(folded) is not None
    return named and bool(_MOST_END.search(folded) and _FEWEST_END.search(folded))


def _number(word: str) -> int:
    if word in _WORDS:
        return _WORDS.index(word) + 1
    return {"两": 2, "once": 1, "twice": 2}.get(word) or to_int(word) or 0
