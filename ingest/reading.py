"""A plan's file read whole: source → canonical text → clauses → responsibility, targets, terms."""

from dataclasses import dataclass, replace

from ingest.bodies import Register
from ingest.canonical import Canonical, canonicalise
from ingest.errors import StructureRefused
from ingest.plan import Clause, Plan
from ingest.responsibility import read_responsibility
from ingest.source import SourceFile
from ingest.structure import parse_structure
from ingest.targets import read_targets
from ingest.terms import read_terms


@dataclass(frozen=True)
class PlanReading:
    """What reading a plan's file gave: the source, how it was cleaned, and the plan."""

    source: SourceFile
    canonical: Canonical
    plan: Plan


def read_plan(source: SourceFile, plan_id: str, register: Register) -> PlanReading:
    """Read a source into a plan.

    Raises:
        StructureRefused: the text has no numbered part or item; the error names the file.
    """
    canonical = canonicalise(source.text)
    try:
        skeleton = parse_structure(plan_id, canonical.text, source.digest)
    except StructureRefused as error:
        raise StructureRefused(f"{source.name}: {error}") from error
    clauses = tuple(_complete(canonical.text, clause, register) for clause in skeleton.clauses)
    return PlanReading(source, canonical, replace(skeleton, clauses=clauses))


def _complete(text: str, clause: Clause, register: Register) -> Clause:
    """Add to a clause what is read from its words."""
    if clause.kind != "item":
        return clause
    responsibility = read_responsibility(text, clause, register)
    return replace(
        clause,
        responsibility=responsibility,
        targets=read_targets(text, clause),
        terms=read_terms(text, clause, responsibility),
    )
