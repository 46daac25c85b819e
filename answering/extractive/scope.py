"""Questions that the plan does not answer: refused, asked back, or honestly absent, with the reason named."""

from answering.draft import Draft, Statement
from answering.extractive.absent import not_in_plan
from answering.extractive.context import Context
from answering.wording import say, stop

# The probability from which an outcome is taken, chosen on the worked part of the bank: where the question names
# nothing that the plan has a word for, and where it does.
REFUSED, REFUSED_TOPICAL = 0.65, 0.8
CLARIFY = 0.36
ABSENT, ABSENT_TOPICAL = 0.5, 0.68


def compose_refused(context: Context) -> Draft | None:
    """A refusal with its reason; None where the message is no order, chat or question about something else."""
    why, topical, language = _why(context), _is_topical(context), context.language
    outcomes, outcome = context.scope.outcomes, context.scope.category.outcome
    if outcome == "refused" and outcomes["refused"] >= (REFUSED_TOPICAL if topical else REFUSED):
        text = stop(f"{say('refused', language)}{'：' if language == 'zh' else ': '}{why}", language)
        return Draft("refused", (Statement(text),))
    return None


def compose_unsaid(context: Context) -> Draft | None:
    """A question back, or “the plan does not say” with its reason; None where the plan may answer."""
    why, topical, language = _why(context), _is_topical(context), context.language
    outcomes, outcome = context.scope.outcomes, context.scope.category.outcome
    if outcome == "clarify" and outcomes["clarify"] >= CLARIFY and not topical and not context.reading.years:
        return Draft("clarify", (Statement(stop(say("clarify", language), language)),))
    if outcome == "absent" and outcomes["absent"] >= (ABSENT_TOPICAL if topical else ABSENT):
        return not_in_plan(context, why[:1].upper() + why[1:])
    return None


def _why(context: Context) -> str:
    category = context.scope.category
    return category.why_zh if context.language == "zh" else category.why_en


def _is_topical(context: Context) -> bool:
    """Whether the question names something that the plan has a word for."""
    return bool(context.topic_words() or context.reading.bodies or context.reading.clauses)
