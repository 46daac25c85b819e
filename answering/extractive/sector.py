"""Everything about a sector or a theme, across clauses: what was gathered by hand for it, in the plan's own words."""

import re

from answering.draft import Draft, Quote, Statement
from answering.extractive.context import Context
from answering.extractive.naming import clause_label, is_frame, rendered, sentence_statement, sentence_words
from answering.extractive.verdict import verdict_on
from answering.wording import say, stop
from ingest.analysis import fold
from ingest.plan import Clause, Span
from ingest.themes import Theme
from retrieval.search import Near

# How much less a theme may score than the best evidence, and still answer: where the question asks for everything,
# and where it does not (chosen on the worked part of the bank).
BROAD_MARGIN, MARGIN = 0.32, 0.0
# The share of the best score from which a clause of the theme is taken where not everything is asked for.
BROAD_CLOSE, CLOSE = 0.22, 0.75
THEME_CLOSE = 0.5  # … from which a theme says which sentences of a clause an open question wants
SAID = 0.1  # added to the score of a theme whose word the question says
CANDIDATES = 6
NAMED = 0.45  # score from which a theme whose word is said is what a question is about
EVIDENCE_CLOSE = (
    0.85  # evidence of this share of the best score is added where its clause is among the theme's
)

_BROAD = re.compile(
    r"哪些条|哪几(?:条|项|处|块)|哪些(?:地方|内容|规定|要求|项|条款|说法|机会|紧箍咒|政策|提法|法子|办法|措施|招)|什么(?:要求|规定|说法|政策)|有(?:啥|哪些|什么).{0,8}(?:要求|说法|规定|政策|限制)|散(?:在|落)|摆出来|归拢|一条龙|各处|通篇|全文|一次看全|从.{1,14}到|沾边|要求都?在哪|怎么要求|有何要求|(?:这|那)一?行|有关的|涉及(?:到)?(?:我|哪|的)|统共|都(?:提|说|写|怎么|在哪)|点(?:到|名)(?:了)?我|提(?:了|到)?(?:些|哪|些啥|哪些|什么|啥)|说了(?:哪些|什么|啥|些)|关于我们|跟我们|对我们|叫我们|我们(?:这|该|要|是).{0,12}(?:怎么|哪些|什么|啥)|相关(?:要求|内容|规定|条款)|汇总|梳理|盘点|捋|全列|看过来|分别|各咋|各怎|两头|(?:[^,。?、]{2,12}、){2,}"
    r"|\beverywhere\b|\ball (?:the )?(?:places|provisions|requirements|references|clauses|items|mentions)\b|\bwhich (?:clauses?|items?|parts)\b|\beverything\b|\banything (?:about|for|on)\b|\bwhat (?:does|is|will) (?:it|the plan|this plan)? ?(?:say|said|in it|planned|want|touch|mean)\b|\bmentions?\b|\bmentioned\b|\bacross the plan\b|\bin it for\b|\bwhat about\b|\bas an? [a-z ]{3,24},|\b(?:i|we) (?:trade|develop|sell|make)\b.{0,60}\bwhere\b"
)
_ROLE = re.compile(
    r"(?:我|咱|俺)(?:们|家)?(?:公司|厂|村|局|单位|社|行|店)?(?:是|开|做|搞|管|养|种|跑|干|卖|专接|专做)|^(?:做|开|搞|跑|养|种|卖|修|盖|干|管).{1,10}的(?:,|人|想|问)|(?:公司|集团|协会|合作社|商会|老板|业主|负责人|从业者|大户|业者|课题组)(?:的)?(?:想|问|来问|关心|,|要|能|会)|(?:厂|店|站|场|所)(?:想|问|来问|关心|面临|会)"
    r"|\b(?:i|we) (?:run|are|am|make|build|sell|trade|develop|manage|own|operate|represent|farm)\b|\bhere\.|^for an? [a-z \-]{3,40}:|\bas an? [a-z \-]{3,40},"
)
_EVERYTHING = re.compile(
    r"哪(?:些|几)个?(?:条|处|地方)|全部|所有|汇总|梳理|盘点|哪些|归拢|分别|各(?:咋|怎|有|在)|everything|all "
)
_WHOLE = re.compile(  # asks for all of it, so that no clause of the theme may lack
    r"哪(?:些|几)个?(?:条|处|地方)|全部|所有|汇总|梳理|盘点|全(?:找|列|摘|摆)|都(?:找|列|摘|摆|给)|找全|一[条个句]?(?:都)?(?:别|不)(?:落|漏)|统共|通通|凑齐|捋|归拢|合集|的地方都|从头到尾|\beverything\b|\bevery\b|\ball (?:the|that|its|requirements|measures|clauses)\b|\b(?:targets|goals|limits|bans|rules|duties|requirements) and (?:targets|limits|bans|rules|duties|requirements|restrictions)\b"
)
_NARROW = re.compile(
    r"原文|原话|哪一?年|多少|百分|谁负责|哪些(?:部门|单位)|how (?:much|many)|percent|verbatim|which year"
)


