"""The several matters that one question asks about: 垃圾、旧楼、宣传, car sales and exhaust rules, 怎么省电 and 怎么自己发电."""

import re
from dataclasses import dataclass

MOST = 7
LONGEST = 26  # characters of a matter in a list; thrice as many in English

_PHRASE = re.compile(
    r"(?<!\d)[,，]|[,，](?!\d)|[。;；?？!！:：\n()（）—–]+|\s-+\s|\.(?=\s|$)|\s{2,}|(?<=[\u3400-\u9fff])\s+(?=[\u3400-\u9fff])"
)
_BLANK = re.compile(r"_{2,}|\(\s*\)|(?<![a-z])[a-d]\s*[.、)．]")
_HAN = re.compile(r"[\u3400-\u9fff]")
_COLON = re.compile(r"[:：(（]\s*[^:：?？。、]+、|:\s")

# A question that wants something said on each of several things, and not one thing said of all of them together.
_EACH = re.compile(
    r"分别|区别|差别|差异|有(?:什么|啥|何)不同|不一样|\bdiffer|各自?(?:在|有|是|怎|咋|该|要|属|归|走|写|说|讲|对|依|给)|(?:[两二三四五六七八2-8]|几)(?:样|块|头|件|方面|类|处|摊|边|桩|档)|这些|都(?:怎么|咋|有|在|能|算|提|想|问|说|讲|沾|.{0,3}要求)"
    r"|(?:怎么|咋|如何|怎样)(?:个)?(?:说|讲|看|安排|要求|规定|提|写|弄|办|定)|有(?:没有|什么|啥|哪些|何|无)?(?:些)?(?:提法|说法|说道|要求|规定|安排|政策|内容|讲究|期望|提到|涉及|讲|写|说|招|办法|路子)|的(?:提法|说法|规定|要求|内容|政策)(?:$|[,，。?？])|哪(?:一|些|几)?(?:条|处|里|儿|章)|在哪|归拢|汇总|梳理|一并|沾边|相关|提(?:了|到)?(?:什么|啥|哪些)|说(?:了)?(?:什么|啥)|能(?:有|用)?哪"
    r"|\beach\b|\brespectively\b|\bboth\b|\bwhere\b|\bwhich (?:parts?|clauses?|items?|lines?|provisions?|sections?|measures?)\b|\bcome up\b|\beverything\b|\banything\b"
    r"|\bwhat\b.{0,40}\b(?:say|said|want|ask|plan|plans|planned|expect|expected|touch|touches|affects?|store|about|require|required|awaits?|changes?|must|should|can|will)\b|\bhow (?:does|do|is|are) .{0,30}\b(?:treat|deal|handle|address|cover|dealt|treated|handled|addressed|covered)"
)
_EXPLICIT = re.compile(
    r"分别|各自?(?:在|有|是|怎|咋|该|要|属|归|走|写|说|讲|对|依|给)|(?:[两二三四五六七八2-8]|几)(?:样|块|头|件|方面|类|处|桩|档)|这些(?:都|$|[,，。?？])|(?:\beach|respectively|\bboth)\b"
)
_TWO = re.compile(r"又.{1,8}[、,]?又|既.{1,8}[、,]?又|\bboth\b.+\band\b")
_ASKS = re.compile(
    r"怎|咋|如何|什么|啥|哪|吗|呢$|谁|多少|几(?:条|项|个|种|家|处|招)|往何|何去|是否|能.{1,9}不$|能不能|可不可以|会不会|要不要|有没有|算不算|不$|没$|\b(?:what|where|how|which|when|who|is there|are there|does|do|can|will|should)\b"
)
_FROM_TO = re.compile(r"^(?:.{0,4})从.+到")
_JOINT = re.compile(
    r"、|/|以及|还有|和(?!谐|平)|(?<!参)与(?!否|会)|跟(?!踪|我|咱|俺)|及(?!时|其他)|或者?|再到|一直到"
)
_JOINT_EN = re.compile(r",\s*(?:and|or|plus)?\s*|\s(?:and|or|plus|versus|vs\.?)\s|/")
_LEAD = re.compile(
    r"^(?:[^,、]{2,8}(?:想看|想问|想知道|想了解|来问|关心)(?:一下)?(?=.{2})|请问?|麻烦|帮我|帮忙|想?(?:问|知道|了解|看看|弄懂|弄清)(?:一下|下)?|那么?(?=[^些])|还有|另外|以及|同时|顺便|至于|关于|对于?|有关|涉及|凡是|把|将|从|在|比如|例如|包括|(?:这份?|该)?(?:方案|文件|政策|东西)|国家|上头|上面|打算|准备|让|叫|给|是|统共|里面?|该(?!怎)|我们?的?|俺们?的?|咱们?的?|跟|与|就|又|再(?!生)|也|都|能不能|能否|能(?![源耗效])|可以|怎么样?|怎样|如何|咋样?|是不是|有没有|想|哪些|什么|啥|,|、|的|\s)+"
)
_TAIL = re.compile(
    r"(?:这|那)?(?:[两二三四五六七八2-8]|几)(?:样|块|桩).*$|(?:(?:这|那)?(?:[两二三四五六七八2-8]|几)?(?:样|块|头|些|方面|类|摊|种|桩)(?:事|儿|话)?|等等?|之类|(?:有关|相关)(?:的)?(?:内容|要求|规定)?|沾边的?(?:内容|要求)?)?"
    r"(?:方案|文件|政策|国家|上面|上头|计划|规定|里头?|中|上|里面|,)*(?:都|各自?|分别|统统|一共|又|还|可以|应该|到底|今后|以后|往后|这块|那块|这些)*"
    r"(?:在哪|写在|怎么|咋|怎样|如何|有(?:啥|什么|哪些|何|没有|说)|哪(?:条|些|几|里|儿)|什么|啥|说(?:了|过|法)?$|讲|提(?:了|过|到)?|安排|要求|规定|归拢|汇总|依据|往哪|能(?:不能|否|派|拿)|该|会不会|没有|吗|不$|没$|呢|么|都算$).*$"
)
_ENDS = re.compile(
    r"(?:(?:这|那)(?:[两二三四五六七八2-8]|几)?(?:样|块|些|方面|类|摊|种|桩|头)(?:事|儿|话|活|内容|东西|车|人)?|等等?|之类(?:的)?|方面|(?:有关|相关|沾边)的?|的)$"
)
_LEAD_EN = re.compile(
    r"^(?:(?:please|so|and|also|tell me|what|which|where|how|does|do|is|are|will|can|the|this|that|plan|document|text|it|say|says|said|about|on|of|for|to|in|there|anything|everything|something|we|us|our|i|my|you|clauses?|items?|parts?|lines?|provisions?|touch(?:es)?|cover|mentions?|wants?|asks?|expected|from|with|up|come|an?|these|those|under|should|may|both|including)\b\s*)+"
)
_TAIL_EN = re.compile(
    r"\s*\b(?:(?:be |are |is )?(?:dealt with|treated|handled|mentioned|covered|addressed)|comes? up|respectively|each|in (?:the|this) plan|please)\b.*$"
)
_TOLD = re.compile(r"^(?:我|俺|咱|做|开|搞|跑|养|种|卖).*的$|^(?:we|i|our|for an?|as an?)\b")
_PLAN = re.compile(r"^(?:这份?|该)?(?:方案|文件|政策|东西|你好|您好|谢谢)|^(?:please|thanks?|hi|hello)\b")
_FRAME = re.compile(
    r"^(?:依据|出处|说法|要求|规定|内容|一条|条款|办法|路子|它|这个|那个|两头|.?样各?|出路|几点|单子|一句|我|你好|您好|谢谢|it|them|yes|no|plan|thanks?|one)?$"
)


