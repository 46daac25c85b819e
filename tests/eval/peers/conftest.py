import sys
from collections.abc import Callable
from types import ModuleType
from typing import Any

import pytest

Shelf = Callable[..., None]


@pytest.fixture
def shelf(monkeypatch: pytest.MonkeyPatch) -> Shelf:
    """Puts a library that need not be installed where an import finds it."""

    def put(name: str, **held: Any) -> None:
        words = name.split(".")
        for length in range(1, len(words) + 1):
            parent = ".".join(words[:length])
            if not isinstance(sys.modules.get(parent), _Fake):
                monkeypatch.setitem(sys.modules, parent, _Fake(parent))
        for what, value in held.items():
            setattr(sys.modules[name], what, value)

    return put


class _Fake(ModuleType):
    """A library that holds what a test puts into it."""


@pytest.fixture
def nearest() -> Callable[[str, list[str]], int]:
    """The number of the text that shares most of its characters with a question."""

    def found(question: str, texts: list[str]) -> int:
        shared = [len(set(question) & set(text)) for text in texts]
        return shared.index(max(shared))

    return found
