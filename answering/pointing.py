"""Follow-ups that point at the clause, or at the bodies, talked about before, put into words that stand alone."""

import re

from answering.before import Before
from answering.matter import is_hollow, refers_in
from answering.picking import named
from retrieval.reading import Reading

FEW = 2  # clauses; a turn about more gives a follow-up no clause to point at

# Words that stand for a clause: this item, that one, 这条, 里面.
_CLAUSE = re.compile(
    r"(?:刚才|上面|前面|刚刚)?(?:说|提|问)?(?:到|过)?的?(?<!哪)(?:这|那|该|此|同)(?:一)?(?:条|项|款)(?!款?例)|(?:刚才|上面)的?(?:条款|条文)"
    r"|\b(?:that|this|the same) (?:item|clause|one|measure|article)\b"
)
_INSIDE = re.compile(
    r"它(?!们)|这几(?:家|个)(?:里头|里面|当中|中|里)?|里面|里头|其中|其内|上面|\b(?:it|that|this)\b(?!'s| is (?:true|right|correct))"
)
_INTO = re.compile(r"它(?!们)|里面|里头|其中|\b(?:in|under) (?:it|there)\b")
_OF_LINE = re.compile(
    r"责任单位|单位|部门|谁|哪(?:几)?家|负责|牵头|归口|名单|归|\bwho\b|\bbod(?:y|ies)\b|minist|agenc|responsib|charge|\blead|\bled\b"
)
_IN_LINE = re.compile(
    r"真(?:的)?(?:有|在|是|包括)|确实(?:有|是|在)|在(?:不在)?(?:这|那)?(?:里面|里头|其中|名单|内|入面|上面|列|之列|当中|份上)|(?:是|算)(?:其中|不是其中)|之一|参(?:加|与)(?:不参(?:加|与))?|有份|有没有|有冇|有无|包括|也(?:在|算|管|负责|参)"
    r"|\b(?:one|part) of (?:them|these|those|it|that|the)\b|\bamong (?:them|these|those|the)\b|\bon (?:that|the|this) list\b|\bincluded\b|\bshares? (?:that|it|this|the)|\binvolved\b|\bin (?:there|it|that|this)\b"
)
AMONG = re.compile(
    r"这里头|这里面|这里边|这里(?!是)|其中|这几[条项]|那几[条项]|这些|那些|里头|里面|当中|之中|\b(?:of|among|from) (?:those|these|them)\b"
)
_OF_MONEY = re.compile(
    r"罚|处分|追责|问责|奖|掏|出钱|付|花|赔|买单|\bpa(?:y|ys|id)\b|\bfine[ds]?\b|\bpunish|\bblame"
)
_COUNTED = re.compile(r"(?:几|多少)(?:个|家)|\bhow many\b")
_APART = re.compile(r"没有|没|不(?!同)|除了|以外|\bnot\b|n't|\bwithout\b|\bno\b")
_COMPARED = re.compile(
    r"比(?!例|重)|对比|对照|对一下|重合|重叠|共同|相同|一样|也在|也有|撞|都(?:有|在)|\balso\b|\bcompare[ds]?\b|\bin common\b|\boverlap|\bsame\b|\bshared?\b|\bboth\b"
)
_COMPLETE = re.compile(
    r"(?:只有|就|仅|仅仅是?)(?:是|有)?(?:这|那|它|他|她)?们?(?:[一二两俩三四五六七八九十\d]+)(?:个|家)?(?:单位|部门|家)?(?:吗|么|了|吧|嘛|[?。!,]|$)|(?:没|还)有?别(?:人|家|的)|(?:还有|有没有)(?:谁|别|其他|其它)|(?:名单|单位|部门).{0,4}(?:全|完整|漏)|全了(?:吗|没)|列全|(?:列|报|名单|写|给)?(?:齐|漏|缺|少)(?:了|没|不|的)|完整(?:的)?(?:名单|清单|单位)|(?:全部?|都)(?:给|列|报)(?:我|出来|一遍|上)"
    r"|\bonly (?:one|those|them|these|it)\b|\b(?:any|no)(?:one|body) else\b|\bany others?(?: bod| minis| agen|\W|$)|\bsole\b|\bcomplete\b|\bany(?:one|body) (?:to )?shar|\bshares? (?:the|that|this) (?:job|task|work|duty)|\ball of them\b|\bjust (?:them|those|it)\b"
)


def at_notice(before: Before, current: Reading) -> str | None:
    """Whether a body is among those of the notice that were asked about before; else nothing."""
    if not before.is_about_notice or before.clauses or not _asks_for_member(before, current):
        return None
    copied = re.search(r"抄送|抄给|\bcop(?:y|ied)\b|\bcc\b", before.reading.folded)
    name = current.mentions[0].words
    if current.language == "zh":
        return f"{name}在不在抄送名单里" if copied else f"{name}是不是联合发文单位"
    return (
        f"Was {name} copied on the notice?"
        if copied
        else f"Is {name} one of the bodies that issued the notice?"
    )


