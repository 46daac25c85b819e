"""The two things that a question sets side by side: 肥料的利用率和废渣的利用率, desert solar versus mine solar."""

import re

_COMPARING = re.compile(
    r"哪个|哪一个|谁(?:更|先|高|多)|区别|不同|不一样|一样|差(?:别|异|在|几|多少)|分别|各(?:是|自|有|要|怎)|相比|对比|比较|口气|"
    r"\bversus\b|\bvs\b|\bcompar|\bdiffer|\bequally\b|\bsame\b|\bcontrast|\bwhich (?:one|of the two|is|comes)\b|\brespectively\b|\beach\b"
)
_PHRASE = re.compile(r"[,，。;；?？!！:：\n]+")
_JOINT = re.compile(
    r"(?:和|与|跟|同(?!样|步|时)|还是|对比|相比于?)|\s(?:versus|vs\.?|and|or|compared (?:with|to)|against|with)\s"
)
_LEADING = re.compile(
    r"^(?:请问|那么?|就是|同样是|对比(?:一下)?|比较(?:一下)?|说说|把|关于|between|compare|both|is|are|set|the|does)\s*"
)
_TRAILING = re.compile(
    r"(?:,)?(?:哪个|哪一个|谁更|谁先|有(?:什么|何|啥)|的?(?:区别|不同|差别|差异)|分别|各(?:是|自|有|要|怎)|是不是|一样|比起来|相比|都是|之间).*$|\s*[:]?\s*(?:is|are|which|how|do|does) .*$"
)
_SHORTEST = 2


def sides_in(folded: str) -> tuple[str, str] | None:
    """The two sides of a comparison in a folded question; None where it compares nothing."""
    if not _COMPARING.search(folded):
        return None
    for phrase in _PHRASE.split(folded):
        for match in _JOINT.finditer(phrase):
            left = _LEADING.sub("", phrase[: match.start()].strip()).strip()
            right = _TRAILING.sub("", phrase[match.end() :].strip()).strip()
            if len(left) >= _SHORTEST and len(right) >= _SHORTEST:
                return left, right
    return None
