import pytest

from ingest.errors import UnknownPlan
from ingest.index import Index
from retrieval.langchain_retriever import ClauseRetriever


def test_documents_are_passages_with_where_they_stand_and_why_they_came(index: Index) -> None:
    documents = ClauseRetriever(index=index).invoke("2025年再生铝产量目标是多少?")
    plan = index.catalog.record().plan
    assert documents[0].metadata["clause"] == "8"
    for document in documents:
        where = document.metadata
        assert document.page_content == plan.text[where["start"] : where["end"]]
        assert document.id == index.catalog.passage_by_id[document.id or ""].id
        assert where["plan"] == plan.id
        assert all(why.split(": ")[0] in ("lexical", "dense", "structure") for why in where["why"])
        assert where["why"]


def test_bodies_are_those_of_the_responsibility_line(index: Index) -> None:
    document = ClauseRetriever(index=index, k=1).invoke("园区减污降碳")[0]
    assert document.metadata["clause"] == "19"
    assert document.metadata["bodies"][:2] == ["生态环境部", "国家发展改革委"]
    assert len(document.metadata["bodies"]) == 7


def test_k_is_how_many(index: Index) -> None:
    assert len(ClauseRetriever(index=index, k=3).invoke("园区减污降碳")) == 3


def test_a_clause_named_by_number_comes_first(index: Index) -> None:
    document = ClauseRetriever(index=index, k=1).invoke("第二十条")[0]
    assert document.metadata["clause"] == "20"
    assert "structure: clause 20" in document.metadata["why"]


def test_a_plan_that_is_not_in_the_index_is_refused(index: Index) -> None:
    with pytest.raises(UnknownPlan):
        ClauseRetriever(index=index, plan="elsewhere").invoke("园区")
