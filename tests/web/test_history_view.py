from records.conversations import Conversation
from web.history_view import history_html

MINE = Conversation("0" * 32, "me", "synergy-2022", '"><img src=x onerror=alert(1)>', 1.0, 2.0)


def test_a_title_stays_text_wherever_it_stands() -> None:
    shown = history_html("zh", [MINE], None, searched=False)
    assert "<img" not in shown
    assert "onerror=alert(1)&gt;" in shown


def test_the_open_conversation_is_told_from_the_others() -> None:
    other = Conversation("1" * 32, "me", "synergy-2022", "另一个", 1.0, 2.0)
    shown = history_html("zh", [MINE, other], other.id, searched=False)
    assert shown.count('aria-current="page"') == 1
    assert f'data-open="{other.id}" aria-current="page"' in shown


def test_an_empty_list_says_why_it_is_empty() -> None:
    assert "没有这样的对话" in history_html("zh", [], None, searched=True)
    assert "kept here" in history_html("en", [], None, searched=False)
