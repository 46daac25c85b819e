"""Real questions as drafts of test cases, in the question format of the evaluation (machine contract, question bank).

The gold is drafted from the answer that was given and from what was said of it; a person settles it.

| what was said | status | clauses |
| --- | --- | --- |
| useful | as answered | those cited are required |
| nothing | as answered | those cited may be cited |
| should_have_answered | answered | none: the person names them |
| wrong_source | answered | none: the person names them |
| wrong | any but a decline that was given: the person chooses | none: the person names them |

So an answer that was found wanting fails its draft if it is given again, and one that was found useful passes.
"""

import json
from collections.abc import Iterator
from hashlib import sha256
from typing import Any, Literal, get_args

from sqlalchemy import ColumnElement, Row

from answering.answer import Status
from ingest.analysis import fold, is_chinese
from records.database import Database
from records.exchanges import Exchange, read_exchange
from records.export import BATCH, kept_rows
from records.feedback import DISLIKES, Verdict
from records.schema import exchanges, feedback

Which = Literal["all", "declined", "disliked"]
WHICH: tuple[Which, ...] = get_args(Which)
KIND = "asked"
DECLINES = ("not_in_plan", "clarify", "refused")


def question_lines(database: Database, which: Which = "all", batch: int = BATCH) -> Iterator[str]:
    """A line of a question bank for each question kept, oldest first; the same draft comes once.

    Questions that could not be answered for a fault, such as a plan that is none, are left out.

    Raises:
        RecordsRefused: the database failed.
    """
    seen: set[bytes] = set()
    for row in kept_rows(database, *_conditions(which), batch=batch):
        exchange = read_exchange(row)
        draft = _draft(exchange, row)
        digest = sha256(json.dumps(draft, sort_keys=True).encode()).digest()
        if digest not in seen:
            seen.add(digest)
            yield json.dumps({"id": f"{KIND}-{exchange.id}", **draft}, ensure_ascii=False)


def _conditions(which: Which) -> list[ColumnElement[bool]]:
    if which == "declined":
        return [exchanges.c.status.in_(DECLINES)]
    sound = exchanges.c.status != "error"
    return [sound, feedback.c.verdict.in_(DISLIKES)] if which == "disliked" else [sound]


def _draft(exchange: Exchange, row: Row[Any]) -> dict[str, Any]:
    """A line without its id."""
    answer, verdict = exchange.answer, row.verdict
    cited = list(dict.fromkeys(citation.clause for citation in answer.citations))
    draft: dict[str, Any] = {
        "question": answer.question,
        "history": [turn.model_dump() for turn in exchange.history],
        "plan": exchange.plan,
        "lang": _lang(exchange),
        "kind": KIND,
        "status": _status(answer.status, verdict),
        "clauses_required": cited if verdict == "useful" else [],
        "clauses_ok": cited if verdict is None else [],
        "facts": [],
        "forbidden": [],
        "note": _note(exchange, row),
    }
    if verdict == "useful" and answer.bodies:
        draft["agencies"] = list(answer.bodies)
    return draft


def _status(given: Status, verdict: Verdict | None) -> str:
    if verdict in ("should_have_answered", "wrong_source"):
        return "answered"
    if verdict == "wrong":
        return "|".join(("answered", *(status for status in DECLINES if status != given)))
    return given


def _note(exchange: Exchange, row: Row[Any]) -> str:
    """What the person who settles the gold should know."""
    cited = ", ".join(dict.fromkeys(citation.clause for citation in exchange.answer.citations)) or "nothing"
    said = f"found {row.verdict}" if row.verdict else "nothing said of it"
    comment = f": {' '.join(row.comment.split())}" if row.comment else ""
    return f"DRAFT, to be settled by a person; the answer was {exchange.answer.status}, citing {cited}; {said}{comment}"


def _lang(exchange: Exchange) -> str:
    if exchange.answer.language == "en":
        return "en"
    text = exchange.answer.question
    written, simplified = ([c for c in some if is_chinese(c)] for some in (text, fold(text)))
    return "zh" if written == simplified else "zh-Hant"
