"""How a question chooses among bodies: by how many clauses name them, by their place in the lists, by their company."""

import re
from collections.abc import Callable
from dataclasses import dataclass

from answering.extractive.context import Context
from answering.extractive.line_places import place_in
from answering.extractive.line_sizes import size_of_list, size_of_share
from answering.extractive.line_words import FEWEST
from answering.extractive.matrix import Matrix

ISSUER = re.compile(
    r"落款|联合|发文|印发|(?<!第)七(?:家|个|部)|下发|签发|署名|盖章|issu|\bsign(?:ed|ing|ers)?\b|put (?:its|their) names?|signator|co-?sign|seven"
)
COPIED = re.compile(r"抄送|抄件|抄给|抄告|\bcop(?:y|ies|ied)\b|\bcc\b")
NONE = re.compile(
    r"都没|都不在|没(?:有)?(?:给|分|派|被|排|领|出现|任务|活|一条|点|列|写|打|当|牵)|从(?:来)?(?:没|不|未)|未(?:曾|被|列|出)|一(?:条|次|项|回|件|桩|样)[^,。?]{0,4}(?:也|都)?没|没露|不(?:在|负责)任何|不在(?:各|责)|零|never|no (?:task|clause|item|dut|role)|\bnone\b|not? (?:named|given|assigned|listed) (?:in any|any)|in no (?:clause|item|line|responsib)|without (?:a|any) (?:task|clause|role)"
)
BESIDES = re.compile(
    r"除了?|之外|以外|另外|其他|其它|other than|besides|apart from|except|aside from|^after "
)
_MOST = re.compile(r"最多|频率最高|次数最高|\bmost\b|largest number|longest|busiest|最忙|最重|highest number")
_ONCE = re.compile(
    r"只(?:在|出现|露|有|被|参与|管|领|沾|负责|承担|摊|分|点|挂|进|列)[^,。?]{0,8}(?:一|1)(?:条|项|次|处|回|个任务)|仅(?:在|出现|有)[^,。?]{0,8}(?:一|1)(?:条|项|次|处)|(?:only|just|exactly) (?:once|one|a single)\b(?! (?:\w+ )?(?:bod|minist|agenc|depart))|一次脸|single (?:clause|item|line)|\b(?:in|on) one (?:\w+ )?(?:clause|item|line)\b.{0,16}\b(?:no(?:where| other)|none|only)"
)
_LEAD = re.compile(r"牵头|\bleads?\b|\bled\b")
_ALWAYS = re.compile(
    r"形影不离|(?:总是?|每次都?|次次|回回|处处|始终)(?:和|跟|与|同|伴|陪|在|有|出现)|凡(?:是)?(?:有|写|列|出现)|只要(?:有|出现|写|列)|到哪.{0,6}(?:跟|都)|always|whenever|wherever|every (?:clause|item|line|time)|in all (?:the )?(?:clauses|items|lines)"
)
_EVERY = re.compile(
    r"(?<!哪些)(?<!哪条)(?:都|均|全)(?:出现|有名|露面|列(?:了|名)|点(?:了|到)|挂(?:了|名)|上榜|有的)|(?:共同|共有|重合|重叠|相同)的?(?:责任)?(?:单位|部门)|common to|(?:in )?common\b|每(?:一)?(?:条|项|款)(?:里|中)?(?:都|均)|条条都|项项都|(?:条|项)全(?:都)?有|全勤|一(?:条|项)(?:都|也)?(?:不|没)(?:落|漏|缺|少)|(?:条|项|都|全)(?:都)?(?:参加|参与|有份|在列|在场)|贯穿|无一(?:例外|缺席)|场场|离不开|every (?:one|clause|item|line|list|single)|each (?:of|clause|item|line)|all (?:\w+ )?of (?:them|these|those|the (?:clauses|items))|in all (?:\w+ )?(?:clauses|items)"
)
_MANY = re.compile(
    r"的(?:责任)?(?:单位|部门|部委|机构)(?:名单)?(?:$|[?。!]|都)|哪些(?:单位|部门|部委|机构)|哪几(?:家|个)|(?:几|多少)(?:家|个)|which (?:different )?(?:bodies|ministries|agencies|departments)|how many (?:different )?(?:bod|minis|agen|depart)"
)
_BODY = re.compile(
    r"谁|哪(?:一)?(?:家|个部|个单|个机)|(?:单位|部门|部委|机构)(?:有|是|都有|分别)*(?:哪|谁)|which (?:\w+ )?(?:body|ministry|agency|department)|\bwho\b"
)
_ALL_TOLD = re.compile(
    r"(?:不重复|去重|去掉重复|重复的?(?:只|不)|算一次|合起来|加起来|全部|所有|整个|通篇|全文|整份|方案)[^?。]{0,24}(?<!哪)(?:几|多少)(?:家|个(?=不同|单位|部门|部委|机构|名字|主体))(?:不同的?)?(?:单位|部门|部委|机构|名字|主体)?(?!.{0,4}(?:条|项))(?:$|[,。?、]|被|出现|露|参与|承担|有|挂|点)"
    r"|(?:几|多少)(?:家|个)(?:不同的?)?(?:单位|部门|部委|机构|主体)[^?。]{0,10}(?:不重复|去重|算一次)"
    r"|how many (?:different|distinct|separate|unique) (?:bod|minist|agenc|depart)|count (?:each|every) (?:\w+ )?once"
)
_IN_LINES = re.compile(
    r"(?:责任|单位|名单)[^,。?]{0,6}(?:里|中|当中|里头)[^,。?]{0,10}(?:公司|企业)|哪(?:一)?家(?:央企|国企|公司|企业)[^?。]{0,8}(?:任务|责任|名单|列|点名|挂名)|责任[^?。]{0,12}(?:唯一|不是|并非|都是)[^?。]{0,8}(?:企业|公司|央企|国企|政府|部门|机关)|responsible (?:bod|part)\w*.{0,30}(?:compan|enterprise)|\b(?:which|any|what) (?:company|enterprise|firm)\b.{0,40}(?:responsib|named|list|task)"
)
_COMPANY = re.compile(
    r"公司|政府部门|政府机关|\bfirm\b|企业|央企|国企|compan(?:y|ies)|enterprise|corporation"
)


