"""Hybrid search: lexical, dense and structure, fused into evidence for one question."""

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass, replace

import numpy as np

from ingest.index import Index
from ingest.passages import Cue, Passage
from retrieval.evidence import Evidence, Reason

LEXICAL_DEPTH = 120
DENSE_DEPTH = 120
PASSAGE_DEPTH = 60


@dataclass(frozen=True)
class Weights:
    """How much each source of evidence counts; chosen by measuring (docs/decisions/0004).

    `softness` says how much the cues of a passage beside its nearest one count: the score of a passage is the soft
    maximum of its cues' scores at that temperature, so that several near cues outdo one that is a little nearer.
    `written` says whether the cues that were written by hand count, or the passages alone.
    """

    lexical: float = 0.15
    dense: float = 0.85
    structure: float = 0.5
    softness: float = 0.1
    written: bool = True


@dataclass(frozen=True)
class Near:
    """Something other than a passage that cues led to: a theme, or what the plan does not say about a passage."""

    name: str
    passage: str
    score: float


@dataclass(frozen=True)
class Found:
    """The result of a search: evidence best first, and how near the nearest cue of the plan is (cosine, 0 to 1).

    `unsaid` are reasons why the plan does not say, `themes` the themes that cues led to, both best first, with scores
    that compare with those of evidence.
    """

    evidence: tuple[Evidence, ...]
    nearest: float
    unsaid: tuple[Near, ...] = ()
    themes: tuple[Near, ...] = ()

    def clauses(self) -> list[str]:
        """Clauses in the order of their best evidence."""
        return list(dict.fromkeys(item.clause for item in self.evidence))

    def inside(self, clauses: tuple[str, ...]) -> "Found":
        """What was found in some clauses alone; no themes, which run across clauses."""
        evidence = tuple(item for item in self.evidence if item.clause in clauses)
        return replace(self, evidence=evidence, themes=())

    def clause_score(self, clause: str) -> float:
        """The score of a clause's best evidence."""
        return max((item.score for item in self.evidence if item.clause == clause), default=0.0)


Hits = dict[tuple[str, str, str], tuple[float, str]]  # (kind, name, passage) → score, nearest cue


def search(
    index: Index, text: str, plan: str, named: frozenset[str] = frozenset(), weights: Weights | None = None
) -> Found:
    """Find evidence in one plan. `named` are clauses that the question names, which adds to their scores."""
    weights = weights or Weights()
    reasons: dict[tuple[str, str, str], list[Reason]] = defaultdict(list)
    dense, nearest = _dense(index, text, plan, weights) if weights.dense else ({}, 0.0)
    lexical = _lexical(index, text, plan, weights) if weights.lexical else {}
    for kind, hits in (("lexical", lexical), ("dense", dense)):
        for key, (score, cue) in hits.items():
            reasons[key].append(Reason(kind, cue, score))
    for passage in index.catalog.passages:
        if passage.plan == plan and passage.clause in named:
            reasons["passage", "", passage.id].append(Reason("structure", f"clause {passage.clause}", 1.0))
    factor = {"lexical": weights.lexical, "dense": weights.dense, "structure": weights.structure}
    scores = {key: sum(factor[r.kind] * r.score for r in found) for key, found in reasons.items()}
    evidence = [
        Evidence(_passage(index, key[2]), scores[key], tuple(found))
        for key, found in reasons.items()
        if key[0] == "passage"
    ]
    evidence.sort(key=lambda item: (-item.score, item.passage.id))
    return Found(tuple(evidence), nearest, _others(scores, "unsaid"), _others(scores, "theme"))


def _others(scores: dict[tuple[str, str, str], float], kind: str) -> tuple[Near, ...]:
    found = [Near(name, passage, score) for (of, name, passage), score in scores.items() if of == kind]
    return tuple(sorted(found, key=lambda near: (-near.score, near.name, near.passage)))


def _passage(index: Index, passage_id: str) -> Passage:
    return index.catalog.passage_by_id[passage_id]


def _lexical(index: Index, text: str, plan: str, weights: Weights) -> Hits:
    """Scores by BM25, the best cue's being 1."""
    hits = index.lexical.search(text, LEXICAL_DEPTH, plan)
    top = hits[0][1] if hits else 1.0
    return _gathered(((index.catalog.cues[number], score / top) for number, score in hits), weights)


def _dense(index: Index, text: str, plan: str, weights: Weights) -> tuple[Hits, float]:
    """Scores by cosine, and the cosine of the nearest text; none where no piece of the text is known."""
    vector = index.embedder.embed([text])[0]
    if not np.any(vector):
        return {}, 0.0
    hits = index.cues.search(vector, DENSE_DEPTH, plan)
    gathered = _gathered(((index.catalog.cues[number], score) for number, score in hits), weights)
    hits_of_passages = index.passages.search(vector, PASSAGE_DEPTH, plan)
    passages = [(id_, score) for id_, score in hits_of_passages if _passage(index, id_).plan == plan]
    for passage_id, score in passages:
        key = ("passage", "", passage_id)
        if score > gathered.get(key, (0.0, ""))[0]:
            gathered[key] = (score, _passage(index, passage_id).text)
    return gathered, max((score for _, score in (*hits[:1], *passages[:1])), default=0.0)


def _gathered(hits: Iterable[tuple[Cue, float]], weights: Weights) -> Hits:
    """The soft maximum of the scores of the cues that lead to the same thing, and the nearest of them."""
    by_key: dict[tuple[str, str, str], list[tuple[float, str]]] = defaultdict(list)
    for cue, score in hits:
        if cue.kind != "passage" and not weights.written:
            continue
        kind = cue.kind if cue.kind in ("unsaid", "theme") else "passage"
        by_key[kind, cue.reason, cue.passage].append((score, cue.text))
    return {
        key: (_soft_maximum([s for s, _ in found], weights.softness), max(found)[1])
        for key, found in by_key.items()
    }


def _soft_maximum(scores: list[float], softness: float) -> float:
    if softness <= 0:
        return max(scores)
    top = max(scores)
    return top + softness * float(np.log(np.sum(np.exp((np.asarray(scores) - top) / softness))))
