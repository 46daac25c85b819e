"""Words of dialects, and of Cantonese written as it is spoken, put into common Chinese."""

import re

_END = r"(?=[\s,，.。?？!！~哦噢啊呀嘛呢哈哇咯]|$)"
_ASKED = r"边|乜|几|第|哪|点|由|谁"
_SIDE = r"(?<![周旁海河江路身外南北东西两一沿单里上下左右前后])"
_POINT = "一要重观焦热试特优缺地站网节几百亮零整早晚"
# Each pattern with what it stands for; the longer before the shorter. Patterns are of simplified characters.
_COMMON: tuple[tuple[re.Pattern[str], str], ...] = tuple(
    (re.compile(pattern), words)
    for pattern, words in (
        # Cantonese
        (r"有冇", "有没有"),
        (r"系唔系|系咪", "是不是"),
        (r"系(?:咩|吗|咯)", "是吗"),
        (rf"(?<![体联关派谱水语])系(?={_ASKED})|(?<![\u4e00-\u9fff体])系(?=第)|(?<=[条项个份佢])系", "是"),
        (r"唔使", "不用"),
        (r"唔(?=[知系使好得准可俾畀要])|(?<=[\u4e00-\u9fff])唔(?=[\u4e00-\u9fff])", "不"),
        (rf"{_SIDE}边(?:一)?(?:条(?!件)|项)", "哪一条"),
        (rf"{_SIDE}边(?=几|啲|些|两|二|三)", "哪"),
        (rf"{_SIDE}边(?:度|处|道)", "哪里"),
        (rf"{_SIDE}边(?:个|间|位)", "谁"),
        (r"乜(?:嘢|野|也|咩|东西)?(?=[\u4e00-\u9fff\s?,。]|$)", "什么"),
        (r"咩(?:嘢|野)?(?=条|项|意思|部门|目标|单位|内容|要求)|(?<=[讲说提写有做])咩", "什么"),
        (r"点解", "为什么"),
        (r"点样", "怎么样"),
        (rf"(?<![{_POINT}])点(?=处理|搞|做|办|讲|写|规定|算|安排|管|分|减|执行|落实|要求|整)", "怎么"),
        (r"几多", "多少"),
        (r"冇(?=废)", "无"),
        (r"冇", "没有"),
        (r"[呢依](?=条|项|份|个|啲|度|句)", "这"),
        (r"嗰(?=条|项|份|个|啲|度|句)", "那"),
        (r"啲", "些"),
        (r"佢(?:哋|地)?", "它"),
        (r"(?:我|你)哋", "我们"),
        (r"嘅|噶(?=[\u4e00-\u9fff])", "的"),
        (r"咗", "了"),
        (r"睇", "看"),
        (r"[揾搵]", "找"),
        (r"畀|俾(?=[\u4e00-\u9fff])", "给"),
        (r"入面|里便", "里面"),
        (r"[㗎喎啫啰嘞嗱嚟咧]", ""),
        # Sichuan, Hubei, Hunan, the north-east, Shanghai
        (
            rf"(?:撒子|啥子|么子|么事|么斯|嘛子|啥玩意儿?|啥东西|啥嘞|嘛玩意儿?)|撒(?=意思|东西|要求|目标|部门)|(?<=[讲说提写搞管有是要])(?:撒|嘛){_END}|(?<=讲)撒",
            "什么",
        ),
        (r"咋(?:个|子|样子|么|咯)", "怎么"),
        (r"做?咋(?=[办整弄搞说写管处减治])", "怎么"),
        (r"哪(?:个子|门子)", "怎么"),
        (r"莫得|没得|毛得|木有|冇得", "没有"),
        (r"(?<=[\u4e00-\u9fff])(?:不嘛|不撒|噻|撒|嗦|咯|嘞|哩)(?=[\s?？,，。!！]|$)", "吗"),
        (r"啥(?:地方|场所)", "哪里"),
        (r"阿是", "是不是"),
    )
)


_WHICH = re.compile(
    r"那(?=(?:些|几|个|家|几个|几家)(?:单位|部门|部委)?(?:来|在)?(?:管|负责|牵头|主管)|(?:条|项|里|处)(?:写|讲|说|提|有))"
)
_ASKS = re.compile(r"谁|哪|什么|啥|怎|多少|几(?!个|家|条)|吗|呢|如何|是否|是不是|有没有")


def standard(folded: str) -> str:
    """A folded question with words of dialects in common Chinese, and 那 for 哪 where nothing else asks put right."""
    for pattern, words in _COMMON:
        folded = pattern.sub(words, folded)
    return folded if _ASKS.search(folded) else _WHICH.sub("哪", folded)
