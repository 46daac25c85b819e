import pytest

from answering.extractive.polarity import by_polarity
from ingest.analysis import fold
from ingest.bodies import Register


@pytest.mark.parametrize(
    ("question", "wanted", "unwanted"),
    [
        ("有水利部却没有商务部的是哪些条", ["mwr"], ["mofcom"]),
        ("有水利部没有商务部的条", ["mwr"], ["mofcom"]),
        ("水利部在、商务部不在的有哪些条", ["mwr"], ["mofcom"]),
        ("水利部有份但商务部没份的", ["mwr"], ["mofcom"]),
        ("水利部和商务部都不在的有哪些条", [], ["mwr", "mofcom"]),
        ("没有水利部和商务部的条", [], ["mwr", "mofcom"]),
        ("既没有水利部也没有商务部", [], ["mwr", "mofcom"]),
        ("既非水利部亦非商务部", [], ["mwr", "mofcom"]),
        ("有没有同时列了水利部和商务部的条", ["mwr", "mofcom"], []),
        ("除了水利部还有商务部的是哪条", ["mwr", "mofcom"], []),
        ("哪些条把商务部漏了", [], ["mofcom"]),
        ("which name the MWR but not the MOF", ["mwr"], ["mof"]),
        ("which name neither the MWR nor the MOF", [], ["mwr", "mof"]),
        ("where is the MWR missing", [], ["mwr"]),
        ("without the MWR or the MOF", [], ["mwr", "mof"]),
    ],
)
def test_each_body_is_wanted_or_not(
    register: Register, question: str, wanted: list[str], unwanted: list[str]
) -> None:
    folded = fold(question)
    assert by_polarity(folded, tuple(register.mentions(folded))) == (tuple(wanted), tuple(unwanted))


def test_a_question_without_bodies_wants_none() -> None:
    assert by_polarity("没有什么", ()) == ((), ())
