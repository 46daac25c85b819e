import hashlib

from ingest.builtin import BUILTIN_ID, PLANS, BuiltinReading, builtin_source
from ingest.reading import PlanReading


def test_the_source_is_the_file_as_it_was_supplied() -> None:
    data = (PLANS / BUILTIN_ID / "source.txt").read_bytes()
    source = builtin_source()
    assert source.text.encode() == data
    assert source.digest == hashlib.sha256(data).hexdigest()


def test_the_built_in_plan_comes_with_what_was_written_about_it(
    builtin: BuiltinReading, reading: PlanReading
) -> None:
    assert builtin.plan == reading.plan
    assert builtin.plan.id == "synergy-2022"
    assert {entry.clause for entry in builtin.knowledge.clauses} == {c.id for c in builtin.plan.clauses}
