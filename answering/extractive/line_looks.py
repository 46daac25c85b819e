"""What a responsibility line looks like, whichever bodies it names: open, alone, led, with a company or a word in it."""

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass

from answering.extractive.context import Context
from answering.extractive.matrix import Matrix
from ingest.plan import Clause

ALONE = re.compile(
    r"(?:只|仅|就|净系|单单|光|唯一|独)[^,。?]{0,6}一(?:家|个)(?:责任)?(?:单位|部门|部委|机构|主体)|一(?:家|个)(?:单位|部门|部委|机构)?(?:包干|全包|独|单干)|(?:单位|部门|部委|机构|名单)(?:数)?(?:仅|只有?|就|为|是)一(?:家|个)(?!以)|孤零零|(?:就|只|仅)一家(?!企业|公司|工厂)|(?:只|仅|就)[^,。?]{0,4}(?:给|归|在|到|属)(?:了)?一(?:家|个(?=单位|部门|部委|机构))|不(?:拉|带|找|牵扯)(?:上)?(?:别人|别家|旁人|其他(?:单位|部门))|(?:仅|只|独)此一家|单独(?!一?条|列|成|讲|说|写|提)|独自|独家|独揽|独挑|独扛|包揽|一肩挑|独角戏|一家(?:单独|负责|扛|包|说了算|管|独|担|挑)|(?:(?:只|仅)(?:有|由|靠|点|列|写|挂|归)?|就(?:有|由|靠|点|列|归))(?:了)?一(?:家|个(?=单位|部门|部委|机构|部|主体|负责|扛|$|[,。?]))(?:单位|部门|部委|机构)?|光杆|一个人|单枪匹马|单打独斗|没(?:有)?(?:别人|别的(?:单位|部门)|第二家|旁人)|\balone\b|\bsole(?:ly)?\b|(?:single|only one|just one|exactly one|lone|sole) (?:\w+ )?(?:body|ministry|agency|department|entity|name)\b|one (?:body|ministry|agency|department) (?:only|alone)|one[- ](?:body|ministry|agency)[- ](?:items?|clauses?)|by itself|on its own"
)
LEAD = re.compile(r"牵头|\blead(?:s|ing|er)?\b|take the lead|in the lead")
_OPEN = re.compile(
    r"“等”|(?:末尾|后面|结尾|最后|尾巴)[^,。?]{0,4}等(?:字|$|[?。的])|(?:名单|单位|列)[^,。?]{0,6}(?:开放|敞开|没封口|没写死)|[\"']等[\"']|带(?:个|着|有)?等|等(?:字)?(?:结尾|收尾|字)|(?:留了?|开着?)(?:个)?口子|没(?:有)?列全|没(?:有)?列完|未列全|开放(?:名单|式)|\betc\b|open[- ]ended|open list|ends? (?:\w+ ){0,4}(?:with|in) [“\"']?等|left open"
)
_CLOSED = re.compile(
    r"(?:没有?|不|非)(?:是|以|用|带|有|写)*[“\"']?等(?:[”\"']|字|结尾|收尾)|\bnot (?:open|end|left open)|without (?:an? )?[“\"']?(?:等|etc)|closed list"
)
_COMPANY = re.compile(
    r"(?:公司|企业|央企|国企).{0,12}(?:不是|而不是|并非).{0,6}(?:部门|政府|部委|机关)|(?:不是|而非).{0,4}(?:政府)?(?:部门|部委|机关).{0,8}(?:公司|企业)|(?:公司|企业|央企|国企)[^,。?]{0,6}(?:进|列|上|入|挂)[^,。?]{0,4}(?:责任|名单|单位|括号)|(?:责任单位|名单|责任行|单位)(?:里|中|当中)?.{0,6}(?:公司|央企|国企)|company, not a|a company rather|not a government (?:department|body)|names? a company|company among"
)
_WORD = re.compile(
    r"[“\"「『'](\w{1,12})[”\"」』'](?:的?(?:字样|二字|两字|三字|字眼|字|结尾))?|(?:带|含|叫|有|以|出现)(?:着|有|了)?(\w{1,4}?)(?:字样|二字|两字|三字|字眼|结尾)|(?:责任单位|单位|名单)(?:里|中|里头|当中)(?:有|含|带)(\w{2,4}?)(?:的|[?,。]|$)|(?:带|叫)(总局|银行|公司|委|局)(?:的|字)|names? (?:with|containing|that (?:contains?|ends? (?:in|with))) [“\"']?(\w+)"
)
_NAME = re.compile(r"单位|部门|名单|名称|名字|责任|机构|字样|bod|name|minist")

Test = Callable[[Clause], bool]


@dataclass(frozen=True)
class Demand:
    """One demand on a line: the phrase that says it, the bodies and the number or word in it, and the test.

    `lacks` are bodies that the line is not to name, where it is to name others.
    """

    key: str
    bodies: tuple[str, ...]
    test: Test
    size: str = ""
    lacks: tuple[str, ...] = ()


def looks(context: Context, matrix: Matrix) -> Iterator[Demand]:
    """The demand for what a line looks like, where the question names no body."""
    text = context.reading.folded
    word = _word(context, matrix)
    if _CLOSED.search(text):
        yield Demand("set_closed", (), lambda c: bool(matrix.lines[c.id]) and not _is_open(c))
    elif _OPEN.search(text):
        yield Demand("set_open", (), _is_open)
    elif _COMPANY.search(text):
        yield Demand("set_company", (), lambda c: any(b.name.endswith("公司") for b in matrix.lines[c.id]))
    elif word:
        yield Demand("set_word", (), lambda c: any(word in b.name for b in matrix.lines[c.id]), word)
    elif ALONE.search(text):
        yield Demand("set_alone_any", (), lambda c: c.id in matrix.alone())
    elif LEAD.search(text):
        yield Demand("set_led", (), lambda c: c.id in matrix.led())


def _is_open(clause: Clause) -> bool:
    return clause.responsibility is not None and clause.responsibility.open


def _word(context: Context, matrix: Matrix) -> str:
    """A word that the name of a body is to hold (带“总局”字样)."""
    text = context.reading.folded
    names = {body.name for bodies in matrix.lines.values() for body in bodies}
    for match in _WORD.finditer(text) if _NAME.search(text) else ():
        word = next(group for group in match.groups() if group)
        if any(word in name for name in names):
            return word
    return ""
