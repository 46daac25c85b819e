import asyncio
import json
import logging
from collections.abc import Awaitable, Callable
from typing import Any, TypeVar

import httpx
import pytest
from mcp import Client
from mcp.server.mcpserver import MCPServer

from records.exchanges import find
from records.switches import Switch, turn_answering
from web.api.facts import clause_of, targets_of, tasks_of
from web.api.mcp import INSTRUCTIONS, mcp_application
from web.site import Site

Result = TypeVar("Result")


def talk(live: str, say: Callable[[Client], Awaitable[Result]], mode: Any = "auto") -> Result:
    """What a client of the protocol hears."""

    async def talking() -> Result:
        async with Client(f"{live}/mcp", mode=mode) as client:
            return await say(client)

    return asyncio.run(talking())


def call(live: str, tool: str, mode: Any = "auto", **arguments: Any) -> Any:
    return talk(live, lambda client: client.call_tool(tool, arguments), mode)


def test_the_tools_tell_a_model_what_they_do(live: str) -> None:
    tools = {tool.name: tool for tool in talk(live, lambda client: client.list_tools()).tools}
    assert set(tools) == {"ask", "read_clause", "list_tasks", "list_targets"}
    for tool in tools.values():
        assert tool.description
        assert tool.output_schema
        assert "ctx" not in tool.input_schema["properties"]
        for name, parameter in tool.input_schema["properties"].items():
            assert parameter["description"], name
    assert tools["ask"].input_schema["required"] == ["question"]


def test_the_server_says_which_plan_it_answers_about(live: str, site: Site) -> None:
    async def told(client: Client) -> str | None:
        return client.instructions

    assert talk(live, told) == INSTRUCTIONS.format(title=site.record.plan.title)


@pytest.mark.parametrize("mode", ["auto", "legacy"])
def test_an_answer_is_structured_and_kept_with_the_channel_mcp(live: str, site: Site, mode: Any) -> None:
    given = call(live, "ask", mode, question="谁负责园区减污降碳？")
    answer = given.structured_content
    assert not given.is_error
    assert (answer["status"], [c["clause"] for c in answer["citations"]]) == ("answered", ["19"])
    assert json.loads(given.content[0].text)["answer"] == answer["answer"]
    kept = find(site.database, answer["exchange"])
    assert (kept.channel, kept.answer.answer) == ("mcp", answer["answer"])


def test_a_plan_can_be_read(live: str, site: Site) -> None:
    record, register = site.record, site.catalog.register
    for tool, arguments, expected in (
        ("read_clause", {"clause": "8"}, clause_of(record, "8")),
        ("read_clause", {"clause": "8", "plan": "synergy-2022"}, clause_of(record, "8")),
        ("list_tasks", {}, tasks_of(record, register)),
        ("list_tasks", {"body": "水利部"}, tasks_of(record, register, "水利部")),
        ("list_targets", {}, targets_of(record)),
        ("list_targets", {"year": 2030}, targets_of(record, 2030)),
    ):
        given = call(live, tool, **arguments)
        assert given.structured_content == expected.model_dump(), tool


@pytest.mark.parametrize(
    ("tool", "arguments", "told"),
    [
        ("ask", {"question": " "}, "blank"),
        ("ask", {"question": "问" * 2001}, "at most 2000"),
        ("ask", {"question": "？", "plan": "none"}, "plan 'none' is not in the index"),
        ("read_clause", {"clause": "30"}, "clause '30' is not in"),
        ("list_tasks", {"body": "魔法部"}, "no body '魔法部'"),
        ("list_targets", {"plan": "none"}, "plan 'none'"),
        ("list_targets", {"year": "soon"}, "year"),
    ],
)
def test_what_cannot_be_done_is_told_to_the_model(live: str, tool: str, arguments: Any, told: str) -> None:
    given = call(live, tool, **arguments)
    assert given.is_error
    assert told in given.content[0].text


def test_the_rate_and_the_switch_hold_here_too(live: str, site: Site, rate: Any) -> None:
    rate.left = 1
    turn_answering(site.database, Switch(on=False, notice="Closed until Monday"), "an administrator")
    assert "Closed until Monday" in call(live, "ask", question="？").content[0].text
    assert "too many questions" in call(live, "ask", question="？").content[0].text


def test_any_host_name_is_served_because_the_guard_checks_it(live: str) -> None:
    message = {"jsonrpc": "2.0", "id": 1, "method": "tools/list"}
    headers = {"Host": "plans.example", "Accept": "application/json, text/event-stream"}
    assert httpx.post(f"{live}/mcp", json=message, headers=headers).status_code == 200


@pytest.mark.parametrize("method", ["GET", "DELETE", "PUT"])
def test_only_calls_are_served_no_stream_and_no_session(live: str, method: str) -> None:
    assert httpx.request(method, f"{live}/mcp").status_code == 405


def test_a_body_that_no_question_needs_is_not_read(live: str) -> None:
    headers = {"Accept": "application/json, text/event-stream", "Content-Type": "application/json"}
    assert httpx.post(f"{live}/mcp", content=b" " * 300_000, headers=headers).status_code == 413


def test_making_it_leaves_the_logging_of_the_program_alone(site: Site) -> None:
    root = logging.getLogger()
    before, level = list(root.handlers), root.level
    root.handlers.clear()
    try:
        assert isinstance(mcp_application(site).route.path, str)
        made = list(root.handlers)
        MCPServer("other")  # shows that the library sets the root logger up where it finds it bare
        assert (made, len(root.handlers)) == ([], 1)
    finally:
        root.handlers[:] = before
        root.setLevel(level)
