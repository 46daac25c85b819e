"""Principles named by their place, as people write it (工作原则第四句, 排第一的原则), put into one form: 第四条原则."""

import re

from ingest.numerals import NUMERAL, ORDINALS, to_chinese, to_int
from ingest.plan import Plan

_N = rf"(?:[{NUMERAL}]|\d{{1,2}})"
_UNIT = r"(?:条|句话?|个|项|段|点|位|大)"
_FIVE = r"[五5](?:大|条|项|个|点|句话?)?"
_NAME = rf"(?:(?:这|那)?(?:{_FIVE}的?)?(?:工作|基本)?原则(?!上|的?方案))"
_FILL = rf"(?:里面?|中|当中|部分|那(?:条|段)|下面|这一?条|(?:一共|总共|共)?(?:有|是)?{_FIVE}(?=[,，:;\s])|的|嘅|排(?:在|行)?|列在?|位列|[,:;、\s])*"
_PLACE = (
    rf"(?:(?P<end>倒数|倒着数)?第(?P<number>{_N})(?:{_UNIT})?(?:的|嗰句)?|(?P<last>最后|最末|末尾|末|压轴|收尾|排末)(?:的|那)?(?:一)?(?:{_UNIT})?(?:的)?"
    rf"|(?P<first>头一|打头|开头|领头|排头|首)(?:的|那)?(?:一)?(?:{_UNIT})?(?:的)?)"
)
_AFTER = re.compile(rf"(?P<name>{_NAME}){_FILL}{_PLACE}(?P<kept>原则)?")
_NEXT = re.compile(rf"(?:和|与|跟|及|、){_PLACE}")
_BEFORE = re.compile(rf"(?:排在?|位列|列在?)?{_PLACE}(?:工作|基本)?原则(?!上)")
_EN = re.compile(
    r"\bprinciple (?:number |no\.? ?|#)?(?P<number>\d)\b|\b(?P<nth>\d)(?:st|nd|rd|th) (?:of the )?(?:five )?(?:working )?principles?\b"
    r"|\b(?P<word>first|second|third|fourth|fifth|last) of the (?:five |working )*principles\b"
)


def principles_placed(folded: str, plan: Plan) -> str:
    """A folded question in which each principle named by its place is named in one form."""
    count = sum(section.kind == "principle" for clause in plan.items for section in clause.sections)
    if not count or not ("原则" in folded or "principle" in folded):
        return folded
    english = _EN.sub(_in_english, folded)
    if english != folded:
        return english
    match = _BEFORE.search(folded) or _AFTER.search(folded)
    if not match:
        return folded
    words, end = _words(match, count), match.end()
    following = _NEXT.match(folded, end) if words else None
    if following:
        words += _words(following, count)
        end = following.end()
    return f"{folded[: match.start()]}{words}{folded[end:]}" if words else folded


def _words(match: re.Match[str], count: int) -> str:
    """The principle at a place, in words; nothing where the words give no place."""
    found = match.groupdict()
    if found["last"]:
        return f"第{to_chinese(count)}条原则"
    number = 1 if found["first"] else to_int(found["number"] or "") or 0
    if found["end"]:
        number = count + 1 - number
    return f"第{to_chinese(number)}条原则" if number > 0 else ""


def _in_english(match: re.Match[str]) -> str:
    word = match.group("word")
    number = int(match.group("number") or match.group("nth") or 0)
    ordinal = word or (ORDINALS[number - 1] if 0 < number <= len(ORDINALS) else "")
    return f"the {ordinal} principle" if ordinal else match.group()
