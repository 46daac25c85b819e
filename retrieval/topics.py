"""Clauses that a question refers to by what they are about: 水环境那条, the carbon-market item."""

import re

_CHINESE = re.compile(
    r"(?:^|[,。?!;:、\s]|和|跟|与|同|及|比|把|在|按|照|对|的是|那么|那)?([^,。?!;:、\s和跟与同及比把]{1,14}?)(?:的)?(?:那|这|该)(?:一)?(?:条|项|款|块)"
)
_ENGLISH = re.compile(
    r"\b(?:the|an?) ((?:[a-z][a-z\-]*,? ){0,5}?[a-z][a-z\-]*) (?:item|clause|line|measure|article|section|paragraph|one)s?\b"
)
_BODIES = re.compile(r"\b(?:ministry|commission|administration|bureau|agency|responsib\w*|bod(?:y|ies))\b")
_EMPTY = re.compile(
    r"^(?:(?:就|是|第|上面?|刚才|前面?|后面?|哪|下|你说|说|提到|到底|请问|它|我|其中|有|只有|同|另|last|first|next|previous|same|other|which|this|that|above|two|three|best|only|single|final|relevant|exact|whole|right|wrong|hard|bottom|important|each|every)\s*)+$"
)


def topic_references(folded: str) -> list[str]:
    """The words by which a folded question refers to clauses, in order."""
    found = [(m.start(1), m.group(1)) for pattern in (_CHINESE, _ENGLISH) for m in pattern.finditer(folded)]
    return [
        words
        for _, text in sorted(found)
        if not _EMPTY.match(words := text.strip()) and not _BODIES.search(words)
    ]
