"""Words in a row that share one head noun: 水利、能源、科技三个口子, the finance and commerce ministries."""

import re
from collections.abc import Iterable, Iterator

_JOINT = "(?:、|,|和|与|跟|及|以及)"
_HEAD = r"(?=(?:这|那)?(?:[两二三四五几]|\d)(?:个|家|大)?(?:口子|部门|部委|单位|部(?!分))|[两二三四五几]家|(?:这|那)?几?个?口子|口(?![气径号岸中语])|主管|(?:从|都|一起|同时|共同|有)?(?:不|没有?|未)?(?:曾|有)?(?:同框|并列|碰头|搭档|联手|携手))"
_JOINT_EN = r"(?:, and |, | and )(?:the )?"
_HEAD_EN = r"(?= (?:ministries|departments|agencies|authorities|administrations|portfolios)\b| (?:both |never |ever |jointly )?(?:share|appear together|overlap|pair up|team up)\b| (?:are|were|is) (?:each|both|all|together|named|listed)\b|[:,;] which (?:one )?of (?:them|these|the))"


class SharedHeads:
    """Finds stems that stand in a row before one head noun for all of them."""

    def __init__(self, stems: Iterable[str]) -> None:
        one = "|".join(map(re.escape, sorted(stems, key=len, reverse=True)))
        chinese = rf"(?:(?:{one})(?:口|部)?{_JOINT})+(?:{one}){_HEAD}"
        english = rf"\b(?:(?:{one}){_JOINT_EN})+(?:{one}){_HEAD_EN}"
        self._row = re.compile(f"{chinese}|{english}")
        self._stem = re.compile(one)

    def find(self, folded: str) -> Iterator[tuple[str, int, int]]:
        """Each stem of each row in a folded text, with the range of the text that it takes."""
        for row in self._row.finditer(folded):
            for match in self._stem.finditer(row.group()):
                yield match.group(), row.start() + match.start(), row.start() + match.end()
