"""Which targets of the plan a question is about: by the figure that it names, by what is to be reached, by its field."""

import re

from answering.extractive.context import Context
from ingest.analysis import fold, pieces
from ingest.numerals import to_int
from ingest.plan import Clause, Target
from ingest.target_names import TargetNames
from retrieval.glossary import topic_matches

Pair = tuple[Clause, Target]

NAMED = 0.8  # share of an indicator's pieces that a question holds, from which it names it
DISTINCT = 0.5  # … or the weight of its terms that the question holds, each counting less the more indicators have it
OF_TARGETS = re.compile(
    r"时间|目标|指标|年|\btargets?\b|\bgoals?\b|\btime|\bdeadline|\bfigure|\border\b"
)  # words of any question for targets
ELSEWHERE = 0.85  # score from which a sentence of a clause without targets is what a question is about
_FIGURE = re.compile(r"(\d+(?:\.\d+)?)\s*(%|万吨|万|percent|per cent|million|成)?")
_HALF = re.compile(r"一半|半数|过半|对半|\bhalf\b")
_TENTHS = re.compile(r"([一二两三四五六七八九])成")
_PERCENT = re.compile(r"百分之([一二三四五六七八九十]+)")


def targets_of(context: Context) -> list[Pair]:
    """Every target of the plan, in order."""
    return [(clause, target) for clause in context.plan.items for target in clause.targets]


def count_of(pairs: list[Pair]) -> int:
    """How many targets there are; the amounts of one indicator for one year are one."""
    return len({(clause.id, target.indicator, target.year) for clause, target in pairs})


def names_of(context: Context, pair: Pair) -> TargetNames | None:
    """What was written about how a target is called, if anything was."""
    clause, target = pair
    entries = context.knowledge.targets
    return next((e for e in entries if (e.clause, e.indicator) == (clause.id, target.indicator)), None)


def shown_name(context: Context, target: Target) -> str:
    """The name of a target in the language of the answer; the plan's own where no other was written."""
    if context.language == "zh":
        return target.indicator
    written = (e.name_en for e in context.knowledge.targets if e.indicator == target.indicator)
    return next(written, target.indicator)


def by_field(context: Context, pairs: list[Pair]) -> list[Pair]:
    """Those of some targets that belong to a field which the question names, and none of whose targets it calls by name."""
    folded = context.reading.folded
    fields: dict[str, frozenset[str]] = {}
    taken: set[str] = set()
    for pair in pairs:
        names = names_of(context, pair)
        if names:
            fields[pair[1].indicator] = names.fields_in(folded)
            taken |= names.fields_in(folded) if names.is_named(folded) else frozenset()
    return [pair for pair in pairs if fields.get(pair[1].indicator, frozenset()) - taken]


def is_about_fields(context: Context) -> bool:
    """Whether all that the question names is a field or a target: it asks about no other matter of that field."""
    known = context.knowledge.targets
    best = next(iter(context.found.evidence), None)
    close = best is not None and best.passage.kind == "sentence" and best.score >= ELSEWHERE
    if best and close and not context.plan.clause(best.clause).targets:
        return False
    surfaces = [context.reading.folded[match.start : match.end] for match in topic_matches(context.matches)]
    return all(
        OF_TARGETS.search(surface)
        or any(e.is_named(surface) or e.fields_in(surface) or surface in e.indicator for e in known)
        for surface in surfaces
    )


def by_call(context: Context) -> list[Pair]:
    """The targets that the question calls by one of their written names."""
    folded = context.reading.folded
    return [p for p in targets_of(context) if (names := names_of(context, p)) and names.is_named(folded)]


def by_name(context: Context) -> list[Pair]:
    """The targets whose indicator the question names, in the plan's words or in words that mean them."""
    called = by_call(context)
    if called:
        return called
    pairs = targets_of(context)
    asked = set(pieces(" ".join([context.reading.folded, *context.terms])))
    exact = [pair for pair in pairs if _share(pair[1].indicator, asked) >= NAMED]
    if exact:
        return exact
    held: dict[str, set[str]] = {}
    for _, target in pairs:
        for term in context.topic_words():
            if fold(term) in fold(target.indicator):
                held.setdefault(term, set()).add(target.indicator)
    weights = {
        target.indicator: sum(1 / len(of) for of in held.values() if target.indicator in of)
        for _, target in pairs
    }
    best = max(weights.values(), default=0.0)
    return [pair for pair in pairs if weights[pair[1].indicator] >= max(DISTINCT, best * DISTINCT)]


def by_figure(context: Context) -> list[Pair]:
    """The targets whose amount the question names (43%, 六成, 1150万吨)."""
    named = figures_named(context.reading.folded, half=False)  # a half is said of many things
    return [pair for pair in targets_of(context) if (pair[1].value, unit_of(pair[1])) in named]


def figures_named(folded: str, half: bool = True) -> set[tuple[str, str]]:
    """The amounts that a folded question names, as value and unit ("%", "万吨" or none)."""
    found: set[tuple[str, str]] = set()
    for match in _FIGURE.finditer(folded):
        value, unit = match.group(1), match.group(2)
        if unit in ("%", "percent", "per cent"):
            found.add((value, "%"))
        elif unit == "成":
            found.add((str(int(float(value) * 10)), "%"))
        elif unit in ("万吨", "万"):
            found.add((value, "万吨"))
        elif unit == "million":
            found.add((str(round(float(value) * 100)), "万吨"))
    if half and _HALF.search(folded):
        found.add(("50", "%"))
    for match in _TENTHS.finditer(folded):
        found.add((str(10 * (to_int(match.group(1).replace("两", "二")) or 0)), "%"))
    for match in _PERCENT.finditer(folded):
        found.add((str(to_int(match.group(1))), "%"))
    return found


def unit_of(target: Target) -> str:
    """The unit of a target in the form in which figures named are compared."""
    return "%" if target.unit in ("%", "％") else target.unit or ""


def _share(indicator: str, asked: set[str]) -> float:
    """The share of an indicator's pieces that a question holds."""
    wanted = set(pieces(indicator))
    return len(wanted & asked) / len(wanted)
