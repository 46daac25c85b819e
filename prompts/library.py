"""Reading prompt files: a header with version, purpose and variables, then the text.

`lock.toml` holds the digest of every prompt, so that a text cannot change without its version changing with it.
"""

import hashlib
import re
import tomllib
from dataclasses import dataclass
from importlib.resources import files

_HEADER = re.compile(r"\A---\n(.*?)\n---\n", re.S)


class PromptRefused(ValueError):
    """A prompt file breaks its form, or variables do not fit it."""


@dataclass(frozen=True)
class Prompt:
    """One prompt. `variables` are the names in braces that its text holds."""

    name: str
    version: int
    purpose: str
    variables: frozenset[str]
    text: str

    @property
    def digest(self) -> str:
        """SHA-256 of the text, in hexadecimal."""
        return hashlib.sha256(self.text.encode()).hexdigest()

    def fill(self, **values: str) -> str:
        """The text with its variables filled in.

        Raises:
            PromptRefused: a variable is missing, or one is given that the prompt lacks.
        """
        missing, extra = self.variables - values.keys(), values.keys() - self.variables
        if missing or extra:
            raise PromptRefused(f"prompt {self.name}: missing {sorted(missing)}, unknown {sorted(extra)}")
        return re.sub(r"\{(\w+)\}", lambda match: values[match.group(1)], self.text)


def read_prompt(name: str) -> Prompt:
    """Read a prompt that ships with the project.

    Raises:
        PromptRefused: its header or its variables are not as they should be.
    """
    raw = files("prompts").joinpath(f"{name}.md").read_text(encoding="utf-8")
    header = _HEADER.match(raw)
    if header is None:
        raise PromptRefused(f"prompt {name}: no header")
    fields = dict(line.split(": ", 1) for line in header.group(1).splitlines())
    text = raw[header.end() :]
    variables = frozenset(fields["variables"].split(", "))
    used = frozenset(re.findall(r"\{(\w+)\}", text))
    if used != variables:
        raise PromptRefused(f"prompt {name}: header names {sorted(variables)}, text uses {sorted(used)}")
    return Prompt(name, int(fields["version"]), fields["purpose"], variables, text)


def locked() -> dict[str, dict[str, str | int]]:
    """The lock file: version and digest by prompt name."""
    data: dict[str, dict[str, str | int]] = tomllib.loads(
        files("prompts").joinpath("lock.toml").read_text(encoding="utf-8")
    )
    return data


def lock_digest() -> str:
    """SHA-256 of the lock file: one digest that stands for every prompt."""
    return hashlib.sha256(files("prompts").joinpath("lock.toml").read_bytes()).hexdigest()
