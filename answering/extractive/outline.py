"""Parts of the plan laid out clause by clause: titles alone, or with key sentences and bodies where they are asked for."""

import re

from answering.draft import Draft, Quote, Statement
from answering.extractive.context import Context
from answering.extractive.naming import (
    body_name,
    clause_label,
    is_frame,
    line_quote,
    rendered,
    sentence_statement,
    sentence_words,
    title_quote,
)
from answering.figures import NUMBER
from answering.wording import listed, say, stop
from ingest.numerals import NUMERAL, word_to_int
from ingest.plan import Clause

_LAID_OUT = re.compile(
    r"提纲|提綱|大纲|纲要|纲目|要点|概要|目录|ppt|课件|讲稿|讲义|备课|幻灯|投影片|思维导图|(?:每|各)(?:一)?(?:条|项|小?节|点|个)?.{0,4}(?:句|行)"
    r"|\b(?:outlines?|bullets?|bullet points?|slides?|key points?|main points?|lecture|handouts?|agenda|table of contents)\b|\b(?:one|two|a) (?:line|sentence)s? (?:per|each|for each)\b"
)
_SAID_EACH = re.compile(
    rf"(?:(?P<number>[{NUMERAL}两]|\d)(?:到[{NUMERAL}两\d])?(?:句|行|点)(?!提纲)(?:话|要点|说明|内容)?|要点|内容|概括|说明|大意|讲什么|说什么|做什么)"
    r"|\b(?P<en>one|two|three) (?:line|sentence|bullet|point)s?\b|\bkey points?\b|\bmain points?\b|\bsummar|\bwhat (?:it|each)"
)
_EACH = re.compile(
    r"每|各(?!地)|一句|两句|每节|each|per|one (?:line|sentence)|two|要点|key point|main point|带一句|说明"
)
_TITLES_ONLY = re.compile(
    r"只(?:要|列|写|报)(?:小)?标题|仅(?:列)?标题|\b(?:titles|headings) only\b|\bonly (?:the )?(?:titles|headings)\b"
)
_WHO = re.compile(
    r"责任单位|责任部门|谁负责|负责(?:部门|单位|的)|牵头|哪些部门|部门|\bwho\b|\bresponsible\b|\bbodies\b"
)
_WHO_EACH = re.compile(
    r"(?:每|各)(?:一)?(?:条|项)?(?:的|分别|都|各)*(?:由|归)?(?:是)?(?:谁|责任单位|负责)|\bwho .{0,30}\beach\b|\beach .{0,30}\bwho\b"
)
MOST = 3  # sentences of a clause in an outline


def compose_outline(context: Context) -> Draft | None:
    """An outline of the parts that a question names, as a trainer asks for it; None for other questions."""
    reading = context.reading
    if not reading.parts or reading.clauses or reading.bodies:
        return None
    if not (_LAID_OUT.search(reading.folded) or _WHO_EACH.search(reading.folded)):
        return None
    return Draft(
        "answered",
        tuple(s for part in reading.parts for s in part_statements(context, part)),
        bodies=_bodies(context) if _WHO.search(reading.folded) else (),
    )


def part_statements(context: Context, part: str) -> list[Statement]:
    """A part's clauses, as far as the question wants them; the sentences of a part that has none."""
    inside = [clause for clause in context.plan.clauses if clause.part == part]
    items = [clause for clause in inside if clause.kind == "item"]
    if not items:
        return [s for clause in inside for s in whole(context, clause)]
    name = part if context.language == "zh" else context.knowledge.part_en(part) or part
    lead = say("part_lead", context.language, part=name, count=len(items))
    statements = [Statement(lead, shape="lead", vouched=frozenset({str(len(items))}))]
    wanted = _sentences_wanted(context.reading.folded)
    who = bool(_WHO.search(context.reading.folded))
    return [*statements, *(_entry(context, clause, wanted, who) for clause in items)]


def title_statement(context: Context, clause: Clause) -> Statement:
    """A clause by its label."""
    return Statement(clause_label(context, clause), (title_quote(clause),), "item")


def whole(context: Context, clause: Clause) -> list[Statement]:
    """A clause sentence by sentence, its title first."""
    label = clause_label(context, clause)
    lead = Statement(label + ("：" if context.language == "zh" else ":"), shape="lead")
    spans = clause.sentences[1:] if clause.kind == "item" else clause.sentences
    return [lead, *(sentence_statement(context, clause, span, "item") for span in spans)]


def _sentences_wanted(folded: str) -> int:
    """How many sentences of each clause a question wants: none where it asks for titles."""
    if _TITLES_ONLY.search(folded) or not (_LAID_OUT.search(folded) and _EACH.search(folded)):
        return 0
    counts = [match.group("number") or match.group("en") for match in _SAID_EACH.finditer(folded)]
    numbers = [word_to_int(count) or 1 for count in counts if count]
    return min(max(numbers, default=1), MOST) if counts else 0


def _entry(context: Context, clause: Clause, wanted: int, who: bool) -> Statement:
    """A clause's label with its first sentences and its bodies, as one item."""
    spans = [span for span in clause.sentences if not is_frame(clause, span)][:wanted]
    zh = context.language == "zh"
    said = [sentence_words(context, clause, span).rstrip("。.；") for span in spans]
    quotes = [title_quote(clause), *(Quote(clause.id, span.start, span.end) for span in spans)]
    if who and clause.responsibility:
        names = [body_name(context, body) for body in clause.responsibility.bodies]
        said.append(say("outline_who", context.language, bodies=listed(names or ["—"], context.language)))
        quotes.append(line_quote(clause))
    label = clause_label(context, clause)
    if not said:
        return Statement(label, (title_quote(clause),), "item")
    text = f"{label}{'：' if zh else ': '}{('；' if zh else '; ').join(said)}"
    vouched = rendered(context, text) | frozenset(NUMBER.findall(text))
    return Statement(stop(text, context.language), tuple(quotes), "item", vouched)


def _bodies(context: Context) -> tuple[str, ...]:
    lines = [c.responsibility for c in context.plan.items if c.part in context.reading.parts]
    return tuple(dict.fromkeys(body.name for line in lines if line for body in line.bodies))
