"""Questions of a message in Chinese that has spaces in the place of punctuation."""

import re

_SPACE = re.compile(r"(?<=[\u3400-\u9fff])\s+|\s+(?=[\u3400-\u9fff])")
_ASKING = re.compile(
    r"谁|哪|什么|啥|多少|几[条项家个成年]|怎么|怎样|咋|如何|吗|是不是|能不能|要不要|让不让|有没有|可不可以|不$"
)
_WHO = re.compile(r"(?:谁|哪家|哪些?(?:部门|单位))(?:来|在)?(?:管|负责|牵头)|归(?:谁|哪)")
_EMPTY = re.compile(
    r"好似|好像|地方|[两二三几]处|谁|哪些?|什么|啥|多少|几|怎么样?|怎样|咋|如何|吗|是不是|能不能|要不要|有没有|负责|单位|部门|牵头|归口|请问|想问|一下"
    r"|(?:问)?[两二三俩]个?(?:事|问题)|[管来归由的那一条项个家在是写讲说和呀啊呢哈了问\s,，.。!！?？]"
)
LEAST = 2  # characters left of a question that says what it asks of


def questions_parted_by_spaces(text: str) -> list[str]:
    """The questions of a message, each with what is told before it; none where it holds one.

    There are several where each asks in its own words and says of what; a bare “who” asks of the one before it.
    """
    groups: list[str] = []
    told = ""
    for piece in _SPACE.split(text):
        told = f"{told} {piece}".strip()
        if _ASKING.search(piece):
            groups.append(told)
            told = ""
    if _has_matter(told) or not groups or not _has_matter(groups[0]):
        return []
    whole = all(_has_matter(group) or _WHO.search(group) for group in groups)
    return groups if whole and len(groups) > 1 else []


def _has_matter(group: str) -> bool:
    return len(_EMPTY.sub("", group)) >= LEAST
