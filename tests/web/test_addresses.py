import pytest

from ingest.plan import Span
from web.addresses import answer_address, clause_address, permalink, text_address


def test_a_clause_is_addressed_by_its_id_and_its_words_by_their_range() -> None:
    assert clause_address("19") == "/plan?clause=19"
    assert clause_address("19", Span(3, 9)) == "/plan?clause=19&start=3&end=9"


def test_signs_in_an_id_stay_in_their_parameter() -> None:
    assert clause_address('"><script>&a=1') == "/plan?clause=%22%3E%3Cscript%3E%26a%3D1"


def test_an_answer_has_a_page_and_a_text() -> None:
    assert (answer_address("ab"), text_address("ab")) == ("/answers/ab", "/answers/ab.txt")


@pytest.mark.parametrize(
    "base",
    ["http://10.0.0.8:7860", "https://plan.example/", "http://[::1]:80/clausewise", "http://localhost"],
)
def test_a_permalink_stands_on_the_base(base: str) -> None:
    assert permalink(base, "ab") == f"{base.rstrip('/')}/answers/ab"


@pytest.mark.parametrize(
    "base", [None, "", "javascript:alert(1)", "http://a b", 'http://a">', "http://a)", "//evil", "http://a?b"]
)
def test_what_is_no_plain_address_gives_no_permalink(base: str | None) -> None:
    assert permalink(base, "ab") is None
