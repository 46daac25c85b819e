"""Messages that greet, thank, take leave, praise or only say that something was understood: they ask nothing."""

import re

from ingest.analysis import fold

_GREETS = r"(?:你们?|您|大家|各位|老师|早上|上午|中午|下午|晚上)好|早(?:上|晨|安)?|[午晚]安|哈[喽啰罗]|嗨+|嘿+|喂+|(?:有人)?在(?:吗|不在)|有人吗|幸会|打扰"
_THANKS = r"(?:非常|十分|万分|真的?|真是|太|多|先|再次|很)*(?:感谢|感激|谢+|多谢|唔该|辛苦|麻烦|拜托|有劳|劳驾)(?:你们?|您|大家|各位|的?(?:耐心)?(?:帮助|帮忙|解答|解释|回答|回复|指点))*"
_LEAVES = r"再[见会]|拜+|8{2,3}|(?:回头|下次|明天|改天|一会儿?)(?:再)?[见聊]|(?:先|就|那就|那)(?:先)?(?:这样|到这(?:里|儿)?)|没(?:有)?(?:别的)?(?:事情?|问题|疑问)?(?=了)|不用|告辞|先走"
_TAKES = r"(?:我|都|那|就|已经?|完全|大概|全|终于|这下|现在|基本)*(?:明白|了解|理解|懂|知道|清楚|晓得|收到|记(?:下|住)|学到|看到|会)|好+|行|[对是]|嗯+|恩+|哦+|噢+|喔+|唔|可以|成|妥|得|中|没(?:问题|毛病|事)|原来(?:如此|是这样|这样)|这样|同意|[oO][kK]"
_PRAISES = r"(?:太|真|很|挺|蛮|非常|相当|特别|超|你|您|讲得|说得|答得|写得)*(?:好|棒|厉害|不错|给力|赞|牛|强|清楚|清晰|有用|有帮助|专业|详细|全面|到位|聪明|贴心)|帮(?:了|到)?我?大?忙|[哈呵嘻]{2,}|有意思"
_AFTER = r"[晒的了啦嘞滴吧呀啊哈咯哟哇喽啰嘛极]*"
_EN = (
    r"(?:hi+|hello+|hey+|hiya|greetings|howdy|good (?:morning|afternoon|evening|day|night)|(?:many )?thanks?(?: you)?|thx+|ty|cheers|(?:much )?appreciated|"
    r"i appreciate (?:it|that|this|your help)|for (?:the|your|all the|all your) (?:help|answers?|information|info|explanation|time)|a lot|so much|very much|a million|"
    r"(?:good)?bye+|bye-?bye|see (?:you|ya)|later|tomorrow|soon|next time|take care|have a (?:good|nice|great) (?:day|one|evening|weekend)|"
    r"ok(?:ay|ie|ey)?|k|sure|right|al(?:l )?right|fine|great|perfect|excellent|nice|cool|awesome|brilliant|wonderful|lovely|amazing|super|good|well done|good (?:job|work|answer)|"
    r"(?:i )?(?:got it|gotcha|got that|see|understand|get it)|understood|noted|i see|makes sense|that makes sense|(?:all )?clear|"
    r"(?:that|this|it)(?:'s| is| was) (?:very |really |so |all |quite )?(?:clear|helpful|great|useful|all|good|fine|perfect|it|everything|enough|ok(?:ay)?)|(?:very|really|so|most) (?:helpful|useful|clear|good|nice|kind)|helpful|"
    r"ye(?:s|p|ah)|no (?:more|further|other) questions|no problem|no,? thanks|never ?mind|(?:that|this) will do|i(?:'m| am) (?:done|good)|and|then|there|again|everyone|all|now|you|lol+|(?:ha){2,})"
)
_SIGN = r"[\s,，.。!！~～;；:：、'\"“”…·^_()（）\U0001f000-\U0001faff\u2600-\u27bf\ufe0f\u200d]"
_UNITS = (
    *(re.compile(f"(?:{words}){_AFTER}") for words in (_GREETS, _THANKS, _LEAVES, _TAKES, _PRAISES)),
    re.compile(rf"\b{_EN}\b"),
    re.compile(f"{_SIGN}+"),
)
_PIECES = re.compile(r"([,，。.!！~～;；…\n]+\s*|\s+(?=[\u3400-\u9fff]))")
LONGEST = 80  # characters of a message that is nothing but courtesy


def is_courtesy(text: str) -> bool:
    """Whether a message is made of greetings, thanks, farewells, praise and words of assent alone, or of signs alone."""
    folded = fold(text).strip()
    if not 0 < len(folded) <= LONGEST:
        return False
    reached = {0}  # places up to which the message is made of such units
    for place in range(len(folded)):
        if place in reached:
            reached |= {match.end() for unit in _UNITS if (match := unit.match(folded, place))}
    return len(folded) in reached


def without_courtesies(text: str) -> str:
    """A message without the courtesies that it begins or ends with (谢谢，那农业呢); itself where nothing else is in it."""
    pieces = _PIECES.split(text)  # texts at even places, what parts them between
    start, end = 0, len(pieces)
    while start < end and (not pieces[start].strip() or is_courtesy(pieces[start])):
        start += 2
    while end > start and (not pieces[end - 1].strip() or is_courtesy(pieces[end - 1])):
        end -= 2
    return "".join(pieces[start:end]).strip() or text
