"""Questions that the plan does not answer: refused, asked back, or honestly absent, with the reason named."""

import re

from answering.draft import Draft, Statement
from answering.extractive.absent import not_in_plan
from answering.extractive.context import Context
from answering.extractive.elements import lacking
from answering.extractive.mentions import asks_for_word
from answering.extractive.nameless import general_noun, names_nothing, points
from answering.extractive.naming import is_frame
from answering.wording import say, stop
from retrieval.courtesies import is_courtesy
from retrieval.glossary import topic_matches
from retrieval.orders import mere_order

# The probability from which an outcome is taken, chosen on the worked part of the bank: where the question names
# nothing that the plan has a word for, where it does, and where it names a body or a clause.
REFUSED, REFUSED_TOPICAL, REFUSED_NAMED = 0.48, 0.7, 0.85
CLARIFY = 0.55
CHAT = "chit-chat-greeting"
BARE = 5  # characters; fewer name nothing
WIDESPREAD = 2  # clauses that hold a noun which alone names none of them
LONG = 4  # characters of a term that no words of a question make up by chance
FAINT = 10  # characters; so short a message that nothing in the plan comes near is asked back
FAR = 0.6  # cosine to the nearest cue below which nothing comes near
ABSENT, ABSENT_TOPICAL = 0.6, 0.75

# What only an earlier turn can settle.
_EARLIER = re.compile(
    r"(?<!最)上面(?:说|提|讲|那)|刚才|刚刚(?:说|提|那)|前面(?:说|提|讲|那)|上一(?:条|个|句)|你(?:刚|前面|上面)|第[二三四]句|后面那(?:个|条)|\bthe (?:above|previous|former|latter)\b|\byou (?:just )?(?:said|mentioned)\b|\bthat list\b"
)
# The plan itself, which every question is about.
_DOCUMENT = re.compile(
    r"(?:这|该|那)(?:个|份|项)?(?:文件|方案|通知|计划|文)|th(?:is|e|at) (?:plan|document|notice|circular|text)"
)


def compose_refused(context: Context) -> Draft | None:
    """A refusal with its reason; None where the message is no order, chat or question about something else."""
    topical = _is_topical(context)
    outcomes, outcome = context.scope.outcomes, context.scope.category.outcome
    if context.reading.adrift:
        return None
    order = _told_at_once(context)
    if order:
        return _refusal(context, order)
    floor = REFUSED_NAMED if _names_exactly(context) else REFUSED_TOPICAL if topical else REFUSED
    if outcome == "refused" and outcomes["refused"] >= floor:
        return _refusal(context, context.scope.category.id)
    return None


def _told_at_once(context: Context) -> str | None:
    """The category of a message that its words alone tell to be no question; None of others."""
    if not context.parts.scope:
        return None
    return CHAT if is_courtesy(context.reading.text) else mere_order(context.reading.text)


def is_off(context: Context) -> bool:
    """Whether a message is no question about the plan, whatever was said before it: courtesy, chat, another matter.

    It names nothing of the plan's, and the classifier takes it for such with less doubt where it asks something.
    """
    if not context.parts.scope:
        return False
    if is_courtesy(context.reading.text):
        return True
    reading, scope = context.reading, context.scope
    if scope.category.outcome != "refused" or _names_anything(context) or _names_exactly(context):
        return False
    chats = scope.category.id == CHAT and not reading.asks
    return scope.outcomes["refused"] >= (REFUSED if chats else REFUSED_TOPICAL)


def _refusal(context: Context, category: str) -> Draft:
    """A refusal with the reason that a category of questions has."""
    found = next(c for c in context.index.scope.categories if c.id == category)
    zh = context.language == "zh"
    text = f"{say('refused', context.language)}{'：' if zh else ': '}{found.why_zh if zh else found.why_en}"
    return Draft("refused", (Statement(stop(text, context.language)),))


def compose_pointing(context: Context) -> Draft | None:
    """A question back where the message only points at something, or is a bare noun, and no turn came before it."""
    text, named = context.reading.text, _names_exactly(context) or context.reading.adrift
    if context.alone and not named and _is_widespread(context, general_noun(text)):
        return _clarify(context)
    return _clarify(context) if context.alone and not named and points(text) and names_nothing(text) else None


def _is_widespread(context: Context, noun: str | None) -> bool:
    """Whether a general noun stands in so many clauses that alone it names none of them."""
    if noun is None:
        return False
    spoken = [
        clause.id
        for clause in context.plan.items
        if any(noun in context.plan.slice(s) for s in clause.sentences if not is_frame(clause, s))
    ]
    return noun.isascii() or len(spoken) >= WIDESPREAD


def _names_long(context: Context) -> bool:
    """Whether a term of the plan is named that is longer than the words which any question may have (排放标准)."""
    return any(match.end - match.start >= LONG for match in topic_matches(context.matches))


def compose_asked_back(context: Context) -> Draft | None:
    """A question back where the message points at something that neither it nor the turns before it name."""
    if context.reading.adrift == "first":
        return not_in_plan(context, say("before_first", context.language), [context.plan.items[0].id])
    if context.reading.adrift:
        return _clarify(context)
    if (
        context.alone
        and not (_names_exactly(context) or _names_long(context))
        and names_nothing(context.reading.text)
    ):
        return _clarify(context)
    text = _DOCUMENT.sub("", context.reading.folded)
    if (
        context.alone
        and _EARLIER.search(text)
        and not _names_exactly(context)
        and len(context.topic_words()) < 2
    ):
        return _clarify(context)
    if _names_anything(context) or asks_for_word(context.reading.folded):
        return None
    faint = bool(context.knowledge.glossary) and _is_short(context, FAINT) and context.found.nearest < FAR
    return _clarify(context) if context.alone and faint and not lacking(context.reading.folded, []) else None


def compose_out_of_scope(context: Context) -> Draft | None:
    """A question back, or “the plan does not say” with its reason; None where the plan may answer."""
    why, topical = _why(context), _is_topical(context)
    outcomes, outcome = context.scope.outcomes, context.scope.category.outcome
    if outcome == "clarify" and outcomes["clarify"] >= CLARIFY and not topical and not context.reading.years:
        return _clarify(context)
    known = bool(context.found.unsaid)  # near misses were written for this plan: `unsaid` judges by them
    if not known and outcome == "absent" and outcomes["absent"] >= (ABSENT_TOPICAL if topical else ABSENT):
        return not_in_plan(context, why[:1].upper() + why[1:])
    bare = _is_short(context, BARE) and context.found.nearest < FAR
    return _clarify(context) if bare and not _names_anything(context) else None


def _clarify(context: Context) -> Draft:
    return Draft("clarify", (Statement(stop(say("clarify", context.language), context.language)),))


def _is_short(context: Context, characters: int) -> bool:
    """Whether the message has no more characters than that in Chinese, or three times as many in English."""
    return len(context.reading.folded) <= characters * (1 if context.language == "zh" else 3)


def _names_anything(context: Context) -> bool:
    reading = context.reading
    named = reading.years or reading.periods or reading.parts or "notice" in reading.asks
    return bool(named) or _is_topical(context)


def _names_exactly(context: Context) -> bool:
    """Whether the question names a body, a clause or a part."""
    reading = context.reading
    return bool(
        reading.bodies or reading.clauses or reading.absent_clauses or reading.parts or reading.absent_parts
    )


def _why(context: Context) -> str:
    category = context.scope.category
    return category.why_zh if context.language == "zh" else category.why_en


def _is_topical(context: Context) -> bool:
    """Whether the question names something that the plan has a word for."""
    return bool(context.topic_words() or context.reading.bodies or context.reading.clauses)
