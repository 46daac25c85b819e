import inspect

import access.errors
from access.errors import RateExceeded
from ingest.errors import ClausewiseError


def test_every_error_is_one_of_the_products_own_and_in_the_tree() -> None:
    errors = [
        kind for _, kind in inspect.getmembers(access.errors, inspect.isclass) if kind is not ClausewiseError
    ]
    assert all(issubclass(kind, ClausewiseError) for kind in errors)
    assert [
        kind.__name__ for kind in errors if f"─ {kind.__name__} " not in (access.errors.__doc__ or "")
    ] == []


def test_too_much_says_how_long_to_wait() -> None:
    error = RateExceeded("wait", 7)
    assert (str(error), error.seconds) == ("wait", 7)
