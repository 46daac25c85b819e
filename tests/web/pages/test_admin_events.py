from collections.abc import Iterator
from types import SimpleNamespace
from typing import Any

import gradio as gr
import pytest

from access.identity import Identity
from answering.engine import Answerer
from ingest.index import Index
from records.database import Database
from records.feedback import give
from records.switches import Switch, answering_switch, changes, turn_answering
from web.desk import Desk
from web.pages.admin_events import NOTICE_CHARACTERS, OPENED, PERIOD, AdminEvents
from web.service import Service
from web.site import Site
from web.wording import word

ASKED = "谁负责园区减污降碳？"
NAMES = ("title", "figures", "usage_heading", "usage", "switching", "switch_heading")
NAMES += ("answering", "notice", "status", "lists")


@pytest.fixture
def events(index: Index, database: Database) -> Iterator[AdminEvents]:
    desk = Desk()
    yield AdminEvents(Site(Service(Answerer(index), database), desk, SimpleNamespace()))
    desk.close()


def request(role: Any, language: str = "zh") -> gr.Request:
    """A request of somebody with a role, as Gradio hands it to an event."""
    state = SimpleNamespace(identity=Identity("somebody", role, True), address="127.0.0.1")
    headers = {"accept-language": language}
    inner = SimpleNamespace(state=state, cookies={}, headers=headers, query_params={}, client=None)
    return gr.Request(request=inner, username="somebody")  # type: ignore[arg-type]  # what the events read of one


ADMIN = request("administrator")


def opened(events: AdminEvents, asking: gr.Request) -> dict[str, Any]:
    parts = events.opened(asking)
    assert len(parts) == len(NAMES) == OPENED
    return dict(zip(NAMES, parts, strict=True))


def test_an_administrator_sees_figures_questions_the_switch_and_the_files(events: AdminEvents) -> None:
    kept = events.site.service.ask_in(ASKED, "li-xiaoming", None)
    give(events.site.database, "li-xiaoming", kept.id, "wrong", "漏了一个部门")
    page = opened(events, ADMIN)
    assert page["figures"]["visible"]
    assert page["switching"]["visible"]
    assert f"近 {PERIOD} 天共 1 个问题" in page["usage"]
    assert (page["answering"], page["notice"]) == (True, "")
    for shown in (ASKED, "漏了一个部门", "/admin/records.jsonl"):
        assert shown in page["lists"]
    assert "li-xiaoming" not in repr(page)


@pytest.mark.parametrize("role", ["user", "trainer", "", None])
def test_anybody_else_sees_one_line_and_no_data(events: AdminEvents, role: Any) -> None:
    events.site.service.ask_in(ASKED, "li", None)
    turn_answering(events.site.database, Switch(False, "通知内容"), "admin")
    page = opened(events, request(role))
    assert page["title"] == f"<p>{word('page.administrators_only', 'zh')}</p>"
    assert (page["figures"]["visible"], page["switching"]["visible"]) == (False, False)
    assert (page["usage"], page["lists"]) == ("", "")
    for data in (ASKED, "通知内容", "/admin/records"):
        assert data not in repr(page)
    assert events.counted(30, request(role)) == page["title"]


@pytest.mark.parametrize("role", ["user", "trainer", None])
def test_anybody_else_switches_nothing(events: AdminEvents, role: Any) -> None:
    _, status, lists = events.switched(False, "关了", request(role))
    assert status == word("page.administrators_only", "zh")
    assert lists == ""
    assert answering_switch(events.site.database) == Switch()
    assert changes(events.site.database) == []


def test_an_administrator_turns_answering_off_and_on_and_the_audit_says_so(events: AdminEvents) -> None:
    notice, status, lists = events.switched(False, " 明天见 ", ADMIN)
    assert (notice, status) == ("明天见", word("admin.saved_off", "zh"))
    assert answering_switch(events.site.database) == Switch(False, "明天见")
    assert "somebody" in lists
    assert "暂停问答：明天见" in lists
    assert opened(events, ADMIN)["answering"] is False
    assert events.switched(True, "明天见", ADMIN)[1] == word("admin.saved_on", "zh")
    assert answering_switch(events.site.database).on


def test_people_are_never_told_nothing(events: AdminEvents) -> None:
    notice, _, _ = events.switched(False, "  ", ADMIN)
    assert notice == answering_switch(events.site.database).notice == word("admin.default_notice", "zh")


def test_a_notice_that_is_too_long_is_not_saved(events: AdminEvents) -> None:
    _, status, _ = events.switched(False, "长" * (NOTICE_CHARACTERS + 1), ADMIN)
    assert str(NOTICE_CHARACTERS) in status
    assert answering_switch(events.site.database) == Switch()


@pytest.mark.parametrize(("days", "shown"), [(7, 7), (90, 90), (36_500, PERIOD), (-1, PERIOD), ("x", PERIOD)])
def test_only_the_periods_offered_are_counted(events: AdminEvents, days: Any, shown: int) -> None:
    assert events.counted(days, ADMIN).count('<th scope="row"') == shown


def test_the_page_is_in_the_language_of_the_request(events: AdminEvents) -> None:
    page = opened(events, request("administrator", "en"))
    assert "<h1>Administration</h1>" in page["title"]
    assert "Last" not in page["usage"]
    assert "Questions in the last 30 days: 0." in page["usage"]


def test_records_that_fail_are_told_in_one_line(events: AdminEvents, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("records.database.WAIT", 0.01)
    with events.site.database.begin():
        assert "busy" in events.switched(False, "a", ADMIN)[1]
    events.site.database.engine.dispose()
    monkeypatch.setattr(type(events.site.database), "reading", events.site.database.begin)
    with events.site.database.begin():
        page = opened(events, ADMIN)
        assert "busy" in page["title"]
        assert (page["usage"], page["lists"]) == ("", "")
        assert "busy" in events.counted(7, ADMIN)


@pytest.mark.parametrize("language", ["zh", "en"])
def test_the_hint_at_the_notice_says_how_long_it_may_be(language: Any) -> None:
    assert str(NOTICE_CHARACTERS) in word("admin.notice_info", language)
