"""From a draft to the text of an answer: quotes become numbered citations, statements get their marks."""

from dataclasses import dataclass, replace

from answering.answer import Citation
from answering.draft import Draft, Quote, Statement
from ingest.plan import Plan


@dataclass(frozen=True)
class Assembled:
    """The Markdown of an answer and the citations that its marks point into."""

    text: str
    citations: tuple[Citation, ...]


def assemble(draft: Draft, plan: Plan) -> Assembled:
    """Number the quotes in the order of their first use and write the statements with their marks.

    A sentence with its full stop and the same one without are one quote, with the stop.
    """
    used = [quote for statement in draft.statements for quote in statement.quotes]
    longest: dict[Quote, Quote] = {}
    for quote in used:
        bare = _without_stop(quote, plan)
        longest[bare] = max(quote, longest.get(bare, bare), key=lambda words: words.end)
    whole = {quote: longest[_without_stop(quote, plan)] for quote in used}
    numbers = {quote: n for n, quote in enumerate(dict.fromkeys(whole[quote] for quote in used), start=1)}
    blocks: list[str] = []
    previous = None
    for statement in draft.statements:
        quotes = dict.fromkeys(whole[quote] for quote in statement.quotes)
        line = _line(statement, "".join(f"[{numbers[quote]}]" for quote in quotes))
        joined = previous is not None and statement.shape == previous and statement.shape in ("item", "row")
        gap = "" if not blocks else "\n" if joined else "\n\n"
        if statement.shape == "sentence" and previous == "sentence":
            gap = "" if line[0] > "\u2e80" else " "
        blocks.append(gap + line)
        previous = statement.shape
    return Assembled("".join(blocks), tuple(_citation(plan, quote, n) for quote, n in numbers.items()))


def _without_stop(quote: Quote, plan: Plan) -> Quote:
    """A quote up to the full stop or semicolon that ends it."""
    words = plan.text[quote.start : quote.end]
    return replace(quote, end=quote.start + len(words.rstrip("。；")))


def _line(statement: Statement, marks: str) -> str:
    if statement.shape == "item":
        return f"- {statement.text}{marks}"
    if statement.shape == "row":
        return f"| {statement.text}{' ' + marks if marks else ''} |"
    return statement.text + marks


def _citation(plan: Plan, quote: Quote, number: int) -> Citation:
    clause = plan.clause(quote.clause)
    return Citation(
        n=number,
        plan=plan.id,
        clause=clause.id,
        label=clause.label or plan.title,
        part=clause.part or "",
        quote=plan.text[quote.start : quote.end],
        start=quote.start,
        end=quote.end,
    )
