"""One clause as a section of the whole plan."""

import html
from collections.abc import Iterator
from dataclasses import dataclass

from ingest.catalog import PlanRecord
from ingest.plan import Clause, Responsibility, Span
from retrieval.language import Language, language_of
from web.clause_view import clause_link, name_of
from web.finding import Findings
from web.marking import Marked
from web.outline_view import part_anchor
from web.plan_marks import found_mark, heading_end, paragraphs, target_words
from web.wording import word


@dataclass(frozen=True)
class Rendering:
    """What the sections of one page share: `text` is the plan's, marked; `english`: each shows its English."""

    record: PlanRecord
    language: Language
    text: Marked
    findings: Findings
    english: bool

    def pairs(self, clause: Clause) -> bool:
        """Whether a clause shows its English: where all do, and where something was found in it."""
        written = self.record.knowledge.clause(clause.id) is not None
        return written and (self.english or clause.id in self.findings.english)

    def english_of(self, clause: Clause, start: int) -> str:
        """The English of the sentence that begins at `start`, marked; empty where there is none."""
        sentence = self.record.knowledge.sentence(clause.id, start)
        if sentence is None:
            return ""
        numbered = enumerate(self.findings.hits, start=1)
        found = [found_mark(hit.span, n) for n, hit in numbered if hit.english == start]
        return Marked(sentence.en, found).html(0, len(sentence.en))


def section_html(page: Rendering, clause: Clause) -> str:
    """A clause with the headings over it, what it says of bodies and targets, and its text.

    The plan's words, all of them and nothing else, are in the elements of the class `words`.
    """
    plan = page.record.plan
    head = heading_end(plan, clause) if clause.kind == "item" else clause.body_start
    paired = page.pairs(clause)
    if paired:
        body = "".join(_pair(page, clause, span) for span in _after(clause, head))
    else:
        spans = paragraphs(plan.text, head, clause.end)
        body = "".join(f"<p{_kind(page, span)}>{page.text.html(span.start, span.end)}</p>" for span in spans)
    kinds = f"clause {clause.kind}{' paired' if paired else ''}"
    return (
        f"{_part_heading(page, clause)}"
        f'<section id="clause-{html.escape(clause.id)}" class="{kinds}">'
        f"{_heading(page, clause, head)}{_facts(page.record, clause, page.language)}{body}</section>"
    )


def _part_heading(page: Rendering, clause: Clause) -> str:
    """The heading of the part that a numbered clause begins; empty for any other clause."""
    if clause.kind != "item" or clause.start == clause.body_start:
        return ""
    anchor = html.escape(part_anchor(clause))
    english = html.escape(page.record.knowledge.part_en(clause.part or "")) if page.english else ""
    return (
        f'<div class="head{" pair" if english else ""}"><h2 class="words" lang="zh-CN" id="{anchor}" tabindex="-1">'
        f"{_lines(page, clause.start, clause.body_start)}</h2>{_english(english)}</div>"
    )


def _heading(page: Rendering, clause: Clause, head: int) -> str:
    """The heading of a clause: words of the plan where it has some there, else a name; and a link to the clause."""
    english = ""
    level, lead = ("h3", clause.body_start) if clause.kind == "item" else ("h2", clause.start)
    name, kind = _lines(page, lead, head), ' class="words" lang="zh-CN"'
    if not name:
        name, kind = html.escape(name_of(clause, page.language)), ' class="named"'
    elif page.pairs(clause):
        written = page.record.knowledge.clause(clause.id)
        title = html.escape(
            page.record.knowledge.part_en(clause.part or "") or (written.title_en if written else "")
        )
        english = page.english_of(clause, lead) or title
    label = html.escape(word("plan.permalink", page.language).format(name=name_of(clause, page.language)))
    return (
        f'<div class="head{" pair" if english else ""}">'
        f'<{level}{kind} id="heading-{html.escape(clause.id)}" tabindex="-1">{name}</{level}>{_english(english)}'
        f'<a class="permalink" href="{clause_link(clause)}" data-clause="{html.escape(clause.id)}" aria-label="{label}">#</a></div>'
    )


def _facts(record: PlanRecord, clause: Clause, language: Language) -> str:
    """Who is responsible, as printed, and the targets, as a list of terms."""
    shown = [_fact(*fact) for fact in _responsible(clause.responsibility, language)]
    if clause.targets:
        targets = [target_words(record, clause, target, language) for target in clause.targets]
        shown.append(_fact(word("plan.target_list", language), targets))
    return f'<dl class="facts">{"".join(shown)}</dl>' if shown else ""


def _fact(name: str, values: list[str], note: str = "") -> str:
    items = "".join(f"<li{_tongue(value)}>{html.escape(value)}</li>" for value in values)
    noted = f'<li class="note">{html.escape(note)}</li>' if note else ""
    return f"<div><dt>{html.escape(name)}</dt><dd><ul>{items}{noted}</ul></dd></div>"


def _tongue(value: str) -> str:
    """The attribute that names the language of a value."""
    return f' lang="{"zh-CN" if language_of(value) == "zh" else "en"}"'


def _responsible(line: Responsibility | None, language: Language) -> Iterator[tuple[str, list[str], str]]:
    """The bodies by their roles, then what a general line names; with a note where the list is left open."""
    if line is None:
        return
    named: dict[str, list[str]] = {}
    for body in line.bodies:
        named.setdefault(word(f"plan.role_{body.role}", language), []).append(body.name)
    if line.parties:
        named[word("plan.parties", language)] = list(line.parties)
    note = word("plan.open_list", language) if line.open else ""
    for at, (role, names) in enumerate(named.items(), start=1):
        yield role, names, note if at == len(named) else ""


def _after(clause: Clause, head: int) -> Iterator[tuple[Span, int]]:
    """What follows the heading, sentence by sentence, each with where its sentence begins."""
    for sentence in clause.sentences:
        if sentence.end > head:
            yield Span(max(sentence.start, head), sentence.end), sentence.start


def _pair(page: Rendering, clause: Clause, row: tuple[Span, int]) -> str:
    """A sentence with its English."""
    span, start = row
    begins = " begins" if page.record.plan.text[span.start - 1 : span.start] == "\n" else ""
    return (
        f'<div class="pair{begins}"><p{_kind(page, span)}>{page.text.html(span.start, span.end)}</p>'
        f"{_english(page.english_of(clause, start))}</div>"
    )


def _english(shown: str) -> str:
    return f'<p lang="en">{shown}</p>' if shown else ""


def _lines(page: Rendering, start: int, end: int) -> str:
    spans = paragraphs(page.record.plan.text, start, end)
    return "<br>".join(page.text.html(span.start, span.end) for span in spans)


def _kind(page: Rendering, span: Span) -> str:
    """The attributes of a paragraph; one of the covering notice says what it is there for."""
    roles = [f"notice-{part.role}" for part in page.record.plan.notice if part.span.start == span.start]
    return f' class="{" ".join(["words", *roles])}" lang="zh-CN"'
