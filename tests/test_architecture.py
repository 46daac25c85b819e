"""What the source must look like: which part may know which, and habits that are kept everywhere."""

import ast
import re
import subprocess
import sys
import tokenize
from collections.abc import Iterator
from functools import cache
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parent.parent
MAY_IMPORT = {
    "ingest": set(),
    "retrieval": {"ingest"},
    "prompts": set(),
    "answering": {"retrieval", "ingest", "prompts"},
    "records": {"answering", "retrieval", "ingest"},
    "access": {"records", "ingest"},
    "web": {"access", "records", "answering", "retrieval", "ingest", "prompts"},
    "eval": {"access", "answering", "retrieval", "ingest"},
    "app": {"eval", "web", "access", "records", "answering", "retrieval", "ingest"},
}
DOORS = {
    "chromadb": "ingest/store.py",
    "langchain_chroma": "ingest/store.py",
    "tantivy": "ingest/lexical.py",
    "tiktoken": "ingest/tokens.py",
    "gradio": "web/",
    "fastapi": "web/",
    "uvicorn": "web/server.py",
    "sqlalchemy": "records/",
    "argon2": "access/passwords.py",
    "limits": "access/rates.py",
    "mcp": "web/api/mcp.py",
    "prometheus_client": "web/api/metrics.py",
    "httpx": "eval/people.py",
    "playwright": "eval/browser_speed.py",
    "openpyxl": "web/files/tables.py",
    "docx": "web/files/",
    "sentence_transformers": "ingest/training/embedding.py",
    "torch": "ingest/training/",
    "langchain_huggingface": "ingest/embedding.py",
    "langchain.chat_models": "answering/model.py",
    "langchain_openai": "answering/model.py",
    "opencc": "ingest/analysis.py",
    "Stemmer": "ingest/analysis.py",
    "pypinyin": "retrieval/pinyin.py",
    "rapidfuzz": "retrieval/spelling.py",
    "bm25s": "eval/peers/jieba_bm25.py",
    "jieba": "eval/peers/jieba_bm25.py",
    "haystack": "eval/peers/haystack_bm25.py",
    "langchain_community": "eval/peers/langchain_bm25.py",
    "langchain_text_splitters": "eval/peers/splitter_chroma.py",
    "llama_index": "eval/peers/llama_index_bm25.py",
}
HEAVY = ("torch", "chromadb", "gradio", "langchain_core")
MOST_LINES = 200
SUPPRESSION = re.compile(r"#\s*(?:noqa|type:\s*ignore|mypy:|pragma:)")
REASONED = re.compile(r"#\s*(?:noqa: [A-Z]+\d+(?:, ?[A-Z]+\d+)*|type: ignore\[[\w\-, ]+\])\s+#\s+\S.{5,}")


def sources() -> list[Path]:
    """The Python files of the product, relative to the project."""
    packages = [path for package in MAY_IMPORT for path in (ROOT / package).rglob("*.py")]
    return sorted(path.relative_to(ROOT) for path in [*packages, ROOT / "app.py"])


def checks() -> list[Path]:
    """The Python files of the tests, relative to the project."""
    return sorted(path.relative_to(ROOT) for path in (ROOT / "tests").rglob("*.py"))


@cache
def imports(path: Path) -> tuple[str, ...]:
    """The dotted names that a file imports, wherever in it."""
    return tuple(_imports(path))


def _imports(path: Path) -> Iterator[str]:
    for node in ast.walk(ast.parse((ROOT / path).read_text(encoding="utf-8"))):
        if isinstance(node, ast.Import):
            yield from (alias.name for alias in node.names)
        elif isinstance(node, ast.ImportFrom):
            assert node.level == 0, f"{path}: a relative import"
            yield from (f"{node.module}.{alias.name}" for alias in node.names)
        elif isinstance(node, ast.Call) and ast.unparse(node.func).endswith(("import_module", "__import__")):
            yield from (arg.value for arg in node.args if isinstance(arg, ast.Constant))


def part(path: Path) -> str:
    return path.parts[0].removesuffix(".py")


@pytest.mark.parametrize("path", sources(), ids=str)
def test_a_part_imports_only_parts_below_it(path: Path) -> None:
    known = {name.split(".")[0] for name in imports(path)} & MAY_IMPORT.keys()
    assert known - MAY_IMPORT[part(path)] - {part(path)} == set()


@pytest.mark.parametrize(("library", "door"), DOORS.items())
def test_a_library_has_one_door(library: str, door: str) -> None:
    users = [
        str(path)
        for path in sources()
        if any(name == library or name.startswith(f"{library}.") for name in imports(path))
    ]
    assert [
        user for user in users if user != door and not (door.endswith("/") and user.startswith(door))
    ] == []


@pytest.mark.parametrize("path", [*sources(), *checks()], ids=str)
def test_a_file_can_be_read_at_one_sitting(path: Path) -> None:
    assert len((ROOT / path).read_text(encoding="utf-8").splitlines()) <= MOST_LINES


@pytest.mark.parametrize(
    "path", [p for p in sources() if p.name not in ("__init__.py", "__main__.py")], ids=str
)
def test_a_module_has_its_test_at_the_mirrored_path(path: Path) -> None:
    assert (ROOT / "tests" / path.parent / f"test_{path.name}").is_file()


@pytest.mark.parametrize("path", [*sources(), *checks()], ids=str)
def test_a_suppression_says_why(path: Path) -> None:
    with (ROOT / path).open("rb") as file:
        comments = [
            token.string for token in tokenize.tokenize(file.readline) if token.type == tokenize.COMMENT
        ]
    assert [c for c in comments if SUPPRESSION.search(c) and not REASONED.search(c)] == []


@pytest.mark.parametrize("path", checks(), ids=str)
def test_no_test_is_skipped_or_excused(path: Path) -> None:
    names = {
        node.attr
        for node in ast.walk(ast.parse((ROOT / path).read_text(encoding="utf-8")))
        if isinstance(node, ast.Attribute)
    }
    assert names & {"skip", "skipif", "xfail", "importorskip"} == set()


def test_no_package_lies_under_the_tests() -> None:
    assert list((ROOT / "tests").rglob("__init__.py")) == []


@pytest.mark.parametrize("module", ["app", "answering.engine", "retrieval.search", "eval.suite"])
def test_importing_a_module_imports_nothing_heavy(module: str) -> None:
    code = f"import sys, {module}; print(*sorted(set(sys.modules) & set({HEAVY!r})))"
    done = subprocess.run([sys.executable, "-c", code], cwd=ROOT, capture_output=True, text=True, check=True)
    assert done.stdout.strip() == ""


def test_importing_a_module_makes_nothing(tmp_path: Path) -> None:
    code = "import app, answering.engine, answering.model, retrieval.search, eval.suite, ingest.building"
    subprocess.run(
        [sys.executable, "-B", "-c", code],
        cwd=tmp_path,
        env={"PYTHONPATH": str(ROOT), "HOME": str(tmp_path), "CLAUSEWISE_HOME": str(tmp_path / "home")},
        check=True,
    )
    assert list(tmp_path.iterdir()) == []