def compose_sector(context: Context) -> Draft | None:
    """An answer that gathers what the plan says of a theme; None where the question asks for less."""
    found, reading = context.found, context.reading
    if reading.clauses or not found.themes or {"who", "text"} & reading.asks:
        return None
    settles = "yesno" in reading.asks and not _EVERYTHING.search(reading.folded)
    role = bool(_ROLE.search(reading.folded)) and named_theme(context) is not None
    broad = (
        not settles and (role or bool(_BROAD.search(reading.folded))) and not _NARROW.search(reading.folded)
    )
    best = found.evidence[0].score if found.evidence else 0.0
    near = _nearest(context)
    if near.score < best - (BROAD_MARGIN if broad else MARGIN):
        return None
    theme = context.knowledge.theme(near.name)
    nearby = near_clauses(context, theme, BROAD_CLOSE if broad else CLOSE)
    return gathered(context, theme, only=nearby) if nearby else None


def near_clauses(context: Context, theme: Theme, share: float = BROAD_CLOSE) -> set[str]:
    """The clauses of a theme that come near the question; all of them where it asks for everything."""
    clauses = _clauses(context, theme)
    if _WHOLE.search(context.reading.folded):
        return set(clauses)
    best = context.found.evidence[0].score if context.found.evidence else 0.0
    return {clause for clause in clauses if context.found.clause_score(clause) >= share * best}


def named_theme(context: Context) -> Theme | None:
    """The theme whose word the question says, where it comes near; None where it says none."""
    themes = context.found.themes
    near = _nearest(context) if themes else None
    if (
        near is None
        or near.score < NAMED
        or not is_said(context.reading.folded, context.knowledge.theme(near.name))
    ):
        return None
    return context.knowledge.theme(near.name)


def core_sentences(context: Context, clause: Clause) -> list[Span]:
    """The sentences of a clause that the theme nearest to the question cannot do without; none where none comes near."""
    evidence = context.found.evidence
    near = _nearest(context) if context.found.themes else None
    if near is None or not evidence or near.score < THEME_CLOSE * evidence[0].score:
        return []
    core = [w.span for w in context.knowledge.theme(near.name).words if w.core and w.clause == clause.id]
    return [s for s in clause.sentences if any(s.start <= span.start < s.end for span in core)]


def is_said(folded: str, theme: Theme) -> bool:
    """Whether a folded text holds one of the words that people say for a theme."""
    return bool(said_words(folded, theme))


def said_words(folded: str, theme: Theme) -> list[str]:
    """The words that people say for a theme, as far as a folded text holds them."""
    return [word for word in (*theme.said, *theme.said_en) if len(word) > 1 and fold(word) in folded]


def _nearest(context: Context) -> Near:
    """The theme that comes nearest; one whose word the question says goes before one that comes a little nearer."""

    def rank(near: Near) -> float:
        return near.score + (
            SAID if is_said(context.reading.folded, context.knowledge.theme(near.name)) else 0.0
        )

    return max(context.found.themes[:CANDIDATES], key=rank)


def gathered(
    context: Context,
    theme: Theme,
    added: dict[str, list[Span]] | None = None,
    only: set[str] | None = None,
) -> Draft | None:
    """The core words of a theme, clause by clause, with the sentences of those clauses that come near the question.

    `added` are further sentences to give, by clause; `only` these clauses of the theme are taken, where given.
    """
    added = added or {}
    own = [clause for clause in _clauses(context, theme) if only is None or clause in only]
    clauses = [clause.id for clause in context.plan.clauses if clause.id in own or clause.id in added]
    statements = [s for s in verdict_on(context) if s.quotes[0].clause in clauses]
    for clause_id in clauses:
        clause = context.plan.clause(clause_id)
        spans = [words.span for words in theme.words if words.core and words.clause == clause_id in own]
        items = [_words(context, clause, span) for span in spans]
        near = [*_sentences(context, clause, spans), *added.get(clause_id, [])]
        items += [
            sentence_statement(context, clause, span, "item")
            for span in dict.fromkeys(near)
            if not any(s.start < span.end and span.start < s.end for s in spans)
        ]
        lead = say("topic_lead", context.language, label=clause_label(context, clause))
        statements += [Statement(lead, shape="lead"), *dict.fromkeys(items)]
    return Draft("answered", tuple(statements)) if statements else None


def _clauses(context: Context, theme: Theme) -> list[str]:
    """The clauses of a theme's core words; principles and dated goals only where there is little else."""
    core = list(dict.fromkeys(words.clause for words in theme.words if words.core))
    special = [
        clause
        for clause in core
        if not any(s.kind != "paragraph" for s in context.plan.clause(clause).sections)
    ]
    return special if len(special) > 1 else core


def _sentences(context: Context, clause: Clause, spans: list[Span]) -> list[Span]:
    """The sentences of a clause that come near the question and hold none of the words shown already."""
    floor = context.found.evidence[0].score * EVIDENCE_CLOSE
    near = [
        item.passage.span
        for item in context.found.evidence
        if item.clause == clause.id and item.passage.kind == "sentence" and item.score >= floor
    ]
    return [
        span
        for span in near
        if not is_frame(clause, span) and not any(s.start < span.end and span.start < s.end for s in spans)
    ]


def _words(context: Context, clause: Clause, span: Span) -> Statement:
    """Words of the plan as an item; in English the rendering of their sentence."""
    if context.language == "en":
        sentence = next((s for s in clause.sentences if s.start <= span.start < s.end), span)
        words = sentence_words(context, clause, sentence)
        quote = Quote(clause.id, sentence.start, sentence.end)
        return Statement(words, (quote,), "item", rendered(context, words))
    return Statement(stop(context.plan.slice(span), "zh"), (Quote(clause.id, span.start, span.end),), "item")
