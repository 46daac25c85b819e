import inspect

import ingest.errors
from ingest.errors import ClausewiseError


def test_the_tree_at_the_top_of_the_module_names_every_error() -> None:
    tree = ingest.errors.__doc__ or ""
    drawn = {line.split()[1] for line in tree.splitlines() if line.startswith(("├", "└"))}
    kinds = {
        name
        for name, kind in inspect.getmembers(ingest.errors, inspect.isclass)
        if issubclass(kind, ClausewiseError) and kind is not ClausewiseError
    }
    assert drawn == kinds
