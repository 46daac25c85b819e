"""Questions for the clause in which something stands, and what it is that is looked for."""

import re
from dataclasses import dataclass

_ITEM = r"(?:条款|条目|条文|条|项|款|点|处|段|句|节|地方)"
_SAYS = r"(?:在?(?:管|讲|说|写|提|谈|规定|要求|涉及|覆盖|载)(?:到|了|的|过|出|及|进|是)*)"
_FRAME = re.compile(
    rf"(?:(?:是|在|写|放|出|列|归|落|藏|来|见|规定|算|属于|记载|出现|提)(?:在|进|自|于|到|入)*(?:了)?|源自)?(?:这份|该|本)?(?:方案|文件|正文|全文|计划)?(?:里面?|中|的|上)?"
    rf"(?:哪|第几)(?:一|个|号)*{_ITEM}(?:里面?|中|上|在)?{_SAYS}?(?:的话|的)?"
    rf"|(?:具体)?(?:在|出自|写在|来自)(?:方案|文件|正文)?(?:的)?(?:什么(?:地方|位置)|何处)|(?:条款)?出处(?:在哪|是哪|是)?$|(?:写|放|提|藏)在哪(?:里|儿)?|出自哪里?"
    rf"|有没有(?:单独|专门|哪|一|个)*{_ITEM}(?:款)?{_SAYS}?|有没有(?:讲|说|写|提|谈)(?=.*{_ITEM})"
    r"|\b(?:which|what) (?:numbered )?(?:clause|item|article|measure|paragraph|section|provision)s? (?:(?:of|in) the plan )?(?:is it that )?(?:contains?|covers?|deals? with|mentions?|talks? (?:about|of)|is about|holds?|says?|speaks? of|refers? to|discuss(?:es)?|addresses|governs?|regulates?|is (?:on|for)|promotes?|bans?|encourages?)"
    r"|\bwhere (?:does|did|in)(?: the (?:text|plan|document)| it)(?: does it)? (?:mention|talk about|speak of|say|put|refer to|state|deal with|discuss|address)|\b(?:under|in) which (?:number|clause|item|article|measure)(?: (?:is|are|does|do)(?: it| the plan)? (?:mention|say|talk about))|\blocate\b"
    r"|\b(?:the|a) (?:\w+ ){0,2}?(?:sentence|wording|passage|phrase|line)s? (?:that|which|on|about|against|where|for)(?: (?:it|the plan))?(?: (?:mentions?|says?|talks? about|speaks? of|deals? with|covers?))?"
    r"|(?<=[\u4e00-\u9fff”\"])的?(?:那|这)(?:一)?(?:句|段)(?:话|原文|原话)*"
)
_FILLER = re.compile(
    r"请问|请|麻烦|帮(?:我|忙)|查(?:一下|一查|下)?|找(?:一下|找)?|我(?:要|想)(?:引用|找|知道|问)?|想(?:知道|问)(?:一下)?|写进(?:去)?(?:了)?|(?:都)?(?:写|提)(?:进去|到)?了|这(?:句|话|件事|种|个|事)+|那(?:句|件)(?:话|事)?|原(?:话|文|句)(?:是什么|怎么(?:写|说)的?)?|怎么(?:写|说)的?|整句(?:给我)?|给我|告诉我|我记得有一句|单独|专门|(?:方案|文件)(?:里面?|中|的)?|条款?$|关于|有关|^讲|^说|^提到|^(?:是|在|的)|(?:的|是|在)$"
    r"|\b(?:quote|give|show|send|read|copy)(?: me| us)?(?: out)?\b|\b(?:in|from) (?:the )?(?:original )?chinese\b|\b(?:plus|with|and) (?:its|the) (?:clause|item) number\b|\boriginal\b|\bin full\b|\bverbatim\b"
    r"|\b(?:please|could you|can you|tell me|i need to know|mentioned|in the plan|in quotation marks|the plan|find|exactly|the rules? on|the sentence|clause|located)\b|,? and (?:what|which|under|give|on what)\b.*$"
)
_EDGES = " ,，。.?？!！:：;；“”\"'「」『』的了呢啊吗、"
_QUOTED = re.compile(r"[“\"「『]([^“”\"「」『』]{2,60})[”\"」』]")
_MANY = re.compile(
    r"哪些|哪几|几(?:条|处|个|项)|都|各|分别|所有|全部|汇总|\b(?:items|clauses|places|all|every|respectively)\b"
)
_SEPARATE = re.compile(r"单独|专门|独立|\bits own\b|\bseparate\b|\bdedicated\b")


@dataclass(frozen=True)
class Sought:
    """What is looked for in the plan; `quoted` says that its words are given as such.

    `many`: whether the question asks for all places; `separate`: whether for a clause that deals with it alone.
    """

    words: str
    quoted: bool = False
    many: bool = False
    separate: bool = False


def sought_in(folded: str) -> Sought | None:
    """What a folded question looks for the place of; None where it looks for none."""
    if not _FRAME.search(folded):
        return None
    many, separate = bool(_MANY.search(folded)), bool(_SEPARATE.search(folded))
    quoted = _QUOTED.search(folded)
    if quoted:
        return Sought(quoted.group(1).strip(_EDGES), True, many, separate)
    folded = re.sub(r",? (?:and|plus|with) (?:say|tell|its|the|give|where|under|in which)\b.*$", "", folded)
    rest = re.split(r"[?？。!]", _FRAME.sub("\n", folded))[0]
    pieces = [_stripped(piece) for piece in re.split(r"[\n,，;；:：]", rest)]
    words = max(pieces, key=len, default="")
    return Sought(words, False, many, separate) if len(words) > 1 else None


def _stripped(piece: str) -> str:
    """A piece of a question without the words that every such question has."""
    bare = piece.strip(_EDGES)
    for _ in range(3):
        bare = _FILLER.sub("", bare).strip(_EDGES)
    return bare
