"""What a question asks for, by type, and how a text looks that has it: an amount of money, a number of plants, a list of cities.

A plan deals with many matters without saying everything about them. A question for a thing of some type is answered only
where what comes nearest to it holds a thing of that type.
"""

from collections.abc import Sequence

from answering.extractive.element_types import ELEMENTS
from answering.extractive.offered import MEMBERS, listed


def lacking(folded: str, near: Sequence[str]) -> str | None:
    """The reason why what a folded question asks for is not to be had from the folded sentences near it; None where it may be."""
    question = folded.replace("几多", "多少")
    for element in ELEMENTS:
        if element.asked.search(question) and not element.given(question, near):
            return element.reason
    return None


def never_given(folded: str, near: Sequence[str]) -> str | None:
    """The reason where a folded question asks for persons, for work within a body, or for the members of a kind not listed."""
    if MEMBERS.search(folded) and not listed(folded, near):
        return "named-places"
    division = [e for e in ELEMENTS if e.reason == "internal-division"]
    return next((e.reason for e in division if e.asked.search(folded)), None)


def held(folded: str, near: Sequence[str]) -> set[str]:
    """The reasons that are none for a folded question: the sentences near it hold such a place, or give a reason."""
    telling = [e for e in ELEMENTS if e.reason in ("named-places", "reasons-not-given")]
    return {e.reason for e in telling if e.asked.search(folded) and e.given(folded, near)}
