"""The names of people: what one may look like, and the one form that it is kept in."""

import unicodedata

from access.errors import NameRefused

MOST_CHARACTERS = 64
VISITOR = "visitor-"  # begins the names that browsers are known by where nobody logs in
_SIGNS = frozenset("._-@")
_KINDS = ("L", "M", "Nd")  # letters of any script, the marks that belong to them, decimal digits


def clean_name(text: str) -> str:
    """A name in the form in which it is kept and compared (NFKC).

    Raises:
        NameRefused: it is blank or too long, has a sign that no name has, or is made like a visitor's.
    """
    name = unicodedata.normalize("NFKC", text)
    if not 1 <= len(name) <= MOST_CHARACTERS:
        raise NameRefused(f"a name has 1 to {MOST_CHARACTERS} characters; this one has {len(name)}")
    for character in name:
        if character not in _SIGNS and not unicodedata.category(character).startswith(_KINDS):
            raise NameRefused(
                f"a name has letters, digits and {' '.join(sorted(_SIGNS))} alone; "
                f"U+{ord(character):04X} is none of them"
            )
    if not unicodedata.category(name[0]).startswith(("L", "Nd")):
        raise NameRefused("a name begins with a letter or a digit")
    if name.casefold().startswith(VISITOR):
        raise NameRefused(f"names that begin with {VISITOR} are those of visitors; choose another")
    return name
