"""A follow-up read in the light of the turns before it. What an earlier answer claimed is never relied on."""

import re

from ingest.analysis import fold
from retrieval.question import Question

_LEANING = re.compile(
    r"^(?:那|那么|还有|另外|所以|然后|它|他们|这|这个|这条|该条|上面|刚才|再|和|and|but|what about|how about|so|then|it|they|that|this|those)|(?:呢|它|这条|那条|该条)"
)
_SHORT = 14


def resolve(question: Question) -> str:
    """The question with the earlier question that it leans on put before it; as asked where it stands alone."""
    earlier = [turn.content for turn in question.history if turn.role == "user"]
    folded = fold(question.question).strip()
    if not earlier or (len(folded) > _SHORT and not _LEANING.search(folded)):
        return question.question
    return f"{earlier[-1]} {question.question}"
