from answering.extractive.element_types import ELEMENTS
from ingest.index import Index


def test_every_reason_is_a_category_of_what_plans_do_not_say(index: Index) -> None:
    absent = {category.id for category in index.scope.categories if category.outcome == "absent"}
    assert {element.reason for element in ELEMENTS} <= absent
