"""A message cut into the questions that it holds."""

import re

from ingest.analysis import fold
from retrieval.exam import exam_item
from retrieval.spaced import questions_parted_by_spaces

_NUMBERED = re.compile(
    r"(?:(?:^|(?<=[\s,，。;；:：?？!！、]))[(（]?([1-9]|[一二三四五]|其[一二三四五]|第[一二三四五](?=[,，、:：]|个问题))[)）.、:：,，]?|([①②③④⑤]))\s*(?=[^\d%％.年月个项条万亿号部章成)）])"
)
_SERIES = ("123456789", "一二三四五", "①②③④⑤")
_ALSO = r"(?:还有|還有)(?!什么|哪|没有|谁|别的|啥|多少|几)|另外|以及(?=.{0,12}(?:谁|哪|什么|啥|多少|几|吗|怎|如何|是不是|能不能))|顺便|順便|顺带|再问|再問|再就是|再者|同时问|同时想(?:问|知道)|然[后後](?=.{0,16}(?:谁|哪|什么|啥|多少|几|吗|怎|如何|是不是))|第二个(?:问题|事)?是"
_ASK_EN = r"(?:who|what|which|when|where|how|is|are|does|do|did|can|could|must|will|whats|whos)"
_BREAK = re.compile(
    rf"(?<=[?？])\s*|(?<=[第在是][几哪][条條项項])[,，;；\s]+(?=[^,，]{{2,20}}(?:第几|第幾|哪一?)[条條项項])|(?:[!！。;；\n…]|\.{{2,}})\s*(?={_ALSO})|[,，]\s*(?=(?:{_ALSO}))|(?<=[^,，。;；?？!！\s])\s+(?=(?:还有|另外|顺便|再问))"
    rf"|[,，;；]\s*(?=and {_ASK_EN}\b)|,\s*(?=n who)|\s*&+\s*(?={_ASK_EN}\b|[^&]*(?:谁|哪|什么|啥|多少|几|吗|怎|如何))|;\s*(?={_ASK_EN}\b)|[.]\s+(?=(?:also|and|plus)[, ])|,?\s+(?=also,? {_ASK_EN}\b)|[;；\n]\s*(?=[^;；\n]*(?:谁|哪|什么|啥|多少|吗|怎么|如何|几))",
    re.IGNORECASE,
)
_ASKING = re.compile(
    r"谁|誰|哪|什么|什麼|甚麼|啥|多少|几|幾|吗|嗎|呢|怎|咋|如何|是否|有没有|是不是|能不能|要不要|让不让|可不可以|为什么|何时|\?|？|\b(?:who|whos|what|whats|which|when|how|where|is|does|do|are|can|must|did|will|could)\b",
    re.IGNORECASE,
)
_WHO = re.compile(r"(?:谁|誰|哪家)(?:管|来|负责|負責|牵头|牽頭)|归谁|歸誰")
_WHERE = re.compile(r"[\u4e00-\u9fff]{2}(?:在|是)?(?:哪|第几)(?:一)?[条條项項]$")
_HEAD = re.compile(
    r"^.{0,16}?(?:[俩两三四几23]|two|three|several)\s*(?:个|件)?\s*(?:事|问题|点|样|questions?|things?)(?:儿|情)?\s*[:：,，。!！]?\s*"
    r"|^(?:also|and|plus|另外|还有|顺便(?:问(?:一下|下|一句)?)?|再问(?:一下|下|一句)?|以及|再就是|再者|然后)[,，:：]?\s*(?=.{5})",
    re.IGNORECASE,
)
_WORD = re.compile(r"[\u3400-\u9fff]|[A-Za-z]+")
_OF_THE_LAST = re.compile(  # what asks of the things just counted which they are is no question of its own
    r"(?:and )?(?:which|what|where|who)(?: ones?| clauses?| items?)? (?:is|are) (?:they|those|these|it|that)|(?:and )?which ones?|(?:各|分别|都|具体)(?:是|在|指|有)?(?:在|是)?(?:哪|什么|啥)(?:几|一|些)?(?:条|项|处|里|家)?(?:里)?",
    re.IGNORECASE,
)
_PLACE = re.compile(  # asks only where the thing asked before it stands, which every answer tells
    r"(?:请问|麻烦|顺便)?(?:是|在|见|出自|写在)?(?:文件|方案|原文)?(?:里|中)?(?:的)?(?:第几|哪一?)(?:个)?(?:条|款|项|句话?|处)(?:里|中)?(?:面)?(?:写|讲|说|提|定|规定)?(?:到|过|明)?(?:的|了|啊|呀|呢)*"
    r"|(?:clause|item) number,?(?: please)?|(?:and )?(?:which|what) (?:clause|item)(?: number)?(?: is (?:it|that|this))?(?: (?:says|said) (?:so|that|it))?(?:,? please)?"
)
SHORTEST = 5
MOST = 4


def questions_in(text: str) -> list[str]:
    """The questions of a message, in order; the message itself where it holds one."""
    if exam_item(fold(text)):  # an item with its choices is one question
        return [text]
    numbered = _series(text)
    if numbered:
        starts = [match.end() for match in numbered]
        ends = [match.start() for match in numbered[1:]] + [len(text)]
        pieces = [text[start:end] for start, end in zip(starts, ends, strict=True)]
    else:
        pieces = _BREAK.split(text)
    pieces = [_HEAD.sub("", piece.strip(" ,，。;；&")).strip(" ,，。;；&") for piece in pieces if piece]
    pieces = [piece for piece in pieces if piece]
    kept = _without_followers(pieces)
    if len(kept) == 1 < len(pieces) and _asks(kept[0]):
        return kept
    pieces = kept
    asking = [piece for piece in pieces if _asks(piece)]
    if len(pieces) == 1:
        asking = pieces = questions_parted_by_spaces(pieces[0]) or pieces
    return asking[:MOST] if len(asking) > 1 and len(asking) == len(pieces) - _greeting(pieces) else [text]


def _without_followers(pieces: list[str]) -> list[str]:
    """Pieces but for those that only ask which the things just asked for are or where they stand: any answer says so."""
    kept = [piece for at, piece in enumerate(pieces) if not (at and _follows(piece))]
    return kept if any(_asks(piece) for piece in kept) else pieces


def _follows(piece: str) -> bool:
    """Whether a piece asks nothing by itself, only which or where the things asked for before it are."""
    words = fold(piece).strip(" ?.。!")
    return bool(_OF_THE_LAST.fullmatch(words) or _PLACE.fullmatch(words))


def _series(text: str) -> list[re.Match[str]]:
    """The numbers that questions are numbered with: one, two and so on, in order; none where there is no such row."""
    found = list(_NUMBERED.finditer(text))
    for digits in _SERIES:
        row: list[re.Match[str]] = []
        for match in found:
            label = match.group(1) or match.group(2)
            if len(row) < len(digits) and label[-1] == digits[len(row)]:
                row.append(match)
        if len(row) > 1:
            return row
    return []


def is_asking(text: str) -> bool:
    """Whether a text has a word that asks, or a question mark."""
    return bool(_ASKING.search(text))


def _greeting(pieces: list[str]) -> int:
    """How many pieces at the ends are no question of their own, such as a greeting or thanks."""
    return sum(1 for piece in pieces if not _asks(piece))


def _asks(piece: str) -> bool:
    """Whether a piece of a message is a question; a bare number with a question mark is none."""
    words = piece.rstrip("?？ ")
    if _ASKING.search(words):
        return len(piece) >= SHORTEST or bool(_WHO.search(piece) or _WHERE.search(piece))
    return words != piece and len(_WORD.findall(words)) > 2
