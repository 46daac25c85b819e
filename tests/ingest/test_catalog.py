import pytest
from pydantic import ValidationError

from ingest.bodies import Register
from ingest.builtin import BuiltinReading
from ingest.catalog import Catalog, PlanRecord, dump_catalog, load_catalog, make_catalog
from ingest.errors import UnknownPlan
from ingest.knowledge import Knowledge
from ingest.reading import PlanReading


@pytest.fixture(scope="module")
def catalog(builtin: BuiltinReading, invented: PlanReading, register: Register) -> Catalog:
    records = (PlanRecord(invented.plan, Knowledge()), PlanRecord(builtin.plan, builtin.knowledge))
    return make_catalog(records, register)


def test_a_catalog_reads_back_as_it_was_written(catalog: Catalog) -> None:
    assert load_catalog(dump_catalog(catalog)) == catalog


def test_it_holds_the_passages_of_every_plan(catalog: Catalog) -> None:
    assert {passage.plan for passage in catalog.passages} == {"river-bend", "synergy-2022"}
    assert set(catalog.passage_by_id) == {passage.id for passage in catalog.passages}
    led_to = {cue.passage for cue in catalog.cues if cue.kind != "theme"}
    assert led_to == set(catalog.passage_by_id)


def test_a_plan_is_given_by_its_id_and_the_built_in_one_by_none(catalog: Catalog) -> None:
    assert catalog.record("river-bend").plan.id == "river-bend"
    assert catalog.record().plan.id == "synergy-2022"


def test_the_only_plan_is_given_where_no_id_is_named(invented: PlanReading, register: Register) -> None:
    alone = make_catalog((PlanRecord(invented.plan, Knowledge()),), register)
    assert alone.record().plan.id == "river-bend"


def test_an_unknown_plan_is_refused_with_those_that_there_are(catalog: Catalog) -> None:
    with pytest.raises(UnknownPlan, match="'nowhere' is not in the index; it has river-bend, synergy-2022"):
        catalog.record("nowhere")


@pytest.mark.parametrize("data", [b"", b"{}", b"[]", b'{"records": 1}'])
def test_what_is_no_catalog_is_refused(data: bytes) -> None:
    with pytest.raises(ValidationError):
        load_catalog(data)
