"""The figures of a run: each measure over the questions that it applies to, overall and by language and kind."""

from collections.abc import Callable, Sequence
from functools import partial

from eval.intervals import Figure, figure
from eval.scoring import Scored

Figures = dict[str, Figure | None]
Part = tuple[float, float]


def _met(field: str, scored: Scored) -> Part | None:
    """A score's field as (met, out of); None where it does not apply."""
    value = getattr(scored.score, field)
    return None if value is None else (float(value), 1.0)


def _facts(scored: Scored) -> Part | None:
    return _met("facts", scored) if scored.gold.facts and not scored.declined else None


def _forbidden(scored: Scored) -> Part | None:
    return _met("forbidden", scored) if scored.gold.forbidden else None


def _bodies(scored: Scored) -> Part | None:
    return _met("bodies", scored) if scored.gold.agencies is not None else None


def _verbatim(scored: Scored) -> Part | None:
    return _met("verbatim", scored) if scored.answer["citations"] else None


def _declined_unanswerable(scored: Scored) -> Part | None:
    return (float(scored.declined), 1.0) if not scored.gold.statuses & {"answered", "clarify"} else None


def _declined_answerable(scored: Scored) -> Part | None:
    return (float(scored.declined), 1.0) if scored.gold.statuses == {"answered"} else None


def _sentence_recall(scored: Scored) -> Part | None:
    own = scored.sentences
    return (float(own.supported), float(own.sentences)) if own else None


def _sentence_precision(scored: Scored) -> Part | None:
    own = scored.sentences
    return (float(own.precise), float(own.citations)) if own else None


MEASURES: dict[str, Callable[[Scored], Part | None]] = {
    "right": partial(_met, "right"),
    "status": partial(_met, "status"),
    "recall": partial(_met, "recall"),
    "precision": partial(_met, "precision"),
    "facts": _facts,
    "forbidden": _forbidden,
    "bodies": _bodies,
    "verbatim": _verbatim,
    "language": partial(_met, "language"),
    "declined of unanswerable": _declined_unanswerable,
    "declined of answerable": _declined_answerable,
    "sentence recall": _sentence_recall,
    "sentence precision": _sentence_precision,
}
MEANINGS = {
    "right": "fully right: every measure of the question met at once",
    "status": "the status is a right one",
    "recall": "citation recall: required clauses that are cited",
    "precision": "citation precision: cited clauses that are required or allowed",
    "facts": "every required fact is said, of answered questions that ask for some",
    "forbidden": "nothing forbidden is said, of questions that forbid something",
    "bodies": "exactly the bodies asked for, of questions that ask for bodies",
    "verbatim": "every quote is the plan's own words inside its clause",
    "language": "answered in the question's language",
    "declined of unanswerable": "declined, of questions that the plan does not answer",
    "declined of answerable": "wrongly declined, of questions that it answers",
    "sentence recall": "sentences supported by what they cite",
    "sentence precision": "citations of sentences that are precise",
}


def figures_of(scored: Sequence[Scored]) -> Figures:
    """Every measure over scored answers."""
    return {
        name: figure([part for s in scored if (part := measure(s)) is not None])
        for name, measure in MEASURES.items()
    }


def groups_of(scored: Sequence[Scored]) -> dict[str, list[Scored]]:
    """Scored answers as a whole and by language and kind: "all", "lang en", "kind number"."""
    groups = {"all": list(scored)}
    for field in ("lang", "kind"):
        for value in sorted({getattr(s.gold, field) for s in scored}):
            groups[f"{field} {value}"] = [s for s in scored if getattr(s.gold, field) == value]
    return groups
