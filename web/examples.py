"""Questions to begin with: written for the built-in plan, made from the clauses of any other."""

import tomllib
from dataclasses import dataclass
from functools import cache
from importlib.resources import files
from typing import Any

from ingest.plan import Plan
from retrieval.language import Language
from web.wording import word

MOST = 6


@dataclass(frozen=True)
class Examples:
    """Questions of one theme; `silent` where the plan does not answer them."""

    theme: str
    questions: tuple[str, ...]
    silent: bool = False


def examples_of(plan: Plan, language: Language) -> tuple[Examples, ...]:
    """The questions of a plan by theme."""
    written = _written().get(plan.id)
    if written is None:
        titles = [clause.title for clause in plan.clauses if clause.kind == "item" and clause.title]
        asked = tuple(word("chat.example", language, title=title) for title in titles[:MOST])
        return (Examples(word("chat.examples", language), asked),)
    return tuple(
        Examples(entry[language], tuple(entry[f"questions_{language}"]), entry.get("silent", False))
        for entry in written
    )


@cache
def _written() -> dict[str, list[dict[str, Any]]]:
    return tomllib.loads(files("web").joinpath("examples.toml").read_text(encoding="utf-8"))
