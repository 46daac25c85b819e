"""The words of the pages, in Chinese and English: one file an area in `words/`; tests hold the two complete."""

import tomllib
from functools import cache
from importlib.resources import files

import gradio as gr

from retrieval.language import Language

LANGUAGES: tuple[Language, ...] = ("zh", "en")


@cache
def words() -> dict[str, dict[Language, str]]:
    """All words by area and key, such as "chat.ask"."""
    found: dict[str, dict[Language, str]] = {}
    for file in sorted(files("web").joinpath("words").iterdir(), key=lambda file: file.name):
        for key, both in tomllib.loads(file.read_text(encoding="utf-8")).items():
            found[f"{file.name.removesuffix('.toml')}.{key}"] = both
    return found


def word(key: str, language: Language, **values: object) -> str:
    """The words under a key, with the values in braces filled in."""
    return words()[key][language].format(**values)


@cache
def i18n() -> gr.I18n:
    """The words in the shape that Gradio asks for; it picks by the browser's language."""
    tables = {language: {key: both[language] for key, both in words().items()} for language in LANGUAGES}
    return gr.I18n(**{"en": tables["en"], "zh": tables["zh"], "zh-CN": tables["zh"]})
