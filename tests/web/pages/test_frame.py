from types import SimpleNamespace
from typing import Any

import gradio as gr
import pytest

from access.identity import Identity
from ingest.index import Index
from web.pages.frame import LOOKS, asker_of, header_html, script, styles
from web.talk import Asker


def asker(role: Any = "user", known: bool = True, language: Any = "zh", name: str = "li") -> Asker:
    return Asker(Identity(name, role, known), "127.0.0.1", language)


@pytest.fixture
def site(index: Index) -> Any:
    return SimpleNamespace(record=index.catalog.record())


def test_the_header_leads_to_every_page_and_marks_this_one(site: Any) -> None:
    shown = header_html(site, asker(), "tasks")
    for path in ("/", "/plan", "/tasks", "/targets"):
        assert f'href="{path}"' in shown
    assert shown.count("aria-current") == 1
    assert 'href="/tasks" aria-current="page"' in shown
    assert site.record.plan.title in shown


def test_only_administrators_are_shown_the_way_to_their_page(site: Any) -> None:
    assert 'href="/admin"' not in header_html(site, asker(), "")
    assert 'href="/admin"' in header_html(site, asker("administrator"), "")


def test_who_signed_in_can_sign_out_and_is_named_as_text(site: Any) -> None:
    shown = header_html(site, asker(name="<b>li</b>"), "")
    assert "&lt;b&gt;li&lt;/b&gt;" in shown
    assert 'method="post" action="/logout"' in shown
    assert "/logout" not in header_html(site, asker(known=False), "")


def test_the_switch_of_language_offers_the_other_one(site: Any) -> None:
    assert 'data-language="en" lang="en">English' in header_html(site, asker(), "")
    assert 'data-language="zh" lang="zh">中文' in header_html(site, asker(language="en"), "")


def test_who_asks_is_read_from_what_the_guard_found_out() -> None:
    who = Identity("li", "trainer", True)
    client, state = SimpleNamespace(host="10.0.0.9"), SimpleNamespace(identity=who)
    inner = SimpleNamespace(state=state, cookies={"lang": "en"}, headers={}, client=client)
    request = gr.Request(request=inner)  # type: ignore[arg-type]  # what is read of one
    assert asker_of(request) == Asker(who, "10.0.0.9", "en")


def test_scripts_and_looks_are_there_and_name_no_other_host() -> None:
    for name in ("header", "chat", "history", "source", "plan", "boards"):
        assert script(name).strip()
    joined = styles() + "".join(script(name) for name in ("header", "chat", "history", "source"))
    assert len(LOOKS) > 3
    assert "http://" not in joined
    assert "https://" not in joined
    assert "@import" not in joined
