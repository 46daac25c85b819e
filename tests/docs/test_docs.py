import argparse
import re
from collections.abc import Iterator, Mapping
from pathlib import Path

import pytest

import app
from access import settings as access_settings
from access.settings import read_access_settings
from answering.engine import Answerer
from answering.plain import as_text
from ingest import settings as settings_module
from ingest.index import Index
from ingest.settings import read_settings
from records import settings as records_settings
from records.database import open_database
from records.settings import read_records_settings
from retrieval.question import Question

PROJECT = Path(__file__).resolve().parents[2]
ENGLISH, CHINESE = (PROJECT / "README.md").read_text("utf-8"), (PROJECT / "README.zh.md").read_text("utf-8")
READMES = {"README.md": ENGLISH, "README.zh.md": CHINESE}
_FENCE = re.compile(r"^```(\w*)\n(.*?)^```$", re.M | re.S)
_OPTION = re.compile(r"(?<!\S)--[a-z][a-z-]*")


class Recorder(Mapping[str, str]):
    """An environment that remembers which variables were asked for."""

    def __init__(self, values: dict[str, str]) -> None:
        self.values_, self.asked = values, set[str]()

    def __getitem__(self, name: str) -> str:
        self.asked.add(name)
        return self.values_[name]

    def __iter__(self) -> Iterator[str]:
        return iter(self.values_)

    def __len__(self) -> int:
        return len(self.values_)


def table(text: str, first_cell: str) -> list[list[str]]:
    """The rows of the table whose body has a row that begins with `first_cell`."""
    for block in re.findall(r"(?:^\|.*\|\n)+", text, re.M):
        rows = [[cell.strip() for cell in line.strip("|").split("|")] for line in block.splitlines()]
        if any(row[0].startswith(first_cell) for row in rows):
            return rows[2:]
    raise AssertionError(f"no table with {first_cell}")


def parsers() -> dict[str, argparse.ArgumentParser]:
    """The parsers of app.py by command, that of no command under the empty string."""
    top = app._parser()
    actions = [action for action in top._actions if isinstance(action, argparse._SubParsersAction)]
    return {"": top, **actions[0].choices}


def options_of(parser: argparse.ArgumentParser) -> set[str]:
    """The options of a command, and of the actions that it has."""
    own = {name for action in parser._actions for name in action.option_strings if name.startswith("--")}
    nested = [action for action in parser._actions if isinstance(action, argparse._SubParsersAction)]
    actions = [options_of(words) for action in nested for words in action.choices.values()]
    return own.union(*actions) - {"--help"}


def documented(text: str) -> dict[str, set[str]]:
    """The commands of the table with the options that their rows name."""
    found: dict[str, set[str]] = {}
    for call, what in table(text, "`python app.py"):
        words = call.strip("`").removeprefix("python app.py").split()
        command = words[0] if words else ""
        found.setdefault(command, set()).update(
            _OPTION.findall(re.sub(r"[`(（,，；;）)]", " ", f"{call} {what}"))
        )
    return found


@pytest.mark.parametrize("name", READMES)
def test_the_command_table_names_every_command_with_its_options_and_no_other(name: str) -> None:
    commands = parsers()
    expected = {command: options_of(parser) for command, parser in commands.items() if command}
    own = {
        name for action in commands[""]._actions for name in action.option_strings if name.startswith("--")
    }
    assert documented(READMES[name]) == {**expected, "": own - {"--help"}}


@pytest.mark.parametrize("name", READMES)
def test_every_example_call_of_a_readme_is_one_that_the_parser_takes(name: str) -> None:
    calls = re.findall(r"^(?:\$ )?\.venv/bin/python app\.py(.*)$", READMES[name], re.M)
    assert len(calls) >= 5
    for call in calls:
        words = [word.strip('"') for word in re.findall(r'"[^"]*"|\S+', call)]
        assert app._parser().parse_args(words).run


def test_the_settings_table_says_what_the_settings_module_says() -> None:
    own = [
        [cell.replace("`", "") for cell in row]
        for module in (settings_module, records_settings, access_settings)
        for row in table(module.__doc__ or "", "CLAUSEWISE_")
    ]
    assert [[cell.replace("`", "") for cell in row] for row in table(ENGLISH, "`CLAUSEWISE_")] == own
    assert [row[0] for row in table(CHINESE, "`CLAUSEWISE_")] == [
        row[0] for row in table(ENGLISH, "`CLAUSEWISE_")
    ]


