"""The ingest report: what was found in a plan's file and what was not, for a person and for a machine."""

import re
from dataclasses import asdict, dataclass
from typing import Any

from ingest.numerals import to_chinese, to_int
from ingest.plan import Plan
from ingest.reading import PlanReading


@dataclass(frozen=True)
class IngestReport:
    """The self-check of one plan.

    `covered` of `characters` of the canonical text lie in clauses; `ledger_balanced` says that the rules of
    cleaning account for every character between source and canonical text.
    """

    plan: str
    title: str
    source_characters: int
    characters: int
    covered: int
    ledger_balanced: bool
    rules: dict[str, dict[str, int]]
    clauses: int
    items: int
    sentences: int
    responsibility_lines: int
    targets: int
    terms: int
    numbering_gaps: tuple[str, ...]
    without_responsibility: tuple[str, ...]
    unknown_bodies: tuple[dict[str, str], ...]

    @property
    def accounted_for(self) -> float:
        """The share of characters accounted for: 1.0 where nothing was lost."""
        return self.covered / self.characters if self.ledger_balanced and self.characters else 0.0

    def as_json(self) -> dict[str, Any]:
        """The report as JSON data."""
        return asdict(self) | {"accounted_for": self.accounted_for}

    def as_text(self) -> str:
        """The report as lines for a person."""
        cleaning = ", ".join(f"{name} {use['times']}" for name, use in self.rules.items() if use["times"])
        unknown = ", ".join(f"{entry['name']} (clause {entry['clause']})" for entry in self.unknown_bodies)
        return "\n".join(
            [
                f"{self.plan}: {self.title}",
                f"  characters accounted for   {self.accounted_for:.2%} ({self.source_characters} in the file, {self.characters} after cleaning)",
                f"  cleaning                   {cleaning or 'nothing to clean'}",
                f"  clauses                    {self.clauses}, of them {self.items} numbered; {self.sentences} sentences",
                f"  responsibility lines       {self.responsibility_lines}",
                f"  targets, explained terms   {self.targets}, {self.terms}",
                f"  numbering gaps             {', '.join(self.numbering_gaps) or 'none'}",
                f"  without responsibility     {', '.join(self.without_responsibility) or 'none'}",
                f"  bodies not in the register {unknown or 'none'}",
            ]
        )


def make_report(reading: PlanReading) -> IngestReport:
    """Check a reading of a plan."""
    plan, uses = reading.plan, reading.canonical.uses
    balance = len(reading.source.text) + sum(use.added - use.removed for use in uses)
    items = plan.items
    return IngestReport(
        plan=plan.id,
        title=plan.title,
        source_characters=len(reading.source.text),
        characters=len(plan.text),
        covered=sum(clause.end - clause.start for clause in plan.clauses),
        ledger_balanced=balance == len(plan.text),
        rules={use.rule: {"times": use.times, "removed": use.removed, "added": use.added} for use in uses},
        clauses=len(plan.clauses),
        items=len(items),
        sentences=sum(len(clause.sentences) for clause in plan.clauses),
        responsibility_lines=sum(clause.responsibility is not None for clause in items),
        targets=sum(len(clause.targets) for clause in items),
        terms=sum(len(clause.terms) for clause in items),
        numbering_gaps=_gaps(plan),
        without_responsibility=tuple(clause.id for clause in items if clause.responsibility is None),
        unknown_bodies=tuple(
            {"name": body.name, "clause": clause.id}
            for clause in items
            if clause.responsibility
            for body in clause.responsibility.bodies
            if body.body_id is None
        ),
    )


def _gaps(plan: Plan) -> tuple[str, ...]:
    """Places where the numbering of parts or items does not go on by one."""
    gaps = _breaks([int(to_int(part.split("、")[0]) or 0) for part in plan.parts], "{}、")
    by_part: dict[str, list[int]] = {}
    for clause in plan.items:
        run = "" if "." not in clause.id else clause.id.split(".")[0]
        by_part.setdefault(run, []).append(int(to_int(clause.ordinal or "") or 0))
    for numbers in by_part.values():
        gaps += _breaks(numbers, "（{}）")
    repeated = [clause.id for clause in plan.items if re.search(r"-\d+$", clause.id)]
    return (*gaps, *(f"{clause_id} repeated" for clause_id in repeated))


def _breaks(numbers: list[int], shape: str) -> tuple[str, ...]:
    found, expected = [], 1
    for number in numbers:
        found += [f"{shape.format(to_chinese(missing))} missing" for missing in range(expected, number)]
        if number < expected:
            found.append(f"{shape.format(to_chinese(number))} out of order")
        expected = number + 1
    return tuple(found)
