"""The front door of Clausewise: with no word it starts the web chat; `python app.py --help` lists the commands."""

import argparse
import gc
import json
import os
import sys
from collections.abc import Callable
from pathlib import Path
from typing import Any, NoReturn

# Chroma's and Gradio's telemetry and the model hub are off before any of them is imported.
for _name, _value in {
    "ANONYMIZED_TELEMETRY": "False",
    "GRADIO_ANALYTICS_ENABLED": "False",
    "HF_HUB_DISABLE_TELEMETRY": "1",
    "LANGSMITH_TRACING": "false",
}.items():
    os.environ.setdefault(_name, _value)


class _Parser(argparse.ArgumentParser):
    """A parser whose complaints are one line."""

    def error(self, message: str) -> NoReturn:
        """Say what is off about the call, and stop with status 2."""
        sys.stderr.write(f"clausewise: {message}; see python app.py --help\n")
        raise SystemExit(2)


def main(arguments: list[str] | None = None) -> int:
    """Run one command; the exit status is 0 done, 1 could not be done, 2 the call's words are off."""
    from ingest.errors import ClausewiseError

    options = _parser().parse_args(arguments)
    command: Callable[[argparse.Namespace], int] = options.run
    try:
        return command(options)
    except ClausewiseError as error:
        sys.stderr.write(f"clausewise: {' '.join(str(error).split())}\n")
        return 1
    except BrokenPipeError:
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return 0
    except KeyboardInterrupt:
        return 130


def _parser() -> argparse.ArgumentParser:
    from eval.command import add_options

    parser = _Parser(
        prog="python app.py", description="Ask a government plan; every answer is proved by its own words."
    )
    parser.set_defaults(run=_chat)
    parser.add_argument("--host", default="127.0.0.1", help="address of the web chat (127.0.0.1)")
    parser.add_argument("--port", type=int, default=7860, help="port of the web chat (7860)")
    parser.add_argument("--insecure", action="store_true", help="let anyone who reaches the chat ask")
    commands = parser.add_subparsers(title="commands", metavar="COMMAND", parser_class=_Parser)

    ask = commands.add_parser("ask", help="answer a question")
    ask.add_argument("question", nargs="?", help="the question")
    ask.add_argument("--json", action="store_true", help="print the answer object")
    ask.add_argument(
        "--batch", metavar="FILE", help="answer question objects, one a line (- for standard input)"
    )
    ask.add_argument("--plan", help="id of the plan asked about")
    ask.set_defaults(run=_ask)

    show = commands.add_parser("show", help="print a clause, or the plan's whole text")
    show.add_argument("clause", nargs="?", help="id of the clause, such as 8 or notice")
    show.add_argument("--text", action="store_true", help="print the canonical text")
    show.add_argument("--plan", help="id of the plan")
    show.set_defaults(run=_show)

    ingest = commands.add_parser(
        "ingest", help="add or replace plans, or rebuild the index where no file is given"
    )
    ingest.add_argument("files", nargs="*", type=Path, metavar="FILE", help="text files, each a plan")
    ingest.add_argument("--json", action="store_true", help="print for a machine")
    ingest.add_argument("--dry-run", action="store_true", help="print the structure found, change nothing")
    ingest.set_defaults(run=_ingest)

    plans = commands.add_parser("plans", help="list the plans in the index")
    plans.add_argument("--json", action="store_true", help="print for a machine")
    plans.set_defaults(run=_plans)

    evaluate = commands.add_parser("eval", help="run the evaluation suite")
    add_options(evaluate)
    evaluate.set_defaults(run=_eval)
    return parser


def _chat(options: argparse.Namespace) -> int:
    from ingest.building import ensure_index
    from ingest.settings import read_settings
    from web.server import serve

    settings = read_settings()
    index = ensure_index(settings, _progress)
    serve(index, settings, options.host, options.port, options.insecure, _progress)
    return 0


def _ask(options: argparse.Namespace) -> int:
    if options.batch is None:
        gc.disable()  # the process ends with one answer; collecting would take a tenth of its time
    from ingest.errors import ClausewiseError
    from retrieval.question import Question, read_question_object

    if (options.question is None) == (options.batch is None):
        sys.stderr.write("clausewise: give one question, or --batch FILE; see python app.py ask --help\n")
        return 2
    if options.batch is not None:
        from answering.batch import answer_line, read_lines

        lines = read_lines(options.batch, sys.stdin)
        answerer = _answerer()
        for line in lines:
            print(json.dumps(answer_line(answerer, line, options.plan), ensure_ascii=False), flush=True)
        return 0
    data = {"question": options.question, "plan": options.plan}
    question: Question = read_question_object(data)
    answer = _answerer().ask(question)
    if answer.status == "error":
        raise ClausewiseError(answer.error or "no answer")
    if options.json:
        print(json.dumps(answer.as_json(), ensure_ascii=False))
    else:
        from answering.plain import as_text

        print(as_text(answer))
    return 0


def _show(options: argparse.Namespace) -> int:
    from ingest.building import ensure_index
    from ingest.settings import read_settings

    if (options.clause is None) != options.text:
        sys.stderr.write("clausewise: give one clause, or --text; see python app.py show --help\n")
        return 2
    plan = ensure_index(read_settings(), _progress).catalog.record(options.plan).plan
    if options.text:
        sys.stdout.write(plan.text)
    else:
        print(plan.words(plan.clause(options.clause)))
    return 0


def _ingest(options: argparse.Namespace) -> int:
    from ingest.command import add_plans, structures
    from ingest.settings import read_settings

    if options.dry_run and not options.files:
        sys.stderr.write("clausewise: give a file to --dry-run; see python app.py ingest --help\n")
        return 2
    if options.dry_run:
        print("\n".join(structures(options.files, options.json)))
    else:
        print("\n".join(add_plans(options.files, options.json, read_settings(), _progress)))
    return 0


def _plans(options: argparse.Namespace) -> int:
    from ingest.building import ensure_index
    from ingest.settings import read_settings

    manifest = ensure_index(read_settings(), _progress).manifest
    if options.json:
        print(json.dumps([entry.model_dump() for entry in manifest.plans], ensure_ascii=False))
    else:
        for entry in manifest.plans:
            print(f"{entry.id}\t{entry.title}\t{entry.clauses} clauses\t{entry.source_digest[:12]}")
    return 0


def _eval(options: argparse.Namespace) -> int:
    from eval.command import options_in
    from eval.suite import run_suite

    return run_suite(_answerer(), options_in(options), _progress)


def _answerer() -> Any:
    from answering.engine import Answerer
    from ingest.building import ensure_index
    from ingest.settings import read_settings

    settings = read_settings()
    return Answerer(ensure_index(settings, _progress), settings.model)


def _progress(message: str) -> None:
    sys.stderr.write(f"clausewise: {message}\n")


if __name__ == "__main__":
    sys.exit(main())
