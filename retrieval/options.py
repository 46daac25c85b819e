"""The options of an exam item: lettered, numbered, or merely listed."""

import re
from dataclasses import dataclass

_HAN = r"\u3400-\u9fff"
_ROWS: tuple[tuple[str, re.Pattern[str]], ...] = (
    (
        "abcdefgh",
        re.compile(
            rf"(?:^|(?<=[\s,。;:?!()、\]{_HAN}“”\"》%\d]))[(\[]?(?P<label>[a-h])(?:\s*[.、:)\]]\s*(?=\S)|\s+(?=[{_HAN}\d“\"(])|(?=[{_HAN}\d“\"(]))"
        ),
    ),
    (
        "12345678",
        re.compile(
            rf"(?:^|(?<=[\s,。;:?!)、{_HAN}]))[(\[]?(?P<label>[1-8])(?!\d)[)\].、:]?\s*(?=[{_HAN}“\"(a-z])(?!年|月|条|项|个|家|种|部|万|亿|倍|成|点|块|类|位|次|号)"
        ),
    ),
    ("甲乙丙丁戊己", re.compile(r"(?:^|(?<=[\s,。;:?!)]))(?P<label>[甲乙丙丁戊己])\s*[.、:)]\s*")),
)
_ASKING = r"(?:哪|选|答案|依据|按|怎么|怎样|谁|请|给|为什么|理由|说明|which|what|answer|put|who|give|按照|分别|是否|排)"
_TAIL = re.compile(rf"[。?!\n]\s*(?=\S)|[,;]\s*(?={_ASKING})|\s+(?={_ASKING})|\s*(?=给(?:出)?答案|答案)")
_TRIMMED = " ,;。.、()\n"
_SPLIT = re.compile(
    r"[、;/]|,\s*(?:and |or )?|\s(?:and|or|还是)\s|(?<=[\u3400-\u9fff])(?:还是|或者?|和|与)(?=[\u3400-\u9fff])|以及"
)
_AFTER_COLON = re.compile(
    r"[:?]\s*(?P<row>[^:?。,]+?[、;/][^:?。,]+?|[^:?。、;/]+,[^:?。、;/]+?)\s*(?:[?。,].*)?$"
)
_IN_FRONT = re.compile(
    r"(?:^|[:,。(])\s*(?P<row>[^:,。?()]{1,24}(?:[、/][^:,。?()、/]{1,24}?)+?)\s*(?=(?:这|那)(?:[一二两三四五六七八几\d]|些)*(?:个|项|条|类|种|样|家|块|层)?|里面?(?!程)|之?中(?!国|重|央)|当中|,|哪|谁|按|分别|各(?!类|级|地)|(?:不|没))"
)
_SUMMED = re.compile(r"(?:这|那)(?:[一二两三四五六七八几\d]|些).*$|(?:里面?|之?中|当中)(?:哪|谁|的).*$")
_LONGEST = 30  # characters of a thing listed


@dataclass(frozen=True)
class Options:
    """What is asked, and the options with their labels; a thing merely listed is its own label."""

    stem: str
    options: tuple[tuple[str, str], ...]

    @property
    def numeric(self) -> bool:
        """Whether every option is a mere number."""
        return all(re.fullmatch(r"[\d.%]+", text) for _, text in self.options)


def lettered(folded: str) -> Options | None:
    """The options that letters or numbers mark, in a row from the first; None where fewer than two are marked."""
    for labels, pattern in _ROWS:
        marks: list[tuple[str, int, int]] = []
        for match in pattern.finditer(folded):
            if len(marks) < len(labels) and match.group("label") == labels[len(marks)]:
                marks.append((match.group("label"), match.start(), match.end()))
        if len(marks) >= (2 if labels[0] != "1" else 3):
            return _cut(folded, marks)
    return None


def listed(folded: str) -> Options | None:
    """Things in a row after a colon, or in front of the question; None where there are fewer than two."""
    for pattern in (_AFTER_COLON, _IN_FRONT):
        match = pattern.search(folded)
        if not match:
            continue
        row = _SUMMED.sub("", match.group("row"))
        things = [thing.strip(_TRIMMED + '“”"') for thing in _SPLIT.split(row)]
        things = [thing for thing in things if thing]
        if len(things) > 1 and all(len(thing) <= _LONGEST for thing in things):
            stem = f"{folded[: match.start('row')]} {folded[match.end('row') :]}"
            return Options(stem.strip(), tuple((thing, thing) for thing in things))
    return None


def _cut(folded: str, marks: list[tuple[str, int, int]]) -> Options | None:
    ends = [start for _, start, _ in marks[1:]] + [len(folded)]
    texts = [folded[at:end] for (_, _, at), end in zip(marks, ends, strict=True)]
    tail = _TAIL.search(texts[-1])
    after = texts[-1][tail.end() :] if tail else ""
    texts[-1] = texts[-1][: tail.start()] if tail else texts[-1]
    bare = [re.sub(r"[\s,]+(?:or|and)$", "", text.strip(_TRIMMED)).strip(_TRIMMED + '”"') for text in texts]
    options = tuple((label, text) for (label, _, _), text in zip(marks, bare, strict=True) if text)
    stem = f"{folded[: marks[0][1]]} {after}".strip()
    return Options(stem, options) if len(options) > 1 else None
