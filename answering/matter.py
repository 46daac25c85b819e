"""Whether a follow-up has matter of its own, or only asks something of what was talked about before."""

import re

from ingest.numerals import NUMERAL
from retrieval.glossary import Glossary, topic_matches
from retrieval.reading import Reading
from retrieval.topics import topic_references

# What a question may hold that names nothing of its own: words for asking who, for the text, for the title.
_HOLLOW = re.compile(
    r"请问|麻烦|那么|到底|究竟|具体|主要|分别|一共|总共|几家|第几|几条|哪些|哪几|哪个|哪家|什么|多少|单位|部门|机构|部委|衙门|负责|牵头|主管|责任|职责|分工|名单|原文|原话|全文|标题|题目|名字|一遍|一下|一字不[差漏]|出来|完整|整(?:条|个|段|行)|内容|落实|执行|承担|跟进|经办|涉及|出处|来源|行动|事项|事情|任务|工作|大?白话|人话|通俗|浅白|概括|总结"
    r"|排第?[一二三1]|打头|领头|第[一二三1](?:个|位|家)?|[用抓儿那么都是由归谁哪啥管来的呢啊呀吗嘛吧了列全念读抄贴写发给我把看叫有按这它他她们条项款里头面边还又再也就请讲说要想问知道点照帮下查搞弄个家一些和跟与\s\d,.?!。、:;“”\"']"
    r"|\b(?:and|so|ok|okay|then|please|could|can|would|you|me|i|the|a|an|of|for|in|on|to|by|is|are|was|were|do|does|did|who|whom|whose|which|what|how|many|all|it|its|that|this|them|they|those|these|there|one|item|items|clause|measure|body|bodies|ministry|ministries|agency|agencies|department|departments|authority|authorities|responsible|responsibility|charge|lead|leads|led|leading|leader|run|runs|handles?|oversees?|looks?|after|job|task|named|listed|list|full|text|whole|entire|exact|wording|words|original|chinese|quote|read|give|show|copy|verbatim|title|heading|called|name|just|also|else|out|up|again|now)\b"
)
# What it may hold besides where it asks of a matter that it does not name: for the goal, the year, what to do.
_GENERAL = re.compile(
    r"目标|指标|数字|数值|要求|规定|措施|政策|做法|怎么样?|怎样|如何|咋样?|咋|为什么|为啥|什么时候|何时|年份?|比例|占比|百分之|多大|多高|是否|是不是|能不能|可不可以|可以|有没有|达到|提高|任务|工作|支持|鼓励|禁止|限制|口径|全国|范围|方案|计划|文件|意思|依据|理由|进展|期限|处理|说法"
    r"|[对唸做办说写能会到该必须得用行好么些样这才算过去时候没不]"
    r"|\b(?:targets?|goals?|figures?|numbers?|percent(?:age)?|share|when|year|deadline|why|where|much|must|should|required|requirements?|say|says|said|plan|mention(?:s|ed)?|any|have|has|be|been|will|or|not|no|yes|get|mean|means|about)\b"
)
# A clause named by its number, in a question or in an answer.
NUMBERED = re.compile(
    rf"第?[(]?(?:[{NUMERAL}]+|\d+)[)]?(?:条|项|款)|[(](?:[{NUMERAL}]+|\d+)[)]|\b(?:item|clause)s? [(]?\d+[)]?"
)
_OF_BODY = re.compile(r"它|他们|(?:负责|参加|参与|管|牵头|在|里)$")
LEAST = 2  # characters that are left of a question with matter of its own


def refers_in(current: Reading) -> list[str]:
    """The words by which a question refers to clauses of its own (土壤那条).

    None that are about a body (财政部参加这条), or only say what is done with a clause (跟它一起负责那条).
    """
    return [
        words
        for words in topic_references(current.folded)
        if not _OF_BODY.search(words)
        and _HOLLOW.sub("", words)
        and not any(mention.words in words for mention in current.mentions)
    ]


def is_hollow(current: Reading) -> bool:
    """Whether a question asks who, or for the text, and names nothing of its own that it asks it of."""
    return not names_any(current) and len(_HOLLOW.sub("", current.folded)) < LEAST


def has_matter(current: Reading) -> bool:
    """Whether a question says what it is about."""
    return names_any(current) or not is_empty(current.folded)


def matter_of(folded: str) -> str:
    """What is left of a question without the words of asking: what it is about (工业领域 of 工业领域要做什么)."""
    if folded.isascii():  # words stay apart, so that each is known for what it is
        return " ".join(_GENERAL.sub(" ", _HOLLOW.sub(" ", folded)).split())
    return _GENERAL.sub("", _HOLLOW.sub("", folded))


def is_empty(folded: str) -> bool:
    """Whether words ask something and do not say of what."""
    return len(matter_of(folded)) < LEAST


def names_any(reading: Reading) -> bool:
    """Whether a question names a body, a clause or a part."""
    named = (reading.mentions, reading.clauses, reading.absent_clauses, reading.parts, reading.absent_parts)
    return any(named) or bool(refers_in(reading))


def has_subject(reading: Reading, glossary: Glossary) -> bool:
    """Whether a question itself names what it is about."""
    return names_any(reading) or bool(topic_matches(glossary.find(reading.folded)))
