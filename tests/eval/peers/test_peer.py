from eval.peers.peer import Find, Peer, PeerAnswerer, Piece, whole_clauses, words_of
from ingest.index import Index
from ingest.plan import Plan
from retrieval.question import Question


def peer(*pieces: Piece) -> Peer:
    return Peer("fake", "finds what it was given", (), lambda plan: lambda question: pieces)


def test_clauses_are_given_whole(plan: Plan) -> None:
    pieces = whole_clauses(plan)
    assert [piece.clause for piece in pieces] == [clause.id for clause in plan.clauses]
    assert words_of(plan, pieces) == [plan.words(clause) for clause in plan.clauses]


def test_what_a_peer_finds_is_said_word_for_word_with_its_citation(index: Index, plan: Plan) -> None:
    eighth = whole_clauses(plan)[[clause.id for clause in plan.clauses].index("8")]
    answer = PeerAnswerer(index, peer(eighth)).ask(Question(id="q", question="再生铝?"))
    (citation,) = answer.citations
    assert (answer.status, answer.id, citation.clause, citation.n) == ("answered", "q", "8", 1)
    assert citation.quote == plan.text[citation.start : citation.end] == plan.words(plan.clause("8"))
    assert "1150万吨" in answer.answer
    assert all(line.endswith("[1]") for line in answer.answer.splitlines())


def test_a_peer_that_finds_nothing_declines(index: Index) -> None:
    answer = PeerAnswerer(index, peer()).ask(Question(question="再生铝?"))
    assert (answer.status, answer.citations, answer.answer) == ("not_in_plan", (), "")


def test_a_plan_is_read_once(index: Index) -> None:
    opened: list[str] = []

    def opening(plan: Plan) -> Find:
        opened.append(plan.id)
        return lambda question: []

    answerer = PeerAnswerer(index, Peer("fake", "", (), opening))
    for _ in range(3):
        answerer.ask(Question(question="再生铝?"))
    assert len(opened) == 1
