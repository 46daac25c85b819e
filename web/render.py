"""From answers and clauses to what the page shows. All text of a plan or a person is escaped here."""

import html
import re
from dataclasses import dataclass

from answering.answer import Answer, Citation
from answering.wording import say
from ingest.knowledge import Knowledge
from ingest.plan import Clause, Plan, Span

_MARK = re.compile(r"\[(\d+)\]")
_TARGET = re.compile(r"#cite/(?P<plan>[^/]+)/(?P<clause>[^/]+)/(?P<start>\d+)/(?P<end>\d+)")
_MARKDOWN = re.compile(r"([\\`*_{}\[\]<>#|])")
_SOURCES = {"zh": "出处（点击看原文）", "en": "Sources (click to see the words)"}
_DECLINED = {
    "not_in_plan": {"zh": "方案未写明", "en": "Not in the plan"},
    "clarify": {"zh": "请说得更具体", "en": "Please be more specific"},
    "refused": {"zh": "不在范围内", "en": "Outside the scope"},
    "error": {"zh": "无法回答", "en": "Could not answer"},
}


@dataclass(frozen=True)
class Target:
    """What a citation's link points to."""

    plan: str
    clause: str
    span: Span


def link_of(citation: Citation) -> str:
    """The address, within the page, of a citation's words."""
    return f"#cite/{citation.plan}/{citation.clause}/{citation.start}/{citation.end}"


def read_link(link: str) -> Target | None:
    """What an address within the page points to; None where it is no citation's."""
    match = _TARGET.fullmatch(link)
    if match is None:
        return None
    span = Span(int(match["start"]), int(match["end"]))
    return Target(match["plan"], match["clause"], span)


def answer_markdown(answer: Answer) -> str:
    """An answer with its marks as links, and its sources below."""
    links = {str(citation.n): link_of(citation) for citation in answer.citations}
    text = html.escape(answer.answer, quote=False)
    text = _MARK.sub(
        lambda m: f"[\\[{m.group(1)}\\]]({links[m.group(1)]})" if m.group(1) in links else m.group(), text
    )
    if answer.status != "answered":
        return f"**{_DECLINED[answer.status][answer.language]}** · {text}"
    sources = "\n".join(_source_line(citation) for citation in answer.citations)
    note = f"\n\n*{say('unofficial', 'en')}.*" if answer.language == "en" else ""
    return f"{text}\n\n---\n\n**{_SOURCES[answer.language]}**\n\n{sources}{note}"


def question_markdown(question: str) -> str:
    """A person's words as they typed them: nothing in them is Markdown or HTML."""
    return _MARKDOWN.sub(r"\\\1", html.escape(question, quote=False))


def clause_html(plan: Plan, knowledge: Knowledge, clause: Clause, marked: Span | None) -> str:
    """A clause whole, the quoted words marked, its bodies named, its English rendering below."""
    heading = html.escape(clause.part or plan.title)
    body = _marked(plan.text, clause.body_start, clause.end, marked)
    paragraphs = "".join(f"<p>{part}</p>" for part in body.strip("\n").split("\n"))
    written = knowledge.clause(clause.id)
    english = ""
    if written:
        sentences = " ".join(html.escape(sentence.en) for sentence in written.sentences)
        english = (
            '<details><summary>English (unofficial rendering)</summary><p lang="en">'
            + sentences
            + "</p></details>"
        )
    return (
        f'<article class="clause" lang="zh-CN"><p class="part">{heading}</p>{paragraphs}{english}</article>'
    )


def _source_line(citation: Citation) -> str:
    """One source: number, label and quote, all as a list item."""
    quote = " ".join(citation.quote.split())
    label = citation.label if citation.clause != "notice" else "印发通知"
    return (
        f"- [\\[{citation.n}\\] {question_markdown(label)}]({link_of(citation)})：{question_markdown(quote)}"
    )


def _marked(text: str, start: int, end: int, marked: Span | None) -> str:
    """The escaped text of a range, with the marked part of it in <mark>."""
    if marked is None or marked.end <= start or marked.start >= end:
        return html.escape(text[start:end])
    first, last = max(start, marked.start), min(end, marked.end)
    before, inside, after = text[start:first], text[first:last], text[last:end]
    lines = [f'<mark id="quoted">{html.escape(line)}</mark>' if line else "" for line in inside.split("\n")]
    return html.escape(before) + "\n".join(lines) + html.escape(after)
