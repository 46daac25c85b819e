"""What a question asks for: a closed list of intents, each known by the words that people ask it with."""

import re
from dataclasses import dataclass
from typing import Literal

Ask = Literal[
    "who", "tasks", "amount", "when", "definition", "text", "title", "count", "yesno", "list", "notice"
]


@dataclass(frozen=True)
class Sign:
    """Words, in either language, by which a question shows what it asks for."""

    ask: Ask
    pattern: re.Pattern[str]


SIGNS: tuple[Sign, ...] = (
    Sign(
        "who",
        re.compile(
            r"谁(?!都)|(?:部门|单位|部委|机构)(?:的)?(?:名单|清单|name ?list|list|列(?:出|一下|个|全|给)|报(?:一下|个)|给我)|边个|边啲|边度部门|哪个口子|哪几个口|(?:哪|什么|啥|几|多少)(?:些|个|几个|几家|家)?(?:部门|单位|部委|机构|衙门|主体|委办局)|哪几家|哪家|(?:单位|部门|部委)(?:是|有)哪|责任(?:单位|部门|主体|方|分工)"
            r"|牵头(?:的|单位|部门)?(?:是|有|为)|归(?:谁|哪|什么|(?:几|多少)家)|由(?:谁|哪|什么|(?:几|多少)家)|(?:几|多少)家(?:一起|共同|分头)?(?:在|来)?(?:管|负责|牵头)|负责(?:单位|部门|的部门|的单位|的是)|找(?:谁|哪个|哪些)"
            r"|\bwho(?:\'?s|m)?\b|\bwhich (?:\w+ ){0,3}?(?:bod(?:y|ies)|ministr(?:y|ies)|agenc(?:y|ies)|departments?|authorit(?:y|ies)|organi[sz]ations?|institutions?)\b"
            r"|\b(?:name|list|every|all|which of) (?:\w+ ){0,4}?(?:bodies|body|ministries|agencies|departments|authorities)\b"
            r"|\bwhat (?:bodies|agencies|ministries|departments|authorities)\b|\bresponsible (?:bodies|body|agencies|parties|for)\b|\bin charge\b|\bwhose (?:job|responsibility)\b|\b(?:everyone|everybody|all those|those|all|anyone|bodies|parties) (?:who (?:is|are) |that are )?(?:charged|tasked|entrusted|accountable) (?:with|for)\b"
        ),
    ),
    Sign(
        "tasks",
        re.compile(
            r"(?:负责|承担|参与|牵头|管|分到|领|摊上|涉及|干|做|背|管着|出现|点名|列|提到|分工|落到)(?:了|的|着|在|进|到|入|过)*(?:哪|什么|啥|几|多少)|(?:哪些|哪几|什么|几|啥|多少)(?:项|条|个)?(?:任务|工作|职责|条款|事情?|活儿?|条|项|地方|分工)"
            r"|(?:任务|职责|分工|活儿?|工作)(?:有|是|都有|包括|分别)?(?:哪|什么|啥|几|多少)|的(?:任务|职责|分工)|(?:要|该|得|应)(?:干|做)(?:些)?(?:什么|啥|嘛)|管什么|管啥|派(?:了|的)?(?:什么|啥|哪些)?活|派的(?:啥|什么)|有(?:没有)?(?:它|他)?的?活儿?"
            r"|\b(?:tasks?|duties|responsibilit(?:y|ies)|obligations|role|roles|assigned|assignments?)\b|responsible for\b(?: what)?|\bwhich (?:clauses?|items?|measures?|articles?)\b"
        ),
    ),
    Sign(
        "amount",
        re.compile(
            r"多少|百分之几|几成|多大(?:比例|比重|规模)?|(?:比例|占比|比重|利用率|产量|数量|指标|目标)(?:要|得|需|该|是|为|达|提|有|应)|目标值|具体(?:数字|数值|指标)|量化|多高|(?:比例|占比|比重|利用率|产量|销售?量)(?=[?。!]*$|\s+\d{4})|\d{4}年?的?目标(?=[?。!]*$)|几个百分点|几万|几亿|多少万"
            r"|\bhow (?:much|many|large|big|high)\b|\bwhat (?:share|percentage|proportion|level|rate|volume|amount|number|quantity|figure|fraction|percent|target)\b|\bpercentage\b|\btarget (?:for|value|figure|on|rate|level)\b|\bquantitative\b|\bnumerical\b"
        ),
    ),
    Sign(
        "when",
        re.compile(
            r"哪一?年|什么时候|啥时候?|何时|几时|时间节点|期限|截止|到什么时间|多久|when\b|\bby what (?:year|date)\b|\bwhat year\b|\bwhich year\b|\bdeadline\b|\btime ?frame\b|几几年"
        ),
    ),
    Sign(
        "definition",
        re.compile(
            r"(?:什么|啥)(?:是|叫|意思|含义)|是(?:个)?(?:什么|啥)(?:意思|东西|概念|含义|玩意|$|[?。!])|(?:指|指的)是?(?:什么|啥|哪些|哪几)|含义|定义|怎么(?:理解|解释)|何谓|何为|啥意思|什么意思|解释(?:一下)?.{0,3}[“\"]|全称|名词解释|是啥$"
            r"|\bwhat (?:is|are|does) (?:the |a |an )?[\"“'‘]|\bmeaning of\b|\bdefin(?:e|ed|ition)\b|\bmean(?:s)? by\b|\bwhat does .{1,60} mean\b|\bstands? for\b|\bwhat exactly (?:is|are)\b|\bwhat is meant\b"
        ),
    ),
    Sign(
        "text",
        re.compile(
            r"原文|原话|全文|一字不[差漏]|逐字|照抄|照录|抄(?:下来|给|一遍|出来|录)|摘(?:录|抄)|引用|贴出来|念一遍|整条|全条|原封不动|原样"
            r"|\bverbatim\b|\bfull text\b|\b(?:exact|original|actual) (?:text|wording|words|chinese|language)\b|\bquot(?:e|es|ed|ing|ation)\b|\bin (?:the original )?chinese\b|\bchinese (?:text|wording|words|sentence|original|characters)\b|\bword[- ]for[- ]word\b|\bin full\b"
        ),
    ),
    Sign(
        "title",
        re.compile(
            r"标题|题目|叫什么(?:名|题)?|名称|一句话|\btitle\b|\bheading\b|\bname of (?:clause|item)\b"
        ),
    ),
    Sign(
        "count",
        re.compile(
            r"几(?:条|项|个|次|处|家)|多少(?:条|项|个|次|处|家|任务)|一共|总共|合计|共有|数量|\bhow many\b|\bnumber of\b|\bcount\b|\btotal\b"
        ),
    ),
    Sign(
        "yesno",
        re.compile(
            r"吗[?。!,\s]*|是不是|有没有|能不能|可不可以|会不会|要不要|让不让|许不许|准不准|算不算|是否|能否|可否|对不对|对吧|是吧|属实|没错吧|行不行|用不用|得不得|在不在|参不参|管不管|(?:对|是)吗"
            r"|^(?:so |but |and |ok,? |hi,? )*(?:is|are|does|do|did|can|could|will|would|must|may|should|has|have|was|were)\b|\bright\?|\bis it true\b|\bcorrect\?|, (?:does|do|is|are|can|will|must) (?:it|they|the|we|i)\b|\bisn't it\b"
        ),
    ),
    Sign(
        "list",
        re.compile(
            r"哪些|哪几|有什么|列(?:出|一下|举|个)|逐(?:条|项)|清单|都有|分别|\blist\b|\bwhat are\b|\bwhich (?:are|ones)\b|\ball (?:the )?"
        ),
    ),
    Sign(
        "notice",
        re.compile(
            r"(?:谁|哪些?(?:部门|单位|家)?|哪几家|几家|几个部门|什么部门|哪个部门).{0,8}(?:发(?:的|布|文|出|了)|印发|下发|出台|联合|制定(?:的|了)|一起发|落款|签发|盖章|署名)|(?:发文|印发|下发|发布|出台|落款|签发)(?:的)?(?:单位|机关|部门|日期|时间|是|者)|联合(?:印发|发文|下发|发布)"
            r"|抄送|抄给|抄件|副本|抬头|点头|盖印|收件|主送|收文|发给(?:谁|哪)|印发给|文号|发文字号|哪个厅|社会公开|公开(?:件|文件|发布|属性)|能不能公开|是否公开|(?:哪天|几月几[号日]|什么时候|啥时候|何时|哪年|日期).{0,6}(?:印发|发布|下发|出台|发的|发文|公布)|(?:印发|发布|下发|出台|发文|公布)(?:的)?(?:时间|日期|哪天|几[月号])"
            r"|通知.{0,10}(?:谁|哪|几|什么|日期|落款|标题)|谁同意|经.{0,4}(?:谁|哪个).{0,6}(?:同意|批准)|领导小组"
            r"|\bissued?\b|\bissu(?:ers?|ing)\b|\bcopied to\b|\bcc(?:'d|ed)?\b|\baddress(?:ed|ees?)\b|\bpublished by\b|\brelease date\b|\bdate of (?:the )?(?:notice|issue|plan)\b|\bsigned\b|\bpublicly available\b|\bmade public\b|\bsent to\b|\bco-?issu|\bpublish(?:ed)?\b|\bcovering notice\b"
        ),
    ),
)


def asks_of(folded: str) -> frozenset[Ask]:
    """Everything that a folded question shows signs of asking for."""
    return frozenset(sign.ask for sign in SIGNS if sign.pattern.search(folded))
