"""All targets, or all of a year: a list from the plan's data, the dated goals of the plan with them."""

import re

from answering.draft import Draft, Quote, Statement
from answering.extractive.context import Context
from answering.extractive.naming import clause_label, rendered, sentence_words, target_span
from answering.extractive.target_choice import Pair, by_call, count_of, is_about_fields
from answering.extractive.target_filter import is_filtered, targets_about, targets_asked, years_asked
from answering.extractive.target_sets import REQUIREMENTS
from answering.wording import listed, say, stop
from ingest.plan import Clause, Span, Target

_ALL = re.compile(
    r"全部|所有|全数|逐[一个条项]|哪些|哪几|都有|列(?:出|一|个|举)|汇总|单子|凑一|拢|盘点|梳理|时间线|时间表|时间轴|依次|先后|一览|清单|通篇|全篇|一个别漏|摘出来|报一遍|统共|唯一|分别|(?:什么|啥|几个)(?:样)?(?:的)?目标|(?:年|五)(?:的)?目标(?:是|有|呢|[?。]|$)"
    r"|\ball\b|\bevery\b|\blist\b|chronolog|timeline|\bwhat (?:has|must|is|are|should|needs?)\b|\bwhich\b|\btargets\b|\bgoals\b|\bmilestones\b|\bset out\b|\bsummar|\bnumbers\b|\bfigures\b|\bonly\b"
)
_TARGETS = re.compile(
    r"交卷|要交|交什么|量化要求|数额|指标|数字|数值|的数(?!量|据)|(?:几|哪|两|三|什么)个?数(?!据|量|码|学|词)|百分|做到|量化|带数|硬数|硬杠|总(?:体)?目标|阶段|定量|节点|实现|达到|哪些数|\btargets?\b|\bgoals?\b|\bfigures?\b|\bnumbers?\b|quantif|quantit|percent|milestone|achiev|deadline|\bdue\b"
)
_NUMERIC = re.compile(
    r"数字|数值|的数(?!量|据)|哪些数|(?:几|哪|两|三|什么)个?数(?!据|量|码|学|词)|几成|百分(?!比)|量化|带数|硬数|定量|指标|“以上”|“左右”|按.{0,3}吨|figure|\bnumbers?\b|quantif|quantit|percent|numeric"
)
IN_WORDS = re.compile(
    r"定性|笼统|文字(?:表述|上|目标|要求|描述)|总目标|总体目标|总的|局面|概括|格局|\bin words\b|\bqualitative|\boverall (?:goal|objective|target|aim)"
    r"|(?:不|别|除|撇|抛)(?:说|谈|看|提|管|要|含|带|算|去|开|了|掉)[^,。?]{0,6}(?:百分比|数字|数值|指标|数)|\bno\b.{0,12}\b(?:numbers|figures)\b|\bnot (?:in |the )*(?:figures|numbers|percentages)\b|\bleav\w+ (?:the )?(?:numbers|figures) aside"
)
_NO_FIGURES = re.compile(
    r"(?:不|别|除|撇|抛)(?:说|谈|看|提|管|要|含|带|算|去|开|了|掉)[^,。?]{0,6}(?:百分比|数字|数值|指标|数)|\bno\b.{0,12}\b(?:numbers|figures)\b|\bnot (?:in |the )*(?:figures|numbers|percentages)\b|\bleav\w+ (?:the )?(?:numbers|figures) aside"
)
_GOALS = re.compile(r"目标")
SHORT = 12  # characters; a message no longer than this asks for the targets that it names
ONE = 0.7  # score from which a question is about the sentence that comes nearest


_WORLD = re.compile(
    r"全球|世界|联合国|国际上|可持续发展|\bglobal\b|\bworld(?:wide)?\b|\bunited nations\b|\bsdgs?\b"
)
_ONE_SHARE = re.compile(r"\bwhat (?:percentage|share|proportion|fraction|percent)\b")
_EITHER = re.compile(r"20\d\d.{0,12}(?:还是|抑或|\bor\b).{0,8}20\d\d")


