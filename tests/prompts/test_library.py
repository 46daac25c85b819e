from importlib.resources import files

import pytest

from prompts.library import Prompt, PromptRefused, locked, read_prompt

NAMES = sorted(
    entry.name.removesuffix(".md") for entry in files("prompts").iterdir() if entry.name.endswith(".md")
)
PROMPT = Prompt("greeting", 1, "Greet.", frozenset({"name", "place"}), "Hello {name} of {place}, {name}!")


@pytest.mark.parametrize("name", NAMES)
def test_every_prompt_has_a_version_a_purpose_and_its_variables(name: str) -> None:
    prompt = read_prompt(name)
    assert (prompt.name, prompt.version >= 1) == (name, True)
    assert prompt.purpose
    assert all(f"{{{variable}}}" in prompt.text for variable in prompt.variables)


@pytest.mark.parametrize("name", NAMES)
def test_the_header_is_no_part_of_the_text(name: str) -> None:
    assert "version:" not in read_prompt(name).text


def test_the_lock_file_names_every_prompt_and_no_other() -> None:
    assert sorted(locked()) == NAMES


@pytest.mark.parametrize("name", NAMES)
def test_no_text_changes_without_its_version_and_the_lock_file(name: str) -> None:
    prompt = read_prompt(name)
    assert locked()[name] == {"version": prompt.version, "digest": prompt.digest}


def test_a_changed_text_has_another_digest() -> None:
    changed = Prompt("greeting", 1, "Greet.", PROMPT.variables, PROMPT.text + " ")
    assert changed.digest != PROMPT.digest
    assert len(PROMPT.digest) == 64


def test_the_answer_prompt_takes_the_question_the_plan_the_language_and_the_excerpts() -> None:
    assert read_prompt("answer").variables == {"question", "plan", "language", "excerpts"}


def test_variables_are_filled_in_everywhere() -> None:
    assert PROMPT.fill(name="Li", place="Wuhan") == "Hello Li of Wuhan, Li!"


def test_a_value_that_looks_like_a_variable_is_left_alone() -> None:
    assert PROMPT.fill(name="{place}", place=r"\1 {name}") == r"Hello {place} of \1 {name}, {place}!"


@pytest.mark.parametrize(
    ("values", "named"),
    [({"name": "Li"}, "place"), ({"name": "Li", "place": "Wuhan", "hour": "9"}, "hour"), ({}, "name")],
)
def test_variables_that_do_not_fit_are_refused_by_name(values: dict[str, str], named: str) -> None:
    with pytest.raises(PromptRefused, match=named):
        PROMPT.fill(**values)


def test_a_prompt_that_is_not_there_is_refused() -> None:
    with pytest.raises((PromptRefused, FileNotFoundError)):
        read_prompt("no-such-prompt")
