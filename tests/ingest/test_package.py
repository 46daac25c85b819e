import json
import subprocess
import sys

# Every module of the package is imported, the built-in plan read and a text embedded.
CHILD = """
import importlib, json, pkgutil, socket, sys
import ingest

def refuse(*given, **named):
    raise AssertionError("a connection was opened")

socket.socket.connect = refuse
for module in pkgutil.walk_packages(ingest.__path__, "ingest."):
    importlib.import_module(module.name)
from ingest.bodies import load_register
from ingest.builtin import builtin_reading
from ingest.embedding import open_embedder
builtin_reading(load_register())
open_embedder(None).embed(["减污降碳"])
print(json.dumps(sorted(name for name in sys.modules if "." not in name or name.startswith("ingest."))))
"""
HEAVY = {"torch", "chromadb", "gradio", "sentence_transformers", "transformers", "langchain_chroma"}
HEAVY |= {"langchain_core", "langchain_huggingface", "scipy", "sklearn", "pandas"}


def loaded(program: str) -> set[str]:
    ran = subprocess.run([sys.executable, "-c", program], capture_output=True, text=True, check=True)
    return set(json.loads(ran.stdout))


def test_importing_the_package_and_reading_the_plan_loads_nothing_heavy() -> None:
    modules = loaded(CHILD)
    assert {"ingest.index", "ingest.building", "ingest.store", "ingest.training.embedding"} <= modules
    assert modules & HEAVY == set()


def test_importing_the_index_alone_loads_nothing_heavy() -> None:
    modules = loaded("import ingest.index, json, sys; print(json.dumps(sorted(sys.modules)))")
    assert "ingest.index" in modules
    assert modules & HEAVY == set()
