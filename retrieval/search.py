"""Hybrid search: lexical, dense and structure, fused into evidence for one question."""

from collections import defaultdict
from dataclasses import dataclass

from ingest.index import Index
from ingest.passages import Passage
from retrieval.evidence import Evidence, Reason

LEXICAL_DEPTH = 80
DENSE_DEPTH = 80


@dataclass(frozen=True)
class Weights:
    """How much each source of evidence counts; chosen by measuring (docs/decisions/0004)."""

    lexical: float = 0.25
    dense: float = 0.75
    structure: float = 0.5


@dataclass(frozen=True)
class Found:
    """The result of a search: evidence best first, and how near the nearest cue of the plan is (cosine, 0 to 1)."""

    evidence: tuple[Evidence, ...]
    nearest: float

    def clauses(self) -> list[str]:
        """Clauses in the order of their best evidence."""
        return list(dict.fromkeys(item.clause for item in self.evidence))

    def clause_score(self, clause: str) -> float:
        """The score of a clause's best evidence."""
        return max((item.score for item in self.evidence if item.clause == clause), default=0.0)


def search(
    index: Index, text: str, plan: str, named: frozenset[str] = frozenset(), weights: Weights | None = None
) -> Found:
    """Find evidence in one plan. `named` are clauses that the question names, which adds to their scores."""
    weights = weights or Weights()
    reasons: dict[str, list[Reason]] = defaultdict(list)
    lexical = _lexical(index, text, plan) if weights.lexical else {}
    dense = _best(index, index.vectors.search(text, DENSE_DEPTH, plan), plan) if weights.dense else {}
    for kind, hits in (("lexical", lexical), ("dense", dense)):
        for passage_id, (score, cue) in hits.items():
            reasons[passage_id].append(Reason(kind, cue, score))
    for passage in index.catalog.passages:
        if passage.plan == plan and passage.clause in named:
            reasons[passage.id].append(Reason("structure", f"clause {passage.clause}", 1.0))
    factor = {"lexical": weights.lexical, "dense": weights.dense, "structure": weights.structure}
    evidence = [
        Evidence(_passage(index, passage_id), sum(factor[r.kind] * r.score for r in found), tuple(found))
        for passage_id, found in reasons.items()
    ]
    evidence.sort(key=lambda item: (-item.score, item.passage.id))
    return Found(tuple(evidence), max((score for score, _ in dense.values()), default=0.0))


def _passage(index: Index, passage_id: str) -> Passage:
    return index.catalog.passage_by_id[passage_id]


def _lexical(index: Index, text: str, plan: str) -> dict[str, tuple[float, str]]:
    """Best score by passage, the best of all being 1, with the cue that gave it."""
    hits = _best(index, index.lexical.search(text, LEXICAL_DEPTH, plan), plan)
    top = max((score for score, _ in hits.values()), default=1.0)
    return {passage: (score / top, cue) for passage, (score, cue) in hits.items()}


def _best(index: Index, hits: list[tuple[int, float]], plan: str) -> dict[str, tuple[float, str]]:
    """The best score of each passage, with the cue that gave it."""
    best: dict[str, tuple[float, str]] = {}
    for number, score in hits:
        cue = index.catalog.cues[number]
        if cue.plan == plan and score > best.get(cue.passage, (0.0, ""))[0]:
            best[cue.passage] = (score, cue.text)
    return best
