import json

from ingest.reading import PlanReading
from ingest.report import make_report


def test_the_built_in_plan_is_accounted_for_to_the_last_character(reading: PlanReading) -> None:
    report = make_report(reading)
    assert report.accounted_for == 1.0
    assert report.ledger_balanced
    assert (report.clauses, report.items, report.responsibility_lines) == (32, 29, 26)
    assert (report.targets, report.terms) == (7, 3)
    assert report.numbering_gaps == ()
    assert report.unknown_bodies == ()
    assert report.without_responsibility == ("1", "2", "3")
    assert report.source_characters == len(reading.source.text)


def test_cleaning_is_counted_by_rule(reading: PlanReading) -> None:
    rules = make_report(reading).rules
    assert rules["ruby"]["times"] == reading.source.text.count("【")
    assert rules["ruby"]["added"] == 0
    assert rules["item number"]["times"] == 29


def test_the_report_names_what_it_did_not_find(invented: PlanReading) -> None:
    report = make_report(invented)
    assert report.unknown_bodies == ({"name": "河湾市公交办", "clause": "2.1"},)
    assert report.without_responsibility == ("1.1", "1.2")
    assert report.numbering_gaps == ()


def test_missing_and_repeated_numbers_are_named(read_text) -> None:
    text = "河湾市方案\n一、甲\n（一）乙。\n（三）丙。\n三、丁\n（一）戊。\n（一）己。\n"
    gaps = make_report(read_text(text)).numbering_gaps
    assert "二、 missing" in gaps
    assert "（二） missing" in gaps
    assert any("repeated" in gap for gap in gaps)


def test_the_report_reads_for_a_person_and_for_a_machine(invented: PlanReading) -> None:
    report = make_report(invented)
    text = report.as_text()
    assert text.startswith("river-bend: 河湾市碧空行动方案\n")
    assert "100.00%" in text
    assert "河湾市公交办 (clause 2.1)" in text
    data = json.loads(json.dumps(report.as_json()))
    assert data["accounted_for"] == 1.0
    assert data["unknown_bodies"] == [{"name": "河湾市公交办", "clause": "2.1"}]
