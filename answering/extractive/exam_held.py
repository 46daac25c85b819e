"""How far words of the plan carry an option of a choice: its words, its bodies, its figures."""

import re
from dataclasses import dataclass

from answering.extractive.context import Context
from ingest.analysis import fold, pieces
from ingest.numerals import NUMERAL, to_int
from ingest.plan import Clause, Span

_COUNT = re.compile(rf"([{NUMERAL}两]+|\d+)(?:个|家|条|项|种|类|次|处|部分)?")
_FIGURE = re.compile(r"(\d[\d,]*(?:\.\d+)?)\s*(%|percent|万吨|万|年|million)?")
_COMMA = re.compile(r"(?<=\d),(?=\d{3})")


@dataclass(frozen=True)
class Ground:
    """Words that may settle a choice, folded; each with the clause and the stretch that it is from."""

    texts: tuple[tuple[str, Clause, Span], ...]


def holding(context: Context, option: str, ground: Ground) -> tuple[float, int]:
    """How far a ground carries an option (1 where it holds its words), and the place of the words that do so best."""
    shares = [held(context, option, text) for text, _, _ in ground.texts]
    best = max(shares)
    return best, shares.index(best)


def held(context: Context, option: str, text: str) -> float:
    """How far a folded text carries an option: 1 where it holds its words, less by the share of its pieces missing."""
    bodies = {mention.body.id for mention in context.register.mentions(option)}
    if bodies:
        return len(bodies & {m.body.id for m in context.register.mentions(text)}) / len(bodies)
    count = _COUNT.fullmatch(option)
    if count:
        number = str(to_int(count.group(1).replace("两", "二")))
        return 0.9 * bool(re.search(rf"(?<![\d.]){number}(?![\d.%])", text))
    if option in text:
        return 1.0
    figures = figures_in(option)
    if figures:
        return 0.9 * all(figure in figures_in(text) for figure in figures)
    wanted = set(pieces(option))
    return 0.9 * len(wanted & set(pieces(text))) / len(wanted) if wanted else 0.0


def figures_in(text: str) -> list[tuple[str, str]]:
    """The figures of a folded text, with their units."""
    found = _FIGURE.finditer(_COMMA.sub("", text))
    return [(match.group(1), (match.group(2) or "").replace("percent", "%")) for match in found]


def words_of(context: Context, clause: Clause, span: Span) -> str:
    """A sentence of the plan, folded, with its rendering where the item is in English."""
    written = context.knowledge.sentence(clause.id, span.start) if context.language == "en" else None
    return fold(f"{context.plan.slice(span)} {written.en if written else ''}")