@dataclass(frozen=True)
class Matters:
    """What a question asks about, thing by thing.

    `listed` things stand in a row of what is asked about; `asked` ones, less surely meant each for itself, have a
    phrase each, or stand in a row in which the asker tells what he does.

    `context` is what the question tells of the asker and the case, which each of them is to be read with.
    """

    context: str
    listed: tuple[str, ...] = ()
    asked: tuple[str, ...] = ()

    @property
    def all(self) -> tuple[str, ...]:
        """Every matter, those listed first."""
        return tuple(dict.fromkeys((*self.listed, *self.asked)))[:MOST]


def matters_in(folded: str) -> Matters:
    """The matters of a folded question; none where it asks about fewer than two."""
    if _BLANK.search(folded):  # an exam item
        return Matters("")
    pieces = (phrase.strip(" 。.") for phrase in _PHRASE.split(_inline(folded)) if phrase)
    phrases = [phrase for phrase in pieces if phrase]
    each = bool(_EACH.search(folded) or _COLON.search(folded))
    rows = {
        phrase: row for phrase in phrases if len(row := _row(phrase)) > 1 and (each or _asks_twice(phrase))
    }
    asked = {phrase: item for phrase in phrases if phrase not in rows and (item := _asked(phrase))}
    if any(not _TOLD.search(phrase) for phrase in rows):  # what the asker tells of himself is no row
        rows = {phrase: row for phrase, row in rows.items() if not _TOLD.search(phrase)}
    if asked and not _EXPLICIT.search(folded) and not _COLON.search(folded):
        rows = {phrase: row for phrase, row in rows.items() if _ASKS.search(phrase)}
    sure = [item for phrase, row in rows.items() for item in row if not _TOLD.search(phrase)]
    others = [item for phrase, row in rows.items() for item in row if _TOLD.search(phrase)]
    others += [item for item in asked.values() if item not in sure]
    if len(sure) < 2 and len(others) < 2:
        return Matters("")
    rest = (phrase for phrase in phrases if phrase not in rows and phrase not in asked)
    told = " ".join(p for p in rest if not (_PLAN.match(p) or _ASKS.search(p) or _EXPLICIT.search(p)))
    return Matters(told, tuple(dict.fromkeys(sure))[:MOST], tuple(dict.fromkeys(others))[:MOST])


