"""What is shown of one plan: its rows, made once, and how a filter of an address is read against them."""

from dataclasses import dataclass
from functools import cached_property

from ingest.bodies import Register
from ingest.catalog import PlanRecord
from web.boards.filters import Query, TargetFilter, TaskFilter, read_target_filter, read_task_filter
from web.boards.targets import TargetRow, target_rows
from web.boards.tasks import TaskRow, task_rows
from web.site import Site


@dataclass(frozen=True)
class Board:
    """The rows of a plan."""

    record: PlanRecord
    register: Register

    @cached_property
    def tasks(self) -> tuple[TaskRow, ...]:
        """Who does what."""
        return task_rows(self.record, self.register)

    @cached_property
    def targets(self) -> tuple[TargetRow, ...]:
        """What is to be reached."""
        return target_rows(self.record)

    def task_filter(self, query: Query) -> TaskFilter:
        """The filter of an address of tasks.

        Raises:
            FilterRefused: it has a value that cannot be used.
        """
        return read_task_filter(query, self.tasks, self.register)

    def target_filter(self, query: Query) -> TargetFilter:
        """The filter of an address of targets.

        Raises:
            FilterRefused: it has a value that cannot be used.
        """
        return read_target_filter(query, self.targets)


def board_of(site: Site) -> Board:
    """The board of the plan that the pages show."""
    return Board(site.record, site.catalog.register)
