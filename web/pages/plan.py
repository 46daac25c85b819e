"""The page of the whole plan."""

from collections.abc import Mapping
from dataclasses import dataclass

import gradio as gr

from ingest.plan import Clause, Plan, Span
from retrieval.language import Language
from web.finding import MOST_CHARACTERS, find
from web.language import page_language
from web.pages.frame import QUIET, script
from web.plan_view import found_html, plan_html
from web.site import Site
from web.wording import i18n, word


@dataclass(frozen=True)
class Wanted:
    """What an address asks to see: a clause and words of it. `said` is a line on what could not be understood."""

    clause: Clause | None = None
    span: Span | None = None
    said: str = ""


def read_address(plan: Plan, query: Mapping[str, str], language: Language) -> Wanted:
    """What the query `clause=ID&start=..&end=..` asks for; offsets count characters of the plan's text."""
    name, start, end = (query.get(key, "").strip() for key in ("clause", "start", "end"))
    if not name:
        return Wanted()
    if not plan.has_clause(name):
        return Wanted(said=word("plan.no_clause", language).format(clause=name[:MOST_CHARACTERS]))
    clause = plan.clause(name)
    if not start and not end:
        return Wanted(clause)
    if start.isdecimal() and end.isdecimal() and len(start + end) < 20 and clause.holds(int(start), int(end)):
        return Wanted(clause, Span(int(start), int(end)))
    return Wanted(clause, said=word("plan.no_span", language))


def build_plan(site: Site) -> None:
    """The page's components and events, in the Blocks that is open: the search, the English, outline and text."""
    words = i18n()
    with gr.Column(elem_id="plan-tools"):
        with gr.Row(elem_id="plan-search"):
            box = gr.Textbox(
                label=words("plan.search"),
                placeholder=words("plan.search_hint"),
                elem_id="plan-words",
                max_length=MOST_CHARACTERS,
                lines=1,
                max_lines=1,
                scale=4,
                min_width=240,
            )
            button = gr.Button(
                words("plan.find"), elem_id="plan-find", variant="secondary", scale=0, min_width=96
            )
            english = gr.Checkbox(
                label=words("plan.english"), elem_id="plan-english", container=False, scale=1, min_width=220
            )
        status = gr.HTML(elem_id="plan-status", apply_default_css=False, js_on_load=None)
    text = gr.HTML(
        elem_id="plan",
        apply_default_css=False,
        js_on_load=script("plan"),
    )

    def opened(request: gr.Request) -> tuple[bool, str, str]:
        language = page_language(request)
        wanted = read_address(site.record.plan, request.query_params, language)
        shown = plan_html(site.record, language, "", wanted.clause, wanted.span, language == "en")
        return language == "en", found_html(find(site.record, ""), language, wanted.said), shown

    def searched(sought: str, beside: bool, request: gr.Request) -> tuple[str, str]:
        language = page_language(request)
        status_line = found_html(find(site.record, sought), language)
        return status_line, plan_html(site.record, language, sought, english=beside)

    gr.on(None, opened, None, [english, status, text], **QUIET)
    for trigger in (box.submit, button.click, english.input):
        trigger(
            searched,
            [box, english],
            [status, text],
            trigger_mode="always_last",
            **QUIET,
        )
