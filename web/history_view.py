"""The list of a person's conversations as HTML."""

from collections.abc import Sequence
from html import escape

from records.conversations import TITLE_CHARACTERS, Conversation
from retrieval.language import Language
from web.wording import word


def history_html(
    language: Language, conversations: Sequence[Conversation], current: str | None, searched: bool
) -> str:
    """The conversations, newest first, each with the ways to rename and delete it; `current` is the open one."""
    if not conversations:
        said = word("chat.none_found" if searched else "chat.none_yet", language)
        return f'<p class="none">{escape(said)}</p>'
    items = "".join(_item(language, conversation, current) for conversation in conversations)
    return f'<ul class="history">{items}</ul>'


def _item(language: Language, conversation: Conversation, current: str | None) -> str:
    number, title = conversation.id, escape(conversation.title)
    here = ' aria-current="page"' if number == current else ""
    return (
        f'<li><a href="/?conversation={number}" data-open="{number}"{here}>{title}</a>'
        f'<details><summary aria-label="{escape(word("chat.more_of", language, title=conversation.title))}">⋯</summary>'
        f'<form data-rename="{number}"><label>{escape(word("chat.title", language))}'
        f'<input type="text" value="{title}" maxlength="{TITLE_CHARACTERS}"></label>'
        f'<button type="submit">{escape(word("chat.rename", language))}</button></form>'
        f"<details><summary>{escape(word('chat.delete', language))}</summary>"
        f"<p>{escape(word('chat.delete_meaning', language))}</p>"
        f'<button type="button" data-delete="{number}">{escape(word("chat.delete_surely", language))}</button>'
        "</details></details></li>"
    )
