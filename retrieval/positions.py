"""Clauses named by their place: the last one, the second of a part. Each place is put into words as a number."""

import re

from ingest.knowledge import Knowledge
from ingest.numerals import CARDINALS, NUMERAL, ORDINALS, to_chinese, to_int, word_to_int
from ingest.plan import Clause, Plan
from retrieval.headings import PartReference, part_references

_N = rf"(?:[{NUMERAL}]+|\d{{1,2}})"
_FILL = r"(?:的|那|这|个|带括号编号的?|带编号的?|编号的?|有编号的?)*"
_ITEM = r"(?:条款|条目|条(?!例)|项(?!目)|款|小标题|小节|任务|措施)"
_LAST = r"(?:最后|最末|末尾|末了|结尾|收尾|压轴|压台|垫底|殿后)(?:面|头)?"
_FIRST = r"(?:(?:(?<![\u4e00-\u9fff])|(?<=[的篇文章分里中是讲说和与案把按]))头(?=[那一两三四五2345])|开头|开篇|起头|最前面?|最开始|最先)"
_ITEM_EN = r"(?:numbered )?(?:item|clause|article|measure|paragraph|task|entry|point)s?"
_COUNT_EN = rf"(?P<count_en>\d|{'|'.join(CARDINALS[1:])})"

# Places in the whole plan, or in the part that is named with them.
_ANYWHERE = re.compile(
    rf"(?P<last>{_LAST}{_FILL}(?P<last_count>{_N})?{_FILL}{_ITEM}|(?<![期始])末[条项])"
    rf"|(?:倒数|倒着数|从(?:后|末尾|尾巴?|最后)(?:往|向)?(?:前|上)?数(?:起|过来)?)(?:的|是)?第?(?P<from_end>{_N})(?:位|名)?{_FILL}{_ITEM}"
    rf"|(?P<first>{_FIRST}{_FILL}(?P<first_count>{_N})?{_FILL}{_ITEM}(?!原则)|(?<![位榜])首[条项])"
    rf"|\b(?P<last_en>(?:very )?(?:last|final|closing) (?:{_COUNT_EN} )?{_ITEM_EN})\b"
    rf"|\b(?P<from_end_en>(?:(?:second|third|fourth|fifth)[- ](?:to|from)[- ](?:the[- ])?last|penultimate|next[- ]to[- ]last|last but one)(?: {_ITEM_EN})?)\b"
    rf"|\b(?P<first_en>(?:very first|opening) {_ITEM_EN})\b"
)
# Places in a row that is named with them: a part, or the whole plan (全文).
_IN_ROW = re.compile(
    rf"(?:排|居|位列|名列)?(?:在|行)?(?:第|老)(?P<number>{_N})(?:位|名)?{_FILL}(?:一)?{_ITEM}"
    rf"|(?P<first>(?:打头阵?|领头|排头|打头炮|为首|排在?最前面?|领衔){_FILL}一?个?{_ITEM})"
    rf"|(?P<last>(?:排在?最后面?|排在?末尾|断后){_FILL}一?个?{_ITEM})"
    rf"|(?P<first_part>{_FIRST}(?:是|的|那)*(?:哪|什么)一?个?{_ITEM})|(?P<last_part>{_LAST}(?:是|的|那)*(?:哪|什么)一?个?{_ITEM})"
    rf"|\b(?P<ordinal>{'|'.join(ORDINALS)}) {_ITEM_EN}\b|\b(?P<some_en>first (?P<count_of>\d|{'|'.join(CARDINALS[1:])}) {_ITEM_EN})\b"
)
# Both ends of a row in one breath (首尾两条, 打头的和收尾的条, first and last items).
_HEAD = rf"(?:{_FIRST}|排?最前面?|打头|领头|首|头|第一)"
_TAIL = rf"(?:{_LAST}|尾|末)"
_BOTH_ENDS = re.compile(
    rf"(?:首尾|头尾|首末|一头一尾)(?:的|那|这)*(?:两|2|二|各)?(?:一)?个?{_ITEM}"
    rf"|{_HEAD}(?:的|那|一)*{_ITEM}?(?:的)?(?:和|与|跟|及|、|,){_TAIL}(?:的|那|一)*(?:各是|分别是|是|分别|各)?(?:哪|什么)?[一两2]?个?{_ITEM}(?!原则)"
)
_BOTH_ENDS_EN = re.compile(rf"\b(?:first|opening) and (?:the )?(?:last|final|closing) {_ITEM_EN}\b")
_NUMBER_EN = re.compile(
    rf"\b{_ITEM_EN} (?:that )?(?:comes |stands |is |ranks )?(?:number |no\.? |#)(?P<digit>\d)(?= (?:in|of|under|within)\b)"
    rf"|\b{_ITEM_EN} (?:that )?(?:comes|stands|is|ranks) (?P<word>{'|'.join(ORDINALS)})(?= (?:in|of|under|within)\b)"
)
_WHOLE = re.compile(
    r"全文|全篇|通篇|整(?:个|份|篇)(?:方案|文件)|全方案|\b(?:whole|entire) (?:plan|document|text)\b"
)
_EACH_ROW = re.compile(  # a place in every part is none of the whole plan
    r"(?:各|每)(?:一)?(?:个)?(?:大?部分|大?章|板块)|\b(?:each|every|all) (?:of the )?(?:part|chapter|section)s?\b"
)
_LINK = re.compile(r"^(?:里面?|中|内|下面?|之下|名下|底下|之中|当中|的|那|,|:|\s)+")
_LINK_EN = re.compile(r"(?:,? ?(?:of|in|under|within|from))(?: the)? ?[\"“']?$")
_DESCRIBED = re.compile(r"(?:以|用|拿|由)[^,。?!]{1,12}$|[部委局会行厅署口]$")
_PLAIN = ("最", "倒", "从", "第", "排", "the ", "last", "first")
NUMBERS = 10  # from here on a number beside a part is a clause's own (第四部分的第十四条)
BEYOND = "⟨beyond⟩"  # stands for a place that the row of a part does not have
FEW = 3  # clauses that are named one by one; more are named as a range


