"""Clauses that a question refers to by what they are about: 水环境那条, the carbon-market item."""

import re

_CHINESE = re.compile(
    r"(?:^|[,。?!;:、\s]|和|跟|与|(?<!协)(?<!共)同|及|(?<!对)比(?!例|重)|把|在|按|照|对|的是|那么|那)?"
    r"((?:(?!和|跟|与|(?<!协)(?<!共)同|及|比(?!例|重)|把)[^,。?!;:、\s]){1,16}?)(?:的)?(?:那|这|该)(?:一)?(?:条|项|款|块)"
)
_SEVERAL = re.compile(
    r"((?:(?!和|跟|与|(?<!协)(?<!共)同|及)[^,。?!;:、\s各]{1,12}(?:、|和|跟|与|同|及))+(?:(?!和|跟|与|(?<!协)(?<!共)同|及)[^,。?!;:、\s各]){1,12}?)(?:这|那)?(?:两|二|三|四|2|3|4)(?:个)?(?:条|项|款|层次|层面|层级|领域)(?!原则)"
)
_SEPARATOR = re.compile(r"、|和|跟|与|(?<!协)(?<!共)同|及")
_ENGLISH = re.compile(
    r"\b(?:the|an?) ((?:(?!the |for )[a-z][a-z\-]*,? ){0,5}?[a-z][a-z\-]*) (?:item|clause|line|measure|article|section|paragraph|one)s?\b"
)
_BODIES = re.compile(r"\b(?:ministry|commission|administration|bureau|agency|responsib\w*|bod(?:y|ies))\b")
_NUMBER = re.compile(r"[\d(第〇零一二三四五六七八九十]+[)]?")
_EMPTY = re.compile(
    r"^(?:(?:就|是|第|接下来|再?往[后前上下]|上面?|刚才|参与的?|参加的?|有份的?|负责的?|所在的?|出现的?|挂名的?|领衔的?|牵头的?|前面?|后面?|哪|下|你说|说|提到|到底|请问|它|我|其中|有|只有|同|另|last|first|next|previous|same|other|which|this|that|above|two|three|best|only|single|final|relevant|exact|whole|right|wrong|hard|bottom|important|each|every)\s*)+$"
)


def topic_references(folded: str) -> list[str]:
    """The words by which a folded question refers to clauses, in order."""
    found = [(m.start(1), m.group(1)) for pattern in (_CHINESE, _ENGLISH) for m in pattern.finditer(folded)]
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
