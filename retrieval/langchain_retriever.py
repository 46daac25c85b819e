"""The same search as a LangChain retriever: documents are passages, metadata says where and why."""

from langchain_core.callbacks import CallbackManagerForRetrieverRun
from langchain_core.documents import Document
from langchain_core.retrievers import BaseRetriever
from pydantic import ConfigDict

from ingest.index import Index
from retrieval.reading import read_question
from retrieval.search import search


class ClauseRetriever(BaseRetriever):
    """Retrieves passages of one plan. `k` is how many; `plan` None means the default plan."""

    model_config = ConfigDict(arbitrary_types_allowed=True)

    index: Index
    plan: str | None = None
    k: int = 8

    def _get_relevant_documents(
        self,
        query: str,
        *,
        run_manager: CallbackManagerForRetrieverRun,  # noqa: ARG002  # the signature is LangChain's
    ) -> list[Document]:
        record = self.index.catalog.record(self.plan)
        reading = read_question(query, record, self.index.catalog.register)
        found = search(self.index, query, record.plan.id, frozenset(reading.clauses))
        return [
            Document(
                page_content=item.passage.text,
                id=item.passage.id,
                metadata={
                    "plan": item.passage.plan,
                    "clause": item.clause,
                    "heading": item.passage.heading,
                    "bodies": list(item.passage.bodies),
                    "start": item.passage.span.start,
                    "end": item.passage.span.end,
                    "score": item.score,
                    "why": [f"{reason.kind}: {reason.detail}" for reason in item.reasons],
                },
            )
            for item in found.evidence[: self.k]
        ]
