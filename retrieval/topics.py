"""Clauses that a question refers to by what they are about: 水环境那条, the carbon-market item."""

import re

_CHINESE = re.compile(
    r"(?:^|[,。?!;:、\s]|和|跟|与|(?<!协)(?<!共)同|及|(?<!对)比(?!例|重)|把|在|按|照|对|的是|那么|那)?"
    r"((?:(?!和|跟|与|(?<!协)(?<!共)同|及|比(?!例|重)|把)[^,。?!;:、\s]){1,16}?)(?:的)?(?:那|这|该)(?:一)?(?:条|项|款|块)"
)
_SEVERAL = re.compile(
    r"((?:(?!和|跟|与|(?<!协)(?<!共)同|及)[^,。?!;:、\s各]{1,12}(?:、|和|跟|与|同|及))+(?:(?!和|跟|与|(?<!协)(?<!共)同|及)[^,。?!;:、\s各]){1,12}?)(?:这|那)?(?:两|二|三|四|2|3|4)(?:个)?(?:条|项|款|层次|层面|层级|领域)(?!原则)"
)
_NAME = r"(?:(?!责任|共同|和|跟|与|(?<!协)(?<!共)同|及|对比|还是|比(?!例|重))[^,。?!;:、\s各哪]){2,8}?"
_JOINT = r"(?:、|,|和|跟|与|同|及|对比|还是|比(?!例|重)|\s?vs\.?\s?|\s)"
_ROW = re.compile(  # 农业和土壤哪条, 大气、水环境、土壤三条
    rf"(?:^|[,。?!;:\s]|把|从|论|请|请问|对比|比较|同时管)((?:{_NAME}(?:条款|那边|名单(?:里|中|上)?(?:有|没有?)?)?{_JOINT})+{_NAME})(?=,?\s?(?:的)?(?:(?:这|那)?(?:[两二三四2-4](?:个)?(?:条|项|款|块|边|份|张)|[两二]者)|哪(?:一)?(?:条|项|款|边|份)|(?:责任|主责|负责|主管|共同|重叠|重合|相同)(?:的)?(?:单位|部门|机关|名单|部委)|单位|部门|名单|条款|谁的名单|两边|的都是哪))"
)
_ROW_SEPARATOR = re.compile(rf"(?:条款|那边|名单(?:里|中|上)?(?:有|没有?)?)?{_JOINT}")
_SHORT = re.compile(
    r"(?:^|[,。?!;:、\s]|和|跟|与|及|在|把|里|从)((?:(?!和|跟|与|同|及|在|把|里|从|[两一二三四五六七八九十几哪这那每各该前后上下多\d])[^,。?!;:、\s]){2,6})条(?=和|跟|与|同|里|中|各|分别|,|$)"
)
_SEPARATOR = re.compile(r"、|和|跟|与|(?<!协)(?<!共)同|及")
_ENGLISH = re.compile(
    r"\b(?:the|an?) ((?:(?!the |for )[a-z][a-z\-&]*,? ){0,5}?[a-z][a-z\-&]*) (?:item|clause|line|measure|article|section|paragraph|one)s?\b"
)
_BODIES = re.compile(r"\b(?:ministry|commission|administration|bureau|agency|responsib\w*|bod(?:y|ies))\b")
_NUMBER = re.compile(r"[\d(第〇零一二三四五六七八九十]+[)]?")
_EMPTY = re.compile(
    r"^(?:(?:就|是|第|接下来|再?往[后前上下]|上面?|刚才|参与的?|参加的?|有份的?|负责的?|所在的?|出现的?|挂名的?|领衔的?|牵头的?|前面?|后面?|哪|下|你说|说|提到|到底|请问|它|我|其中|有|只有|同|另|last|first|next|previous|same|other|which|this|that|above|two|three|best|only|single|final|relevant|exact|whole|right|wrong|hard|bottom|important|each|every)\s*)+$"
)


def topic_references(folded: str) -> list[str]:
    """The words by which a folded question refers to clauses, in order."""
    found = [
        (m.start(1), m.group(1)) for pattern in (_CHINESE, _SHORT, _ENGLISH) for m in pattern.finditer(folded)
    ]
    for match in _SEVERAL.finditer(folded):  # 交通与农业两项
        found += [
            (match.start(1) + number, text) for number, text in enumerate(_SEPARATOR.split(match.group(1)))
        ]
    return [
        words
        for _, text in sorted(found)
        if not _EMPTY.match(words := text.strip())
        and not _NUMBER.fullmatch(words)
        and not _BODIES.search(words)
    ]


def rows_in(folded: str) -> list[list[str]]:
    """Things that a folded question sets in a row as clauses, without a word for each that it is one (农业和土壤两条)."""
    rows = (_ROW_SEPARATOR.split(match.group(1)) for match in _ROW.finditer(folded))
    return [[words for words in row if words] for row in rows]


def without_references(folded: str) -> str:
    """A folded question without the words by which it refers to clauses: what it asks of each of them."""
    for words in sorted(
        {*topic_references(folded), *(w for row in rows_in(folded) for w in row)}, key=len, reverse=True
    ):
        folded = folded.replace(words, " ")
    return folded
