import re
from collections.abc import Callable

import pytest

from eval.gates import Gates
from eval.outcome import Outcome, Row
from eval.report.page import as_page

Made = Callable[..., Outcome]


def titles(page: str) -> list[str]:
    return re.findall(r"<h2>(.*?)</h2>", page)


def test_the_page_holds_everything_and_asks_no_host(outcome: Made) -> None:
    rows = [Row("half", "…", outcome().overall)]
    page = as_page(outcome(ablations=rows, peers=rows))
    assert page.startswith("<!doctype html>")
    assert "default-src 'none'" in page
    assert re.findall(r"(?:src|href|url)\s*[=(]", page) == []
    assert "http" not in page.replace("http-equiv", "")
    assert "<script" not in page
    assert "prefers-color-scheme: dark" in page
    assert titles(page) == [
        "Result",
        "Further measures",
        "Sentence by sentence",
        "Answered and declined",
        "By kind",
        "By language",
        "With parts left out",
        "What a user would pick instead",
        "Wrong answers",
        "Made with",
    ]
    assert "abc&lt;123" in page


def test_a_quick_run_has_no_comparisons(outcome: Made) -> None:
    assert not {"With parts left out", "What a user would pick instead"} & set(titles(as_page(outcome())))


@pytest.mark.parametrize(
    ("hidden", "show", "listed"), [(False, False, True), (True, False, False), (True, True, True)]
)
def test_the_questions_of_a_hidden_bank_are_listed_when_asked_alone(
    outcome: Made, hidden: bool, show: bool, listed: bool
) -> None:
    page = as_page(outcome(hidden=hidden), show)
    assert ("q&lt;2&gt;" in page) is listed
    assert "1 answers are not fully right." in page


@pytest.mark.parametrize(
    ("fields", "told"),
    [
        ({}, "This bank has no gates."),
        ({"gates": Gates()}, "Every gate reached."),
        ({"gates": Gates(), "missed": ["right is <0.5>"]}, "<li>right is &lt;0.5&gt;</li>"),
    ],
)
def test_the_head_says_how_the_gates_fared(outcome: Made, fields: dict[str, object], told: str) -> None:
    assert told in as_page(outcome(**fields))
