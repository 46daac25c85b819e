"""The speller of a plan: what it takes for slips of its terms, its bodies and its English."""

from ingest.catalog import PlanRecord
from ingest.index import Index
from retrieval.glossary import is_topical
from retrieval.initials import initials_of
from retrieval.spelling import Speller, speller_of

_WORDS = (
    "牵头",
    "负责单位",
    "责任单位",
)  # words of questions that are mended where they are written by their sound


def speller_for(record: PlanRecord, index: Index) -> Speller:
    """A speller from what was written about a plan, the register of bodies, and the plan's own text."""
    register, knowledge = index.catalog.register, record.knowledge
    named = [(name, body.id) for body in register.bodies for name in body.own_names()]
    near = {mention.body.id for mention in register.mentions(record.plan.text)}
    terms = [term for e in knowledge.glossary for term in (e.term, *e.also_in_plan) if is_topical(term)]
    return speller_of(
        [*knowledge.english(), *(body.english for body in register.bodies)],
        [*terms, *(name for name, _ in named), *_WORDS],
        [form for entry in knowledge.glossary for form in entry.said],
        index.scope.known,
        record.plan.text,
        initials_of([(name, body) for name, body in named if body in near], named),
    )
