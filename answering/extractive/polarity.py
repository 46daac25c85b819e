"""Which bodies a question wants in a responsibility line, and which it does not (有水利部却没有商务部)."""

import re

from ingest.bodies import Mention

_JOINT = re.compile(
    r"\s*(?:、|和|与|跟|及|以及|或者?|还有|,? ?(?:and|or|nor|&)(?: the)?|,(?: the)?(?= )|/|\+|的?名字和)?\s*(?:the )?"
)
_BEFORE = re.compile(
    r"(?:(?<!有)没有?|(?<!是)不(?:是|含|涉及|牵涉|牵扯|包括|包含|带|由|归|以|列|点)|并非|[既亦又并]?非|缺(?:少|了|席的是)?|少了|(?:扣|减|刨|去|除)(?:掉|去)|除了?|漏了?|(?<!有)无|不见|without|\bnot(?: (?:to|for|with|on|of))?|minus|leav\w+ out|excluding|exclud\w+|omit\w*|\bno|neither|\bnor|lack\w*|missing|other than|except)"
    r"\s*(?:the |had |is |by |named? |list(?:ed)? |includ(?:e|ing) |被|把|有|点|列|写|出现|包括|提到|名|了|到|出|是|由|挂|带|放|算|排|沾|叫|让|找|拉|给|见|碰|跟|和)*$"
)
_AFTER = re.compile(
    r"^[^,。;？?但却而]{0,4}?(?:却|又|就|并|都|也|均|的名字)*(?:(?<!有)没(?!问题)|不(?:用|必|需)?(?:管|干|进|做)|不在|不(?:算|含|参|见)|缺席|缺位|不沾|不掺和|不插手|置身事外|靠边站|漏(?:了|掉)|排除|落下|未(?:被|列|出)|无份)"
    r"|^[^,.;?]{0,14}?(?:\bis not|isn't|are not|aren't|does not|doesn't|do not|don't|not named|never|\bstays? out|\bkeeps? out|\bsits? out|\b(?:takes?|has|plays?) no part|\babsent|\bmissing|\bomitted|left out|^[ a-z']{0,4}\bout\b)"
)
_WHOLE_NOT = re.compile(
    r"(?<!有)没(?:有)?(?:被)?(?:点|列|写|出现|提|包括)|缺(?:了|席|哪)|未(?:列|点|出现|写|被)|不在|缺席|漏掉|never named|do(?:es)? not|not (?:named|listed)|without|omit|leav\w+ out"
)
_ADDED = re.compile(r"^(?:以外|之外)?,?(?:还|也|同时)(?:有|要|列|写|点)?")
_HAS_OR_NOT = re.compile(r"有没有|有无")


def by_polarity(folded: str, mentions: tuple[Mention, ...]) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """The bodies that a line is to name, and those that it is not to name, by register id.

    Bodies in a row (A和B) share what is said before the first or after the last of them. What stands between two
    rows belongs to the one behind it where it can (有A却没有B).
    """
    text = _HAS_OR_NOT.sub(lambda match: "是否有"[: len(match.group())], folded)
    wanted, unwanted = list[str](), list[str]()
    rows = rows_of(text, mentions)
    for number, row in enumerate(rows):
        start = rows[number - 1][-1].end if number else 0
        end = rows[number + 1][0].start if number + 1 < len(rows) else len(text)
        before, after = text[start : row[0].start], text[row[-1].end : end]
        if number + 1 < len(rows):
            after = _BEFORE.sub("", after)
        denied = _BEFORE.search(before) and not (before.endswith(("除", "除了")) and _ADDED.search(after))
        (unwanted if denied or _AFTER.search(after) else wanted).extend(mention.body.id for mention in row)
    if len(set(wanted)) == 1 and not unwanted and _WHOLE_NOT.search(text):
        wanted, unwanted = [], wanted
    return tuple(dict.fromkeys(wanted)), tuple(body for body in dict.fromkeys(unwanted) if body not in wanted)


def rows_of(text: str, mentions: tuple[Mention, ...]) -> list[list[Mention]]:
    """Mentions that stand in a row, with nothing but a joint between them."""
    rows: list[list[Mention]] = []
    for mention in mentions:
        between = text[rows[-1][-1].end : mention.start] if rows else ""
        added = rows and between == "还有" and text[: rows[-1][0].start].endswith(("除", "除了"))
        if rows and _JOINT.fullmatch(between) and not added:
            rows[-1].append(mention)
        else:
            rows.append([mention])
    return rows
