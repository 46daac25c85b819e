"""Exam items as people paste them: options, blanks, true or false, things to put in order."""

import re
from dataclasses import dataclass
from typing import Literal

ExamKind = Literal["choice", "blank", "judge", "order"]

_OPTION = re.compile(
    r"(?:(?<=[\s,。;:?!()、])|(?<=[\u4e00-\u9fff“”\"》%]))\(?([a-h])\s*[.、:)．\s]?\s*(?=[^\sa-z])(?![a-z]{2})|(?:^|\s|[(;,])\(?([a-h])[.):]\s*(?=\S)"
)
_BLANK = re.compile(r"_{2,}|\(\s*\)|…{1,2}(?=[^…])|【\s*】|（\s*）|\[\s*\]|\.{4,}")
_JUDGE = re.compile(
    r"判断(?:对错|正误|题|一下|:|,)|是非[题題]|对错[题:]|正误|对还是错|(?:对|正确)还是(?:错|不对)|\btrue or false\b|\bt/f\b|\btrue/false\b|\(t or f\)"
)
_ORDER = re.compile(
    r"排(?:好)?(?:序|列)|顺序|先后|put .{0,40}order|in (?:the )?(?:right|correct|plan'?s?) order|\border (?:the|these|them)\b|\brank\b"
)
_LISTED = re.compile(r"[:：]\s*([^:：,，。?？]+(?:[、;][^:：,，。?？、;]+){2,})")
_NEGATIVE = re.compile(
    r"不(?:属于|包括|在|是|正确|含|涉及|列入|对)|没有(?!.{0,4}[a-d])|错误的|有误|除外|除了|\bnot\b|\bexcept\b|\bincorrect\b|\bfalse\b(?! or)|isn't|\bwrong\b"
)
_MULTIPLE = re.compile(r"多选|不定项|哪些(?:项)?|all that apply|multiple")


@dataclass(frozen=True)
class ExamItem:
    """An exam item. `stem` is what is asked, `options` are letters with their texts; `negative`: which is not."""

    kind: ExamKind
    stem: str
    options: tuple[tuple[str, str], ...] = ()
    negative: bool = False
    multiple: bool = False


def exam_item(folded: str) -> ExamItem | None:
    """Read an exam item from a folded question; None where it is none."""
    stem, options = _options(folded)
    if len(options) >= 2:
        kind: ExamKind = "order" if _ORDER.search(folded) else "choice"
        return ExamItem(
            kind, stem, tuple(options), bool(_NEGATIVE.search(stem)), bool(_MULTIPLE.search(stem))
        )
    listed = _LISTED.search(folded) if _ORDER.search(folded) else None
    if listed:
        things = [thing.strip() for thing in re.split(r"[、;]", listed.group(1)) if thing.strip()]
        if len(things) > 2:
            return ExamItem("order", folded, tuple(("", thing) for thing in things))
    if _JUDGE.search(folded):
        statement = _BLANK.sub("", _JUDGE.sub("", folded)).strip(" :,。.?!()")
        return ExamItem("judge", statement)
    if _BLANK.search(folded):
        return ExamItem("blank", folded)
    return None


def blanks(stem: str) -> list[tuple[str, str]]:
    """The words before and after each blank of a stem."""
    return [(stem[: match.start()], stem[match.end() :]) for match in _BLANK.finditer(stem)]


def _options(folded: str) -> tuple[str, list[tuple[str, str]]]:
    """The stem, and the options lettered a, b, c … in a row from a."""
    marks: list[tuple[str, int, int]] = []
    for match in _OPTION.finditer(folded):
        letter = match.group(1) or match.group(2)
        if letter == "abcdefgh"[len(marks)]:
            marks.append((letter, match.start(), match.end()))
    if len(marks) < 2:
        return folded, []
    ends = [start for _, start, _ in marks[1:]] + [len(folded)]
    options = [
        (letter, folded[at:end].strip(" ,;。.、()\n"))
        for (letter, _, at), end in zip(marks, ends, strict=True)
    ]
    last, text = options[-1]
    options[-1] = (last, re.split(r"[。?!\n]|给(?:出)?答案|答案", text)[0].strip(" ,;。.、()"))
    return folded[: marks[0][1]], [(letter, text) for letter, text in options if text]
