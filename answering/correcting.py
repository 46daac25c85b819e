"""A follow-up that puts the question before it right: what is meant in the place of what was said."""

import re

from answering.before import Before
from answering.leaning import Means
from ingest.numerals import NUMERAL
from retrieval.reading import Reading

CORRECTING = re.compile(
    r"打错|说错|搞错|弄错|问错|我(?:要|问|想问|指|说)的是|我是(?:说|问|指)|换成|改成|应该是|\bi meant?\b|\bsorry\b|\bmake that\b|\binstead\b"
)
_BARE = re.compile(rf"^(?:number |no\. ?|the )?([{NUMERAL}]+|\d{{1,2}})(?:条|项|th)?$")
_LEAD_IN = re.compile(
    r"^.*?(?:我(?:要|想问|要问|问|指|说)的(?:其实)?是|我是(?:说|问|指)|应该是|换成|改成|改问|\bi meant?\b|\bmake that\b|\binstead\b)[:,，]?\s*|^(?:打错了?|说错了?|搞错了?|弄错了?|问错了?|不对|不是|sorry|oops)[,，。!！]?\s*"
)


def corrected(means: Means, before: Before, current: Reading) -> Reading:
    """What is meant, without the words that say so; a bare number is a clause where one was asked about (十九)."""
    meant = _LEAD_IN.sub("", current.folded).strip(" ,。") or current.folded
    number = _BARE.match(meant) if before.reading.clauses else None
    if not number:
        return means.read(meant)
    return means.read(f"第{number.group(1)}条" if current.language == "zh" else f"clause {number.group(1)}")
