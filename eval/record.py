"""A run as data: the file that `--json OUT` writes."""

from collections.abc import Sequence
from dataclasses import asdict
from typing import Any

from eval.outcome import Outcome, Row
from eval.summary import Figures


def as_data(outcome: Outcome) -> dict[str, Any]:
    """Figures, intervals, comparisons, gates missed and every answer with its gold, as JSON holds them."""
    return {
        "bank": outcome.bank,
        "about": outcome.about,
        "seconds": outcome.seconds,
        "figures": {name: _shares(figures) for name, figures in outcome.groups.items()},
        "intervals": {name: _intervals(figures) for name, figures in outcome.groups.items()},
        "ablations": _rows(outcome.ablations),
        "peers": _rows(outcome.peers),
        "missed": list(outcome.missed),
        "answers": [
            {
                "answer": s.answer,
                "failures": s.score.failures(),
                "sentences": asdict(s.sentences) if s.sentences else None,
                "gold": s.gold.model_dump(),
            }
            for s in outcome.scored
        ],
    }


def _shares(figures: Figures) -> dict[str, float | int | None]:
    """Shares by measure, and the number of questions."""
    right = figures["right"]
    return {
        "questions": right.questions if right else 0,
        **{name: figure.share if figure else None for name, figure in figures.items()},
    }


def _intervals(figures: Figures) -> dict[str, list[float] | None]:
    return {name: [figure.low, figure.high] if figure else None for name, figure in figures.items()}


def _rows(rows: Sequence[Row]) -> list[dict[str, Any]]:
    return [
        {
            "name": row.name,
            "what": row.what,
            "note": row.note,
            "figures": _shares(row.figures) if row.figures else None,
            "intervals": _intervals(row.figures) if row.figures else None,
        }
        for row in rows
    ]
