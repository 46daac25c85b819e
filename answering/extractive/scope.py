"""Questions that the plan does not answer: refused, asked back, or honestly absent, with the reason named."""

import re

from answering.dialogue import POINTING
from answering.draft import Draft, Statement
from answering.extractive.absent import not_in_plan
from answering.extractive.context import Context
from answering.wording import say, stop

# The probability from which an outcome is taken, chosen on the worked part of the bank: where the question names
# nothing that the plan has a word for, and where it does.
REFUSED, REFUSED_TOPICAL = 0.65, 0.8
CLARIFY = 0.36
BARE = 5  # characters; fewer name nothing
SHORT = 16  # characters; a longer message names what it is about in words that the glossary may lack
ABSENT, ABSENT_TOPICAL = 0.5, 0.68

# The plan itself, which every question is about.
_DOCUMENT = re.compile(
    r"(?:这|该|那)(?:个|份|项)?(?:文件|方案|通知|计划|文)|th(?:is|e|at) (?:plan|document|notice|circular|text)"
)


def compose_refused(context: Context) -> Draft | None:
    """A refusal with its reason; None where the message is no order, chat or question about something else."""
    why, topical, language = _why(context), _is_topical(context), context.language
    outcomes, outcome = context.scope.outcomes, context.scope.category.outcome
    if outcome == "refused" and outcomes["refused"] >= (REFUSED_TOPICAL if topical else REFUSED):
        text = stop(f"{say('refused', language)}{'：' if language == 'zh' else ': '}{why}", language)
        return Draft("refused", (Statement(text),))
    return None


def compose_asked_back(context: Context) -> Draft | None:
    """A question back where the message points at something that neither it nor the turns before it name."""
    pointing = POINTING.search(_DOCUMENT.sub("", context.reading.folded))
    return (
        _clarify(context) if pointing and _is_short(context, SHORT) and not _names_anything(context) else None
    )


def compose_unsaid(context: Context) -> Draft | None:
    """A question back, or “the plan does not say” with its reason; None where the plan may answer."""
    why, topical = _why(context), _is_topical(context)
    outcomes, outcome = context.scope.outcomes, context.scope.category.outcome
    if outcome == "clarify" and outcomes["clarify"] >= CLARIFY and not topical and not context.reading.years:
        return _clarify(context)
    if outcome == "absent" and outcomes["absent"] >= (ABSENT_TOPICAL if topical else ABSENT):
        return not_in_plan(context, why[:1].upper() + why[1:])
    return _clarify(context) if _is_short(context, BARE) and not _names_anything(context) else None


def _clarify(context: Context) -> Draft:
    return Draft("clarify", (Statement(stop(say("clarify", context.language), context.language)),))


def _is_short(context: Context, characters: int) -> bool:
    """Whether the message has no more characters than that in Chinese, or three times as many in English."""
    return len(context.reading.folded) <= characters * (1 if context.language == "zh" else 3)


def _names_anything(context: Context) -> bool:
    reading = context.reading
    named = reading.years or reading.periods or reading.parts or "notice" in reading.asks
    return bool(named) or _is_topical(context)


def _why(context: Context) -> str:
    category = context.scope.category
    return category.why_zh if context.language == "zh" else category.why_en


def _is_topical(context: Context) -> bool:
    """Whether the question names something that the plan has a word for."""
    return bool(context.topic_words() or context.reading.bodies or context.reading.clauses)