@dataclass(frozen=True)
class Rule:
    """A kind of choice among bodies: the phrase that leads the answer, and the bodies chosen from a pool.

    `clauses` gives those of a chosen body that are shown; `count` is the number that the phrase gives beside them.
    """

    key: str
    choose: Callable[[list[str]], list[str]]
    clauses: Callable[[str], list[str]]
    count: int | None = None


def rule_for(context: Context, matrix: Matrix, bounded: bool) -> Rule | None:
    """The rule that a question's words ask for."""
    text, named = context.reading.folded, [body.id for body in context.reading.bodies]
    return _by_place(context, matrix, named, bounded) or (
        _by_company(text, matrix, named) if named else _by_count(text, matrix, bounded)
    )


def _by_place(context: Context, matrix: Matrix, named: list[str], bounded: bool) -> Rule | None:
    """Bodies that stand at a place in some line, or in none."""
    text = context.reading.folded
    place = place_in(text)
    if place is None:
        return None

    def there(body: str) -> list[str]:
        return matrix.placed(body, place.index)

    if NONE.search(text) and not named and place.index == 0:
        return Rule("body_never_first", lambda pool: [b for b in pool if not there(b)], matrix.of)
    if (named and not BESIDES.search(text)) or place.index not in (0, -1) or NONE.search(text):
        return None
    several = _MANY.search(text) or (bounded and _BODY.search(text))
    noticed = (ISSUER.search(text) or COPIED.search(text)) and not bounded
    if not named and (not several or noticed):
        return None  # one body is asked for, in a line that other composers find
    key = "body_closes" if place.index else "body_first" if named else "body_heads"
    return Rule(key, lambda pool: [b for b in pool if there(b) and b not in named], there)


def _by_company(text: str, matrix: Matrix, named: list[str]) -> Rule | None:
    """Bodies that stand in every line in which a body stands."""
    if len(named) != 1 or not _ALWAYS.search(text) or not (_BODY.search(text) or _MANY.search(text)):
        return None
    clauses = matrix.of(named[0])
    return Rule(
        "body_always",
        lambda pool: [b for b in pool if b not in named and set(clauses) <= set(matrix.of(b))],
        lambda _: clauses,
        len(clauses),
    )


def _by_count(text: str, matrix: Matrix, bounded: bool) -> Rule | None:
    """Bodies by how many clauses name them."""
    share = size_of_share(text)
    listed = ISSUER.search(text) or COPIED.search(text)
    if NONE.search(text) and _LEAD.search(text):
        leaders = {b.body_id for bodies in matrix.lines.values() for b in bodies if b.role == "lead"}
        return Rule("body_never_led", lambda pool: [b for b in pool if b not in leaders], matrix.of)
    if bounded and _EVERY.search(text):
        every = {clause for clause, bodies in matrix.lines.items() if bodies}
        return Rule("body_every", lambda pool: [b for b in pool if every <= set(matrix.of(b))], matrix.of)
    if _ONCE.search(text):
        return Rule("set_once", lambda pool: [b for b in pool if len(matrix.of(b)) == 1], matrix.of)
    if listed and NONE.search(text):
        return Rule("body_none", lambda pool: [b for b in pool if not matrix.of(b)], matrix.of)
    if _COMPANY.search(text) and (listed or _IN_LINES.search(text)):
        return Rule("body_company", lambda pool: [b for b in pool if _is_company(b, matrix)], matrix.of)
    if _ALL_TOLD.search(text) and not listed and size_of_list(text) is None:
        return Rule("body_all", lambda pool: pool, lambda b: matrix.of(b)[:1])
    if _MOST.search(text):
        return Rule("body_most", lambda pool: _extreme(matrix, pool, max), matrix.of)
    if FEWEST.search(text):
        return Rule("body_fewest", lambda pool: _extreme(matrix, pool, min), matrix.of)
    if share and (_MANY.search(text) or _BODY.search(text)):
        return Rule("body_times", lambda pool: [b for b in pool if share.fits(len(matrix.of(b)))], matrix.of)
    return None


def _is_company(body: str, matrix: Matrix) -> bool:
    named = [b for bodies in matrix.lines.values() for b in bodies if b.body_id == body]
    return any(b.name.endswith("公司") for b in named)


def _extreme(matrix: Matrix, pool: list[str], choose: Callable[[list[int]], int]) -> list[str]:
    named = [body for body in pool if matrix.of(body)]
    size = choose([len(matrix.of(body)) for body in named]) if named else 0
    return [body for body in named if len(matrix.of(body)) == size]
