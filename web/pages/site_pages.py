"""All pages as one Gradio application."""

from collections.abc import Callable

import gradio as gr

from web.pages.admin import build_admin
from web.pages.chat import build_chat
from web.pages.frame import draw_header
from web.pages.plan import build_plan
from web.pages.targets import build_targets
from web.pages.tasks import build_tasks
from web.site import Site

BUILDERS: dict[str, Callable[[Site], None]] = {
    "": build_chat,
    "plan": build_plan,
    "tasks": build_tasks,
    "targets": build_targets,
    "admin": build_admin,
}


def build_pages(site: Site) -> gr.Blocks:
    """The chat at the root, and every other page at its own address."""
    pages = gr.Blocks(title="Clausewise 明条", analytics_enabled=False, fill_width=True)
    with pages:
        _build(site, "")
    for path in BUILDERS:
        if path:
            with pages.route(path, f"/{path}", show_in_navbar=False):
                _build(site, path)
    return pages


def _build(site: Site, path: str) -> None:
    draw_header(site, path)
    BUILDERS[path](site)