def in_line(before: Before, current: Reading) -> str | None:
    """Whether a body is among those responsible for the clause talked about; else nothing."""
    clauses = before.clauses
    if len(clauses) != 1 or before.reading.mentions or not _asks_for_member(before, current):
        return None
    name, clause = current.mentions[0].words, named(clauses[0], current.language == "zh")
    if current.language == "zh":
        return f"{name}是不是{clause}的责任单位"
    return f"Is {name} among the bodies responsible for {clause}?"


def _asks_for_member(before: Before, current: Reading) -> bool:
    """Whether a question asks of one body whether it is among those talked about."""
    if len(current.mentions) != 1 or current.clauses or refers_in(current) or "when" in current.asks:
        return False
    listed = {"who", "notice"} & before.reading.asks
    return bool(_IN_LINE.search(current.folded)) or (
        "yesno" in current.asks and bool(listed) and not current.asks - {"yesno", "who"}
    )


def with_both(before: Before, current: Reading) -> str | None:
    """Which of the clauses of the body asked about before another body is in too, or is not; else nothing."""
    text, zh = current.folded, current.language == "zh"
    if not AMONG.search(text) or len(current.bodies) != 1 or current.clauses:
        return None
    other = current.mentions[0].words
    bodies = before.reading.bodies
    if len(bodies) == 1 and bodies[0] not in current.bodies:
        own = before.reading.mentions[0].words
        if _APART.search(text):
            return (
                f"{own}负责而{other}不负责的有哪几条" if zh else f"Which clauses name {own} but not {other}?"
            )
        return f"{own}和{other}共同负责的有哪几条" if zh else f"Which clauses name both {own} and {other}?"
    if not bodies and len(before.clauses) > FEW:
        row = [named(clause, zh) for clause in before.clauses]
        return (
            f"{'、'.join(row)}里，{other}负责的是哪几条"
            if zh
            else f"Of {', '.join(row)}, which name {other}?"
        )
    return None


def compared(before: Before, current: Reading) -> str | None:
    """The bodies of the clause talked about set beside those of the one that the question names; else nothing."""
    others = [*current.clauses, *refers_in(current)]
    asks = "who" in before.reading.asks | current.asks
    if len(before.clauses) != 1 or len(others) != 1 or not asks or not _COMPARED.search(current.folded):
        return None
    clause = named(before.clauses[0], current.language == "zh")
    if clause in current.folded:
        return None
    if current.language == "zh":
        return f"{clause}的责任单位，{current.folded}"
    return f"The bodies of {clause}: {current.folded}"


def whole_line(before: Before, current: Reading, doubted: bool) -> str | None:
    """All bodies of the clause talked about, where the question doubts those named, or that they are all; else nothing."""
    listed = "who" in before.reading.asks or before.own.bodies
    if len(before.clauses) != 1 or not listed or current.clauses or refers_in(current):
        return None
    if not (doubted or _COMPLETE.search(current.folded)) or _OF_MONEY.search(current.folded):
        return None
    clause = named(before.clauses[0], current.language == "zh")
    return f"{clause}由谁负责" if current.language == "zh" else f"Who is responsible for {clause}?"


def pinned(before: Before, current: Reading) -> str | None:
    """The question with the clause talked about by its number, where it points at one; else nothing."""
    zh, text = current.language == "zh", current.folded
    if not 0 < len(before.clauses) <= FEW or current.clauses or refers_in(current):
        return None
    clauses = ("和" if zh else " and ").join(named(clause, zh) for clause in before.clauses)
    listed = "who" in before.reading.asks and len(before.clauses) == 1
    if listed and is_hollow(current) and _COUNTED.search(text):
        return f"{clauses}的责任单位有几家" if zh else f"How many bodies are responsible for {clauses}?"
    if _CLAUSE.search(text):
        return _CLAUSE.sub(clauses, text, count=1)
    asks = {"who", "title"} & current.asks or ("text" in current.asks and _of_whole(before, text))
    if not is_hollow(current) or not (asks or _OF_LINE.search(text)):
        return None
    if _INSIDE.search(text):
        return _INSIDE.sub(clauses, text, count=1)
    return f"{clauses}，{text}" if zh else f"{text} ({clauses})"


def within_clause(before: Before, current: Reading) -> str | None:
    """The question with the one clause talked about in the place of what points into it; else nothing."""
    said = re.search(r"它(?:说|讲|提|写|里)", current.folded)  # and no body is meant
    if len(before.clauses) != 1 or (before.mentions and not said) or not _INTO.search(current.folded):
        return None
    return _INTO.sub(named(before.clauses[0], current.language == "zh"), current.folded, count=1)


def _of_whole(before: Before, folded: str) -> bool:
    """Whether the text asked for is that of the clause whole, and not that of the sentences answered with."""
    whole = re.search(
        r"整|全文|全条|一遍|头到尾|第.句|头.?句|末.?句|\b(?:whole|full|entire|all of)\b|\bsentence\b", folded
    )
    return bool(whole or before.reading.clauses or {"title", "tasks"} & before.reading.asks)
