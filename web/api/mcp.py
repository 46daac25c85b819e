"""The plan as an MCP server: the tools ask, read_clause, list_tasks and list_targets over streamable HTTP.

Each call is a request of its own, without a session, so that a restart breaks nothing. Origin and Host are checked by
the guard before every route, not here: mcp's own check knows only the names of this machine.
"""

import logging
from collections.abc import AsyncIterator, Callable, Iterator
from contextlib import asynccontextmanager, contextmanager
from importlib.metadata import version
from typing import Annotated, Any, TypeVar

from mcp.server.mcpserver import Context, MCPServer
from mcp.server.mcpserver.exceptions import ToolError
from mcp.server.streamable_http_manager import StreamableHTTPASGIApp
from mcp.server.transport_security import TransportSecuritySettings
from mcp.types import ToolAnnotations
from pydantic import Field
from starlette.routing import Route

from ingest.errors import ClausewiseError
from retrieval.question import read_question_object
from web.api.asking import Asker, answer_data
from web.api.facts import clause_of, targets_of, tasks_of
from web.api.shapes import ClauseObject, KeptAnswer, TargetsObject, TasksObject
from web.gate.bodies import MOST_BYTES
from web.site import Site

PATH = "/mcp"
INSTRUCTIONS = (
    "Answers questions about a Chinese government plan, {title}. Every answer is proved by the plan's own words: "
    "show the quotes of `citations` with it, and add nothing from elsewhere. Where `status` is not answered, say so."
)
READS = ToolAnnotations(read_only_hint=True, open_world_hint=False)
PlanId = Annotated[str | None, Field(description="id of the plan; leave it out for the default plan")]
Result = TypeVar("Result")


class McpApplication:
    """The MCP server as one route. Enter `running` once, in the lifespan of the application that has the route."""

    def __init__(self, server: MCPServer[Any]) -> None:
        server.streamable_http_app(
            stateless_http=True,
            max_request_body_size=MOST_BYTES,
            transport_security=TransportSecuritySettings(enable_dns_rebinding_protection=False),
        )
        self._manager = server.session_manager
        # Only POST: without sessions there is no stream to open and none to close.
        self.route = Route(PATH, StreamableHTTPASGIApp(self._manager), methods=["POST"], name="mcp")

    @asynccontextmanager
    async def running(self) -> AsyncIterator[None]:
        """The time in which calls are served; it cannot be entered a second time."""
        async with self._manager.run():
            yield


def mcp_application(site: Site) -> McpApplication:
    """The MCP server over a site; its answers are kept with the channel "mcp"."""
    with _logging_left_alone():
        server: MCPServer[Any] = MCPServer(
            "clausewise",
            title="Clausewise",
            instructions=INSTRUCTIONS.format(title=site.record.plan.title),
            version=version("clausewise"),
            log_level="WARNING",
            subscriptions=False,
        )
    _add_asking(server, Asker(site))
    _add_reading(server, site)
    return McpApplication(server)


def _add_asking(server: MCPServer[Any], asker: Asker) -> None:
    @server.tool(title="Ask the plan", annotations=ToolAnnotations(open_world_hint=False))
    async def ask(
        question: Annotated[str, Field(description="one question in Chinese or English, whole in itself")],
        ctx: Context[Any, Any],
        plan: PlanId = None,
    ) -> KeptAnswer:
        """Answer a question about the plan, with the plan's own words as proof.

        `answer` is in the question's language. Its marks such as [1] point into `citations`, whose `quote` is verbatim
        Chinese. `status` is "answered"; "not_in_plan" where the plan does not say; "clarify" where the question is too
        vague; "refused" where it is none about the plan. Ask one thing at a time. What was asked before is not known.
        """
        request = ctx.request_context.request
        assert request is not None  # it comes over HTTP alone
        try:
            checked = read_question_object({"question": question, "plan": plan})
            return KeptAnswer.model_validate(answer_data(await asker.ask(request, checked, "mcp")))
        except ClausewiseError as error:
            raise _told(error) from error


def _add_reading(server: MCPServer[Any], site: Site) -> None:
    @server.tool(title="Read a clause", annotations=READS)
    def read_clause(
        clause: Annotated[str, Field(description='id of a clause, such as "8", "notice" or "preamble"')],
        plan: PlanId = None,
    ) -> ClauseObject:
        """Read one clause whole: its text, the bodies that carry it out, its targets, and an unofficial English rendering."""
        return _or_told(lambda: clause_of(site.catalog.record(plan), clause))

    @server.tool(title="Who does what", annotations=READS)
    def list_tasks(
        body: Annotated[str | None, Field(description="a body by any name: 生态环境部, 环保部, MEE")] = None,
        plan: PlanId = None,
    ) -> TasksObject:
        """List the clauses with the bodies that carry them out; with `body`, those whose line names it.

        `role` is "lead" or "support" where the line says so, "sole" for a body alone, else "responsible". `open` is
        true where the list ends with 等: there are more bodies than it prints.
        """
        return _or_told(lambda: tasks_of(site.catalog.record(plan), site.catalog.register, body))

    @server.tool(title="Targets", annotations=READS)
    def list_targets(
        year: Annotated[int | None, Field(description="such as 2025 or 2030; left out: all")] = None,
        plan: PlanId = None,
    ) -> TargetsObject:
        """List the amounts that the plan sets, each with its clause and the words that set it.

        `comparator` is "=", ">=", "<=", "~" (about) or "range"; `scope` says for whom or where it holds.
        """
        return _or_told(lambda: targets_of(site.catalog.record(plan), year))


def _or_told(read: Callable[[], Result]) -> Result:
    try:
        return read()
    except ClausewiseError as error:
        raise _told(error) from error


def _told(error: ClausewiseError) -> ToolError:
    """The line that the model reads."""
    return ToolError(" ".join(str(error).split()))


@contextmanager
def _logging_left_alone() -> Iterator[None]:
    """Keep a library from setting up the root logger, which is the program's to do."""
    root = logging.getLogger()
    handlers, level = list(root.handlers), root.level
    try:
        yield
    finally:
        root.handlers[:] = handlers
        root.setLevel(level)
