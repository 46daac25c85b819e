import ast
import re
import xml.etree.ElementTree as ElementTree
from pathlib import Path

import pytest

PROJECT = Path(__file__).resolve().parents[2]
DECISIONS = sorted((PROJECT / "docs" / "decisions").glob("*.md"))
PAGES = [
    *(PROJECT / name for name in ("README.md", "README.zh.md", "CHANGELOG.md")),
    *sorted((PROJECT / "docs").rglob("*.md")),
    *sorted((PROJECT / "ingest" / "models").rglob("README.md")),
]
_FENCE = re.compile(r"^```(\w*)\n(.*?)^```$", re.M | re.S)


@pytest.mark.parametrize("page", PAGES, ids=lambda page: str(page.relative_to(PROJECT)))
def test_every_relative_link_resolves(page: Path) -> None:
    text = _FENCE.sub("", page.read_text("utf-8"))
    links = [link.split("#")[0] for link in re.findall(r"\]\(([^)\s]+)\)", text) if "://" not in link]
    assert [link for link in links if link and not (page.parent / link).exists()] == []


@pytest.mark.parametrize("page", PAGES, ids=lambda page: str(page.relative_to(PROJECT)))
def test_every_file_of_the_project_that_a_page_names_exists(page: Path) -> None:
    named = re.findall(r"`([a-z_]+/[\w./-]+\.(?:py|md|toml|txt|jsonl))`", page.read_text("utf-8"))
    assert [path for path in named if not (PROJECT / path).exists()] == []


@pytest.mark.parametrize("decision", DECISIONS, ids=lambda decision: decision.stem)
def test_every_decision_says_context_decision_and_consequences(decision: Path) -> None:
    text = decision.read_text("utf-8")
    assert text.startswith(f"# {decision.stem[:4]} ")
    assert re.findall(r"^## (.+)$", text, re.M) == ["Context", "Decision", "Consequences"]


def test_decisions_are_numbered_without_a_gap() -> None:
    assert [int(path.stem[:4]) for path in DECISIONS] == list(range(1, len(DECISIONS) + 1))
    assert DECISIONS


def test_the_picture_of_the_architecture_is_well_formed() -> None:
    picture = ElementTree.parse(PROJECT / "docs" / "architecture.svg").getroot()
    assert picture.tag.endswith("svg")
    words = " ".join(picture.itertext())
    assert [part.parent.name for part in PROJECT.glob("*/__init__.py") if part.parent.name not in words] == []


def test_the_table_of_doors_is_that_which_the_tests_hold() -> None:
    tree = ast.parse((PROJECT / "tests" / "test_architecture.py").read_text("utf-8"))
    held = next(
        ast.literal_eval(node.value)
        for node in tree.body
        if isinstance(node, ast.Assign) and ast.unparse(node.targets[0]) == "DOORS"
    )
    page = (PROJECT / "docs" / "architecture.md").read_text("utf-8")
    rows = re.findall(r"^\| ([^|]+) \| `([\w/.]+)`[^|]*\|$", page.split("## Doors to libraries")[1], re.M)
    told = [(library.replace("-", "_").lower(), door) for library, door in rows]
    assert [
        (library, door)
        for library, door in held.items()
        if not any(
            library.split(".")[0].lower() in named
            and (door == place or (place == "eval/peers/" and door.startswith(place)))
            for named, place in told
        )
    ] == []
