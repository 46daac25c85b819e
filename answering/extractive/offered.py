"""Whether the sentences near a question hold a thing of the type that it asks for."""

import re
from collections.abc import Callable, Sequence

Given = Callable[
    [str, Sequence[str]], bool
]  # folded question, folded sentences near it → whether they hold it

# Words of questions for responsible bodies or for clauses, which are counted and listed from the plan's data.
_BODIES = re.compile(
    r"部门|单位|机关|衙门|部委|负责|牵头|责任|落款|署名|签头|印发|联合|发文|哪一?条|几条|抄送|承担|担着|主管|对口|排(?:第一|头|最前)|归|谁的活"
)
_RECKONED = re.compile(
    r"\d+(?:\.\d+)?(?:%|万|亿|吨|座|台|辆|亩|户|家|度)"
)  # amounts that a question itself gives
_AMOUNT = re.compile(r"多少|几|多[高大]|百分|目标|指标|定|percent|share|proportion|rate|fraction")
_RATE = re.compile(r"[\u4e00-\u9fff]{2}率")
_THING = re.compile(r"门槛|资格|主题|线路|路线图|牌子|品牌|型号")
_CHOSEN = re.compile(r"签|入选|选中|获批|评上|点名|在列|第一批|首批|名字|叫什么")
_IN_FULL = {"市": "城市", "湾": "海湾", "公司": "企业"}
_KIND = r"(?:区域|海湾|湾区?|城市群?|流域|作物|实验室|百城|千县|专家|高校|园区|试点|基地)"
CLASS = re.compile(
    r"(?:哪|什么|啥)(?:一|两|二|三|四|五|六|七|八|九|十|几|些)*(?:百|千)?(?:个|座|家|所|条)?(?P<noun>省(?!电|钱|下|能|力|煤|水|油)|市|县|区县|旗|城市群|城市|海湾|湾|高校|大学|院校|研究所|研究院|公司|企业|工厂|厂|园区|开发区|流域|港口|机场|国家|银行|矿山|村|海域|线路|路线|牌子|品牌)(?!标准|层面|政策|规划|单位|级|部|技|环)"
)
MEMBERS = re.compile(
    rf"{_KIND}[”\"」]?[^,。?;!求策]{{0,3}}?(?:是|指|包括|包含|(?<!不)含|有|分别|具体|都有|涵盖)[^,。?;!求策]{{0,4}}?哪(?:些|几|两|三|四|五)*(?:百|千)?(?:个|种|类|座|处|家|所)?(?:省份?|市|地方|地区|庄稼|作物|湾|城市?|县)?(?:[?。,!]|$)"
    rf"|{_KIND}[^。?;!]{{0,16}}?(?:算在内|在不在(?:里面|内|名单|其中)|在里面吗|包不包括|列没列入|有没有(?:把)?.{{1,8}}(?:算|列|划))"
)
CLASS_EN = re.compile(
    r"\bwhich (?:[a-z\-]+ ){0,2}(?:universities|provinces|counties|countries|institutes|bays|banks)\b(?! have to| should| must)"
    r"|\b(?:which|what) (?:[a-z\-]+ ){0,2}(?:cities|companies|firms|enterprises|parks|plants|mills|places|regions|sites|banks)\b.{0,40}\b(?:named|listed|list|selected|chosen|picked|signed|first|exactly|already|count as)\b"
    r"|\bname (?:the|all) (?:cities|companies|firms|provinces|parks)\b|\blist of (?:the )?(?:[a-z\-]+ ){0,2}(?:cities|companies|firms|provinces|parks|enterprises)\b"
)


def never(_question: str, _near: Sequence[str]) -> bool:
    """The plan has nothing of the kind."""
    return False


def holds(pattern: str) -> Given:
    """Whether a sentence near the question matches a pattern."""
    compiled = re.compile(pattern)
    return lambda _question, near: any(compiled.search(text) for text in near)


def of_bodies(question: str, _near: Sequence[str]) -> bool:
    """Whether the list is one of bodies, which the plan's data give."""
    return bool(_BODIES.search(question))


def counted(question: str, near: Sequence[str]) -> bool:
    """Whether a count may be had: of bodies or clauses, by reckoning, or from a name such as 百城千县."""
    if _BODIES.search(question) or _RECKONED.search(question):
        return True
    if re.search(r"maximum|ceiling|upper limit|cap on", question):
        return any(re.search(r"\d(?:%|万吨)", text) for text in near)
    named = re.search(r"城|县|人|专家", question)
    return bool(named) and any(re.search(r"[百千万][城县名]", text) for text in near)


def weighed(question: str, near: Sequence[str]) -> bool:
    """Whether a sentence near has tonnes, and not of carbon; or the question has some to reckon with."""
    carbon = re.search(r"碳|co2|减排|少排", question)
    return bool(_RECKONED.search(question)) or (not carbon and any(re.search(r"\d万?吨", t) for t in near))


def rated(question: str, near: Sequence[str]) -> bool:
    """Whether a sentence near has a share, of the rate that the question names where it names one."""
    rates = _RATE.findall(question)
    if not _AMOUNT.search(question):  # 自然岸线保有率: what is said of it
        return any(rate in text for rate in rates for text in near)
    return any(not rates or any(rate in text for rate in rates) for text in near if re.search(r"\d%", text))


def classed(question: str, near: Sequence[str]) -> bool:
    """Whether a sentence near has the kind of place or firm asked for, in a term that the question does not use."""
    match = CLASS.search(question)
    if match is None or _CHOSEN.search(question):
        return match is None
    noun = _IN_FULL.get(match["noun"], match["noun"])
    rest = question[: match.start()] + question[match.end() :]
    return noun not in rest and any(noun in text for text in near)


def listed(_question: str, near: Sequence[str]) -> bool:
    """Whether a sentence near lists, before a word of the kind, what belongs to it (煤矸石、粉煤灰等工业固废)."""
    return any(re.search(rf"、[^,。;]{{1,12}}等{_KIND}|{_KIND}[(]", text) for text in near)


def named_thing(question: str, near: Sequence[str]) -> bool:
    """Whether a sentence near has the very thing that the question ends with."""
    return any(thing in text for thing in _THING.findall(question) for text in near)
