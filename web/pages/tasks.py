"""The page “Who does what”: filters, the matrix of bodies and clauses, and the 任务分工表."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

import gradio as gr
from starlette.datastructures import QueryParams

from retrieval.language import Language
from web.boards.board import Board, board_of
from web.boards.filters import MOST_CHARACTERS, FilterRefused, TaskFilter
from web.boards.markup import join
from web.boards.task_table import count_words, tasks_html
from web.boards.tasks import bodies_of
from web.language import page_language
from web.pages.filtering import (
    as_query,
    heading,
    refused,
    show_results,
)
from web.site import Site
from web.wording import i18n, word

Choices = list[tuple[str, str]]
ANY, TOGETHER = "0", "1"


def build_tasks(site: Site) -> None:
    """Put the page together inside `with blocks.route(...)`."""
    events, words = TaskEvents(board_of(site)), i18n()
    top = gr.HTML(elem_id="tasks-heading", apply_default_css=False)
    with gr.Row(elem_classes="board-filters"):
        bodies = gr.Dropdown(
            events.bodies("zh"),
            multiselect=True,
            label=words("tasks.bodies"),
            scale=4,
            min_width=280,
            elem_id="tasks-bodies",
        )
        together = gr.Radio(
            events.combining("zh"),
            value=ANY,
            label=words("tasks.combine"),
            scale=3,
            min_width=260,
            elem_id="tasks-together",
        )
        part = gr.Dropdown(
            events.parts("zh"), value="", label=words("tasks.part"), scale=2, elem_id="tasks-part"
        )
        typed = gr.Textbox(
            label=words("tasks.words"),
            max_lines=1,
            max_length=MOST_CHARACTERS,
            scale=2,
            elem_id="tasks-words",
        )
    changes = (bodies.input, together.input, part.input, typed.change)  # a word pasted is no `input`
    show_results("tasks", top, (bodies, together, part, typed), changes, events)


@dataclass(frozen=True)
class TaskEvents:
    """What happens on the page, over a board; each method gives what the parts of the page become."""

    board: Board

    def opened(self, request: gr.Request) -> tuple[Any, ...]:
        """The page as it is opened: all its words in its language, the filters of its address."""
        language = page_language(request)
        chosen, said = self._read(request.query_params, language)
        return (
            heading("tasks", language),
            gr.update(
                choices=self.bodies(language),
                value=list(chosen.bodies),
                label=word("tasks.bodies", language),
                info=word("tasks.bodies_info", language),
            ),
            gr.update(
                choices=self.combining(language),
                value=TOGETHER if chosen.together else ANY,
                label=word("tasks.combine", language),
            ),
            gr.update(
                choices=self.parts(language), value=chosen.part or "", label=word("tasks.part", language)
            ),
            gr.update(
                value=chosen.words,
                label=word("tasks.words", language),
                info=word("tasks.words_info", language),
            ),
            gr.update(value=word("tasks.reset", language)),
            *self._shown(chosen, said, language),
        )

    def filtered(
        self, bodies: Sequence[str] | None, together: str, part: str | None, words: str, request: gr.Request
    ) -> tuple[str, str]:
        """The count and the board under the filters that were chosen."""
        language = page_language(request)
        query = as_query(body=bodies, part=part, words=words, together=together)
        return self._shown(*self._read(query, language), language)

    def cleared(self, request: gr.Request) -> tuple[Any, ...]:
        """No filters."""
        return [], ANY, "", "", *self._shown(TaskFilter(), "", page_language(request))

    def bodies(self, language: Language) -> Choices:
        """The bodies to choose from, those of most clauses first."""
        return [
            (f"{body.key} {body.english}".strip() if language == "en" else body.key, body.key)
            for body in bodies_of(self.board.tasks)
        ]

    def parts(self, language: Language) -> Choices:
        """The parts to choose from, in the plan's order."""
        named = {
            row.part: f"{row.part} {row.part_en}".strip() if language == "en" else row.part
            for row in self.board.tasks
            if row.part
        }
        return [(word("tasks.every_part", language), ""), *((name, part) for part, name in named.items())]

    def combining(self, language: Language) -> Choices:
        """How several bodies combine."""
        return [(word("tasks.any", language), ANY), (word("tasks.together", language), TOGETHER)]

    def _read(self, query: QueryParams, language: Language) -> tuple[TaskFilter, str]:
        try:
            return self.board.task_filter(query), ""
        except FilterRefused:
            return TaskFilter(), refused(language)

    def _shown(self, chosen: TaskFilter, said: str, language: Language) -> tuple[str, str]:
        rows = self.board.tasks
        count = join((said, count_words(rows, chosen.of(rows), language)))
        return count, tasks_html(rows, chosen, language)
