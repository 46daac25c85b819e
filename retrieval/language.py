"""Which language a question is in."""

import re
from typing import Literal

Language = Literal["zh", "en"]
_CHINESE = re.compile(r"[\u3400-\u9fff]")
_WORD = re.compile(r"[A-Za-z]+")
_CODE = re.compile(r"[A-Za-z0-9+/=_-]{24,}")  # encoded text, which is in no language


def language_of(text: str) -> Language:
    """ "zh" where Chinese characters carry the question, else "en" (quoted Chinese in an English question stays English)."""
    chinese, words = len(_CHINESE.findall(text)), len(_WORD.findall(_CODE.sub("", text)))
    return "en" if words > 0 and chinese <= words else "zh"
