import dataclasses
import re
from pathlib import Path

import pytest

import ingest.settings
from ingest.errors import SettingRefused
from ingest.settings import ModelSettings, Settings, read_settings


def test_nothing_set_gives_the_built_in_model_and_no_language_model() -> None:
    assert read_settings({}) == Settings()
    assert (Settings().embedder, Settings().model) == (None, None)
    assert Settings().home.name == "var"


def test_empty_values_count_as_unset() -> None:
    names = ["CLAUSEWISE_HOME", "CLAUSEWISE_EMBEDDER", "CLAUSEWISE_MODEL", "CLAUSEWISE_MODEL_TIMEOUT"]
    assert read_settings(dict.fromkeys(names, "")) == Settings()


def test_every_setting_is_read() -> None:
    environment = {
        "CLAUSEWISE_HOME": "/tmp/clausewise",
        "CLAUSEWISE_EMBEDDER": "some/model",
        "CLAUSEWISE_MODEL": "chat",
        "CLAUSEWISE_MODEL_PROVIDER": "ollama",
        "CLAUSEWISE_MODEL_URL": "http://127.0.0.1:9/v1",
        "CLAUSEWISE_MODEL_KEY": "secret",
        "CLAUSEWISE_MODEL_TIMEOUT": "2.5",
        "CLAUSEWISE_PROMPT_TOKENS": "3000",
    }
    model = ModelSettings("chat", "ollama", "http://127.0.0.1:9/v1", "secret", 2.5, 3000)
    assert read_settings(environment) == Settings(Path("/tmp/clausewise"), "some/model", model)


def test_the_defaults_of_a_model_are_those_of_its_settings() -> None:
    assert read_settings({"CLAUSEWISE_MODEL": " chat "}).model == ModelSettings("chat")


def test_the_key_is_never_shown() -> None:
    assert "secret" not in repr(ModelSettings("chat", key="secret"))


def test_a_home_may_begin_with_a_tilde() -> None:
    assert read_settings({"CLAUSEWISE_HOME": "~/plans"}).home == Path.home() / "plans"


@pytest.mark.parametrize("name", ["CLAUSEWISE_MODEL_TIMEOUT", "CLAUSEWISE_PROMPT_TOKENS"])
@pytest.mark.parametrize("value", ["abc", "0", "-1", "nan", "1,5"])
def test_a_number_that_is_none_or_not_positive_is_refused_by_name(name: str, value: str) -> None:
    with pytest.raises(SettingRefused, match=re.escape(f"{name}={value}: not a positive number")):
        read_settings({"CLAUSEWISE_MODEL": "chat", name: value})


@pytest.mark.parametrize("value", ["inf", "0.5"])
def test_a_number_of_tokens_that_cannot_be_counted_is_refused(value: str) -> None:
    with pytest.raises(SettingRefused, match="CLAUSEWISE_PROMPT_TOKENS"):
        read_settings({"CLAUSEWISE_MODEL": "chat", "CLAUSEWISE_PROMPT_TOKENS": value})


def test_the_table_of_the_module_names_every_variable_that_it_reads() -> None:
    source = Path(ingest.settings.__file__).read_text(encoding="utf-8")
    docstring = ingest.settings.__doc__ or ""
    read = set(re.findall(r'"(CLAUSEWISE_\w+)"', source))
    assert read == set(re.findall(r"^\| (CLAUSEWISE_\w+) \|", docstring, re.MULTILINE))
    assert len(read) == len(dataclasses.fields(ModelSettings)) + 2
