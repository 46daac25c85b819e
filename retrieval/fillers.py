"""What a message says besides its question: greetings, thanks, small talk, who asks."""

import re

_GREETING = (
    r"你们?好呀?|您好|哈[喽啰]|嗨|大家好|各位(?:老师|领导)?(?:好)?|老师好?|师傅|在吗|在不在呀|请问(?:一下)?(?:哈|啊)?|麻烦(?:问)?(?:一下)?|打扰(?:了|一下)|不好意思|我?想?问(?:一)?[下哈句]|那个啥?|就是说?|嗯+|呃+|额+|哎+|唉+|哈+|呀|喂"
    r"|\b(?:hi|hello|hey|dear \w+|good (?:morning|afternoon|evening)|excuse me|sorry to bother(?: you)?|ok(?:ay)?|so|um+|er+)\b"
)
_THANKS = r"(?:非常|太|多|先)?(?:感谢|谢+谢*|多谢|拜托|辛苦)(?:了|啦|您|你|大家)*|thanks?(?: you)?(?: (?:a lot|in advance|so much|very much))?|thx+|pls|please|plz|cheers|急+|在线等|坐等|跪求|(?:[两三]个)?一(?:起|并)(?:回|答|告诉)(?:我|下)?|求(?:解答|回复|助)|好人一生平安|么么哒|哈+|呵+|嘻+|lol+|haha+"
_ENDS = r"[\s,，.。!！~～?？、:：;；\U0001f000-\U0001faff\u2600-\u27bf\ufe0f]*"
_LEAD = re.compile(rf"^(?:{_ENDS}(?:{_GREETING}){_ENDS})+", re.IGNORECASE)
_TAIL = re.compile(
    rf"(?:(?<=[\s,，.。!！~～?？、呀啊吧呢吗了]){_ENDS}(?:{_THANKS}){_ENDS})+$|[\U0001f000-\U0001faff\u2600-\u27bf\ufe0f\s]+$",
    re.IGNORECASE,
)
_ANNOUNCED = re.compile(
    r"^.{0,80}?(?:顺便|顺带|正好|其实|就|只|主要|还是)?(?:想|来|要|得)?(?:问(?:一)?[下句声]|请教(?:一下)?|咨询(?:一下)?|打听(?:一下)?|想问|想知道|想了解|问问)(?:的)?(?:是|就是|你们?|您|哈|啊|这个)*[:：,，\s]*"
    r"|^.{0,160}?\b(?:i (?:just |only )?(?:want(?:ed)?|would like|'d like|need) to (?:ask|know)|my question is|quick question|anyway|question)[:,]?\s*",
    re.IGNORECASE,
)
_ASKER = re.compile(
    r"^(?![我俺咱])[^,，。?？!！\s的]{1,10}(?:局|厅|部|委|站|所|办|公司|单位|乡|镇|村|县|市|学校|厂|企业|街道|园区|中心)的\s+"
)
SHORTEST = 6  # characters of a question that is left


def tidied(text: str) -> str:
    """A message without greetings, thanks, and words by which it begins that say who asks (县教育局的, …)."""
    return _without(text, (_LEAD, _TAIL, _ASKER))


def core_of(folded: str) -> str:
    """What a message asks, without greetings, thanks, and what is told before the question is announced."""
    return _without(folded, (_LEAD, _TAIL, _ANNOUNCED, _LEAD))


def _without(text: str, patterns: tuple[re.Pattern[str], ...]) -> str:
    for pattern in patterns:
        rest = pattern.sub("", text, count=1).strip()
        text = rest if len(rest) >= SHORTEST else text
    return text
