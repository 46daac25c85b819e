"""Everything that can go wrong on the way to an index, each with the thing, the value and the remedy.

ClausewiseError
├── SourceRefused      the file cannot be read as a plan's text
├── StructureRefused   the text has no recognisable structure
├── KnowledgeRefused   a hand-written data file breaks its schema
├── SettingRefused     a setting has a value that cannot be used
├── UnknownPlan        no plan of that id in the index
├── UnknownClause      no clause of that id in the plan
└── IndexRefused       the index is missing, stale or damaged
"""


class ClausewiseError(Exception):
    """A failure that a person can act on: its text is one clear line."""


class SourceRefused(ClausewiseError):
    """The file cannot be read as a plan's text."""


class StructureRefused(ClausewiseError):
    """The text has no recognisable structure."""


class KnowledgeRefused(ClausewiseError):
    """A hand-written data file breaks its schema."""


class SettingRefused(ClausewiseError):
    """A setting has a value that cannot be used."""


class UnknownPlan(ClausewiseError):
    """No plan of that id is in the index."""


class UnknownClause(ClausewiseError):
    """No clause of that id is in the plan."""


class IndexRefused(ClausewiseError):
    """The index is missing, stale or damaged; the text names the command that mends it."""


def first_problem(error: Exception) -> str:
    """The first line of what a checker found wrong, with the place where it names one."""
    problems = getattr(error, "errors", None)
    if callable(problems):
        first = problems()[0]
        return f"{'.'.join(str(part) for part in first['loc'])}: {first['msg']}"
    return str(error).splitlines()[0]
