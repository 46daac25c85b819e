from eval.peers.jieba_bm25 import JIEBA_BEST, JIEBA_THREE
from ingest.plan import Plan


def test_words_of_the_plan_lead_to_their_clause(plan: Plan) -> None:
    (found,) = JIEBA_BEST.open(plan)("再生铝产量")
    assert found.clause == "8"


def test_the_best_three_begin_with_the_best(plan: Plan) -> None:
    found = JIEBA_THREE.open(plan)("再生铝产量")
    assert len({piece.clause for piece in found}) == 3
    assert found[0].clause == "8"


def test_words_that_the_plan_does_not_have_give_an_answer_all_the_same(plan: Plan) -> None:
    assert len(JIEBA_BEST.open(plan)("zzz")) == len(JIEBA_BEST.open(plan)("?")) == 1
