"""Requests for an exam item to be made: whether a message is one, of which kind, and on what matter."""

import re
from typing import Literal

ItemKind = Literal["judge", "blank", "several", "choice", "order", "open"]

_N = r"[一二两三四五六七八九十几\d]"
_COUNT = rf"(?:{_N}{{1,2}}|某)?(?:道|条|个|份|套|则|题|小题|组)"
_WORD = r"(?<![问主标话课专议难命])题(?!名|为|材)"
_KIND = r"(?:单项选择|多项选择|单选|多选|不定项(?:选择)?|选择|判断(?:对错|正误)?|是非|对错|正误|填空|填充|简答|问答|论述|连线|配对|排序|抢答|必答|思考|案例)"
_ANY = rf"(?:{_KIND}(?:{_WORD})?|(?:小|考|试|测试|测验|考试|练习|培训|随堂|课堂|竞赛|知识)*{_WORD})"
_MAKE = r"(?:(?<![提推指突付列找给写报拿])(?<!这么)(?<!这样)出|编(?!号)|设计|命(?!名)|拟|生成|造|准备|制作|弄|整|搞)"
_WISH = r"(?:写|做|给(?:我|我们|大家|学员|班上)?|帮(?:我|忙|手)?|来|求|要|想要|需要|考)"
_ZH = re.compile(
    rf"{_MAKE}(?:一下|上|点|些|成)?(?:{_COUNT})?[^。:?!]{{0,24}}?{_KIND}{_WORD}|{_MAKE}(?:一下|上|点|些)?{_COUNT}[^。:?!]{{0,24}}?{_ANY}|(?<=[\u4e00-\u9fff,，])出题(?![:,，])"
    rf"|{_WISH}(?:出|写)?(?:一下|上|点|些)?{_COUNT}[^。:?!,]{{0,24}}?(?:{_KIND}{_WORD}|{_WORD}(?!目))|{_KIND}{_WORD}?(?:来|要|出|给)?(?:{_N}|来)(?:道|条|个|份)|{_KIND}{_WORD}[^。:?!,]{{0,6}}?(?:给|帮|替)(?:我|咱).{{0,3}}一?(?:个|道|条)|{_KIND}{_WORD},[^。:?!]{{0,10}}(?:带|附|配)(?:上)?(?:答案|解析)|出{_KIND}(?:{_WORD})?$"
)
_QUIZ = r"(?:quiz(?:zes)?|mcqs?|exam|test|multiple[- ]choice|true(?:[/ -]|[ -]or[ -])false|t/f|fill[- ](?:in|the)|gap[- ]fill|cloze|short[- ]answer|practice|exercises?|trivia)"
_EN = re.compile(
    rf"\b(?:write|make|draft|set|create|give (?:me|us)|design|need|want|like|prepare|generate|produce|compose|come up with|suggest|build|put together|provide)\b.{{0,40}}?"
    rf"\b(?:{_QUIZ}\b.{{0,30}}?\b(?:questions?|items?|statements?|blanks?|mcqs?|exercises?|quiz)|(?:a|one|two|three|some|\d) (?:\w+ )?(?:questions?|quiz|mcq|items? for (?:a|my|the) (?:quiz|exam|test)))\b"
)

_ANSWERED = re.compile(
    r"[,，。;；、和]?(?:请|并|要|再|同时|顺便|最好)*(?:把)?(?:附|给|带|写|注|标|配|含|有|连|加)(?:上|出|明|有|好|同)*(?:标准|参考|正确)?(?:答案|解析|出处|依据|条文|条号|来源|原文|讲解)(?:和|及|与|、|加)?(?:答案|解析|出处|依据|条号|来源|原文)?(?:一起|也)?(?:写上|给我|给出|附上|标明|标出)?"
    r"|[,，](?:答案|解析|出处)(?:也|一起|都|和|及|出处|答案)*(?:给|要|附|写|标|带)?(?:上|我|出)?"
    r"|,? ?\b(?:with|and|plus|include|including|give|show|provide|along with) (?:(?:me|also|give|include|provide|add|show|mark|state) )*(?:(?:the|its|an?|correct|model) )*(?:answers?|source|key|citation|clause)\b(?: key)?(?:, (?=(?:about|on|testing|covering|regarding)\b)|.*$)"
)
_FRAME = re.compile(
    rf"{_KIND}(?:{_WORD})?(?:目)?|(?:小|考|试|测试|测验|考试|练习|培训|随堂|课堂|竞赛|知识)*{_WORD}目?|{_N}{{1,2}}(?:道|套|份)|(?<![这那第])[一两三几](?:个|条)"
    rf"|(?:请|麻烦|劳驾|帮(?:我|忙|手)?|给(?:我|我们|大家|学员|班上|学生)|替我|我(?:想|要)|想要?|需要|来)(?=.)|^(?:用|拿|就|以|从|按|依)|(?<![\u4e00-\u9fff])(?:用|拿|就|以|从|按|依)|{_MAKE}(?:一下|上|点|些)?(?=[,，\s]|$|{_N}|道|个|{_KIND}|关于|有关|考|和|与|跟)"
    r"|关于|有关|围绕|考察|考查|考(?:一?考)?(?=.)|测(?:试|一测)|内容|主题(?:是|为)?|题材|方面|命(?=$|[,，\s])|出(?=$|[,，\s])"
    r"|学员|学生|课堂上?|培训(?:班|用)?|(?:下列|以下)?(?:哪|何)(?:一)?(?:项|个|者)(?:不(?:属于|包括|在|是)|属于|包括)?|选项自拟|[:：,，。!！?\"“”]"
)
_TIES = re.compile(
    r"^(?:个|的|嘅|为|是|让|对|和|与|跟|在|把|地|里|中|\s)+|(?:的|嘅|为|里|中|来|那条|这条|一条|一个|这块|那块|\s)+$"
)
_ABOUT_EN = re.compile(
    r"\b(?:about|on|testing|tests|test|covering|covers|regarding|concerning|around|from|based on|using) (?P<matter>[^,.;:?]{2,90})"
)
_KINDS: tuple[tuple[ItemKind, re.Pattern[str]], ...] = (
    ("order", re.compile(r"排序|顺序|先后|打乱|\border(?:ing)?\b|\bscrambl")),
    ("judge", re.compile(r"判断|是非|对错|正误|\btrue|t/f")),
    ("blank", re.compile(r"填空|填充|\bfill|\bblanks?\b|\bgap|\bcloze")),
    ("several", re.compile(r"多选|多项选|不定项|all that apply|multiple answers?")),
    ("choice", re.compile(r"选|choice|\bmcqs?\b")),
)  # fmt: skip


def asks_to_make(folded: str) -> bool:
    """Whether a message asks for an exam item to be made."""
    return bool(_ZH.search(folded) or _EN.search(folded))


def kind_to_make(folded: str) -> ItemKind:
    """The kind of item that is asked for; “open” where none is named."""
    return next((kind for kind, pattern in _KINDS if pattern.search(folded)), "open")


def matter_to_make(folded: str) -> str:
    """What an item is to be about: the message without the words that ask for an item."""
    bare = _ANSWERED.sub(" ", folded)
    about = _ABOUT_EN.search(bare)
    if about:
        return about.group("matter").strip()
    bare = _FRAME.sub(" ", bare)
    for _ in range(2):
        bare = _TIES.sub("", bare.strip())
    return re.sub(r"\s+", " ", bare).strip()
