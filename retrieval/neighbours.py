"""Clauses named by the one that they stand beside, or by the two that they stand between."""

import re

from ingest.analysis import fold, terms
from ingest.knowledge import Knowledge
from ingest.numerals import NUMERAL, to_chinese, to_int
from ingest.plan import Clause, Plan

_N = rf"(?:[{NUMERAL}]+|\d{{1,2}})"
_ITEM = r"(?:条款|条目|条|项(?!目)|款|任务|小标题)"
_NUMBER = rf"(?:第[(]?{_N}[)]?|[(]{_N}[)])(?:条|项|款)?"
_ABOUT = r"[^,。?!;:、\s]{1,16}?(?:的)?(?:那|这)一?(?:条|项|款)"
_ANCHOR = rf"(?:{_NUMBER}|{_ABOUT})"
_ASKED = rf"(?:(?:又)?是|的|那|紧挨着|紧跟着|紧接着|挨着|接着)*(?:(?:哪|什么)?(?:一|1)个?{_ITEM}|(?:哪|那)(?:一|1)?个?{_ITEM})"
_BESIDE = re.compile(
    rf"(?:紧跟(?:着|在)?|紧挨着|紧接(?:着|在)?|紧排在|排在|位于)?(?P<anchor>{_ANCHOR})(?:的)?(?:再)?(?:紧)?(?:(?P<after>后面?|后头|后边|之后|以后|下面?|下边)|(?P<before>前面?|前头|前边|之前|以前|上面?|上边))"
    rf"(?:{_ASKED}|(?:的)?(?P<several>[两二三23])(?:条|项))"
    rf"|(?:紧跟(?:着|在)?|紧接(?:着|在)?)(?P<behind>{_ANCHOR})(?:的|是)*(?:哪|那)?一?个?{_ITEM}"
)
_BETWEEN = re.compile(
    rf"(?:夹在|处在|处于|位于|介于|在)?(?P<a>{_ANCHOR})(?:和|与|跟|同|及|、)(?P<b>{_ANCHOR})(?:两条|这两条|俩)?(?:之间|中间|当中|之中|正中间?|间)(?P<rest>"
    rf"(?:的|那|夹着|隔着|夹|是|有|只有)*(?:哪|什么)?(?:一|1)?(?:个)?{_ITEM}?)(?!.{{0,6}}(?:不同|区别|差别|异同|关系|联系|差异|重合|重叠|共同|相同|一样|共有))"
)
_ITEM_EN = r"(?:items?|clauses?|measures?|articles?|one|heading)"
_NUMBER_EN = r"(?:clause|item|article|measure|number|no\.?) ?[(#]?\d{1,2}\)?"
_ABOUT_EN = r"the (?:one|item|clause|measure|article) (?:on|about|for|covering|concerning|dealing with) (?:the )?[a-z][a-z\- ]{2,48}|the [a-z][a-z\- ]{2,48}? (?:item|clause|measure|article|one)\b"
_STEP_EN = r"(?P<after>after|following|follows|behind)|(?P<before>before|preceding|precedes|ahead of)"
_BESIDE_EN = re.compile(
    rf"\b(?:(?P<asked>(?:which|what) {_ITEM_EN}|what)|the {_ITEM_EN})(?: that| which)?(?: comes| is| sits| stands| goes| appears)?(?: listed| placed)?(?: right| just| directly| immediately| straight)?"
    rf" (?:{_STEP_EN}) (?P<anchor>{_NUMBER_EN}|{_ABOUT_EN})"
)
_BETWEEN_EN = re.compile(
    rf"\b(?:(?P<asked>(?:which|what) {_ITEM_EN}|what)|the {_ITEM_EN})(?: that| which)?(?: comes| is| sits| stands| lies| falls)?(?: sandwiched| placed| listed)? between (?:clauses?|items?) (?P<a>\d{{1,2}}) and (?:clause |item )?(?P<b>\d{{1,2}})\b"
)
_EMPTY = frozenset(
    terms(
        "the a an of on and in for to one item clause measure article about covering concerning dealing with"
    )
)


def stepped(folded: str, plan: Plan, knowledge: Knowledge) -> str:
    """A folded question in which the clause beside, or between, others is named by its number.

    Where an anchor is named by words that no heading has, the step is left in plain words (之后的一条).
    """
    for pattern in (_BETWEEN, _BETWEEN_EN):
        folded = pattern.sub(lambda match: _between(match, plan, knowledge), folded)
    for pattern in (_BESIDE, _BESIDE_EN):
        folded = pattern.sub(lambda match: _beside(match, plan, knowledge), folded)
    return folded


def _between(match: re.Match[str], plan: Plan, knowledge: Knowledge) -> str:
    ends = sorted(n for n in (_anchor(match.group(name), plan, knowledge) for name in "ab") if n)
    if len(ends) < 2 or ends[1] - ends[0] < 2:
        return match.group()
    if ends[1] - ends[0] == 2:
        return _named(ends[0] + 1, match)
    if match.re is _BETWEEN_EN:
        return match.group()
    return f"第{to_chinese(ends[0])}条和第{to_chinese(ends[1])}条之间{match.group('rest')}"


def _beside(match: re.Match[str], plan: Plan, knowledge: Knowledge) -> str:
    found = match.groupdict()
    anchor = found["anchor"] or found["behind"]
    step = -1 if found["before"] else 1
    number = _anchor(anchor, plan, knowledge)
    if number is None:
        return match.group() if match.re is _BESIDE_EN else f"{anchor}{'之前' if step < 0 else '之后'}的一条"
    several = to_int(found.get("several") or "") or 1
    numbers = sorted(number + step * at for at in range(1, several + 1))
    kept = [n for n in numbers if 0 < n <= len(plan.items)] if several > 1 else numbers
    return "、".join(_named(n, match) for n in kept) or match.group()


def _named(number: int, match: re.Match[str]) -> str:
    """A clause's number in the words of the question; “which item comes after” asks for a heading."""
    if match.re in (_BESIDE_EN, _BETWEEN_EN):
        return f"title of clause {number}" if match.groupdict().get("asked") else f"clause {number}"
    asked = re.search(r"(?:是|哪)", match.group()) and "什么" not in match.group()
    return f"第{to_chinese(number)}条" + ("的标题" if asked or "标题" in match.group() else "")


def _anchor(words: str, plan: Plan, knowledge: Knowledge) -> int | None:
    """The number of the clause that words name by number or by what its heading says; None where none does."""
    number = re.search(rf"{_N}", words) if re.fullmatch(rf"{_NUMBER}|{_NUMBER_EN}|\d+", words) else None
    if number:
        value = to_int(number.group()) or 0
        return value if 0 < value <= len(plan.items) else None
    asked = set(terms(words)) - _EMPTY
    about = re.sub(r"(?:的)?(?:那|这)一?(?:条|项|款)$", "", words)
    titled = [c for c in plan.items if _is_titled(c, about, asked, knowledge)]
    return to_int(titled[0].ordinal or "") if len(titled) == 1 else None


def _is_titled(clause: Clause, about: str, asked: set[str], knowledge: Knowledge) -> bool:
    if not about.isascii():
        return about in fold(clause.title or "")
    written = knowledge.clause(clause.id)
    return bool(asked and written) and asked <= set(terms(written.title_en if written else ""))
