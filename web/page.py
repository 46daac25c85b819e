"""The chat page: the conversation on the left, the plan's own words on the right."""

from collections.abc import Sequence
from importlib.resources import files
from typing import Any

import gradio as gr

from answering.engine import Answerer, failed
from retrieval.question import MAX_CHARACTERS, QuestionRefused, read_question_object
from web.render import answer_markdown, clause_html, question_markdown, read_link
from web.wording import EXAMPLES, i18n

Message = dict[str, Any]
TURNS_KEPT = 12


def build_page(answerer: Answerer) -> gr.Blocks:
    """The page over an answerer; launching it is the server's part."""
    words = i18n()
    page: gr.Blocks = gr.Blocks(title="Clausewise", analytics_enabled=False, fill_width=True)
    with page:
        gr.Markdown(f"# 明条 Clausewise\n{answerer.index.catalog.record().plan.title}", elem_id="heading")
        history = gr.State([])
        with gr.Row():
            with gr.Column(scale=3, min_width=320):
                chat = gr.Chatbot(
                    label=words("chat"),
                    elem_id="conversation",
                    height="62vh",
                    buttons=["copy"],
                    feedback_options=None,
                )
                with gr.Row():
                    box = gr.Textbox(
                        label=words("question"),
                        placeholder=words("placeholder"),
                        elem_id="question",
                        max_length=MAX_CHARACTERS,
                        lines=1,
                        max_lines=6,
                        scale=5,
                        autofocus=True,
                    )
                    ask = gr.Button(words("ask"), variant="primary", elem_id="ask", scale=1, min_width=90)
                    clear = gr.Button(words("clear"), elem_id="clear", scale=1, min_width=90)
                gr.Examples([[example] for example in EXAMPLES], inputs=box, label=words("examples"))
            with gr.Column(scale=2, min_width=300):
                gr.Markdown("### 原文 · The plan’s own words")
                source = gr.HTML(
                    _opening(answerer),
                    elem_id="source",
                    js_on_load=files("web").joinpath("page.js").read_text(encoding="utf-8"),
                )

        def respond(text: str, turns: list[Message]) -> tuple[str, list[Message], list[Message]]:
            turns = [*turns, *_exchange(answerer, text, turns)] if text.strip() else turns
            return "", turns, shown(turns)

        def open_citation(event: gr.EventData) -> str:
            return citation_html(answerer, str(getattr(event, "link", "")))

        for trigger in (box.submit, ask.click):
            trigger(
                respond,
                [box, history],
                [box, history, chat],
                api_visibility="private",
                show_progress="hidden",
            )
        for cleared in (clear.click, chat.clear):
            cleared(lambda: ([], []), None, [history, chat], api_visibility="private")
        source.click(open_citation, None, source, api_visibility="private", show_progress="hidden")
    return page


def shown(turns: Sequence[Message]) -> list[Message]:
    """The turns as the chat component shows them."""
    return [{"role": turn["role"], "content": turn["shown"]} for turn in turns]


def citation_html(answerer: Answerer, link: str) -> str:
    """The clause that a citation's link points to, its words marked; the opening page for any other link."""
    target = read_link(link)
    records = {record.plan.id: record for record in answerer.index.catalog.records}
    if (
        target is None
        or target.plan not in records
        or not records[target.plan].plan.has_clause(target.clause)
    ):
        return _opening(answerer)
    record = records[target.plan]
    return clause_html(record.plan, record.knowledge, record.plan.clause(target.clause), target.span)


def _exchange(answerer: Answerer, text: str, turns: Sequence[Message]) -> list[Message]:
    """The two turns of one question: what was asked, and what the answerer says."""
    past = [{"role": turn["role"], "content": turn["said"]} for turn in turns[-TURNS_KEPT:]]
    try:
        answer = answerer.ask(read_question_object({"question": text, "history": past}))
    except QuestionRefused as error:
        answer = failed(text, str(error))
    return [
        {"role": "user", "said": text, "shown": question_markdown(text)},
        {"role": "assistant", "said": answer.answer, "shown": answer_markdown(answer)},
    ]


def _opening(answerer: Answerer) -> str:
    """What stands beside an empty chat: how the plan begins."""
    record = answerer.index.catalog.record()
    return clause_html(record.plan, record.knowledge, record.plan.clauses[0], None)
