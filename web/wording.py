"""The words of the pages, in Chinese and English; the browser's language chooses."""

import tomllib
from functools import cache
from importlib.resources import files

import gradio as gr

from retrieval.language import Language

WORDS: dict[str, dict[Language, str]] = {
    "title": {"zh": "明条 Clausewise", "en": "Clausewise"},
    "question": {"zh": "您的问题", "en": "Your question"},
    "placeholder": {
        "zh": "用您自己的话问这份方案，例如：谁负责园区减污降碳？",
        "en": "Ask the plan in your own words, for example: who is responsible for industrial parks?",
    },
    "ask": {"zh": "提问", "en": "Ask"},
    "clear": {"zh": "新对话", "en": "New chat"},
    "chat": {"zh": "对话", "en": "Conversation"},
    "examples": {"zh": "可以这样问", "en": "Examples"},
    "source": {"zh": "原文", "en": "The plan's own words"},
}
EXAMPLES: tuple[str, ...] = (
    "谁负责园区减污降碳？",
    "2025年再生铝产量目标是多少？",
    "水利部负责哪些任务？",
    "村里的生活脏水怎么处理？",
    "什么是“三线一单”？",
    "Which bodies are responsible for transport?",
    "What does the plan say about refrigerants?",
    "2035年的目标是什么？",
)


@cache
def words() -> dict[str, dict[Language, str]]:
    """All words of `words/` by area and key, such as "tasks.title"."""
    found: dict[str, dict[Language, str]] = {}
    for file in sorted(files("web").joinpath("words").iterdir(), key=lambda file: file.name):
        for key, both in tomllib.loads(file.read_text(encoding="utf-8")).items():
            found[f"{file.name.removesuffix('.toml')}.{key}"] = both
    return found


def word(key: str, language: Language, **values: object) -> str:
    """The words under a key, with the values in braces filled in."""
    return words()[key][language].format(**values)


def i18n() -> gr.I18n:
    """The words in the shape that Gradio asks for."""
    chinese = {key: both["zh"] for key, both in (*WORDS.items(), *words().items())}
    english = {key: both["en"] for key, both in (*WORDS.items(), *words().items())}
    return gr.I18n(**{"en": english, "zh": chinese, "zh-CN": chinese})
