"""Messages that name nothing: nothing is left once the words of any question, and those that only point, are taken away."""

import re
import tomllib
from dataclasses import dataclass
from functools import cache
from importlib.resources import files

from ingest.analysis import fold, is_chinese

_THIS = r"[这那该此](?:一|两|俩|几|三|四)?(?:个|些|条|项|套|边|家|块|种|段|句|份|批|类|次|样|件|里|儿|么|点|档|栏|部分)?(?:话|事)?"
_NUMBERED = r"第[一二三四五六七八九十\d]+(?:个|点|种|句|段|项|位)"
# Who told the asker of the matter, and that its name is forgotten: both say that it is not named here.
_TOLD = re.compile(
    r"(?:上课|开会|会上|课上|培训)?(?:我|俺|咱)?(?:们)?(?:的)?(?:单位|公司|学校)?(?:老师|领导|老板|同事|客户|上级|主任|处长|局长|科长|经理|同学|朋友|别人)(?:们)?(?:刚才|刚刚|昨天|上次|之前|今天|早上)?(?:又|也|还|想)?(?:让|叫|要|说|讲|问|提|催|布置|交代)(?:到|起|过|了|我|我们|咱|来|的)*"
    r"|(?:我)?(?:忘(?:记)?|记不(?:得|清|住|起来?)|想不起来?|没(?:听|记)(?:清|住)|不记得)(?:了|掉|楚)?"
    r"|(?:昨天|上次|上回|之前)?(?:培训|开会|会上|课上)(?:时|的时候)?(?:讲|说|提)(?:到|过|了)?的?"
    r"|\b(?:my|our|the|a) (?:boss|teacher|manager|colleague|client|supervisor|leader|friend|director|professor)s? (?:just )?(?:mentioned|said|asked|wants?|told|needs?|spoke|talked)(?: (?:about|for|me|us|to))*\b"
    r"|\bi (?:forgot|forget|(?:can't|cannot|don't) (?:remember|recall))\b|\b(?:at|in) the (?:meeting|training|class)\b"
)
_BARE = r"^(?:请问|关于|那么|那|the)?\s*(?:{})\s*(?:呢|吗|有吗|有没有|(?:是|有)(?:什么|啥|多少)(?:意思|要求|规定)?|怎么(?:样|做|办|弄|回事|说))?[\s?。!,]*$"
# Questions over the whole plan, whose nouns are its own: how many, which of all, the most.
_WHOLE = re.compile(r"哪些|(?<!第)几[个条项家种]|多少[个条项家种]|一共|总共|所有|最[多少大高低早晚]|列")
_CHAT = re.compile(
    r"几点|几号|现在是|\bwhat (?:time|day)\b|\bwh(?:o|at)(?: are| can)? you\b|\bhow (?:are|do) you\b"
)
_LEFT = re.compile(r"[a-z0-9\u4e00-\u9fff]")
_WORD = re.compile(r"[a-z]+(?:'[a-z]+)?|[0-9]+")


@dataclass(frozen=True)
class _Words:
    """The words of `nameless.toml`: what is taken away where nothing points, and where something does."""

    pointing: re.Pattern[str]
    alone: re.Pattern[str]
    pointed: re.Pattern[str]
    pointing_en: frozenset[str]
    alone_en: frozenset[str]
    pointed_en: frozenset[str]
    general: re.Pattern[str]


def points(text: str) -> bool:
    """Whether a message holds a word that points at something said before."""
    folded, words = fold(text), _words()
    if _TOLD.search(folded):
        return True
    if _is_english(folded):
        return any(word in words.pointing_en for word in _WORD.findall(folded))
    return bool(words.pointing.search(folded))


def names_nothing(text: str) -> bool:
    """Whether a message asks something, or asks for more, of a matter that it does not name."""
    folded, words, pointing = fold(text), _words(), points(text)
    if _CHAT.search(folded) or (_WHOLE.search(folded) and not pointing):
        return False
    folded = _TOLD.sub("", folded)
    if _is_english(folded):
        known = words.pointed_en if pointing else words.alone_en
        return all(word in known for word in _WORD.findall(folded))
    return not _LEFT.search((words.pointed if pointing else words.alone).sub("", folded))


def general_noun(text: str) -> str | None:
    """The noun of administration (试点, 设施) that is all that a message names; None where it names more, or less."""
    match = _words().general.match(fold(text).strip())
    return match.group("noun") if match else None


def _is_english(folded: str) -> bool:
    return bool(_LEFT.search(folded)) and not any(is_chinese(character) for character in folded)


@cache
def _words() -> _Words:
    text = files("answering.extractive").joinpath("nameless.toml").read_text(encoding="utf-8")
    data: dict[str, list[str]] = tomllib.loads(text)
    points_en, frame_en = frozenset(data["points_en"]), frozenset(data["frame_en"])
    alone = [*data["points"], *data["frame"], *data["asked"]]
    return _Words(
        pointing=_any_of(data["points"]),
        alone=_any_of(alone),
        pointed=_any_of([*alone, *data["kinds"]]),
        pointing_en=points_en,
        alone_en=points_en | frame_en,
        pointed_en=points_en | frame_en | frozenset(data["kinds_en"]),
        general=re.compile(_BARE.format(f"(?P<noun>{'|'.join(data['general'])})")),
    )


def _any_of(words: list[str]) -> re.Pattern[str]:
    """A pattern of words, the longest first, of a number with its measure word, or of a demonstrative."""
    listed = "|".join(sorted(set(words), key=lambda word: (-len(word), word)))
    return re.compile(f"{_NUMBERED}|{listed}|{_THIS}")
