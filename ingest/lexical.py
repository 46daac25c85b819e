"""The door to tantivy: BM25 over the terms of cues (`ingest.analysis`), kept in a folder of the index."""

from collections.abc import Iterable
from pathlib import Path

import tantivy

from ingest.analysis import terms
from ingest.passages import Cue

_HEAP_BYTES = 32_000_000


def _schema() -> tantivy.Schema:
    builder = tantivy.SchemaBuilder()
    builder.add_unsigned_field("cue", stored=True)
    builder.add_text_field("terms", tokenizer_name="whitespace", index_option="freq")
    builder.add_text_field("plan", tokenizer_name="raw", index_option="basic")
    return builder.build()


def write_lexical(folder: Path, cues: Iterable[Cue]) -> None:
    """Write the lexical index of cues into an empty folder; a cue is known by its number in the order given."""
    folder.mkdir()
    index = tantivy.Index(_schema(), path=str(folder))
    writer = index.writer(_HEAP_BYTES, 1)
    for number, cue in enumerate(cues):
        document = tantivy.Document()
        document.add_unsigned("cue", number)
        document.add_text("terms", " ".join(terms(cue.text)))
        document.add_text("plan", cue.plan)
        writer.add_document(document)
    writer.commit()
    writer.wait_merging_threads()


class LexicalIndex:
    """A lexical index opened for search."""

    def __init__(self, folder: Path) -> None:
        self._schema = _schema()
        self._searcher = tantivy.Index(self._schema, path=str(folder)).searcher()

    def __len__(self) -> int:
        return int(self._searcher.num_docs)

    def search(self, question: str, limit: int, plan: str) -> list[tuple[int, float]]:
        """Numbers of a plan's cues with their BM25 scores, best first; empty where no term is known."""
        clauses = [
            (tantivy.Occur.Should, tantivy.Query.term_query(self._schema, "terms", term, index_option="freq"))
            for term in dict.fromkeys(terms(question))
        ]
        if not clauses:
            return []
        asked = tantivy.Query.boolean_query(clauses)
        within = tantivy.Query.const_score_query(tantivy.Query.term_query(self._schema, "plan", plan), 0.0)
        query = tantivy.Query.boolean_query([(tantivy.Occur.Must, asked), (tantivy.Occur.Must, within)])
        hits = self._searcher.search(query, limit, count=False).hits
        addresses = [address for _, address in hits]
        numbers = [int(self._searcher.doc(address)["cue"][0]) for address in addresses]
        return [(number, float(score)) for number, (score, _) in zip(numbers, hits, strict=True)]
