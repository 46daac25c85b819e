"""A place in the list of a responsibility line that a question speaks of: first, second, last."""

import re
from dataclasses import dataclass

from ingest.numerals import NUMERAL, to_int

FIRST = re.compile(
    r"第一(?:责任)?(?:单位|部门)|(?:第一|头一)(?:个|家)?(?:就)?(?:写|列|点|是)|打头|领头|领衔|挂帅|排头|为首|居首|牵头阵|头一把|(?:排|列|居|坐|站)(?:在|到|过|了)?(?:最前|第一|首|头)|首位|头把|头名|头一(?:个|家|名)|第一(?:个|家|位|名|把)|站头|(?:写|摆|放|挂|站|名字)在?最前|最前面"
    r"|first(?! (?:of all|clause|item|part))|top of the list|heads? the list|head the|\bhead(?:s|ed|ing)? (?:by|a|any|the|which|some|more|no)\b|at the head|opens? the (?:list|line)|tops? the (?:list|line)"
)
_LAST = re.compile(
    r"收尾|最末|末(?:尾)?(?:一)?(?:家|个|位|名)|压轴|压尾|压阵|垫底|殿后|断后|打尾|末位|末尾|末席|结尾|(?:排|列|放|写|摆|站|居|挂)(?:在|到|过|了)?(?:最后|最末|末|尾)|最后(?:一|的)?(?:一)?(?:个|家|位|名)|最后面|名单(?:的)?最后"
    r"|\blast\b(?! (?:clause|item|part|two|three))|clos(?:es?|ed|ing)(?: the| a| out|\b)|at the (?:very )?end\b|rounds? off|brings? up the rear|ends? with|ending (?:with|in)|final (?:body|place|name|position)"
)
_NTH = re.compile(
    r"第([二三四五六七八])(?:把(?:交椅|手)|位|名(?!单)|顺位|家|个(?:单位|部门|名字|出现))|(?:排|列|居|坐|站|位列|名列|位居)(?:在|行|到|于)?(?:第|老)([二三四五六七八])(?!条|项|款|部分|长|多)"
    r"|\b(second|third|fourth|fifth)\b(?![ -](?:longest|shortest|largest|most|to|part|clause|item|principle|half))"
)
_FROM_END = re.compile(
    rf"倒数第([{NUMERAL}])(?!条|项|款)|\b(second|third)[- ](?:to|from)[- ](?:the[- ])?last\b"
)
_ORDINALS = ("second", "third", "fourth", "fifth")


@dataclass(frozen=True)
class Place:
    """A place in a list, counted as Python does (0 is the first, -1 the last), and where the question names it."""

    index: int
    start: int
    end: int


def ends_in(folded: str) -> list[int]:
    """The ends of a list that a folded question asks for: the first place, the last, or both."""
    return [index for pattern, index in ((FIRST, 0), (_LAST, -1)) if pattern.search(folded)]


def place_in(folded: str) -> Place | None:
    """The place that a folded question names; None where it names none."""
    for pattern, sign in ((_FROM_END, -1), (_NTH, 1)):
        match = pattern.search(folded)
        if match:
            word = next(group for group in match.groups() if group)
            number = _ORDINALS.index(word) + 2 if word in _ORDINALS else to_int(word) or 1
            return Place(-number if sign < 0 else number - 1, *match.span())
    for pattern, index in ((FIRST, 0), (_LAST, -1)):
        match = pattern.search(folded)
        if match:
            return Place(index, *match.span())
    return None
