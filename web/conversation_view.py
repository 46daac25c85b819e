"""A conversation as HTML: each question with its answer, what one can do with it, and how it goes on."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from html import escape

from ingest.catalog import PlanRecord
from records.conversations import Conversation
from records.exchanges import Exchange
from records.feedback import VERDICTS, Feedback
from retrieval.language import Language
from web.answer_view import answer_html
from web.examples import examples_of
from web.suggestions import follow_ups
from web.wording import word

MOST_SHOWN = 30  # exchanges; the printable page holds them all


@dataclass(frozen=True)
class Pending:
    """A question that has no answer yet, and what is said meanwhile; `failed` where none will come."""

    question: str
    note: str
    failed: bool = False


def conversation_html(
    record: PlanRecord,
    language: Language,
    conversation: Conversation | None,
    exchanges: Sequence[Exchange],
    said: Mapping[str, Feedback],
    pending: Pending | None = None,
    bare: bool = False,
) -> str:
    """The whole conversation, or the welcome where it is empty. `bare` leaves the last answer without its tools;
    `said` is what was said of the answers, by exchange."""
    if not exchanges and pending is None:
        return _welcome(record, language)
    shown = exchanges[-MOST_SHOWN:]
    left_out = len(exchanges) - len(shown)
    items = [
        _exchange(record, language, kept, said.get(kept.id), kept is shown[-1] and pending is None, bare)
        for kept in shown
    ]
    if left_out:
        items.insert(0, f'<li class="earlier">{escape(word("chat.earlier", language, count=left_out))}</li>')
    if pending is not None:
        items.append(_pending(language, pending))
    opened = f' data-conversation="{conversation.id}"' if conversation else ""
    heading = _heading(language, conversation) if conversation else ""
    return f'{heading}<ol class="exchanges"{opened}>{"".join(items)}</ol>'


def _welcome(record: PlanRecord, language: Language) -> str:
    """What an empty chat shows: what to expect, and questions by theme."""
    themes = "".join(
        f"<section><h2>{escape(examples.theme)}</h2><ul>"
        + "".join(f"<li>{_asking(question)}</li>" for question in examples.questions)
        + "</ul></section>"
        for examples in examples_of(record.plan, language)
    )
    return (
        f'<div class="welcome"><h1>{escape(word("chat.welcome", language, title=record.plan.title))}</h1>'
        f'<p>{escape(word("chat.promise", language))}</p><div class="themes">{themes}</div></div>'
    )


def _asking(question: str) -> str:
    return f'<button type="button" class="asking" data-ask="{escape(question)}">{escape(question)}</button>'


def _heading(language: Language, conversation: Conversation) -> str:
    """The title of the conversation, and the ways to take it away."""
    ways = "".join(
        f'<a href="/conversations/{conversation.id}{ending}"{more}>{escape(word(key, language))}</a>'
        for ending, key, more in (
            (".docx", "chat.word_file", " download"),
            (".md", "chat.markdown_file", " download"),
            ("/print", "chat.print_page", ' target="_blank"'),
        )
    )
    return (
        f'<div class="conversation-head"><h1>{escape(conversation.title)}</h1>'
        f'<p class="ways"><span>{escape(word("chat.take_away", language))}</span>{ways}</p></div>'
    )


def _exchange(
    record: PlanRecord, language: Language, kept: Exchange, said: Feedback | None, last: bool, bare: bool
) -> str:
    answer = kept.answer
    tools = "" if last and bare else _tools(language, kept, said, last)
    more = _follow_ups(record, language, kept) if last and not bare else ""
    return (
        f'<li class="exchange" id="exchange-{kept.id}"><div class="asked"><span class="who">'
        f"{escape(word('chat.you_asked', language))}</span><p>{_lines(answer.question)}</p></div>"
        f'<article class="answered" aria-label="{escape(word("chat.answer", language))}">'
        f"{answer_html(answer, language, record)}{tools}{more}</article></li>"
    )


def _tools(language: Language, kept: Exchange, judged: Feedback | None, last: bool) -> str:
    """What one can do with an answer."""

    def button(act: str, key: str) -> str:
        return (
            f'<button type="button" data-act="{act}" data-exchange="{kept.id}">'
            f"{escape(word(key, language))}</button>"
        )

    again = button("retry", "chat.retry") + button("edit", "chat.edit") if last else ""
    said = {"copied": word("chat.copied", language), "failed": word("chat.not_copied", language)}
    copy = (
        f'<button type="button" data-act="copy" data-exchange="{kept.id}" data-copied="{escape(said["copied"])}"'
        f' data-failed="{escape(said["failed"])}">{escape(word("chat.copy", language))}</button>'
    )
    link = f'<a href="/answers/{kept.id}" target="_blank">{escape(word("chat.permalink", language))}</a>'
    return f'<div class="tools">{copy}{link}{again}{_feedback(language, kept, judged)}</div>'


def _feedback(language: Language, kept: Exchange, judged: Feedback | None) -> str:
    """The form under an answer, with what was said before; a script hands what it holds to the server."""
    verdict_before, comment = (judged.verdict, judged.comment) if judged else (None, "")
    summary = word("chat.feedback", language)
    if judged:
        summary = word("chat.feedback_given", language, verdict=word(f"chat.{judged.verdict}", language))
    choices = "".join(
        f'<label><input type="radio" name="verdict-{kept.id}" value="{verdict}"{_checked(verdict == verdict_before)}> '
        f"{escape(word(f'chat.{verdict}', language))}</label>"
        for verdict in VERDICTS
    )
    return (
        f'<details class="feedback"><summary>{escape(summary)}</summary>'
        f'<form data-feedback="{kept.id}" data-thanks="{escape(word("chat.thanks", language))}">'
        f"<fieldset><legend>{escape(word('chat.verdict', language))}</legend>{choices}</fieldset>"
        f'<label>{escape(word("chat.comment", language))}<textarea rows="2" maxlength="1000">\n{escape(comment)}</textarea></label>'
        f'<button type="submit">{escape(word("chat.send", language))}</button></form></details>'
    )


def _checked(chosen: bool) -> str:
    return " checked" if chosen else ""


def _follow_ups(record: PlanRecord, language: Language, kept: Exchange) -> str:
    questions = follow_ups(kept.answer, record, kept.answer.language)
    if not questions:
        return ""
    items = "".join(f"<li>{_asking(question)}</li>" for question in questions)
    return (
        f'<nav class="follow-ups" aria-label="{escape(word("chat.follow_ups", language))}">'
        f"<p>{escape(word('chat.follow_ups', language))}</p><ul>{items}</ul></nav>"
    )


def _pending(language: Language, pending: Pending) -> str:
    kind = "failed" if pending.failed else "looking"
    return (
        f'<li class="exchange" id="exchange-pending"><div class="asked"><span class="who">{escape(word("chat.you_asked", language))}'
        f'</span><p>{_lines(pending.question)}</p></div><p class="note {kind}">{escape(pending.note)}</p></li>'
    )


def _lines(text: str) -> str:
    return escape(text).replace("\n", "<br>")
