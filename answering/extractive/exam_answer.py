"""How the answer to an exam item is put: the letter or the word first, then the words of the plan that settle it."""

import re

from answering.draft import Draft, Quote, Statement
from answering.extractive.context import Context
from answering.extractive.naming import clause_label, line_quote, rendered, sentence_words
from answering.wording import say, stop
from ingest.analysis import fold
from ingest.plan import Clause, Span

NUMBER = re.compile(r"\d+(?:\.\d+)?")
_CIRCLED = "①②③④⑤⑥⑦⑧"


def label_of(label: str) -> str:
    """An option's label as it is shown: a capital letter, a number in a circle, or the words themselves."""
    if len(label) > 1:
        return label
    return _CIRCLED[int(label) - 1] if label.isdigit() else label.upper()


def exam_answer(
    context: Context, key: str, clause: Clause, sentence: Span, letter: str = "", words: str = ""
) -> Draft:
    """The answer to an exam item, carried by a sentence of a clause."""
    first = stop(say(key, context.language, letter=letter, words=words), context.language)
    known = frozenset({*NUMBER.findall(fold(first)), *(m.body.id for m in context.register.mentions(first))})
    ordinals = frozenset(re.findall(r"（([一二三四五六七八九十]+)）", first))
    label = clause_label(context, clause)
    why = f"{label}{'：' if context.language == 'zh' else ': '}{' '.join(sentence_words(context, clause, sentence).split())}"
    is_line = clause.responsibility and sentence == clause.responsibility.span
    quote = line_quote(clause) if is_line else Quote(clause.id, sentence.start, sentence.end)
    return Draft(
        "answered",
        (
            Statement(first, (quote,), vouched=known | ordinals),
            Statement(stop(why, context.language), (quote,), vouched=rendered(context, why)),
        ),
    )
