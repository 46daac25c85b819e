"""Calls of Gradio's queue: a page's session belongs to the person who opened it, and nothing in a call is a file."""

import json
from collections import OrderedDict
from typing import Any
from urllib.parse import parse_qs

from web.gate.paths import CANCEL, DATA, HEARTBEAT, JOIN

MOST_SESSIONS = 50_000
_DEEPEST = 40


class Calls:
    """Whose the sessions of Gradio's pages are. All of it lives on one event loop."""

    def __init__(self) -> None:
        self._owners: OrderedDict[str, str] = OrderedDict()

    def refusal(self, person: str, path: str, query: str, body: bytes) -> int | None:
        """The status with which a call is refused; None where it may go on. Paths of no call go on."""
        if path in (JOIN, CANCEL):
            try:
                call = json.loads(body)
            except (ValueError, RecursionError):
                return 400
            if not isinstance(call, dict) or holds_file(call):
                return 400
            return self._of_another(person, call.get("session_hash"))
        if path == DATA:
            told = parse_qs(query, keep_blank_values=True).get("session_hash", [])
            return self._of_another(person, told[0] if len(told) == 1 else None)
        beat = HEARTBEAT.fullmatch(path)
        return self._of_another(person, beat.group(1)) if beat else None

    def _of_another(self, person: str, session: Any) -> int | None:
        """The session becomes the person's where it is nobody's."""
        if not isinstance(session, str) or not session.isalnum() or len(session) > 64:
            return 400
        owner = self._owners.setdefault(session, person)
        self._owners.move_to_end(session)
        if len(self._owners) > MOST_SESSIONS:
            self._owners.popitem(last=False)
        return None if owner == person else 404


def holds_file(value: Any, depth: int = 0) -> bool:
    """Whether a value holds what Gradio takes for a file: it would read it, or fetch it from the address it names."""
    if depth > _DEEPEST:
        return True
    if isinstance(value, dict):
        meta = value.get("meta")
        is_file = "path" in value and (meta is not None or "url" in value)
        return is_file or any(holds_file(part, depth + 1) for part in value.values())
    return isinstance(value, list) and any(holds_file(part, depth + 1) for part in value)
