"""The several things that one question lists: 戈壁大基地、楼顶、污水厂, old plots, banned chemicals and use on the farm."""

import re

MOST = 7
_LISTED = re.compile(r"[:：]\s*([^:：]+)$")
_ITEMS = re.compile(r"[、,，;；/]|以及|还有|\s(?:and|plus|or)\s")
_TAIL = re.compile(
    r"(?:都|各|分别|统统|一共|这)?(?:怎么|咋|有(?:啥|什么|哪些)|哪条|说了|提了|帮我|给我|归拢|是(?:怎|啥|什么)|算).*$|(?:这些|几样|几块|等等|等)+.*$"
)
_BLANK = re.compile(r"_{2,}|\(\s*\)|(?<![a-z])[a-d]\s*[.、)．]")
_ENDS = re.compile(r"[。?？!！]+")
_SHORTEST, _SHORTEST_EN, _LONGEST = 2, 5, 24  # characters of an item


def aspects_in(folded: str) -> tuple[str, list[str]]:
    """The head of a question and the things that it lists; no things where it lists fewer than two."""
    if _BLANK.search(folded):  # an exam item
        return "", []
    for phrase in (part.strip() for part in _ENDS.split(folded) if part.strip()):
        listed = _LISTED.search(phrase)
        if listed:
            items = _clean(listed.group(1))
            if len(items) >= 2:
                return phrase[: listed.start()].strip(), items[:MOST]
    return "", []


def _clean(text: str) -> list[str]:
    """The items of a list, without what follows the last one."""
    items = [_TAIL.sub("", item.strip()).strip(" ,。") for item in _ITEMS.split(text)]
    shortest = _SHORTEST if re.search(r"[\u3400-\u9fff]", text) else _SHORTEST_EN
    longest = _LONGEST if shortest == _SHORTEST else 3 * _LONGEST
    return [item for item in items if shortest <= len(item) <= longest]
