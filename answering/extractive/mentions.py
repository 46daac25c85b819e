"""Which clauses say a word: every clause that holds it, with the sentences that do."""

import re

from answering.draft import Draft, Statement
from answering.extractive.absent import not_in_plan
from answering.extractive.context import Context
from answering.extractive.naming import (
    clause_label,
    is_frame,
    placed_label,
    sentence_statement,
    title_quote,
)
from answering.extractive.quoted_words import YEAR, literal_word, marked_words, quoted_words, words_in_row
from answering.extractive.sector import gathered, named_theme
from answering.extractive.title_words import ENDS, STARTS, asks_of_titles, clauses_by_title
from answering.wording import say
from ingest.analysis import fold
from ingest.plan import Clause, Span
from retrieval.glossary import Match, topic_matches

_ASKED = re.compile(
    r"(?:哪|(?<!第)几|多少)(?:一|几|些)?(?:条|项|处|次|个地方|条款).{0,8}(?:提|写|讲|说|出现|有|含)|(?:提|写|讲|说|出现|含)(?:到|了|过|及)*.{1,24}?(?:的)?(?:一共)?(?:有|是|在|共)?(?:哪|(?<!第)几|多少)(?:一|几|些)?(?:条|项|处|次)|(?:哪|(?<!第)几)(?:几|些)?条.{0,3}[?。]?$|\bwhich (?:几|clauses?|items?)\b.{0,24}\b(?:mention|speak|talk|name|contain|use|refer)|\bmention(?:ed|s)?\b.{0,30}\b(?:where|which|clauses?|items?)|\bwhere (?:is|are|does).{2,40}\b(?:mention|appear|come up|show up)"
)
_SAY = r"(?:提(?:到|及|过|了)?|出现|写(?:到|了|着|进)?|用(?:到|了|过)|说(?:到|过|了)|讲(?:到|过)|含(?:有)?|引用?|散(?:落|见|布)(?:在)?|分布(?:在)?|带(?:有|着|了)?|标(?:有|着|明)|见(?:于|诸)?|点(?:到|了)|有没有|有)"
_SAID = re.compile(  # the word quoted stands beside a word for saying, or beside the question where
    rf"{_SAY}(?:了|过|到|着|的|这个|一个|词|字眼|:)*[“\"「『‘']|[”\"」』’'](?:[这那一两二三四五六]{0, 2}个?(?:词语?|字眼?|字样|说法|提法|年份|数字|年))?(?:在|被|是|都|一共|分别|总共|文中|全文|方案|文件|正文|小?标题|里面?|中|,)*(?:哪(?!四个|几个|六个|三个|五个|两个)|{_SAY})"
    r"|\b(?:mention(?:s|ed)?|quote[ds]?|cite[ds]?|appears?|contain(?:s|ing)?|uses?|say|word|phrase|term|where (?:is|are|does|do))\b[a-z ]{0,24}[“\"‘']|[”\"’'] (?:is |are )?(?:mentioned|quoted|cited|appear|come up|used)"
)
_WHERE = re.compile(
    r"哪(?:些|几|两|二|三|四|一)?个?(?:条|项|处|款|句|里|地方|章|部分)|在哪|几处|有没有|是否|吗|分别|各(?:指|是|自|有|讲|说|偏)|[两二三四2-4](?:处|次|回|遍)|\b(?:where|which (?:clauses?|items?|measures?|parts?)|does|is|are)\b"
)
_COUNTED = re.compile(r"(?:几|多少)(?:次|遍|回)|\bhow (?:many times|often)\b")
_KINDS = re.compile(r"几(?:个|种)|多少(?:个|种)")
_EXPLAINED = re.compile(r"是什么意思|什么意思|是啥|指什么|指的是|含义|定义|\bmean|\bdefin")
_PLACES = re.compile(
    r"在([^,。?、]{2,8}(?:(?:、|和|与|跟|及)[^,。?、]{2,8})+?)(?:这|那)?[两二三四几]?(?:条|处|里|块|领域|部分|方面)"
)
_SPEAKS = re.compile(  # before a word that clauses are said to speak of, and behind it
    r"(?:提|讲|说|谈|写|涉|论|规定)(?:到|了|及|过|的|着|明)*[“\"「『]?$|\b(?:mention\w*|speak\w* of|talk\w* (?:of|about)|deal\w* with|about|concern\w*|cover\w*) (?:the |an? )?$"
)
_SPOKEN = re.compile(
    r"[”\"」』]?(?:这(?:个|几)?(?:词|事|字)|一词)?(?:在|被|是)?(?:哪|两|三|几)?(?:个|些)?(?:条|处|项|地方)?(?:里|中)?(?:都)?(?:写在|列在|见于|放在|出现|提到|提及|写到|讲到|写进|点到)| (?:is|are|was) (?:mentioned|covered|spoken of)| (?:appears?|comes? up)"
)
_CALLED = re.compile(  # words that some clauses are said to have, as they stand in the plan
    r"(?:提|讲|说|谈|写|涉|出现|点)(?:到|及|过|了|着)*([\u4e00-\u9fff]{2,8}?)的(?:那|这)?(?:[一二两三四五六七八几]|\d)?(?:条|项|处)"
)
WORD = 8  # characters; a longer quotation is no word
COMMON = 8  # a word in more clauses than this is not what such a question is about
MOST_SENTENCES = 3


