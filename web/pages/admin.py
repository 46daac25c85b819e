"""The administrators' page: usage, questions that went badly, the switch of answering, the audit, downloads."""

from typing import Any

import gradio as gr

from web.pages.admin_events import NOTICE_CHARACTERS, PERIOD, PERIODS, AdminEvents
from web.pages.frame import QUIET
from web.site import Site
from web.wording import i18n

OWN: dict[str, Any] = {"apply_default_css": False}  # tables look as web/looks/admin.css says


def build_admin(site: Site) -> None:
    """Put the page together inside `with blocks.route(...)`. It holds no data: each opening loads it, for administrators."""
    events, words = AdminEvents(site), i18n()
    with gr.Column(elem_id="admin"):
        title = gr.HTML(elem_id="admin-title", **OWN)
        with gr.Column(elem_id="admin-usage", visible=False) as figures:
            usage_heading = gr.HTML(**OWN)
            days = gr.Radio(
                [(str(count), count) for count in PERIODS],
                value=PERIOD,
                label=words("admin.days"),
                elem_id="admin-days",
            )
            usage = gr.HTML(elem_id="admin-figures", **OWN)
        with gr.Column(elem_id="admin-switch", visible=False) as switching:
            switch_heading = gr.HTML(**OWN)
            answering = gr.Checkbox(
                label=words("admin.answering"), info=words("admin.answering_info"), elem_id="admin-answering"
            )
            notice = gr.Textbox(
                label=words("admin.notice"),
                info=words("admin.notice_info"),
                max_length=NOTICE_CHARACTERS,
                lines=2,
                elem_id="admin-notice",
            )
            save = gr.Button(words("admin.save"), variant="primary", elem_id="admin-save")
            status = gr.HTML(elem_id="admin-status", html_template='<p role="status">${value}</p>', **OWN)
        lists = gr.HTML(elem_id="admin-lists", **OWN)
    opening = [title, figures, usage_heading, usage, switching, switch_heading]
    opening += [answering, notice, status, lists]
    gr.on(None, events.opened, None, opening, **QUIET)
    days.input(events.counted, days, usage, **QUIET)
    save.click(events.switched, [answering, notice], [notice, status, lists], **QUIET)
