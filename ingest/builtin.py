"""The plan that ships with the project, with what was written about it."""

from dataclasses import dataclass
from pathlib import Path

from ingest.bodies import Register
from ingest.knowledge import Knowledge
from ingest.knowledge_files import load_knowledge
from ingest.plan import Plan
from ingest.reading import read_plan
from ingest.source import SourceFile, read_source

BUILTIN_ID = "synergy-2022"
PLANS = Path(__file__).resolve().parent / "plans"


@dataclass(frozen=True)
class BuiltinReading:
    """The built-in plan and its knowledge."""

    plan: Plan
    knowledge: Knowledge


def builtin_source() -> SourceFile:
    """The built-in plan's file, byte for byte as it was supplied."""
    return read_source(PLANS / BUILTIN_ID / "source.txt")


def builtin_reading(register: Register) -> BuiltinReading:
    """Read the built-in plan and what was written about it."""
    plan = read_plan(builtin_source(), BUILTIN_ID, register).plan
    return BuiltinReading(plan, load_knowledge(PLANS / BUILTIN_ID, plan))
