"""What went wrong with a question: what was expected, what was found, what was said."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from eval.measures import normal
from eval.scoring import Scored


@dataclass(frozen=True)
class Wrong:
    """An answer that is not fully right, in words for a person. `expected` and `found` are lines."""

    id: str
    kind: str
    failed: tuple[str, ...]
    question: str
    expected: tuple[str, ...]
    found: tuple[str, ...]
    said: str


def wrong_answers(scored: Sequence[Scored]) -> list[Wrong]:
    """The answers that are not fully right, in the order of the bank."""
    return [_wrong(s) for s in scored if not s.score.right]


def _wrong(scored: Scored) -> Wrong:
    gold, answer = scored.gold, scored.answer
    turns = [f"{turn.role}: {turn.content}" for turn in gold.history]
    return Wrong(
        id=gold.id,
        kind=gold.kind,
        failed=tuple(scored.score.failures()),
        question="\n".join([*turns, gold.question]),
        expected=tuple(_expected(scored)),
        found=(
            f"status {answer['status']}",
            f"clauses {_list(dict.fromkeys(c['clause'] for c in answer['citations']))}",
            *([f"bodies {_list(answer['bodies'])}"] if gold.agencies is not None else []),
        ),
        said=answer["answer"],
    )


def _expected(scored: Scored) -> Iterator[str]:
    gold = scored.gold
    allowed = f" (allowed: {_list(gold.clauses_ok)})" if gold.clauses_ok else ""
    yield f"status {' or '.join(sorted(gold.statuses))}"
    yield f"clauses {_list(gold.clauses_required)}{allowed}"
    if gold.agencies is not None:
        yield f"bodies {_list(gold.agencies)}"
    said = normal(scored.answer["answer"])
    for fact in gold.facts:
        if not any(normal(form) in said for form in fact):
            yield f"missing fact {' / '.join(fact)}"
    for word in gold.forbidden:
        if normal(word) in said:
            yield f"forbidden but said {word}"


def _list(names: Sequence[str] | dict[str, None]) -> str:
    return ", ".join(names) or "none"


def as_lines(wrong: Wrong, show: bool) -> str:
    """A wrong answer for a person; without `show`, only which question it is and what failed."""
    head = f"{wrong.id}  {wrong.kind}  failed: {', '.join(wrong.failed)}"
    if not show:
        return head
    fields = {
        "question": wrong.question,
        "expected": "; ".join(wrong.expected),
        "found": "; ".join(wrong.found),
        "said": wrong.said,
    }
    return "\n".join(
        [
            head,
            *(f"  {name:9} {text.replace(chr(10), chr(10) + ' ' * 12)}" for name, text in fields.items()),
            "",
        ]
    )
