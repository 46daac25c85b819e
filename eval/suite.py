"""`python app.py eval`: a bank answered and scored, beside ablations and peers; figures, report and gates."""

import json
import re
import sys
import time
from collections.abc import Callable
from datetime import date
from pathlib import Path

from answering.engine import Answerer
from eval.about import about
from eval.bank_file import BANK, GoldQuestion, read_bank
from eval.command import HELD_OUT, Options
from eval.comparisons import ablated, peered
from eval.console import as_text
from eval.gates import misses, read_baseline
from eval.outcome import Outcome
from eval.record import as_data
from eval.report.page import as_page
from eval.scoring import answer_all
from eval.summary import figures_of, groups_of
from eval.wrong import as_lines, wrong_answers
from ingest.errors import SettingRefused

REPORTS = BANK.parent / "reports"
Progress = Callable[[str], None]


def run_suite(answerer: Answerer, options: Options, progress: Progress) -> int:
    """Run the suite, print its figures and write its report; the exit status is 1 where a gate is missed."""
    for name, path in (("--json", options.json), ("--report", options.report)):
        if path is not None and not path.parent.is_dir():
            raise SettingRefused(
                f"{name} {path}: there is no folder {path.parent}; name a file in a folder that exists"
            )
    outcome = evaluate(answerer, options, progress)
    if options.list:
        shown = options.show or not outcome.hidden
        sys.stdout.write(
            "".join(as_lines(wrong, shown) + "\n" for wrong in wrong_answers(outcome.scored)) + "\n"
        )
    sys.stdout.write(as_text(outcome))
    if options.json is not None:
        data = json.dumps(as_data(outcome), ensure_ascii=False, indent=1)
        _write(options.json, data + "\n", progress)
    _write(options.report or _report_path(outcome), as_page(outcome, options.show), progress)
    for line in outcome.missed:
        progress(f"gate missed: {line}")
    return 1 if outcome.missed and not options.no_gate else 0


def evaluate(answerer: Answerer, options: Options, progress: Progress) -> Outcome:
    """Answer a bank with the product, and unless it is to be quick with all that it is compared with."""
    started = time.perf_counter()
    baseline = read_baseline()
    questions = _chosen(read_bank(options.bank), options)
    progress(f"{len(questions)} questions from {options.bank.name}")
    scored = answer_all(answerer, questions)
    groups = {name: figures_of(group) for name, group in groups_of(scored).items()}
    compare = bool(questions) and not options.quick
    ablations = list(ablated(answerer.index, questions, progress)) if compare else []
    peers = list(peered(answerer.index, questions, progress)) if compare else []
    gates = baseline.gates_of(options.bank)
    return Outcome(
        bank=options.bank.stem + (f"-{options.kind}" if options.kind else ""),
        about=about(answerer.index, date.today()),
        scored=scored,
        groups=groups,
        seconds=time.perf_counter() - started,
        ablations=ablations,
        peers=peers,
        goals=baseline.goals,
        gates=gates,
        missed=misses(gates, groups, whole=options.kind is None) if gates else [],
        hidden=options.bank.resolve() == HELD_OUT,
    )


def _chosen(questions: list[GoldQuestion], options: Options) -> list[GoldQuestion]:
    """The questions of the kind asked for."""
    if options.kind is None:
        return questions
    kinds = sorted({gold.kind for gold in questions})
    if options.kind not in kinds:
        raise SettingRefused(
            f"--kind {options.kind}: {options.bank.name} has no such kind; it has {', '.join(kinds)}"
        )
    return [gold for gold in questions if gold.kind == options.kind]


def _report_path(outcome: Outcome) -> Path:
    name = re.sub(r"[^\w-]", "_", outcome.bank)
    return REPORTS / f"{name}-{outcome.about['date']}.html"


def _write(path: Path, text: str, progress: Progress) -> None:
    try:
        if path.parent == REPORTS:
            REPORTS.mkdir(exist_ok=True)
        path.write_text(text, encoding="utf-8")
    except OSError as error:
        raise SettingRefused(f"{path}: cannot be written ({error.strerror}); name another file") from error
    progress(f"wrote {path}")
