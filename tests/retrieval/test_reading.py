import pytest

from ingest.bodies import Register
from ingest.catalog import PlanRecord
from ingest.index import Index
from retrieval.reading import Reading, read_question


@pytest.fixture(scope="module")
def record(index: Index) -> PlanRecord:
    return index.catalog.record()


def test_a_question_is_read_whole(record: PlanRecord, register: Register) -> None:
    reading = read_question("第八条和第三十条里，水利部到2025年负责哪些任务？", record, register)
    assert reading.language == "zh"
    assert reading.clauses == ("8",)
    assert reading.absent_clauses == (30,)
    assert reading.years == (2025,)
    assert "tasks" in reading.asks
    assert [body.name for body in reading.bodies] == ["水利部"]


def test_the_words_asked_are_kept_beside_their_folded_form(record: PlanRecord, register: Register) -> None:
    reading = read_question("  誰負責ＥＯＤ?", record, register)
    assert reading.text == "  誰負責ＥＯＤ?"
    assert reading.folded == "谁负责eod?"


def test_parts_are_read_into_their_headings(record: PlanRecord, register: Register) -> None:
    reading = read_question("第四部分和第九部分讲什么", record, register)
    assert reading.parts == ("四、突出重点领域",)
    assert reading.absent_parts == (9,)


@pytest.mark.parametrize(
    "name",
    ["国家发展改革委", "发改委", "國家發展改革委", "NDRC", "National Development and Reform Commission"],
)
def test_a_body_is_known_by_each_of_its_names(name: str, record: PlanRecord, register: Register) -> None:
    assert [b.id for b in read_question(f"{name}?", record, register).bodies] == ["ndrc"]


def test_a_body_named_twice_counts_once(record: PlanRecord, register: Register) -> None:
    reading = read_question("发改委和国家发展改革委、水利部", record, register)
    assert len(reading.mentions) == 3
    assert [body.name for body in reading.bodies] == ["国家发展改革委", "水利部"]


def test_invisible_characters_do_not_hide_what_is_named(record: PlanRecord, register: Register) -> None:
    assert read_question("第\u200b八\u2060条", record, register).clauses == ("8",)


def test_a_reading_of_nothing_names_nothing(record: PlanRecord, register: Register) -> None:
    reading = read_question("？", record, register)
    assert reading == Reading(text="？", folded="?", language="zh", asks=frozenset())


def test_the_names_of_bodies_are_blanked_and_offsets_stay(record: PlanRecord, register: Register) -> None:
    reading = read_question("水利部和商务部", record, register)
    assert reading.without_bodies() == "   和   "
    assert reading.without_bodies("|") == "|||和|||"
