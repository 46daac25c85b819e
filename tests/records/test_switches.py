from collections.abc import Callable
from typing import Any

from records.database import Database
from records.switches import Switch, answering_switch, changes, turn_answering


def test_questions_are_answered_until_someone_turns_that_off(database: Database) -> None:
    assert answering_switch(database) == Switch(True, "")
    turn_answering(database, Switch(False, "维护中，明天见"), "li")
    assert answering_switch(database) == Switch(False, "维护中，明天见")
    turn_answering(database, Switch(True), "wang")
    assert answering_switch(database) == Switch(True, "")


def test_every_change_is_written_down_newest_first(database: Database) -> None:
    turn_answering(database, Switch(False, "a"), "li")
    turn_answering(database, Switch(True), "wang")
    newest, oldest = changes(database)
    assert (newest.by, newest.name, newest.before, newest.after) == (
        "wang",
        "answering",
        {"on": False, "notice": "a"},
        {"on": True, "notice": ""},
    )
    assert (oldest.by, oldest.before) == ("li", {"on": True, "notice": ""})
    assert newest.changed >= oldest.changed
    assert changes(database, limit=1) == [newest]


def test_what_changes_nothing_is_not_written_down(database: Database) -> None:
    turn_answering(database, Switch(True), "li")
    turn_answering(database, Switch(False, "a\0"), "li")
    turn_answering(database, Switch(False, "a"), "wang")
    assert [change.by for change in changes(database)] == ["li"]


def test_changes_made_at_once_follow_one_from_the_other(
    database: Database, at_once: Callable[..., list[Any]]
) -> None:
    turn_answering(database, Switch(False, "first"), "li")
    at_once(lambda number: turn_answering(database, Switch(False, f"{number}"), "li"), 8)
    made = changes(database)
    assert len(made) == 9
    assert [change.before for change in made[:-1]] == [change.after for change in made[1:]]
