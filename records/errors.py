"""What can go wrong with the records.

ClausewiseError
├── RecordsRefused       the database cannot be opened or used
├── UnknownConversation  the person has no conversation of that id
├── UnknownExchange      no exchange of that id is kept, or it is not the person's
└── FeedbackRefused      what is said of an answer cannot be kept
"""

from ingest.errors import ClausewiseError


class RecordsRefused(ClausewiseError):
    """The database cannot be opened or used; the text names the setting."""


class UnknownConversation(ClausewiseError):
    """The person has no conversation of that id."""


class UnknownExchange(ClausewiseError):
    """No exchange of that id is kept, or it is not the person's."""


class FeedbackRefused(ClausewiseError):
    """What is said of an answer cannot be kept; the text says why."""
