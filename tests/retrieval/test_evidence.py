from ingest.passages import Passage
from ingest.plan import Span
from retrieval.evidence import Evidence, Reason


def test_evidence_is_of_the_clause_that_its_passage_is_a_slice_of() -> None:
    passage = Passage("p/8/3", "p", "8", "sentence", Span(3, 9), "再生铝产量。", "八", ("工业和信息化部",), 9)
    evidence = Evidence(passage, 0.8, (Reason("lexical", "再生铝", 1.0),))
    assert evidence.clause == "8"


def test_the_same_passage_for_the_same_reasons_is_the_same_evidence() -> None:
    passage = Passage("p/8/3", "p", "8", "sentence", Span(3, 9), "再生铝产量。", "八", (), 9)
    reasons = (Reason("dense", "再生铝产量多少", 0.9),)
    assert Evidence(passage, 0.8, reasons) == Evidence(passage, 0.8, reasons)
    assert Evidence(passage, 0.8, reasons) != Evidence(passage, 0.8, ())
