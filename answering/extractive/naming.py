"""How clauses, bodies and sentences are named in an answer, in its language."""

import re

from answering.draft import Quote, Shape, Statement
from answering.extractive.context import Context
from answering.figures import NUMBER
from answering.wording import say, stop
from ingest.catalog import PlanRecord
from ingest.plan import Clause, NamedBody, Span, Target
from retrieval.language import Language

_ORIGINAL = re.compile(
    r"\boriginal (?:chinese|text|wording|language|words|characters|source)\b|\bin (?:the )?(?:original )?(?:chinese|mandarin)\b(?! (?:law|cities|city|companies|province|economy|industr))|\bchinese (?:original|text|wording|words?|phrase|term|characters?|version|sentence|name for)\b"
    r"|\bquot(?:e|ing)\b|\bverbatim\b|\b(?:exact|actual) (?:text|wording|words)\b|\bword[- ]for[- ]word\b|\bthe chinese (?:too|as well|also)\b"
)
_PARTS_ASKED = re.compile(
    r"(?:哪|第几|几)(?:一|几|些|两|三)?(?:个)?(?:大?部分|大?章|板块|大块|大标题)|(?:各|每)(?:一)?(?:个)?(?:大?部分|大?章|板块)|(?:同一|一)个(?:大)?(?:部分|章|板块)(?:里|吗|么|内|$|[?。,])"
    r"|\b(?:which|what|how many) parts?\b|\b(?:each|every|per|same|one) part\b|\bby part\b"
)
_SENTENCE_END = re.compile(r"(?<=[a-z0-9)”%])\.(?=\s+[A-Z“(])")


def clause_label(context: Context, clause: Clause) -> str:
    """A clause's label in the language of the answer."""
    return label_in(context.language, context.record, clause)


def label_in(language: Language, record: PlanRecord, clause: Clause) -> str:
    """A clause's label: （八）推进工业领域协同增效, or Clause 8 (Promote synergy in industry)."""
    written = record.knowledge.clause(clause.id)
    if language == "zh":
        return clause.label or {"notice": "印发通知", "preamble": "方案引言"}.get(
            clause.id, record.plan.title
        )
    title = written.title_en if written else (clause.title or "")
    name = (
        f"Clause {clause.id}"
        if clause.kind == "item"
        else {"notice": "The covering notice", "preamble": "The preamble"}.get(
            clause.id, f"Part {clause.ordinal}"
        )
    )
    return f"{name} ({title})" if title and clause.kind in ("item", "part") else name


def asks_parts(folded: str) -> bool:
    """Whether a question asks in which parts clauses are."""
    return bool(_PARTS_ASKED.search(folded))


def part_name(context: Context, part: str) -> str:
    """A part's heading in the language of the answer."""
    return part if context.language == "zh" else context.knowledge.part_en(part) or part


def placed_label(context: Context, clause: Clause) -> str:
    """A clause's label, with its part where the question asks for parts."""
    label = clause_label(context, clause)
    if not clause.part or not asks_parts(context.reading.folded):
        return label
    return say("label_in_part", context.language, label=label, part=part_name(context, clause.part))


def body_name(context: Context, body: NamedBody) -> str:
    """A body as the clause prints it; in English its English name with the printed one."""
    if context.language == "zh" or body.body_id is None:
        return body.name
    entry = context.register.get(body.body_id)
    abbreviation = f", {entry.english_abbreviations[0]}" if entry.english_abbreviations else ""
    return f"{entry.english} ({body.name}{abbreviation})"


def register_name(context: Context, body_id: str) -> str:
    """A body by its canonical name; in English its English name with the canonical one."""
    body = context.register.get(body_id)
    return body.name if context.language == "zh" else f"{body.english} ({body.name})"


def sentence_words(context: Context, clause: Clause, span: Span) -> str:
    """A sentence of the plan in the language of the answer: its own words, or their rendering."""
    if context.language == "zh":
        return stop(context.plan.slice(span), "zh")
    written = context.knowledge.sentence(clause.id, span.start)
    if not (written and written.en):
        return f"“{context.plan.slice(span).strip()}”"
    words = stop(_SENTENCE_END.sub(";", written.en), "en")  # one sentence of the plan is one of the answer
    return f"{original(context, span)}: {words}" if wants_original(context) else words


def wants_original(context: Context) -> bool:
    """Whether a question in English asks for the plan's own Chinese words."""
    return context.language == "en" and bool(_ORIGINAL.search(context.reading.folded))


def original(context: Context, span: Span) -> str:
    """The plan's own words, in the quotation marks of an English answer and without the full stop that ends them."""
    return f"“{context.plan.slice(span).strip().rstrip('。；')}”"


def sentence_statement(context: Context, clause: Clause, span: Span, shape: Shape = "sentence") -> Statement:
    """A statement that says one sentence of the plan, with the year of the dated paragraph that it is in."""
    words, quotes = sentence_words(context, clause, span), [Quote(clause.id, span.start, span.end)]
    section = next((s for s in clause.sections if s.year and s.span.start <= span.start < s.span.end), None)
    if section and str(section.year) not in words:
        words = say("in_year", context.language, year=section.year, words=words)
        opening = section.span.start
        quotes.append(Quote(clause.id, opening, opening + len(f"到{section.year}年")))
    return Statement(words, tuple(quotes), shape, rendered(context, words))


def rendered(context: Context, words: str) -> frozenset[str]:
    """What an English rendering names in its own way (11.5 million for 1150万); tests compare renderings with the plan."""
    if context.language == "zh":
        return frozenset()
    bodies = (mention.body.id for mention in context.register.mentions(words))
    return frozenset({*NUMBER.findall(words), *bodies})


def target_span(clause: Clause, target: Target) -> Span:
    """The phrase that holds a target, whole: with the amounts that 分别 ties to the same words."""
    ends = [other.span.end for other in clause.targets if other.span.start == target.span.start]
    return Span(target.span.start, max(ends))


def target_quote(clause: Clause, target: Target) -> Quote:
    """The quote of a target's phrase."""
    span = target_span(clause, target)
    return Quote(clause.id, span.start, span.end)


def line_quote(clause: Clause) -> Quote:
    """The quote of a clause's responsibility line, or of its first sentence where it has none."""
    span = clause.responsibility.span if clause.responsibility else clause.sentences[0]
    return Quote(clause.id, span.start, span.end)


def title_quote(clause: Clause) -> Quote:
    """The quote of a clause's first sentence, which is its title."""
    span = clause.sentences[0]
    return Quote(clause.id, span.start, span.end)


def is_frame(clause: Clause, span: Span) -> bool:
    """Whether a sentence is the title of an item or its responsibility line."""
    if clause.kind == "item" and span == clause.sentences[0]:
        return True
    return clause.responsibility is not None and span.start >= clause.responsibility.span.start
