"""What a body is responsible for: every clause whose responsibility line names it, with the total."""

import re

from answering.draft import Draft, Quote, Statement
from answering.extractive.absent import not_in_plan
from answering.extractive.context import Context
from answering.extractive.dates import near
from answering.extractive.elements import lacking
from answering.extractive.line_scope import scope_of, subjects_apart
from answering.extractive.naming import (
    clause_label,
    is_frame,
    line_quote,
    register_name,
    rendered,
    sentence_statement,
    sentence_words,
)
from answering.extractive.responsible import PLACED, place_statements
from answering.extractive.topic import sentences_within
from answering.wording import say, stop
from ingest.analysis import fold
from ingest.bodies import Body
from ingest.plan import Clause, Span

FEW = 2  # a body of more clauses than these is not asked for a detail of one
SHARES = 5  # clauses; of a body with no more, the words that come nearest to its work are shown beside each
_DETAIL = re.compile(
    r"哪(?:一)?句|(?:什么|哪(?:部|个|项|种|些))(?:条例|法规|办法|制度|标准|政策|机制|工作|内容|要求|措施|试点|技术|目标|数字)|具体(?:要|做|干|写|说)|(?:写|说|讲)(?:了|的)?(?:什么|啥)|(?:怎么|如何)(?:做|写|说)"
    r"|which (?:\w+ )?(?:regulation|law|standard|policy|sentence|mechanism|target|system|measure is)|what (?:does it|is it|must|should|is to be|are they to|will)|(?:and|,) (?:what|how)\b"
)
_CLAUSES = re.compile(r"条(?:款|目|号)(?!例)|\bclauses?\b|\bitems?\b")
_PHRASE = re.compile(r"[^，。；]+")
_LOCAL = re.compile(r"[(（].*$|(?:厅|局|委|部门)$")


def compose_tasks(context: Context) -> Draft | None:
    """An answer to “what is body Y responsible for”."""
    reading = context.reading
    if not reading.bodies or subjects_apart(context, scope_of(context)):
        return None
    detail = bool(_DETAIL.search(reading.folded))
    asks = {"tasks", "list", "count"} & reading.asks or _CLAUSES.search(reading.folded)
    if context.topic_words() and (_lacks(context) or not (detail or asks)):
        return None
    statements: list[Statement] = []
    for body in reading.bodies:
        clauses = clauses_of(context, body)
        if clauses:
            statements += _tasks(context, body, clauses)
            if len(clauses) <= FEW and PLACED.search(reading.folded):
                statements += [s for clause in clauses for s in place_statements(context, clause, [body])]
            if detail and len(clauses) <= FEW:
                statements += [s for clause in clauses for s in sentences_within(context, clause)]
    if statements:
        shared = any(s.shape == "item" and len(s.quotes) > 1 for s in statements)
        note = Statement(stop(say("not_divided", context.language), context.language), shape="absence")
        statements += [s for body in reading.bodies if not body.local for s in _unnamed(context, body)]
        return Draft("answered", (*statements, note) if shared else tuple(statements))
    if all(body.local for body in reading.bodies):
        return _local(context)
    names = "、".join(mention.words for mention in reading.mentions)
    return not_in_plan(context, say("tasks_none", context.language, body=names), [])


def _unnamed(context: Context, body: Body) -> list[Statement]:
    """That no clause names a body which is asked about beside others, and that the notice goes to it where it does."""
    if clauses_of(context, body):
        return []
    text = stop(say("tasks_none", context.language, body=register_name(context, body.id)), context.language)
    told = [Statement(text, shape="absence", vouched=frozenset({body.id}))]
    copies = [part.span for part in context.plan.notice if part.role == "copies"]
    words = [m for span in copies for m in context.register.mentions(context.plan.slice(span))]
    if any(mention.body.id == body.id for mention in words):
        text = say("in_copies", context.language, body=register_name(context, body.id))
        quote = Quote("notice", copies[0].start, copies[-1].end)
        told.append(Statement(stop(text, context.language), (quote,), vouched=frozenset({body.id})))
    return told


def _lacks(context: Context) -> bool:
    """Whether a thing is asked for that the sentences near do not have (央行那个工具的利率几个点)."""
    return lacking(context.reading.folded, [fold(item.passage.text) for item in near(context)]) is not None


def clauses_of(context: Context, body: Body) -> list[Clause]:
    """The clauses whose responsibility line names a body, in order."""
    return [
        clause
        for clause in context.plan.items
        if clause.responsibility and any(named.body_id == body.id for named in clause.responsibility.bodies)
    ]


def _local(context: Context) -> Draft | None:
    """What the plan asks of the local authorities of a field (生态环境局: 各地区生态环境部门要……); None where it asks nothing."""
    if context.topic_words():
        return None
    stems = {_LOCAL.sub("", mention.words) for mention in context.reading.mentions}
    found = [
        sentence_statement(context, clause, span)
        for clause in context.plan.items
        for span in clause.sentences
        if not is_frame(clause, span)
        and any(
            mention.body.local and any(stem and stem in mention.words for stem in stems)
            for mention in context.register.mentions(context.plan.slice(span))
        )
    ]
    return Draft("answered", tuple(found)) if found else None


def _tasks(context: Context, body: Body, clauses: list[Clause]) -> list[Statement]:
    name = body.name if context.language == "zh" else f"{body.english} ({body.name})"
    lead = say("tasks", context.language, body=name, count=len(clauses))
    computed = frozenset({str(len(clauses)), body.id})
    items = [_item(context, body, clause, len(clauses) <= SHARES) for clause in clauses]
    return [Statement(lead, shape="lead", vouched=computed), *items]


def _item(context: Context, body: Body, clause: Clause, told: bool) -> Statement:
    """A clause by its label; where told, with its words that come nearest to what the body is in charge of."""
    label, line = clause_label(context, clause), line_quote(clause)
    span = nearest_words(context, body, clause) if told else None
    if span is None:
        return Statement(label, (line,), "item")
    words = sentence_words(context, clause, span) if context.language == "en" else context.plan.slice(span)
    colon = "：" if context.language == "zh" else ": "
    quote = Quote(clause.id, span.start, span.end)
    return Statement(
        label + colon + stop(words, context.language), (line, quote), "item", rendered(context, words)
    )


def nearest_words(context: Context, body: Body, clause: Clause) -> Span | None:
    """The words of a clause that come nearest to a body's mandate: of a sentence, the phrases that hold its words.

    In English the sentence whole, which is what has a rendering.
    """
    own = [span for span in clause.sentences if not is_frame(clause, span)]
    held = [sum(word in context.plan.slice(span) for word in body.mandate) for span in own]
    if not any(held):
        return None
    best = own[held.index(max(held))]
    return best if context.language == "en" else _phrases(context.plan.slice(best), best, body)


def _phrases(words: str, span: Span, body: Body) -> Span:
    """From the first phrase of a sentence that holds a word of the mandate to the last."""
    places = [
        (match.start(), match.end())
        for match in _PHRASE.finditer(words)
        if any(word in match.group() for word in body.mandate)
    ]
    return Span(span.start + places[0][0], span.start + places[-1][1]) if places else span
