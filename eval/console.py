"""The figures of a run as lines for a person."""

from collections.abc import Sequence

from eval.intervals import Figure
from eval.outcome import Outcome, Row
from eval.summary import Figures

SHORT = {
    "right": "right",
    "status": "status",
    "recall": "recall",
    "precision": "precis.",
    "facts": "facts",
    "forbidden": "unforb.",
    "bodies": "bodies",
    "verbatim": "verbat.",
    "language": "lang.",
    "declined of unanswerable": "declined",
    "declined of answerable": "wrongly",
    "sentence recall": "s.recall",
    "sentence precision": "s.prec.",
}
_NAME, _CELL = 30, 9


def as_text(outcome: Outcome) -> str:
    """Every figure of a run. In the tables, `declined` is of unanswerable questions, `wrongly` of answerable ones."""
    blocks = [_headline(outcome.overall), _table("", [(name, f) for name, f in outcome.groups.items()])]
    if outcome.ablations:
        blocks.append(_table("with parts left out", _rows(outcome.ablations)))
    if outcome.peers:
        blocks.append(_table("peers", _rows(outcome.peers)))
    blocks += [f"{row.name}: {row.note}\n" for row in (*outcome.ablations, *outcome.peers) if row.note]
    return "\n".join([*blocks, f"{len(outcome.scored)} questions in {outcome.seconds:.1f} s\n"])


def _headline(figures: Figures) -> str:
    return "".join(f"{name:{_NAME}}{_with_interval(figure)}\n" for name, figure in figures.items())


def _with_interval(figure: Figure | None) -> str:
    if figure is None:
        return "-"
    return f"{figure.share:6.1%}  95 % interval {figure.low:.1%} to {figure.high:.1%}, {figure.questions} questions"


def _rows(rows: Sequence[Row]) -> list[tuple[str, Figures]]:
    return [(row.name, row.figures) for row in rows if row.figures is not None]


def _table(title: str, rows: Sequence[tuple[str, Figures]]) -> str:
    lines = [f"{title:{_NAME}}" + "".join(f"{short:>{_CELL}}" for short in SHORT.values())]
    for name, figures in rows:
        cells = [f"{f.share:>{_CELL}.3f}" if f else f"{'-':>{_CELL}}" for f in map(figures.get, SHORT)]
        lines.append(f"{name:{_NAME}}" + "".join(cells))
    return "\n".join(lines) + "\n"
