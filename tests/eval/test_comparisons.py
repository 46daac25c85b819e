from collections.abc import Callable

from eval.ablations import ABLATIONS
from eval.bank_file import GoldQuestion
from eval.comparisons import ablated, peered
from eval.peers.peer import Find, Peer, whole_clauses
from ingest.index import Index
from ingest.plan import Plan

Gold = Callable[..., GoldQuestion]


def eighth(plan: Plan) -> Find:
    return lambda question: [piece for piece in whole_clauses(plan) if piece.clause == "8"]


def missing(plan: Plan) -> Find:
    raise ModuleNotFoundError("elsewhere")


def test_each_ablation_answers_the_questions(index: Index, gold: Gold) -> None:
    told: list[str] = []
    rows = list(ablated(index, [gold(question="第八条的标题")], told.append))
    assert [row.name for row in rows] == [ablation.name for ablation in ABLATIONS]
    assert all(row.figures and row.figures["right"] for row in rows)
    assert len(told) == len(rows)


def test_a_peer_that_is_missing_is_named_with_what_installs_it(index: Index, gold: Gold) -> None:
    peers = [
        Peer("there", "a peer", ("numpy",), eighth),
        Peer("gone", "another", ("gone",), missing, "get gone"),
    ]
    there, gone = peered(index, [gold()], lambda message: None, peers)
    assert there.figures is not None
    assert there.figures["recall"] is not None
    assert there.figures["recall"].share == 1.0
    assert there.what.startswith("a peer (numpy ")
    assert (gone.figures, gone.note) == (None, "not installed; install it with: get gone")
