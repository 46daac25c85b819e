"""The door to bm25s and jieba: BM25 over words as a careful user would set it up for Chinese."""

import logging

from eval.peers.peer import Find, Peer, Piece, whole_clauses, words_of
from ingest.plan import Plan


def _open(plan: Plan, most: int) -> Find:
    import bm25s
    import jieba

    jieba.setLogLevel(logging.WARNING)
    clauses = whole_clauses(plan)
    index = bm25s.BM25()
    index.index([_tokens(words) for words in words_of(plan, clauses)], show_progress=False)

    def find(question: str) -> list[Piece]:
        tokens = [token for token in _tokens(question) if token in index.vocab_dict]
        if not tokens:
            return clauses[:most]
        found, _ = index.retrieve([tokens], k=most, show_progress=False)
        return [clauses[int(number)] for number in found[0]]

    return find


def _tokens(text: str) -> list[str]:
    import jieba

    return [token for token in jieba.lcut(text.lower()) if token.strip()]


JIEBA_BEST = Peer(
    "BM25 with jieba", "bm25s over words cut by jieba", ("bm25s", "jieba"), lambda plan: _open(plan, 1)
)
JIEBA_THREE = Peer(
    "BM25 with jieba, best three",
    "the same, but the three nearest clauses are shown",
    ("bm25s", "jieba"),
    lambda plan: _open(plan, 3),
)
