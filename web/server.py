"""Starting the web chat."""

from collections.abc import Callable
from importlib.resources import files

from answering.engine import Answerer
from ingest.errors import ClausewiseError
from ingest.index import Index
from ingest.settings import Settings
from retrieval.question import Question


class ServerRefused(ClausewiseError):
    """The web chat cannot be served at the address asked for."""


def serve(index: Index, settings: Settings, host: str, port: int, progress: Callable[[str], None]) -> None:
    """Serve the chat until the process is stopped.

    Raises:
        ServerRefused: the address cannot be used.
    """
    import gradio as gr

    from web.page import build_page
    from web.wording import i18n

    answerer = Answerer(index, settings.model)
    answerer.ask(
        Question(question=index.catalog.record().plan.title)
    )  # everything is loaded before the first person asks
    fonts = ["system-ui", "PingFang SC", "Microsoft YaHei", "Noto Sans CJK SC", "sans-serif"]
    theme = gr.themes.Default(font=fonts, font_mono=["ui-monospace", "monospace"])
    page = build_page(answerer)
    page.queue(default_concurrency_limit=4, max_size=256)
    try:
        page.launch(
            server_name=host,
            server_port=port,
            share=False,
            inbrowser=False,
            quiet=True,
            prevent_thread_lock=True,
            ssr_mode=False,
            theme=theme,
            css=files("web").joinpath("page.css").read_text(encoding="utf-8"),
            i18n=i18n(),
            footer_links=[],
            enable_monitoring=False,
        )
    except OSError as error:
        reason = str(error).split(". ")[0]
        raise ServerRefused(
            f"cannot serve on {host}:{port} ({reason}); choose another with --port"
        ) from error
    progress(f"the chat is at http://{host}:{port} (stop with Ctrl-C)")
    page.block_thread()
