"""What people say for the plan's terms, found in a question."""

from collections.abc import Iterable

from ingest.knowledge import GlossaryEntry, Knowledge
from ingest.phrases import PhraseMatch, Phrases

Glossary = Phrases[tuple[GlossaryEntry, ...]]
Match = PhraseMatch[tuple[GlossaryEntry, ...]]


def glossary_of(knowledge: Knowledge) -> Glossary:
    """The surface forms of a plan's glossary, each with the entries that it leads to."""
    by_form: dict[str, list[GlossaryEntry]] = {}
    for entry in knowledge.glossary:
        for form in dict.fromkeys((entry.term, *entry.also_in_plan, *entry.said, *entry.en)):
            by_form.setdefault(form, []).append(entry)
    return Phrases((form, tuple(entries)) for form, entries in by_form.items())


def plan_terms(matches: Iterable[Match]) -> list[str]:
    """The plan's own words for what was found, each once; looser ties are left out."""
    return list(
        dict.fromkeys(
            term
            for match in matches
            for entry in match.value
            if entry.kind != "theme"
            for term in (entry.term, *entry.also_in_plan)
        )
    )
