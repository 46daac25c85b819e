"""What a question names outright: clause numbers, parts, years."""

import re
from dataclasses import dataclass

from ingest.numerals import NUMERAL, to_int, word_to_int
from ingest.plan import Plan

_N = rf"(?:[{NUMERAL}]+|\d+)"
_CLAUSE = re.compile(
    rf"第\s*[(]?({_N})[)]?\s*(?:条款|条|项|款|点任务|号)(?!(?:工作|基本)?原则)|[(]([{NUMERAL}]+|\d{{1,2}})[)](?![a-z])"
)
_CLAUSE_BARE = re.compile(
    rf"(?<![\d{NUMERAL}第那这哪每有某同该上下前后末尾头的独])(?!一条讲)({_N})\s*(?:号条|号条款|条的原文|条原文|条讲)"
)
_AFTER_BARE = r"(?=正文|原文|原话|全文|内容|标题|题目|条文|最后|末尾?|头一|第|开头|讲|说|写|主要|属于?|归|由|对|管|规定|啥|怎|咋|挂在|责任|负责|概括|大意)"
_CLAUSE_WORDLESS = re.compile(  # 二十四条正文, 8条讲啥, 17讲的啥; a number below ten may count clauses
    rf"(?:^|[,。?!:;\s“\"(]|把|看|查|解释|说说|讲讲|问|请|按|关于|给我|将)(?:(?P<many>[二三]?十[一二三四五六七八九]?|[12]\d)条(?:{_AFTER_BARE[3:-1]}|的(?=[标题目原文内容最]|责任)|是(?!否|不是|哪)|里(?!面?哪|有)|[,。?!;:\s]|$)|(?P<few>[二三四五六七八九]|[2-9])条(?=讲|说|写|原文|正文|全文|是啥|内容|规定)|(?P<bare>\d{{1,2}})(?:号)?(?=(?:讲|说|写)(?:的|了)?(?:是)?(?:啥|什么|谁|哪)))"
)
_CLAUSE_LIST = re.compile(
    rf"(?:第|(?<![\u4e00-\u9fff\d.%]))\s*[(]?({_N})[)]?((?:\s*[、,和及与跟]\s*第?\s*[(]?{_N}[)]?)+)\s*(?:(?<=\d)[二两三四五六七八九]个?)?(?:条款|条|项|款)"
)
_CLAUSE_EN = re.compile(
    r"\b(?:clauses?|items?|articles?|measures?|points?|sections?|no\.?|number|paragraphs?)\s*[(#]?(\d{1,4})\)?((?:\s*(?:,|and|or|&|to|-|vs\.?|versus|with)\s*(?:clause |item |article )?[(]?\d{1,4}\)?)*)"
)
_CLAUSE_ORDINAL_EN = re.compile(r"\b(\d{1,4})(?:st|nd|rd|th)\s+(?:clause|item|article|measure)")
_PART = re.compile(
    rf"第\s*({_N})\s*(?:大?部分|大?章|大块|板块|篇|节)|(?:^|[^第\d这那哪每某有同另下上后前任一二三四五六七八九十])([一二三四五六七八九十])(?:、|部分)"
)
_PART_EN = re.compile(
    r"\bparts?\s+(\d{1,2}|[ivx]+|one|two|three|four|five|six|seven|eight|nine|ten)\b|\b(first|second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth)\s+part\b"
)
_PART_LAST = re.compile(
    r"(?:最后|最末|末尾)(?:的|那|这)*(?:一)?(?:个)?(?:大?部分|大?章|板块)|末(?:一)?(?:个)?(?:大?部分|章)|\b(?:last|final|closing) (?:part|chapter|section)\b"
)
_ROMAN = {"i": 1, "ii": 2, "iii": 3, "iv": 4, "v": 5, "vi": 6, "vii": 7, "viii": 8, "ix": 9, "x": 10}
LAST = -1  # the number by which the last part is named
_YEAR = re.compile(r"(?<!\d)((?:19|20)\d{2})(?!\d)")
_SHORT_YEAR = re.compile(
    r"(?<![〇零一二三四五六七八九十])([二三])([〇零五])年|(?<!\d)([23]\d)年|二[〇零]([一二三四五六七八九])([〇零一二三四五六七八九])(?!\d)"
)
_PERIOD = {"十三五": 2020, "十四五": 2025, "十五五": 2030, "十六五": 2035, "十七五": 2040}
_PERIOD_EN = {"13th five": 2020, "14th five": 2025, "15th five": 2030, "16th five": 2035}

_ONES = {
    word: number
    for names in (
        "one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen",
        "first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth thirteenth fourteenth fifteenth sixteenth seventeenth eighteenth nineteenth",
    )
    for number, word in enumerate(names.split(), 1)
}
_TENS = {"twenty": 20, "thirty": 30, "twentieth": 20, "thirtieth": 30}
_WORD = rf"(?:(?:twenty|thirty)(?:[- ](?:{'|'.join(list(_ONES)[:9])}))?|{'|'.join(sorted(list(_ONES)[:19], key=len, reverse=True))})"
_NTH = rf"(?:(?:twenty|thirty)[- ](?:{'|'.join(list(_ONES)[19:28])})|twentieth|thirtieth|{'|'.join(list(_ONES)[29:])})"
_SPELT = re.compile(
    rf"\b(?P<item>clause|item|article|measure|point)s? (?:no\.? |number )?(?:(?P<word>{_WORD})|(?P<roman>[ivxl]{{2,6}}|[vx]))\b(?! (?:clause|item|bod|minist|agenc))"
    rf"|\b(?P<nth>{_NTH}) (?:clause|item|article|measure)\b"
)

