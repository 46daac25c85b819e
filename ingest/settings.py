"""Everything that the environment may set, read in one place.

| variable | meaning | default |
| --- | --- | --- |
| CLAUSEWISE_HOME | folder for the index, the records and the users | `var` beside app.py |
| CLAUSEWISE_EMBEDDER | a sentence-transformers model: local folder or hub name | the built-in static model |
| CLAUSEWISE_MODEL | name of a chat model; unset: answers need no language model | unset |
| CLAUSEWISE_MODEL_PROVIDER | its LangChain provider | openai |
| CLAUSEWISE_MODEL_URL | base URL of an OpenAI-compatible endpoint | the provider's own |
| CLAUSEWISE_MODEL_KEY | its key | unset |
| CLAUSEWISE_MODEL_TIMEOUT | seconds to wait for it | 30 |
| CLAUSEWISE_PROMPT_TOKENS | tokens that a prompt may have | 6000 |
"""

import os
from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path

from ingest.errors import SettingRefused

_PROJECT = Path(__file__).resolve().parent.parent


@dataclass(frozen=True)
class ModelSettings:
    """Which chat model to ask, and how. `timeout` in seconds, `prompt_tokens` in tokens."""

    name: str
    provider: str = "openai"
    url: str | None = None
    key: str | None = field(default=None, repr=False)
    timeout: float = 30.0
    prompt_tokens: int = 6000


@dataclass(frozen=True)
class Settings:
    """The product's settings. `embedder` and `model` None: the built-in model, no language model."""

    home: Path = _PROJECT / "var"
    embedder: str | None = None
    model: ModelSettings | None = None


def read_settings(environment: Mapping[str, str] | None = None) -> Settings:
    """Read the settings from the environment (the process's own where none is given).

    Raises:
        SettingRefused: a number is none, or is not positive.
    """
    env = os.environ if environment is None else environment
    name = env.get("CLAUSEWISE_MODEL", "").strip()
    model = None
    if name:
        model = ModelSettings(
            name=name,
            provider=env.get("CLAUSEWISE_MODEL_PROVIDER") or "openai",
            url=env.get("CLAUSEWISE_MODEL_URL") or None,
            key=env.get("CLAUSEWISE_MODEL_KEY") or None,
            timeout=_positive(env, "CLAUSEWISE_MODEL_TIMEOUT", 30),
            prompt_tokens=round(_positive(env, "CLAUSEWISE_PROMPT_TOKENS", 6000, least=1)),
        )
    home = Path(env.get("CLAUSEWISE_HOME") or _PROJECT / "var").expanduser()
    return Settings(home=home, embedder=env.get("CLAUSEWISE_EMBEDDER") or None, model=model)


def _positive(env: Mapping[str, str], name: str, default: float, least: float = 1e-3) -> float:
    raw = env.get(name) or str(default)
    try:
        value = float(raw)
    except ValueError:
        value = 0.0
    if not least <= value < 1e9:
        raise SettingRefused(f"{name}={raw}: not a positive number; set it to one, or unset it ({default:g})")
    return value