def compose_timeline(context: Context) -> Draft | None:
    """An answer to a question for all targets, of a year, of a field or of the whole plan; None for other questions."""
    years, about = years_asked(context), targets_about(context)
    if not _asks(context, years, about):
        return None
    folded = context.reading.folded
    in_words, in_figures = bool(IN_WORDS.search(folded)), _wants_figures(folded)
    goals = _goals(context, years) if in_words or not in_figures else []
    targets = targets_asked(context, years) if in_figures or not in_words else []
    if not (targets or goals) and years and about:
        return _none_in(context, years, about)
    if not (targets or goals) or (not years and not targets):
        return None
    shown = listed([str(year) for year in years], context.language) if years else ""
    key = "targets_year_lead" if years else "targets_lead"
    count = count_of(targets)
    lead = Statement(
        say(key, context.language, years=shown, count=count),
        shape="lead",
        vouched=frozenset({str(count), *map(str, years)}),
    )
    items = list(dict.fromkeys(_target(context, clause, target) for clause, target in targets))
    return Draft("answered", (lead, *goals, *items))


def _asks(context: Context, years: list[int], about: list[Pair]) -> bool:
    """Whether the question is for several targets: by year, by field, by how they are put, or for all."""
    reading, folded = context.reading, context.reading.folded
    asks_else = reading.bodies or "who" in reading.asks or (reading.clauses and not _NUMERIC.search(folded))
    named = _GOALS.search(folded) and (reading.asks - {"amount"} or len(folded) <= SHORT)
    if (
        not (_TARGETS.search(folded) or named)
        or asks_else
        or (_EITHER.search(folded) and not context.topic_words())
    ):
        return False
    if not about and _ONE_SHARE.search(folded):
        return False
    if _WORLD.search(folded) or (context.topic_words() and REQUIREMENTS.search(folded)):
        return False
    numeric = bool(_NUMERIC.search(folded))
    if about and numeric and is_about_fields(context) and not by_call(context):
        return True
    everything = bool(_ALL.search(folded)) or is_filtered(context)
    in_words = bool(IN_WORDS.search(folded))
    one = not years or context.topic_words() or _is_about_one(context)
    if one and not everything and not (in_words and years):
        return False
    return not context.topic_words() or numeric or in_words


def _wants_figures(folded: str) -> bool:
    """Whether figures are asked for, and not only named as what is not wanted."""
    return bool(_NUMERIC.search(_NO_FIGURES.sub("", folded)))


def _none_in(context: Context, years: list[int], about: list[Pair]) -> Draft:
    """That a field has no target for a year, and the targets that it has."""
    shown = listed([str(year) for year in years], context.language)
    lead = Statement(
        say("none_in_year", context.language, years=shown),
        shape="lead",
        vouched=frozenset(map(str, years)),
    )
    return Draft("answered", (lead, *dict.fromkeys(_target(context, c, t) for c, t in about)))


def _is_about_one(context: Context) -> bool:
    """Whether the question comes near a single sentence that sets a target."""
    sentences = [item for item in context.found.evidence if item.passage.kind == "sentence"]
    if not sentences or sentences[0].score < ONE:
        return False
    span = sentences[0].passage.span
    targets = context.plan.clause(sentences[0].clause).targets
    return any(span.start <= target.span.start < span.end for target in targets)


def _goals(context: Context, years: list[int]) -> list[Statement]:
    """The dated paragraphs of the plan for those years, sentence by sentence."""
    statements = []
    for clause in context.plan.items:
        for section in clause.sections:
            if section.kind == "dated" and section.year in years:
                statements += [_goal(context, clause, section.span)]
    return statements


def _goal(context: Context, clause: Clause, span: Span) -> Statement:
    inside = [s for s in clause.sentences if span.start <= s.start and s.end <= span.end]
    words = context.plan.slice(span)
    if context.language == "en":
        words = " ".join(sentence_words(context, clause, sentence) for sentence in inside)
        words = re.sub(r"\.(?= )", ";", words)
    else:
        words = words.replace("。", "；")
    text = stop(
        f"{clause_label(context, clause)}{'：' if context.language == 'zh' else ': '}{words}",
        context.language,
    )
    return Statement(
        re.sub(r"；(?=.)", "，", text),
        (Quote(clause.id, span.start, span.end),),
        "item",
        rendered(context, text),
    )


def _target(context: Context, clause: Clause, target: Target) -> Statement:
    """A target in its own words; in English the rendering of its sentence."""
    phrase = target_span(clause, target)
    quote = Quote(clause.id, phrase.start, phrase.end)
    words = context.plan.slice(phrase)
    if context.language == "en":
        span = next(s for s in clause.sentences if s.start <= target.span.start < s.end)
        words, quote = sentence_words(context, clause, span), Quote(clause.id, span.start, span.end)
    text = f"{clause_label(context, clause)}{'：' if context.language == 'zh' else ': '}{words}"
    return Statement(stop(text, context.language), (quote,), "item", rendered(context, text))
