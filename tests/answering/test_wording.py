import ast
import re
from functools import cache
from pathlib import Path
from typing import get_args

import pytest

import answering
from answering.wording import listed, phrases, say, stop
from retrieval.language import Language, language_of

FIELD = re.compile(r"\{(\w+)\}")
CHINESE = re.compile(r"[\u4e00-\u9fff]")


@pytest.mark.parametrize("key", phrases())
def test_every_phrase_is_there_in_both_languages(key: str) -> None:
    assert phrases()[key].keys() == set(get_args(Language))
    assert all(phrase.strip() for phrase in phrases()[key].values())


@pytest.mark.parametrize("key", phrases())
def test_a_phrase_is_written_in_its_language(key: str) -> None:
    bare = {language: FIELD.sub("", phrase) for language, phrase in phrases()[key].items()}
    assert not re.search(r"[A-Za-z]{2}", bare["zh"])
    assert not bare["en"].strip() or language_of(bare["en"]) == "en" or not CHINESE.search(bare["en"])


@pytest.mark.parametrize("key", phrases())
def test_every_phrase_is_used(key: str) -> None:
    assert any(re.fullmatch(pattern, key) for pattern in literals())


@cache
def literals() -> frozenset[str]:
    """Patterns of the strings in the package: plain ones, and those with fields such as f"term_{kind}"."""
    patterns = set()
    for path in Path(answering.__file__).parent.rglob("*.py"):
        if path.name == "wording.py":
            continue
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            if isinstance(node, ast.Constant) and isinstance(node.value, str):
                patterns.add(re.escape(node.value))
            elif isinstance(node, ast.JoinedStr):
                known = [re.escape(v.value) if isinstance(v, ast.Constant) else r"\w*" for v in node.values]
                patterns.update({"".join(known)} if any("_" in part for part in known) else ())
    return frozenset(patterns)


def test_a_phrase_is_filled_in() -> None:
    assert say("who", "zh", label="（八）", bodies="水利部", mode="负责") == "（八）由水利部负责"


def test_a_value_that_looks_like_a_field_stays_as_it_is() -> None:
    assert say("tasks_none", "zh", body="{label}").endswith("{label}")


@pytest.mark.parametrize(
    ("text", "language", "stopped"),
    [
        ("方案没有写到", "zh", "方案没有写到。"),
        ("方案没有写到。", "zh", "方案没有写到。"),
        ("方案没有写到；", "zh", "方案没有写到。"),
        ("您问的是哪一条？", "zh", "您问的是哪一条？"),
        ("The plan does not say", "en", "The plan does not say."),
        ("The plan does not say. ", "en", "The plan does not say."),
        ("Which clause?", "en", "Which clause?"),
        (
            "(They are responsible according to their duties.)",
            "en",
            "(They are responsible according to their duties.)",
        ),
    ],
)
def test_a_sentence_has_one_full_stop(text: str, language: Language, stopped: str) -> None:
    assert stop(text, language) == stopped


@pytest.mark.parametrize(
    ("names", "language", "text"),
    [
        (["水利部"], "zh", "水利部"),
        (["水利部", "商务部"], "zh", "水利部、商务部"),
        (["MWR"], "en", "MWR"),
        (["MWR", "MOF"], "en", "MWR and MOF"),
        (["MWR", "MOF", "NDRC"], "en", "MWR, MOF and NDRC"),
    ],
)
def test_names_are_listed_as_each_language_lists_them(
    names: list[str], language: Language, text: str
) -> None:
    assert listed(names, language) == text
