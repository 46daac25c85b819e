"""What follow-ups on one plan are read with, put together from the index; each part remembers what it worked out."""

from answering.draft import Draft
from answering.extractive.context import Context, Parts
from answering.extractive.engine import compose, is_whole
from answering.extractive.responsible import best_clauses
from answering.extractive.scope import is_off
from answering.leaning import OWN_MATTER, Means
from answering.memory import Remembered
from ingest.catalog import PlanRecord
from ingest.index import Index
from retrieval.glossary import Glossary
from retrieval.reading import Reading, read_question


def means_of(index: Index, record: PlanRecord, glossary: Glossary, parts: Parts) -> Means:
    """The means for a plan. What they remember hangs on a text or a reading alone, never on the turns before it."""

    def read(text: str) -> Reading:
        return read_question(text, record, index.catalog.register)

    def context(reading: Reading) -> Context:
        return Context(index, record, glossary, reading, parts)

    def leads_to(text: str) -> str | None:
        about = context(read(text))
        return next(iter(best_clauses(about)), None) if about.found.nearest >= OWN_MATTER else None

    return Means(
        read=Remembered(read),
        answered=Remembered[Reading, Draft](lambda reading: compose(context(reading))),
        is_whole=Remembered[Reading, bool](lambda reading: is_whole(context(reading))),
        is_off=Remembered[Reading, bool](lambda reading: is_off(context(reading))),
        nearest=Remembered[Reading, float](lambda reading: context(reading).found.nearest),
        leads_to=Remembered(leads_to),
        plan=record.plan,
        glossary=glossary,
    )