def test_every_setting_that_is_read_is_in_the_table_and_every_one_in_the_table_is_read() -> None:
    environment = Recorder({"CLAUSEWISE_MODEL": "a-model"})
    read_access_settings(read_settings(environment).home, environment)
    read_records_settings(environment)
    assert {row[0].strip("`") for row in table(ENGLISH, "`CLAUSEWISE_")} == environment.asked


def test_the_defaults_in_the_table_are_those_that_are_used(tmp_path: Path) -> None:
    told = {row[0].strip("`"): row[2].replace("`", "") for row in table(ENGLISH, "`CLAUSEWISE_")}
    bare, model = read_settings({}), read_settings({"CLAUSEWISE_MODEL": "a-model"}).model
    assert model is not None
    assert bare.home == PROJECT / told["CLAUSEWISE_HOME"].split()[0]
    assert (bare.embedder, bare.model, model.url, model.key) == (None, None, None, None)
    assert told["CLAUSEWISE_MODEL_PROVIDER"] == model.provider
    assert float(told["CLAUSEWISE_MODEL_TIMEOUT"]) == model.timeout
    assert int(told["CLAUSEWISE_PROMPT_TOKENS"]) == model.prompt_tokens
    records = read_records_settings({})
    assert records.retention_days == int(told["CLAUSEWISE_RETENTION_DAYS"])
    open_database(records.url, tmp_path).close()
    assert (tmp_path / told["CLAUSEWISE_RECORDS"].split()[0]).is_file()
    access = read_access_settings(bare.home, {})
    assert access.users == bare.home / told["CLAUSEWISE_USERS"].split()[0]
    assert (access.header, access.proxies, access.rate) == (None, (), int(told["CLAUSEWISE_RATE"]))


@pytest.mark.parametrize("page", ["README.md", "README.zh.md"])
def test_every_variable_that_a_readme_names_is_a_setting(page: str) -> None:
    known = {row[0].strip("`") for row in table(ENGLISH, "`CLAUSEWISE_")}
    assert set(re.findall(r"CLAUSEWISE_[A-Z_]+", READMES[page])) == known


def test_both_readmes_show_the_same_code_blocks() -> None:
    assert _FENCE.findall(ENGLISH) == _FENCE.findall(CHINESE)


@pytest.mark.parametrize("name", READMES)
def test_the_answers_shown_are_those_that_are_given(name: str, index: Index) -> None:
    shown = [text for language, text in _FENCE.findall(READMES[name]) if language == "console"]
    examples = re.findall(r'^\$ .*app\.py ask "(.*)"\n((?:(?!\$ ).*\n)+)', "".join(shown), re.M)
    assert examples
    answerer = Answerer(index)
    for question, printed in examples:
        assert as_text(answerer.ask(Question(question=question))) == printed.rstrip("\n")


@pytest.mark.parametrize("name", READMES)
def test_every_make_target_that_a_readme_names_exists(name: str) -> None:
    targets = set(re.findall(r"^([a-z]+):", (PROJECT / "Makefile").read_text("utf-8"), re.M))
    named = set(re.findall(r"(?:`|^)make ([a-z]+)", READMES[name], re.M))
    assert {"run", "test"} <= named <= targets


@pytest.mark.parametrize("name", READMES)
def test_every_path_of_the_layout_exists(name: str) -> None:
    paths = [row[0].strip("`") for row in table(READMES[name], "`ingest/`")]
    assert [path for path in paths if not (PROJECT / path).exists()] == []
    code = {path.parent.name + "/" for path in PROJECT.glob("*/__init__.py")}
    assert code <= set(paths)


def test_the_readmes_link_to_each_other() -> None:
    assert "](README.zh.md)" in ENGLISH
    assert "](README.md)" in CHINESE


@pytest.mark.parametrize("name", READMES)
def test_a_readme_has_one_place_for_the_figures(name: str) -> None:
    assert len(re.findall(r"<!-- figures -->\n.+?\n<!-- /figures -->", READMES[name], re.S)) == 1
    assert READMES[name].count("figures -->") == 2
