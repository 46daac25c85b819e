"""Everything about a sector or a word, across clauses: every sentence that names it, clause by clause."""

import re

from answering.draft import Draft, Statement
from answering.extractive.context import Context
from answering.extractive.naming import clause_label, is_frame, sentence_statement
from answering.wording import say
from ingest.plan import Clause, Span

_EVERYWHERE = re.compile(
    r"哪些条|哪几(?:条|项|处)|哪些(?:地方|内容|规定|要求|项|条款)|散(?:在|落)|摆出来|归拢|一条龙|各处|通篇|全文|一次看全|从.{1,12}到|沾边|要求都?在哪|怎么要求|有何要求|(?:这|那)一?行|有关的|涉及(?:到)?(?:我|哪|的)|统共|都(?:提|说|写)|点(?:到|名)(?:了)?我|提(?:了|到)(?:些|哪)?什么|说了(?:哪些|什么|啥)|关于我们|跟我们|对我们|相关(?:要求|内容|规定|条款)|汇总|梳理|盘点"
    r"|\beverywhere\b|\ball (?:the )?(?:places|provisions|requirements|references|clauses|items|mentions)\b|\bwhich (?:clauses?|items?|parts)\b|\beverything\b|\banything (?:about|for|on)\b|\bwhat (?:does|is) (?:it|the plan|this plan)? ?(?:say|said|in it|planned)\b|\bmentions?\b|\bacross the plan\b|\bin it for\b"
)
_MENTIONED = re.compile(
    r"(?:提到|提及|写到|出现|讲到|说到)(?:了|过)?(?:“|\"|「)?([^“”\"「」?!。,的]{2,12}?)(?:”|\"|」)?(?:这个词|字样|吗|呢|[?!。,]|$)"
)
COMMON = 7  # a term in more clauses than this says little about any of them
MOST_CLAUSES = 8
MOST_SENTENCES = 4


def compose_sector(context: Context) -> Draft | None:
    """An answer that gathers what the plan says of a sector; None where the question asks for less."""
    if context.reading.clauses or not _EVERYWHERE.search(context.reading.folded):
        return None
    literal = _MENTIONED.search(context.reading.folded)
    words = [word for word in context.topic_words() if _clauses_with(context, word)]
    if literal and literal.group(1) in context.plan.text:
        words = [literal.group(1)]
    if not words:
        return None
    clauses: dict[str, list[Span]] = {}
    for clause in context.plan.items:
        spans = [span for span in clause.sentences if _names(context, clause, span, words)]
        if spans:
            clauses[clause.id] = spans
    ranked = sorted(clauses, key=lambda c: -context.found.clause_score(c))[:MOST_CLAUSES]
    if len(ranked) < (1 if literal else 2):
        return None
    statements: list[Statement] = []
    for clause in (c for c in context.plan.items if c.id in ranked):
        lead = say("topic_lead", context.language, label=clause_label(context, clause))
        statements.append(Statement(lead, shape="lead"))
        spans = clauses[clause.id][:MOST_SENTENCES]
        statements += [sentence_statement(context, clause, span, "item") for span in spans]
    return Draft("answered", tuple(statements))


def _clauses_with(context: Context, word: str) -> list[str]:
    """The clauses that hold a word of the plan, where they are few enough to mean something."""
    holding = [c.id for c in context.plan.items if word in context.plan.text[c.start : c.end]]
    return holding if len(holding) <= COMMON else []


def _names(context: Context, clause: Clause, span: Span, words: list[str]) -> bool:
    return not is_frame(clause, span) and any(word in context.plan.slice(span) for word in words)
