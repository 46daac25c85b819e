"""What `python app.py ingest` does: the structure or the report of plan files, and the index with them in it."""

import json
from collections.abc import Sequence
from pathlib import Path

from ingest.bodies import load_register
from ingest.building import Progress, build_index
from ingest.reading import PlanReading, read_plan
from ingest.report import make_report
from ingest.settings import Settings
from ingest.source import plan_id, read_source
from ingest.structure_json import structure_of


def structures(files: Sequence[Path], as_json: bool) -> list[str]:
    """The structure object of each file, or its report for a person; nothing is written.

    Raises:
        SourceRefused, StructureRefused: a file cannot be read as a plan.
    """
    readings = _read(files)
    if as_json:
        return [json.dumps(structure_of(reading), ensure_ascii=False) for reading in readings]
    return [make_report(reading).as_text() for reading in readings]


def add_plans(files: Sequence[Path], as_json: bool, settings: Settings, progress: Progress) -> list[str]:
    """Build the index with these plans in it and tell what was found in them.

    Raises:
        SourceRefused, StructureRefused: a file cannot be read as a plan; the index stays as it was.
    """
    readings = _read(files)
    manifest = build_index(settings, readings, progress)
    reports = [make_report(reading) for reading in readings]
    plans = [entry.model_dump() for entry in manifest.plans]
    if as_json:
        data = {"reports": [report.as_json() for report in reports], "plans": plans}
        return [json.dumps(data, ensure_ascii=False)]
    total = f"{len(plans)} plan(s) in the index: {', '.join(plan['id'] for plan in plans)}"
    return [*(report.as_text() for report in reports), total]


def _read(files: Sequence[Path]) -> list[PlanReading]:
    register = load_register()
    return [read_plan(read_source(path), plan_id(path), register) for path in files]
