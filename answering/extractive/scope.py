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


def compose_out_of_scope(context: Context) -> Draft | None:
    """The ending of the category that the question belongs to; None where it belongs to the plan."""
    reading, language = context.scope, context.language
    topical = bool(context.topic_words()) or bool(context.reading.bodies) or bool(context.reading.clauses)
    why = reading.category.why_zh if language == "zh" else reading.category.why_en
    outcomes, outcome = reading.outcomes, reading.category.outcome
    if outcome == "refused" and outcomes["refused"] >= (REFUSED_TOPICAL if topical else REFUSED):
        text = stop(f"{say('refused', language)}{'：' if language == 'zh' else ': '}{why}", language)
        return Draft("refused", (Statement(text),))
    if outcome == "clarify" and outcomes["clarify"] >= CLARIFY and not topical and not context.reading.years:
        return Draft("clarify", (Statement(stop(say("clarify", language), language)),))
    if outcome == "absent" and outcomes["absent"] >= (ABSENT_TOPICAL if topical else ABSENT):
        return not_in_plan(context, why[:1].upper() + why[1:])
    return None
