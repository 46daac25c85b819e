"""The page “Targets”: filters, the timeline, and all targets as a table."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

import gradio as gr
from starlette.datastructures import QueryParams

from retrieval.language import Language
from web.boards.board import Board, board_of
from web.boards.filters import MOST_CHARACTERS, FilterRefused, TargetFilter, year_value
from web.boards.markup import join
from web.boards.target_table import count_words, sector_words, targets_html
from web.boards.timeline import year_words, years_of
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


def build_targets(site: Site) -> None:
    """Put the page together inside `with blocks.route(...)`."""
    events, words = TargetEvents(board_of(site)), i18n()
    top = gr.HTML(elem_id="targets-heading", apply_default_css=False)
    with gr.Row(elem_classes="board-filters"):
        years = gr.Dropdown(
            events.years("zh"),
            multiselect=True,
            label=words("targets.years"),
            scale=2,
            elem_id="targets-years",
        )
        sectors = gr.Dropdown(
            events.sectors("zh"),
            multiselect=True,
            label=words("targets.sectors"),
            scale=3,
            min_width=280,
            elem_id="targets-sectors",
        )
        typed = gr.Textbox(
            label=words("targets.words"),
            max_lines=1,
            max_length=MOST_CHARACTERS,
            scale=3,
            elem_id="targets-words",
        )
    changes = (years.input, sectors.input, typed.change)  # a word pasted is no `input`
    show_results("targets", top, (years, sectors, typed), changes, events)


@dataclass(frozen=True)
class TargetEvents:
    """What happens on the page, over a board; each method gives what the parts of the page become."""

    board: Board

    def opened(self, request: gr.Request) -> tuple[Any, ...]:
        """The page as it is opened: all its words in its language, the filters of its address."""
        language = page_language(request)
        chosen, said = self._read(request.query_params, language)
        return (
            heading("targets", language),
            gr.update(
                choices=self.years(language),
                value=[year_value(year) for year in chosen.years],
                label=word("targets.years", language),
                info=word("targets.years_info", language),
            ),
            gr.update(
                choices=self.sectors(language),
                value=list(chosen.sectors),
                label=word("targets.sectors", language),
                info=word("targets.sectors_info", language),
            ),
            gr.update(
                value=chosen.words,
                label=word("targets.words", language),
                info=word("targets.words_info", language),
            ),
            gr.update(value=word("targets.reset", language)),
            *self._shown(chosen, said, language),
        )

    def filtered(
        self, years: Sequence[str] | None, sectors: Sequence[str] | None, words: str, request: gr.Request
    ) -> tuple[str, str]:
        """The count and the board under the filters that were chosen."""
        language = page_language(request)
        query = as_query(year=years, sector=sectors, words=words)
        return self._shown(*self._read(query, language), language)

    def cleared(self, request: gr.Request) -> tuple[Any, ...]:
        """No filters."""
        return [], [], "", *self._shown(TargetFilter(), "", page_language(request))

    def years(self, language: Language) -> Choices:
        """The years to choose from."""
        return [(year_words(year, language), year_value(year)) for year in years_of(self.board.targets)]

    def sectors(self, language: Language) -> Choices:
        """The fields to choose from, in the plan's order."""
        named = {row.sector: sector_words(row, language) for row in self.board.targets}
        return [(name, sector) for sector, name in named.items()]

    def _read(self, query: QueryParams, language: Language) -> tuple[TargetFilter, str]:
        try:
            return self.board.target_filter(query), ""
        except FilterRefused:
            return TargetFilter(), refused(language)

    def _shown(self, chosen: TargetFilter, said: str, language: Language) -> tuple[str, str]:
        rows = self.board.targets
        count = join((said, count_words(rows, chosen.of(rows), language)))
        return count, targets_html(rows, chosen, language)
