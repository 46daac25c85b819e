"""Citation quality sentence by sentence, after ALCE (Gao et al. 2023, arXiv 2305.14627), without a language model.

ALCE splits an answer into sentences. A sentence has recall 1 if it has a citation and a model of textual entailment
finds that the cited passages entail it; a citation is precise if its sentence has recall 1 and it is not irrelevant,
which means that it entails nothing alone and that the others entail the sentence without it.

Here no model judges, so the figures do not compare with published ALCE figures:
- "Entails" is `answering.check.problems`, the rules by which the product withholds answers: every number, year, body
  and clause number of the sentence is in what it cites. A sentence that names none of these passes too easily.
  What code computed (a total) or denies is not vouched for here, so it counts as unsupported.
- A citation is precise if its clause is required by the gold; or if the gold allows its clause and the sentence is no
  longer supported without it. ALCE has no gold clauses.
- Sentences end at 。！？ and line ends, and English full stops; ALCE splits by NLTK's English rules.
- A sentence that introduces others (it ends in a colon, or heads a table) carries no mark of its own; it is judged by
  everything that the answer cites, and its citations are not counted a second time.
- Only answers of status "answered" are scored. Abstentions have their own measures; ALCE leaves out empty outputs.
"""

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import Any

from answering.answer import Citation
from answering.check import problems, sentences_of
from eval.bank_file import GoldQuestion
from ingest.bodies import Register
from ingest.plan import Plan

_MARK = re.compile(r"\[(\d+)\]")
_LEAD = re.compile(r"[:：]\s*$")


@dataclass(frozen=True)
class SentenceScore:
    """Of one answer: its sentences and those supported, the citations of its sentences and those precise."""

    sentences: int
    supported: int
    citations: int
    precise: int


def score_sentences(
    gold: GoldQuestion, answer: dict[str, Any], plan: Plan, register: Register
) -> SentenceScore | None:
    """Score an answer object sentence by sentence; None where it does not answer."""
    if answer["status"] != "answered":
        return None
    judge = _Judge(gold, plan, register)
    cited = {c["n"]: Citation(**c) for c in answer["citations"]}
    sentences = list(sentences_of(answer["answer"]))
    supported = citations = precise = 0
    for position, sentence in enumerate(sentences):
        own = [cited[n] for n in dict.fromkeys(map(int, _MARK.findall(sentence))) if n in cited]
        if own:
            supported += judge.supports(sentence, own)
            citations += len(own)
            precise += sum(judge.is_precise(sentence, own, citation) for citation in own)
        elif _introduces(position, sentences):
            supported += judge.supports(sentence, list(cited.values()))
    return SentenceScore(len(sentences), supported, citations, precise)


def _introduces(position: int, sentences: list[str]) -> bool:
    """Whether a sentence without marks is there for those that follow it."""
    after = sentences[position + 1 :]
    row_before = position > 0 and sentences[position - 1].startswith("|")
    heads = sentences[position].startswith("|") and not row_before
    return bool(after) and (bool(_LEAD.search(sentences[position])) or (heads and after[0].startswith("|")))


@dataclass(frozen=True)
class _Judge:
    gold: GoldQuestion
    plan: Plan
    register: Register

    def supports(self, sentence: str, citations: Sequence[Citation]) -> bool:
        """Whether the check finds nothing wrong with one sentence that cites these."""
        if not citations:
            return False
        numbered = tuple(replace(citation, n=n) for n, citation in enumerate(citations, 1))
        text = _MARK.sub("", sentence) + "".join(f"[{citation.n}]" for citation in numbered)
        return not problems(text, numbered, self.plan, self.register)

    def is_precise(self, sentence: str, citations: Sequence[Citation], citation: Citation) -> bool:
        """Whether one citation of a sentence is precise, as the head of this module says."""
        if citation.clause in self.gold.clauses_required:
            return True
        rest = [other for other in citations if other.n != citation.n]
        return citation.clause in self.gold.clauses_ok and not self.supports(sentence, rest)
