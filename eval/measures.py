"""The measures of the machine contract, for one answer: pure functions of a question's gold and an answer object."""

import re
import unicodedata
from dataclasses import dataclass
from typing import Any

from eval.bank_file import GoldQuestion
from ingest.plan import Plan

_DROPPED = re.compile(r"[\s,，*_`#>~|]+")
_MARK = re.compile(r"\[\d+\]")


@dataclass(frozen=True)
class Score:
    """How one answer fares. Shares lie between 0 and 1; None where a measure does not apply."""

    status: bool
    recall: float | None
    precision: float | None
    facts: bool
    forbidden: bool
    bodies: bool
    verbatim: bool
    language: bool
    right: bool

    def failures(self) -> list[str]:
        """The measures that are not met."""
        names = [
            name
            for name in ("status", "facts", "forbidden", "bodies", "verbatim", "language")
            if not getattr(self, name)
        ]
        return names + [name for name in ("recall", "precision") if getattr(self, name) not in (None, 1.0)]


def normal(text: str) -> str:
    """The form in which strings are compared: NFKC, lower case, no white space, commas and Markdown marks."""
    return _DROPPED.sub("", unicodedata.normalize("NFKC", text).lower())


def score(gold: GoldQuestion, answer: dict[str, Any], plan: Plan) -> Score:
    """Score an answer object against the gold of its question."""
    cited = {citation["clause"] for citation in answer["citations"]}
    status = answer["status"] in gold.statuses
    required = set(gold.clauses_required) if answer["status"] == "answered" else set()
    allowed = set(gold.clauses_required) | set(gold.clauses_ok)
    recall = len(required & cited) / len(required) if required else None
    precision = len(cited & allowed) / len(cited) if cited else None
    said = normal(_MARK.sub("", answer["answer"]))
    facts = answer["status"] != "answered" or all(any(normal(a) in said for a in fact) for fact in gold.facts)
    forbidden = not any(normal(word) in said for word in gold.forbidden)
    bodies = gold.agencies is None or set(answer["bodies"]) == set(gold.agencies)
    verbatim = all(_is_verbatim(citation, plan) for citation in answer["citations"])
    language = answer["language"] == ("en" if gold.lang == "en" else "zh")
    right = status and facts and forbidden and bodies and verbatim and language
    right = right and recall in (None, 1.0) and precision in (None, 1.0)
    return Score(status, recall, precision, facts, forbidden, bodies, verbatim, language, right)


def _is_verbatim(citation: dict[str, Any], plan: Plan) -> bool:
    if not plan.has_clause(citation["clause"]):
        return False
    clause = plan.clause(citation["clause"])
    same = plan.text[citation["start"] : citation["end"]] == citation["quote"]
    return same and clause.holds(citation["start"], citation["end"])
