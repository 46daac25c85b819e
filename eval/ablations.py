"""What each part is worth: the same pipeline with a part left out (`answering.extractive.context.Parts`)."""

from dataclasses import dataclass

from answering.extractive.context import Parts
from retrieval.search import Weights

_LEXICAL = Weights(lexical=1.0, dense=0.0)


@dataclass(frozen=True)
class Ablation:
    """The pipeline with something left out."""

    name: str
    what: str
    parts: Parts


ABLATIONS = (
    Ablation("lexical only", "search by words (BM25) alone", Parts(weights=_LEXICAL)),
    Ablation("dense only", "search by vectors alone", Parts(weights=Weights(lexical=0.0, dense=1.0))),
    Ablation("without glossary", "everyday words do not lead to the plan's terms", Parts(glossary=False)),
    Ablation(
        "without written questions",
        "the search knows the plan's own words alone, not the questions and plain words written about it",
        Parts(weights=Weights(written=False)),
    ),
    Ablation(
        "without scope classifier", "nothing is declined for what kind of message it is", Parts(scope=False)
    ),
    Ablation(
        "without trained model",
        "neither vectors nor the scope classifier",
        Parts(weights=_LEXICAL, scope=False),
    ),
)
