"""The load test of `make bench`: `python -m eval.load --minutes 2 --people 100 --every 5`.

People ask questions of the bank over HTTP, each one every few seconds; then many ask at once. Reported are times, errors,
refusals, and the memory of the server. The exit status is 1 where a question of the first part got no answer, one of
the second was neither answered nor clearly refused, the server is not ready afterwards, or its records do not hold
exactly the answers received.
"""

import argparse
import asyncio
import json
import random
import sys
import tempfile
from collections import Counter
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path

from access.tokens import digest_of, new_token
from access.users import User, UsersFile
from eval.bank_file import BANK, read_bank
from eval.people import Call, Crowd, Headers
from eval.serving import Served, is_well, serving
from ingest.errors import ClausewiseError, SourceRefused


@dataclass
class Report:
    """What was measured, and what is wrong."""

    figures: dict[str, float] = field(default_factory=dict)
    faults: list[str] = field(default_factory=list)


def main(arguments: Sequence[str] | None = None) -> int:
    """Measure and print, a line a figure; 1 where something is wrong."""
    options = _options(arguments)
    try:
        with _server(options) as (url, served, headers):
            report = measure(options, url, served, headers)
    except ClausewiseError as error:
        sys.stderr.write(f"load: {error}\n")
        return 1
    for name, value in report.figures.items():
        print(f"{name:44}{value:10.1f}")
    for fault in report.faults:
        print(f"FAULT {fault}")
    sys.stderr.write(json.dumps(report.figures) + "\n")
    return 1 if report.faults else 0


def measure(options: argparse.Namespace, url: str, served: Served | None, headers: Headers) -> Report:
    """Both parts of the test at one address; without a server of its own, memory and records are not looked at."""
    questions = [gold.question for gold in read_bank(BANK / "worked.jsonl") if not gold.history]
    random.Random(options.seed).shuffle(questions)
    crowd = Crowd(url, questions, headers, options.seed)
    report = Report()
    steady = asyncio.run(crowd.asking(options.people, options.every, 60 * options.minutes))
    report.figures |= timed("steady", steady)
    report.faults += told("steady", [call for call in steady if not call.answered])
    many = asyncio.run(crowd.at_once(options.at_once)) if options.at_once else []
    report.figures |= timed("at once", many)
    report.figures["at once: refused with 429 or 503"] = sum(call.refused for call in many)
    report.faults += told("at once", [call for call in many if not call.answered and not call.refused])
    if not is_well(f"{url}/readyz", headers(0)):
        report.faults.append("the server is not ready afterwards: GET /readyz")
    if served is not None:
        _look_inside(served, [*steady, *many], report)
    return report


def timed(part: str, calls: Sequence[Call]) -> dict[str, float]:
    """How many calls there were, and how long those took that were answered."""
    times = sorted(call.ms for call in calls if call.answered)
    figures: dict[str, float] = {
        f"{part}: questions": len(calls),
        f"{part}: answered": len(times),
        f"{part}: neither answered nor refused": sum(not (c.answered or c.refused) for c in calls),
    }
    for name, share in (("p50", 0.5), ("p95", 0.95), ("p99", 0.99), ("max", 1.0)):
        if times:
            figures[f"{part}: {name} (ms)"] = times[min(len(times) - 1, int(len(times) * share))]
    return figures


def told(part: str, calls: Sequence[Call]) -> list[str]:
    """The calls as faults, a line for each kind with their number."""
    kinds = Counter((call.status, call.why) for call in calls)
    return [
        f"{part}: {number} times status {status or 'none'} {why}".rstrip()
        for (status, why), number in kinds.most_common()
    ]


def headers_of(tokens: Path | None) -> Headers:
    """What each person sends: the tokens of a file, one a line, dealt out in turn.

    Raises:
        SourceRefused: the file cannot be read or holds no token.
    """
    if tokens is None:
        return lambda _: {}
    try:
        held = tokens.read_text(encoding="utf-8").split()
    except (OSError, UnicodeDecodeError) as error:
        raise SourceRefused(f"{tokens}: cannot be read; give a file with one token a line") from error
    if not held:
        raise SourceRefused(f"{tokens}: holds no token; make one with python app.py users token NAME")
    return lambda person: {"Authorization": f"Bearer {held[person % len(held)]}"}


def _look_inside(served: Served, calls: Sequence[Call], report: Report) -> None:
    received = sum(call.exchange is not None for call in calls)
    kept = served.kept()
    memory = served.memory()
    report.figures |= {
        "answers in the records": kept,
        "server: resident memory (MB)": memory["now"],
        "server: most resident memory (MB)": memory["most"],
    }
    if kept != received:
        report.faults.append(f"{received} answers were received, and {kept} are in the records")


@contextmanager
def _server(options: argparse.Namespace) -> Iterator[tuple[str, Served | None, Headers]]:
    """The server at a URL, or one started for this with an empty home, where each person has a token."""
    if options.url is not None:
        yield options.url.rstrip("/"), None, headers_of(options.tokens)
        return
    with tempfile.TemporaryDirectory() as folder:
        headers = office(Path(folder), max(options.people, options.at_once))
        with serving(Path(folder)) as served:
            yield served.url, served, headers


def office(home: Path, people: int) -> Headers:
    """Make so many users in a home, and give what each sends."""
    tokens = [new_token() for _ in range(people)]
    made = {f"person-{n}": User(f"person-{n}", "user", None, digest_of(t)) for n, t in enumerate(tokens)}
    UsersFile(home / "users.json").change(lambda users: users.update(made))
    return lambda person: {"Authorization": f"Bearer {tokens[person % people]}"}


def _options(arguments: Sequence[str] | None) -> argparse.Namespace:
    parser = argparse.ArgumentParser(prog="python -m eval.load", description="Ask as many people would.")
    parser.add_argument("--minutes", type=float, default=2.0, help="how long people ask (2)")
    parser.add_argument("--people", type=int, default=100, help="how many people there are (100)")
    parser.add_argument("--every", type=float, default=5.0, help="seconds from question to question (5)")
    parser.add_argument("--at-once", type=int, default=300, help="how many ask at once afterwards (300)")
    parser.add_argument("--url", help="the server; left out: one is started with an empty home")
    parser.add_argument("--tokens", type=Path, help="a file with one token a line, for a server with users")
    parser.add_argument("--seed", type=int, default=1, help="of the choice of questions (1)")
    return parser.parse_args(arguments)


if __name__ == "__main__":
    sys.exit(main())
