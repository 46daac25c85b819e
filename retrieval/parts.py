"""A message cut into the questions that it holds."""

import re
from collections.abc import Callable

_NUMBERED = re.compile(
    r"(?:^|[\s,，。;；:：])[(（]?([1-9]|[一二三]|其[一二三])[)）.、]?(?=[^\d%％.年月个项条万亿号])"
)
_BREAK = re.compile(
    r"(?<=[?？])\s*|[,，。;；]\s*(?=(?:还有|另外|以及|顺便|再问|同时问|再就是)(?!.{0,2}(?:没有|哪些)))|[,，;；]\s*(?=and (?:who|what|which|when|how|is|does|whos)\b)|,\s*(?=n who)"
)
_ASKING = re.compile(
    r"谁|哪|什么|啥|多少|几|吗|呢|怎|如何|是否|有没有|是不是|能不能|为什么|\?|？|\bwho|\bwhat|\bwhich|\bwhen|\bhow|\bwhere|\bis\b|\bdoes\b|\bare\b"
)
_CLAUSE_BREAK = re.compile(r"[。！？!?;；:：\n]+|(?<=[a-z])\.\s|[，,](?=[^，,]{6,})")
_TAG = re.compile(r"</?[a-zA-Z][^>]*>")
_SHORTEST = 5
MOST = 3


def questions_in(text: str) -> list[str]:
    """The questions of a message, in order; the message itself where it holds one."""
    numbered = list(_NUMBERED.finditer(text))
    digits = [match.group(1) for match in numbered]
    if digits[:2] in (["1", "2"], ["一", "二"], ["其一", "其二"]):
        starts = [match.end() for match in numbered]
        ends = [match.start() for match in numbered[1:]] + [len(text)]
        pieces = [text[start:end] for start, end in zip(starts, ends, strict=True)]
    else:
        pieces = _BREAK.split(text)
    pieces = [piece.strip(" ,，。;；") for piece in pieces if piece.strip(" ,，。;；")]
    asking = [piece for piece in pieces if _ASKING.search(piece) and len(piece) >= _SHORTEST]
    return asking[:MOST] if len(asking) > 1 and len(asking) == len(pieces) - _greeting(pieces) else [text]


def without_orders(text: str, is_about_plan: Callable[[str], bool]) -> str:
    """The part of a message that asks about the plan, where the rest gives orders; the message where none does.

    Args:
        text: the message.
        is_about_plan: tells a question about the plan from anything else.
    """
    pieces = [piece.strip() for piece in _CLAUSE_BREAK.split(_TAG.sub("\n", text)) if piece.strip()]
    kept = [piece for piece in pieces if len(piece) >= _SHORTEST and is_about_plan(piece)]
    return " ".join(kept) if kept else text


def _greeting(pieces: list[str]) -> int:
    """How many pieces at the ends are no question of their own, such as a greeting or thanks."""
    return sum(1 for piece in pieces if not _ASKING.search(piece) or len(piece) < _SHORTEST)
