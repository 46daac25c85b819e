"""An answer as plain text, for the command line."""

from answering.answer import Answer
from answering.wording import say


def as_text(answer: Answer) -> str:
    """The answer, then its sources with the words quoted."""
    lines = [answer.answer]
    if answer.citations:
        lines.append("")
    if answer.citations and answer.language == "en":
        lines.append(f"{say('unofficial', 'en')}.")
    for citation in answer.citations:
        quote = " ".join(citation.quote.split())
        lines.append(f"[{citation.n}] {citation.label}: “{quote}”")
    return "\n".join(lines)
