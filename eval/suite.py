"""`python app.py eval`: every question of a bank answered and scored, figures by kind and language."""

import json
import sys
import time
from collections.abc import Callable, Iterable
from pathlib import Path
from typing import Any

from answering.engine import Answerer
from eval.bank_file import BANK, GoldQuestion, read_bank
from eval.measures import Score, score
from ingest.errors import SettingRefused

Scored = tuple[GoldQuestion, dict[str, Any], Score]


def run_suite(
    answerer: Answerer, bank: Path | None, out: Path | None, progress: Callable[[str], None]
) -> int:
    """Answer a bank, print its figures, write them with every answer to `out`; returns the exit status."""
    if out is not None and not out.parent.is_dir():
        raise SettingRefused(
            f"--json {out}: there is no folder {out.parent}; name a file in a folder that exists"
        )
    path = bank or BANK / "held_out.jsonl"
    questions = read_bank(path)
    progress(f"{len(questions)} questions from {path.name}")
    started = time.perf_counter()
    scored = answer_all(answerer, questions)
    seconds = time.perf_counter() - started
    figures = {"all": summary(scored)} | {
        f"{field} {value}": summary([s for s in scored if getattr(s[0], field) == value])
        for field in ("lang", "kind")
        for value in sorted({getattr(gold, field) for gold in questions})
    }
    sys.stdout.write(as_table(figures) + f"{len(questions)} questions in {seconds:.1f} s\n")
    if out is not None:
        answers = [{"answer": a, "failures": s.failures(), "gold": g.model_dump()} for g, a, s in scored]
        data = {"bank": path.name, "figures": figures, "seconds": seconds, "answers": answers}
        out.write_text(json.dumps(data, ensure_ascii=False, indent=1) + "\n", encoding="utf-8")
        progress(f"wrote {out}")
    return 0


def answer_all(answerer: Answerer, questions: Iterable[GoldQuestion]) -> list[Scored]:
    """Answer and score questions in order."""
    scored = []
    for gold in questions:
        answer = answerer.ask(gold.as_question()).as_json()
        plan = answerer.index.catalog.record(gold.plan).plan
        scored.append((gold, answer, score(gold, answer, plan)))
    return scored


def summary(scored: list[Scored]) -> dict[str, float | int | None]:
    """Figures over scored answers: shares, and the two rates of abstention."""
    unanswerable = [s for s in scored if "answered" not in s[0].statuses and "clarify" not in s[0].statuses]
    answerable = [s for s in scored if s[0].statuses == {"answered"}]
    return {
        "questions": len(scored),
        "right": _mean([s.right for _, _, s in scored]),
        "status": _mean([s.status for _, _, s in scored]),
        "recall": _mean(
            [s.recall if s.recall is not None else 1.0 for _, _, s in scored if s.recall is not None]
        ),
        "precision": _mean([s.precision for _, _, s in scored if s.precision is not None]),
        "facts": _mean([s.facts for _, _, s in scored]),
        "bodies": _mean([s.bodies for g, _, s in scored if g.agencies is not None]),
        "verbatim": _mean([s.verbatim for _, _, s in scored]),
        "declined of unanswerable": _mean([a["status"] != "answered" for _, a, _ in unanswerable]),
        "declined of answerable": _mean([a["status"] != "answered" for _, a, _ in answerable]),
    }


def as_table(figures: dict[str, dict[str, float | int | None]]) -> str:
    """Figures as lines for a person."""
    names = list(next(iter(figures.values())))
    rows = [f"{'':22}" + "".join(f"{name.split(' of ')[-1][:10]:>11}" for name in names)]
    for group, values in figures.items():
        cells = [
            f"{v:>11}" if isinstance(v, int) else f"{'-':>11}" if v is None else f"{v:>11.3f}"
            for v in values.values()
        ]
        rows.append(f"{group:22}" + "".join(cells))
    return "\n".join(rows) + "\n"


def _mean(values: Iterable[float | bool | None]) -> float | None:
    numbers = [float(value) for value in values if value is not None]
    return sum(numbers) / len(numbers) if numbers else None