def _inline(folded: str) -> str:
    """A text in which the commas of a row are 、, so that a row is one phrase."""
    if _HAN.search(folded):
        return re.sub(r"[,，](?=还有|以及|再加|加上|外加)", "、", folded)
    return re.sub(
        r",\s+(?!(?:(?:and|but|so) )?(?:what|where|how|which|when|who|does|do|is|are|will|can)\b)(?=[^,.?!:;]{2,40}(?:,|\sand\s|\sor\s|[.?!:;]|$))",
        "、",
        folded,
    )


def _asks_twice(phrase: str) -> bool:
    """Whether a phrase asks about two things, each in its own words (怎么省电、能发电不)."""
    return len([piece for piece in _JOINT.split(phrase) if _ASKS.search(piece)]) > 1 or bool(
        _TWO.search(phrase)
    )


def _asked(phrase: str) -> str:
    """What a phrase with a word of asking asks about; empty where it asks about nothing of its own."""
    if not _ASKS.search(phrase):
        return ""
    item = _stripped(phrase)
    if len(item) == 1 and _HAN.match(item):
        item = phrase
    return item if len(item) >= (2 if _HAN.search(item) else 4) and not _FRAME.match(item) else ""


def _row(phrase: str) -> list[str]:
    """The things that a phrase sets in a row; one of a single character counts where there are three or more."""
    chinese = bool(_HAN.search(phrase))
    text = (
        re.sub(r"到(?!位|底|处)", "、", phrase.replace("从", "、", 1)) if _FROM_TO.search(phrase) else phrase
    )
    pieces = (_JOINT if chinese else re.compile(f"{_JOINT_EN.pattern}|、(?:and |or )?")).split(text)
    items = [item for item in map(_stripped, pieces) if item and not _FRAME.match(item)]
    shortest = 1 if chinese and len(items) > 2 else 2 if chinese else 4
    longest = LONGEST if chinese else 3 * LONGEST
    return [item for item in items if shortest <= len(item) <= longest and not item.isdigit()]


def _stripped(text: str) -> str:
    """A matter without the words of asking around it."""
    chinese = bool(_HAN.search(text))
    for _ in range(3):
        before, text = text, text.strip(" ,，。、.")
        if chinese:
            text = _ENDS.sub("", _TAIL.sub("", _LEAD.sub("", text)))
        else:
            text = _TAIL_EN.sub("", _LEAD_EN.sub("", text))
        if text == before:
            break
    return text