def numbered(folded: str, plan: Plan, knowledge: Knowledge) -> str:
    """A folded question in which places are exchanged for the numbers of the clauses there (最后一条 → 第二十九条)."""
    if _EACH_ROW.search(folded):
        return folded
    folded = _in_full(folded)
    references = part_references(folded, plan, knowledge)
    whole = bool(_WHOLE.search(folded))
    edits: list[tuple[int, int, str]] = []
    for match in (*_ANYWHERE.finditer(folded), *_IN_ROW.finditer(folded)):
        reference = _scope(references, match, folded)
        if any(start < match.end() and match.start() < end for start, end, _ in edits):
            continue
        if _DESCRIBED.search(folded[: match.start()]) and not match.group().startswith(_PLAIN):
            continue  # 以“等”结尾的条 says how a line ends, 由财政部打头的条 and 财政部打头的条 who heads it
        if match.re is _IN_ROW and reference is None and not whole:
            continue
        clauses = _at(plan, reference, *_place(match))
        if not clauses and reference and match.re is _IN_ROW and _place(match)[0] < NUMBERS:
            edits.append((*match.span(), BEYOND))
        if clauses:
            edits.append((*match.span(), _names(clauses, match.group())))
            if reference:
                edits.append((*_with_links(folded, reference), ""))
    for start, end, words in sorted(set(edits), reverse=True):
        folded = folded[:start] + words + folded[end:]
    return folded.strip()


def _in_full(folded: str) -> str:
    """A folded question in which both ends of a row are named each by itself, and English places by ordinals."""
    folded = _BOTH_ENDS.sub("第一条和最后一条", folded)
    folded = _BOTH_ENDS_EN.sub("first item and the last item", folded)
    return _NUMBER_EN.sub(
        lambda m: f"{ORDINALS[int(m['digit']) - 1] if m['digit'] not in (None, '0') else m['word']} item",
        folded,
    )


def _scope(references: list[PartReference], match: re.Match[str], folded: str) -> PartReference | None:
    """The part that a place is in: the nearest named before it, or one that “of” ties to it from behind."""
    before = [r for r in references if r.part and r.end <= match.start()]
    after = [r for r in references if r.part and r.start >= match.end()]
    tied = [
        r
        for r in after
        if re.fullmatch(r"(?: title| heading)?" + _LINK_EN.pattern, folded[match.end() : r.start])
    ]
    return tied[0] if tied else before[-1] if before else None


def _place(match: re.Match[str]) -> tuple[int, int]:
    """The number of the first clause meant (-1 is the last), and how many are meant."""
    found = {name: text for name, text in match.groupdict().items() if text}
    words = match.group()
    if {"last", "last_part", "last_en"} & set(found):
        count = _number(found.get("last_count") or found.get("count_en") or "1")
        return -count, count
    if "from_end" in found or "from_end_en" in found:
        word = re.search("|".join(ORDINALS), words)
        return (
            -_number(found["from_end"])
            if "from_end" in found
            else -_number(word.group() if word else "second")
        ), 1
    if "number" in found or "ordinal" in found:
        return _number(found.get("number") or found["ordinal"]), 1
    return 1, _number(found.get("first_count") or found.get("count_of") or "1")


def _number(word: str) -> int:
    return word_to_int(word) or 1


def _at(plan: Plan, reference: PartReference | None, first: int, count: int) -> list[Clause]:
    """The clauses at a place of the plan, or of the part named; none where the row is too short."""
    row = [clause for clause in plan.items if reference is None or clause.part == reference.part]
    at = first - 1 if first > 0 else len(row) + first
    return row[at : at + count] if at >= 0 and at + count <= len(row) else []


def _names(clauses: list[Clause], words: str) -> str:
    """The numbers of clauses in words, as the question is written; a heading asked for stays one."""
    numbers = [to_int(clause.ordinal or "") or 0 for clause in clauses]
    if words.isascii():
        if len(numbers) > FEW:
            return f"clauses {numbers[0]} to {numbers[-1]}"
        return f"clause {' and '.join(map(str, numbers))}"
    chinese = [f"第{to_chinese(number)}条" for number in numbers]
    named = "、".join(chinese) if len(chinese) <= FEW else f"{chinese[0]}到{chinese[-1]}"
    return named + ("的小标题" if "标题" in words else "")


def _with_links(folded: str, reference: PartReference) -> tuple[int, int]:
    """The words that name a part, with those that tie it to the place (第五部分里的, of part five)."""
    link = _LINK.match(folded[reference.end :])
    tie = _LINK_EN.search(folded[: reference.start])
    return (tie.start() if tie else reference.start), reference.end + (link.end() if link else 0)
