"""All pages as one Gradio application."""

import gradio as gr

from web.pages.chat import ChatPage
from web.site import Site


def build_pages(site: Site) -> gr.Blocks:
    """The chat at the root, and the other pages each at their own address."""
    pages = gr.Blocks(title="Clausewise 明条", analytics_enabled=False, fill_width=True)
    with pages:
        gr.Navbar(visible=False)
        ChatPage(pages, site)
    return pages
