import os
import subprocess
import sys
from collections.abc import Callable, Iterator
from pathlib import Path

import hypothesis
import pytest
from playwright.sync_api import Browser, expect, sync_playwright

from eval.browser_speed import CHROMIUM, FLAGS
from ingest.bodies import Register, load_register
from ingest.building import build_index
from ingest.builtin import BUILTIN_ID, BuiltinReading, builtin_reading, builtin_source
from ingest.index import Index, open_index
from ingest.knowledge import Knowledge
from ingest.plan import Plan
from ingest.reading import PlanReading, read_plan
from ingest.settings import Settings
from records.database import Database, open_database

ROOT = Path(__file__).resolve().parent.parent
Done = subprocess.CompletedProcess[bytes]

# No test fails for being slow on a busy machine.
hypothesis.settings.register_profile(
    "unhurried", deadline=None, suppress_health_check=[hypothesis.HealthCheck.too_slow]
)
hypothesis.settings.load_profile("unhurried")


@pytest.fixture(scope="session")
def register() -> Register:
    return load_register()


@pytest.fixture(scope="session")
def reading(register: Register) -> PlanReading:
    return read_plan(builtin_source(), BUILTIN_ID, register)


@pytest.fixture(scope="session")
def builtin(register: Register) -> BuiltinReading:
    return builtin_reading(register)


@pytest.fixture(scope="session")
def plan(builtin: BuiltinReading) -> Plan:
    return builtin.plan


@pytest.fixture(scope="session")
def knowledge(builtin: BuiltinReading) -> Knowledge:
    return builtin.knowledge


@pytest.fixture(scope="session")
def settings(tmp_path_factory: pytest.TempPathFactory) -> Settings:
    """Settings whose home holds the index of the built-in plan: for reading only, copy it to change it."""
    settings = Settings(home=tmp_path_factory.mktemp("clausewise"))
    build_index(settings, (), lambda message: None)
    return settings


@pytest.fixture(scope="session")
def home(settings: Settings) -> Path:
    return settings.home


@pytest.fixture(scope="session")
def index(settings: Settings) -> Index:
    return open_index(settings)


@pytest.fixture(scope="session")
def run(home: Path) -> Callable[..., Done]:
    """Runs the program with the words given; its index is the one in `where`."""

    def ran(*words: str | Path, where: Path = home, stdin: bytes = b"", **environment: str) -> Done:
        kept = {name: value for name, value in os.environ.items() if not name.startswith("CLAUSEWISE_")}
        return subprocess.run(
            [sys.executable, "app.py", *map(str, words)],
            cwd=ROOT,
            env={**kept, "CLAUSEWISE_HOME": str(where), **environment},
            input=stdin,
            capture_output=True,
            timeout=120,
            check=False,
        )

    return ran


@pytest.fixture
def database(tmp_path: Path) -> Iterator[Database]:
    """Records of a test's own."""
    opened = open_database(None, tmp_path)
    yield opened
    opened.close()


@pytest.fixture(scope="session")
def browser() -> Iterator[Browser]:
    expect.set_options(timeout=20_000)  # no test fails for a page being slow on a busy machine
    with sync_playwright() as playwright:
        started = playwright.chromium.launch(executable_path=CHROMIUM, args=FLAGS)
        yield started
        started.close()


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Tests with a browser come last: while it is open, its event loop is the thread's, and no other can run there."""
    items.sort(key=lambda item: "browser" in getattr(item, "fixturenames", ()))
