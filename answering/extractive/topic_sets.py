"""Several clauses that a question describes by a matter that all of them speak of (提到生物质的这几条)."""

import re

from answering.extractive.context import Context
from answering.extractive.mentions import COMMON, clauses_holding, terms_of
from ingest.analysis import fold
from ingest.numerals import word_to_int
from retrieval.glossary import topic_matches

_SPOKEN_OF = re.compile(
    r"提(?:到|及|过|了)|涉及|点(?:到|名)|[讲写说谈论]到|关于|带有|含有|沾|有关|相关|散(?:在|落|见|布)|分(?:散|布|列|见)|出现|两头|几头|分别(?:在|写|出)"
    r"|\b(?:mention\w*|cover\w*|deal\w* with|touch\w* (?:on|upon)|about|concern\w*|speaks? of|refer\w*|come\w* up|appear\w*|involv\w*)\b"
)
_N = "两二三四五六七八2345678"
_SEVERAL = re.compile(
    rf"(?:(?:这|那|有|共|在|把|的|,|^)(?:几|些|[{_N}])|[{_N}]|每(?:一)?|各|所有|全部|哪(?:几|些))(?:个)?(?:条|处|项|款)(?!原则|工作|任务,)|(?:的|些|各)条(?:款|文|目)|的条(?:里|中)|(?:的|哪)(?:一)?(?:条|项)[,，]?(?=.{{0,12}}(?:不在|没有|缺|没))"
    r"|\b(?:several|these|those|all|both|two|three|four|five|six|which|every|each)(?: one)?(?: of)?(?: the| those| these| them)?(?: (?:items|clauses|measures|places|of them)|(?<=them))\b|\bevery one of (?:them|those)\b|\b(?:items|clauses) (?:that|which|on|about)\b"
)
_COUNT = re.compile(
    rf"([{_N}])(?:个)?(?:条|处|项|款)|\b(two|three|four|five|six) (?:items|clauses|measures|places)\b"
)


def clauses_on_topic(context: Context) -> list[str]:
    """The clauses that speak of the matter by which a question describes several; empty where it describes none so.

    Where the question says how many there are, the matter is one that so many clauses speak of.
    """
    text = context.reading.folded
    spoken = _SPOKEN_OF.search(text)
    if context.reading.clauses or not _SEVERAL.search(text) or (not spoken and context.subjects):
        return []
    matches = sorted(topic_matches(context.matches), key=lambda match: match.start)
    held = [clauses_holding(context, [fold(term) for term in terms_of(match)]) for match in matches]
    fits = sorted((clauses for clauses in held if 0 < len(clauses) <= COMMON), key=lambda c: len(c) == 1)
    counts = {word_to_int(m.group(1) or m.group(2)) for m in _COUNT.finditer(text)}
    exact = [clauses for clauses in fits if len(clauses) in counts]
    return (exact or (fits if spoken else []) or [[]])[0]