_RANGE = re.compile(
    rf"第?[(]?{_N}[)]?\s*(?:条|项)?\s*(?:到|至|-|~|—)\s*第?[(]?{_N}[)]?(?!\d*年)\s*(?:条|项)?|从?第\s*[(]?{_N}[)]?\s*(?:条|项)\s*(?:往后|以后|之后|起|开始)|[(]{_N}[)](?:条|项)?(?:往后|以后|之后|起|开始)|[(][^()]*(?:不算|除外|不计)[)]|第?[(]?{_N}[)]?(?:条|项)?(?:那种|那条|那项)?(?:泛指)?的?(?:不算|除外|不计)"
    r"|(?:clauses?|items?) \d+ (?:to|through|-) \d+|from (?:clause|item) \d+ (?:on|onwards?)"
)


@dataclass(frozen=True)
class Named:
    """Numbers that a question names. `clauses` are ordinals as asked for, whether the plan has them or not.

    `periods` are five-year plans by the year that ends them.
    """

    clauses: tuple[int, ...] = ()
    parts: tuple[int, ...] = ()
    years: tuple[int, ...] = ()
    periods: tuple[int, ...] = ()


def in_digits(folded: str) -> str:
    """A folded question in which clauses named by English or Roman numerals are named by digits (item twenty → item 20)."""
    return _SPELT.sub(_digits, folded.replace("廿", "二十").replace("卅", "三十"))


def _digits(match: re.Match[str]) -> str:
    if match.group("nth"):
        return f"clause {_spelt(match.group('nth'))}"
    word = match.group("word")
    number = _spelt(word) if word else _roman(match.group("roman"))
    return f"{match.group('item')} {number}"


def _spelt(words: str) -> int:
    """The number that English words say, cardinal or ordinal; below a hundred."""
    return sum(_TENS.get(word) or _ONES.get(word, 0) for word in re.split(r"[- ]", words))


def _roman(numeral: str) -> int:
    """The number of a Roman numeral."""
    values = [{"i": 1, "v": 5, "x": 10, "l": 50}[letter] for letter in numeral]
    signs = [-1 if value < after else 1 for value, after in zip(values, [*values[1:], 0], strict=True)]
    return sum(sign * value for sign, value in zip(signs, values, strict=True))


def named_in(folded: str) -> Named:
    """Read what a folded question names."""
    parts = tuple(dict.fromkeys(number for _, _, number in part_numbers(folded)))
    single = _RANGE.sub(" ", folded)  # a range of clauses says where to look, not which clause is meant
    return Named(_clauses(single), parts, _years(folded), _periods(folded))


def years_in(folded: str) -> set[int]:
    """The years that a folded text names, a five-year plan by the year that ends it."""
    return {*_years(folded), *_periods(folded)}


def part_numbers(folded: str) -> list[tuple[int, int, int]]:
    """Where a folded question names parts by their numbers (第五部分, part V): start, end, number; LAST is the last."""
    found: list[tuple[int, int, int]] = []
    for match in _PART.finditer(folded):
        group = 1 if match.group(1) else 2
        start = match.start() if group == 1 else match.start(2)
        found.append((start, match.end(), to_int(match.group(group)) or 0))
    for match in _PART_EN.finditer(folded):
        word = match.group(1) or match.group(2)
        found.append((*match.span(), _number_en(word)))
    found += [(*match.span(), LAST) for match in _PART_LAST.finditer(folded)]
    return sorted(found)


def _number_en(word: str) -> int:
    return _ROMAN.get(word) or word_to_int(word) or 0


def clause_ids(plan: Plan, ordinals: tuple[int, ...]) -> tuple[list[str], list[int]]:
    """Ids of the clauses with those ordinals, and the ordinals that the plan has no clause for."""
    by_ordinal: dict[int, list[str]] = {}
    for clause in plan.items:
        by_ordinal.setdefault(to_int(clause.ordinal or "") or 0, []).append(clause.id)
    found = [clause_id for ordinal in ordinals for clause_id in by_ordinal.get(ordinal, [])]
    return found, [ordinal for ordinal in ordinals if ordinal not in by_ordinal]


def _clauses(folded: str) -> tuple[int, ...]:
    numbers: list[tuple[int, int]] = []
    for pattern in (_CLAUSE_LIST, _CLAUSE_EN):
        for match in pattern.finditer(folded):
            for offset, numeral in enumerate([match.group(1), *re.findall(_N, match.group(2) or "")]):
                numbers.append((match.start() + offset, to_int(numeral) or 0))
    for pattern in (_CLAUSE, _CLAUSE_BARE, _CLAUSE_WORDLESS, _CLAUSE_ORDINAL_EN):
        for match in pattern.finditer(folded):
            numeral = next(group for group in match.groups() if group)
            numbers.append((match.start(), to_int(numeral) or 0))
    return tuple(dict.fromkeys(number for _, number in sorted(numbers)))


def _years(folded: str) -> tuple[int, ...]:
    found = [(match.start(), int(match.group(1))) for match in _YEAR.finditer(folded)]
    for match in _SHORT_YEAR.finditer(folded):
        short, digits = match.group(3), [group for group in match.groups() if group]
        number = int(short) if short else 10 * (to_int(digits[0]) or 0) + (to_int(digits[1]) or 0)
        found.append((match.start(), 2000 + number))
    return tuple(dict.fromkeys(year for _, year in sorted(found)))


def _periods(folded: str) -> tuple[int, ...]:
    found = [(folded.find(name), year) for name, year in (_PERIOD | _PERIOD_EN).items() if name in folded]
    return tuple(dict.fromkeys(year for _, year in sorted(found)))
