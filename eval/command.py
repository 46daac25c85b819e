"""The words of `python app.py eval`: what may be asked for, and what was. Imports nothing slow."""

import argparse
from dataclasses import dataclass
from pathlib import Path

HELD_OUT = Path(__file__).resolve().parent / "bank" / "held_out.jsonl"


@dataclass(frozen=True)
class Options:
    """What a call asks for; the defaults are those of a call without words."""

    questions: Path | None = None
    json: Path | None = None
    report: Path | None = None
    kind: str | None = None
    show: bool = False
    list: bool = False
    no_gate: bool = False
    quick: bool = False

    @property
    def bank(self) -> Path:
        """The bank to answer."""
        return self.questions or HELD_OUT


def add_options(parser: argparse.ArgumentParser) -> None:
    """Add the words of the command to its parser."""
    parser.add_argument("--questions", type=Path, metavar="FILE", help="another question bank")
    parser.add_argument("--kind", help="answer the questions of one kind alone")
    parser.add_argument("--quick", action="store_true", help="leave out the ablations and the peers")
    parser.add_argument("--list", action="store_true", help="print each wrong answer")
    parser.add_argument("--show", action="store_true", help="show the questions of the held-out bank as well")
    parser.add_argument("--no-gate", action="store_true", help="end with 0 also where a gate is missed")
    parser.add_argument(
        "--json", type=Path, metavar="OUT", help="write the figures and every answer to a file"
    )
    parser.add_argument(
        "--report", type=Path, metavar="PATH", help="write the report there (eval/reports/BANK-DATE.html)"
    )


def options_in(words: argparse.Namespace) -> Options:
    """What the parsed words ask for."""
    return Options(
        words.questions,
        words.json,
        words.report,
        words.kind,
        words.show,
        words.list,
        words.no_gate,
        words.quick,
    )
