import re

import records.errors
from ingest.errors import ClausewiseError


def test_the_tree_at_the_top_of_the_module_is_the_tree_of_its_classes() -> None:
    drawn = re.findall(r"[├└]── (\w+)", records.errors.__doc__ or "")
    defined = [
        name
        for name, value in vars(records.errors).items()
        if isinstance(value, type) and value is not ClausewiseError
    ]
    assert drawn == defined
    assert all(issubclass(getattr(records.errors, name), ClausewiseError) for name in drawn)
