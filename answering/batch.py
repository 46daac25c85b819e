"""Answering many questions, one JSON object a line."""

import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any, TextIO

from answering.engine import Answerer, failed
from ingest.errors import ClausewiseError, SourceRefused
from retrieval.question import read_question_object


def read_lines(batch: str, standard_input: TextIO) -> Iterator[str]:
    """The lines of a batch that are not blank; "-" means standard input.

    Raises:
        SourceRefused: the file cannot be read. It is read at once, so that this is told before any answer.
    """
    try:
        text = None if batch == "-" else Path(batch).read_text(encoding="utf-8", errors="replace")
    except OSError as error:
        raise SourceRefused(f"{batch}: cannot be read ({error.strerror}); check the path") from error
    lines = standard_input if text is None else iter(text.split("\n"))
    return (line for line in lines if line.strip())


def answer_line(answerer: Answerer, line: str, plan: str | None = None) -> dict[str, Any]:
    """The answer object for one line; a line that is no question object gives one with status "error".

    `plan` is the plan asked about where the line names none.
    """
    data: Any = None
    try:
        data = json.loads(line)
        question = read_question_object(data)
        asked = question if question.plan or not plan else question.model_copy(update={"plan": plan})
        return answerer.ask(asked).as_json()
    except ClausewiseError as error:
        why = str(error)
    except (ValueError, RecursionError) as error:
        why = f"no JSON ({type(error).__name__}); give one question object a line"
    return failed_object(data, why)


def failed_object(data: Any, why: str) -> dict[str, Any]:
    """The answer object with status "error" for a decoded value that was no question object, or could not be answered."""
    known = data if isinstance(data, dict) else {}
    shown = {key: _whole(value) for key in ("question", "id") if isinstance(value := known.get(key), str)}
    return failed(shown.get("question", ""), why, shown.get("id")).as_json()


def _whole(text: str) -> str:
    """A text in which half characters, which no output can carry, are replaced."""
    return text.encode("utf-8", errors="replace").decode("utf-8")
