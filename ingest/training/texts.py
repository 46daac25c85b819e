"""The texts that the project's own encoding and embedding model are trained on."""

import hashlib
from dataclasses import dataclass

from ingest.analysis import fold
from ingest.bodies import Register, load_register
from ingest.builtin import builtin_reading
from ingest.knowledge import Knowledge
from ingest.plan import Plan
from ingest.sentences import sentence_spans
from ingest.training.scope import ScopeExamples, load_examples


@dataclass(frozen=True)
class Pair:
    """Two texts that mean the same or belong together; `passage` names what they are about."""

    first: str
    second: str
    passage: str


@dataclass(frozen=True)
class Corpus:
    """The plan and what was written about it, and the register of bodies."""

    plan: Plan
    knowledge: Knowledge
    register: Register
    scope: tuple[ScopeExamples, ...] = ()

    def texts(self) -> list[str]:
        """Every text, each once, in a fixed order."""
        found = [self.plan.slice(span) for span in sentence_spans(self.plan.text, 0, len(self.plan.text))]
        for clause in self.knowledge.clauses:
            found += [clause.title_en, clause.gist, clause.gist_en, *clause.questions, *clause.questions_en]
            for sentence in clause.sentences:
                found += [sentence.plain, sentence.en, *sentence.questions, *sentence.questions_en]
                for unsaid in sentence.unsaid:
                    found += [*unsaid.questions, *unsaid.questions_en]
        for theme in self.knowledge.themes:
            found += [
                theme.name,
                theme.name_en,
                *theme.said,
                *theme.said_en,
                *theme.questions,
                *theme.questions_en,
            ]
        for term in self.knowledge.glossary:
            found += [term.term, *term.also_in_plan, *term.said, *term.en]
        for body in self.register.bodies:
            found += [name for name in body.all_names() if name]
        for category in self.scope:
            found += [*category.examples, *category.examples_en]
        return list(dict.fromkeys(found))

    def questions(self) -> list[str]:
        """The questions that the plan answers."""
        found: list[str] = []
        for clause in self.knowledge.clauses:
            found += [*clause.questions, *clause.questions_en]
            for sentence in clause.sentences:
                found += [*sentence.questions, *sentence.questions_en]
        for theme in self.knowledge.themes:
            found += [*theme.questions, *theme.questions_en]
        return found

    def unsaid(self) -> dict[str, list[str]]:
        """The questions on the plan's matters that it does not answer, by the reason why not."""
        found: dict[str, list[str]] = {}
        for clause in self.knowledge.clauses:
            for sentence in clause.sentences:
                for entry in sentence.unsaid:
                    found.setdefault(entry.reason, []).extend([*entry.questions, *entry.questions_en])
        return found

    def pairs(self) -> list[Pair]:
        """What belongs together: question and sentence, plain words and sentence, rendering and sentence, term and synonym."""
        found: list[Pair] = []
        reasons = {category.id: category.why_zh for category in self.scope}
        for clause in self.knowledge.clauses:
            known = self.plan.clause(clause.clause)
            whole = " ".join(filter(None, [known.label, clause.gist]))
            for text in (*clause.questions, *clause.questions_en, f"{clause.title_en}. {clause.gist_en}"):
                found.append(Pair(text, whole, clause.clause))
            for sentence in clause.sentences:
                verbatim = self.plan.slice(sentence.span)
                about = f"{clause.clause}@{sentence.span.start}"
                for text in (*sentence.questions, *sentence.questions_en, sentence.plain, sentence.en):
                    found.append(Pair(text, f"{known.title or ''} {verbatim}".strip(), about))
                for unsaid in sentence.unsaid:
                    for text in (*unsaid.questions, *unsaid.questions_en):
                        found.append(
                            Pair(
                                text,
                                f"{known.title or ''} {reasons[unsaid.reason]}",
                                f"{about}@{unsaid.reason}",
                            )
                        )
        for theme in self.knowledge.themes:
            for text in (*theme.said, *theme.said_en, *theme.questions, *theme.questions_en):
                found.append(Pair(text, f"{theme.name} {'、'.join(theme.said)}", f"theme@{theme.id}"))
        for term in self.knowledge.glossary:
            if term.kind != "theme":
                found += [Pair(word, term.term, term.term) for word in (*term.said, *term.en)]
        for body in self.register.bodies:
            found += [
                Pair(name, body.name, body.id) for name in body.all_names() if name and name != body.name
            ]
        for category in self.scope:
            examples = [*category.examples, *category.examples_en]
            reason = f"{category.why_zh} {category.why_en}"
            found += [Pair(example, reason, f"scope@{category.id}") for example in examples]
        return found

    def digest(self) -> str:
        """SHA-256 over the folded texts: says what a trained file was made from."""
        return hashlib.sha256("\n".join(fold(text) for text in self.texts()).encode()).hexdigest()


def load_corpus() -> Corpus:
    """Read the built-in plan with all that was written about it."""
    register = load_register()
    reading = builtin_reading(register)
    return Corpus(reading.plan, reading.knowledge, register, load_examples())
