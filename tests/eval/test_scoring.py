from collections.abc import Callable

from answering.engine import Answerer
from eval.bank_file import GoldQuestion
from eval.scoring import answer_all
from ingest.index import Index


def test_answers_keep_the_order_of_their_questions(index: Index, gold: Callable[..., GoldQuestion]) -> None:
    questions = [gold(id=f"q{n}", question=f"第{n}条的标题") for n in (3, 1, 2)]
    assert [s.answer["id"] for s in answer_all(Answerer(index), questions)] == ["q3", "q1", "q2"]


def test_an_answer_is_scored_whole_and_sentence_by_sentence(
    index: Index, gold: Callable[..., GoldQuestion]
) -> None:
    answered, declined = answer_all(
        Answerer(index),
        [
            gold(question="2025年再生铝产量目标是多少?"),
            gold(question="2035年的目标是什么?", status="not_in_plan"),
        ],
    )
    assert answered.score.right
    assert not answered.declined
    assert answered.sentences is not None
    assert answered.sentences.supported == answered.sentences.sentences > 0
    assert declined.declined
    assert declined.sentences is None
