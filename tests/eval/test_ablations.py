from answering.engine import Answerer
from answering.extractive.context import Parts
from eval.ablations import ABLATIONS
from ingest.index import Index
from retrieval.question import Question


def test_each_ablation_leaves_something_out_and_no_two_the_same() -> None:
    parts = [ablation.parts for ablation in ABLATIONS]
    assert len(set(parts)) == len({ablation.name for ablation in ABLATIONS}) == len(ABLATIONS)
    assert Parts() not in parts


def test_without_the_trained_model_no_vector_counts() -> None:
    (parts,) = (ablation.parts for ablation in ABLATIONS if ablation.name == "without trained model")
    assert (parts.weights.dense, parts.scope) == (0.0, False)


def test_each_ablation_still_answers_by_clause_number(index: Index) -> None:
    for ablation in ABLATIONS:
        answer = Answerer(index, parts=ablation.parts).ask(Question(question="第八条的标题"))
        assert (answer.status, answer.citations[0].clause) == ("answered", "8"), ablation.name