def asks_for_word(folded: str) -> bool:
    """Whether a question asks where a word that it quotes stands, or which clauses name a year."""
    if quoted_words(folded) and _PLACES.search(folded):
        return True
    if _EXPLAINED.search(folded) or _KINDS.search(folded):
        return False
    if quoted_words(folded) != marked_words(folded):  # a word that is called one needs no other sign
        return bool(_WHERE.search(folded) or _COUNTED.search(folded) or re.search(_SAY, folded))
    if quoted_words(folded):
        titled = asks_of_titles(folded) and (
            STARTS.search(folded) or ENDS.search(folded) or _WHERE.search(folded)
        )
        counted = _COUNTED.search(folded) and (_SAID.search(folded) or asks_of_titles(folded))
        return bool(titled or counted or (_SAID.search(folded) and _WHERE.search(folded)))
    return bool(_ASKED.search(folded) and YEAR.search(folded))


def compose_mentions(context: Context) -> Draft | None:
    """An answer to “which clauses mention X”; None for other questions, and where no clause holds the word."""
    reading = context.reading
    if reading.clauses or reading.parts:
        return None
    literal = asks_for_word(reading.folded)
    word = literal_word(context) if literal else ""
    if word and asks_of_titles(reading.folded):
        return clauses_by_title(context, word)
    if reading.bodies or not (_ASKED.search(reading.folded) or literal):
        return None
    if word and word not in fold(context.plan.text):
        absent = (reading.language == "zh" or not word.isascii()) and len(word) <= WORD
        return not_in_plan(context, say("word_absent", context.language, word=word)) if absent else None
    words = words_in_row(context) or ([word] if word else _words(context))
    theme = None if any(word in reading.folded for word in words) else named_theme(context)
    if theme:
        return gathered(context, theme)
    clauses = {c.id: _sentences(context, c, words, literal) for c in context.plan.items}
    holding = _at_places(context, [clause_id for clause_id, spans in clauses.items() if spans])
    if not words or not holding or (len(holding) > COMMON and not literal):
        return None
    statements = [_lead(context, word, len(holding))]
    for clause_id in holding:
        clause = context.plan.clause(clause_id)
        label = say("topic_lead", context.language, label=placed_label(context, clause))
        shown = [_shown(context, clause, span) for span in clauses[clause_id][:MOST_SENTENCES]]
        statements += [Statement(label, shape="lead"), *shown]
    return Draft("answered", tuple(statements))


def _lead(context: Context, word: str, clauses: int) -> Statement:
    """In how many clauses a word stands, and how often, where the question asks that."""
    if not (word and _COUNTED.search(context.reading.folded)):
        lead = say("mentioned", context.language, count=clauses)
        return Statement(lead, shape="lead", vouched=frozenset({str(clauses)}))
    own = (s for c in context.plan.items for s in c.sentences if not is_frame(c, s) or s == c.sentences[0])
    times = sum(fold(context.plan.slice(span)).count(word) for span in own)
    lead = say("mentioned_times", context.language, word=word, times=times, count=clauses)
    return Statement(lead, shape="lead", vouched=frozenset({str(clauses), str(times)}))


def _at_places(context: Context, holding: list[str]) -> list[str]:
    """Of the clauses that hold a word, those that the question names by their field; all where it names fewer than two."""
    row = _PLACES.search(context.reading.folded)
    if row is None:
        return holding
    fields = re.split(r"、|和|与|跟|及", row.group(1))
    places = [[c for c in context.titled(field.strip()) if c in holding] for field in fields]
    named = [place[0] for place in places if len(place) == 1]
    return [clause for clause in holding if clause in named] if len(named) == len(places) > 1 else holding


def clauses_that_say(context: Context) -> list[str]:
    """The numbered clauses that say a word which words quote, or else one of which they say that a clause speaks."""
    folded = context.reading.folded
    spoken = [
        match
        for match in topic_matches(context.matches)
        if _SPEAKS.search(folded[max(0, match.start - 12) : match.start]) or _SPOKEN.match(folded, match.end)
    ]
    headings = fold(" ".join(context.plan.parts))
    quoted = [w for w in quoted_words(folded) if w in fold(context.plan.text) and w not in headings]
    few = [match for match in spoken if _few(context, match)]
    literal = _CALLED.search(folded)
    called = [literal.group(1)] if literal and literal.group(1) in fold(context.plan.text) else []
    words = quoted[:1] or called or [fold(term) for match in few[:1] for term in terms_of(match)]
    held = clauses_holding(context, words)
    return held if len(held) <= COMMON or quoted else []


def clauses_holding(context: Context, words: list[str]) -> list[str]:
    """The numbered clauses of which a sentence holds one of some folded words."""
    return [clause.id for clause in context.plan.items if words and _sentences(context, clause, words)]


def _shown(context: Context, clause: Clause, span: Span) -> Statement:
    if is_frame(clause, span):
        return Statement(clause_label(context, clause), (title_quote(clause),), "item")
    return sentence_statement(context, clause, span, "item")


def _words(context: Context) -> list[str]:
    """The word asked about: what stands in quotation marks, else the term of the plan that the question names first."""
    topics = [match for match in topic_matches(context.matches) if _few(context, match)]
    return [fold(entry) for entry in terms_of(topics[0])] if topics else []


def terms_of(match: Match) -> list[str]:
    """The terms of the plan that a match of the glossary stands for."""
    return [
        term for entry in match.value if entry.kind == "same" for term in (entry.term, *entry.also_in_plan)
    ]


def _few(context: Context, match: Match) -> bool:
    terms = [fold(term) for term in terms_of(match)]
    return bool(terms) and any(_sentences(context, clause, terms) for clause in context.plan.items)


def _sentences(context: Context, clause: Clause, words: list[str], titles: bool = False) -> list[Span]:
    """The sentences of a clause that hold one of the words, its responsibility line left out, and its title too."""
    return [
        span
        for span in clause.sentences
        if (not is_frame(clause, span) or (titles and span == clause.sentences[0]))
        and any(word in fold(context.plan.slice(span)) for word in words)
    ]
