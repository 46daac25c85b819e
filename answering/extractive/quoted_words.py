"""The words that a question quotes, or calls words, to ask where the plan has them."""

import re

from answering.extractive.context import Context
from ingest.analysis import fold

_QUOTED = re.compile(r"[“\"「『‘']([^“”\"「」『』‘’']{2,16})[”\"」』’']")
_BARE = re.compile(  # a word without quotation marks: 严禁二字, 率先这个词, the word 严禁
    r"(?P<word>[\u4e00-\u9fff]{2,8}?)(?:这|那)?(?:一|两|二|三|四|几)?个?(?:(?<![动名用单])词(?!条|语解)|字眼|字样|(?<=[两二三四])字)|(?<=[a-z] )(?P<after>[\u4e00-\u9fff]{2,8})(?=[\s?.,!]|$)"
)
_HOLLOW = re.compile(
    r"^(?:[有个这那哪几两三四一是的了用请问叫说啥]|什么)+$|哪[几两三四五六]?个?$|用了"
)  # 有个词叫, 哪三个四字词
YEAR = re.compile(r"(?<!\d)((?:19|20)\d{2})年?(?!\d)")
_ROW = re.compile(r"[”\"」』](?:、|和|与|或|及|,| and | or )?[“\"「『]")


def quoted_words(folded: str) -> list[str]:
    """The words that stand in quotation marks, or that are called words."""
    bare = [(match.group("word") or match.group("after")).strip() for match in _BARE.finditer(folded)]
    return marked_words(folded) or [word for word in bare if not _HOLLOW.search(word)]


def marked_words(folded: str) -> list[str]:
    """The words that stand in quotation marks."""
    return [match.group(1).strip() for match in _QUOTED.finditer(folded)]


def literal_word(context: Context) -> str:
    """The word that is asked for letter by letter: one that the plan has, else the first quoted, else the year."""
    quoted, text = quoted_words(context.reading.folded), fold(context.plan.text)
    if quoted and not marked_words(context.reading.folded):  # what stands before the word runs into it
        ends = [word[at:] for word in quoted for at in range(len(word) - 1)]
        quoted = [end for end in ends if end in text][:1] or quoted
    held = [word for word in quoted if word in text]
    year = YEAR.search(context.reading.folded)
    return (held or quoted or [year.group(1) if year else ""])[0]


def words_in_row(context: Context) -> list[str]:
    """The words of the plan that stand quoted in a row (“严禁”“禁止”); empty where there are not several."""
    folded, text = context.reading.folded, fold(context.plan.text)
    held = [word for word in marked_words(folded) if word in text]
    return held if len(held) > 1 and _ROW.search(folded) else []
