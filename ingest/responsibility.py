"""The line in brackets that ends a clause and says who carries it out, read into data."""

import re

from ingest.bodies import Register
from ingest.plan import Clause, Mode, NamedBody, Responsibility, Role, Span

_LINE = re.compile(r"（([^（）]*(?:（[^（）]*）[^（）]*)*(?:负责|牵头|配合|参与|落实))）\s*\Z")
_VERB = re.compile(
    r"(?:(?P<open>等)(?:有关部门|相关部门|部门|单位)?)?"
    r"(?P<verb>按照?职责分工负责|按照?(?:各自)?职责(?:分别)?负责|分工负责|共同负责|牵头负责|牵头|负责|(?:参与|配合|协助)(?:配合)?|落实)$"
)
_GENERAL = re.compile(r"各|地方$|地方各级|有关|相关|所在地")
_ROLE: dict[str, Role] = {"牵头": "lead", "配合": "support", "参与": "support", "协助": "support"}


def read_responsibility(text: str, clause: Clause, register: Register) -> Responsibility | None:
    """Read the responsibility line of a clause; None where it has none.

    A body that the register lacks is kept with `body_id` None, for the ingest report to name.
    """
    match = _LINE.search(text, clause.body_start, clause.end)
    if match is None:
        return None
    bodies: list[NamedBody] = []
    parties: list[str] = []
    is_open = False
    roles: list[Role] = []
    for start, end in _pieces(text, match.start(1), match.end(1), "，；。"):
        verb = _VERB.search(text, start, end)
        role = _role(verb.group("verb")) if verb else "responsible"
        is_open = is_open or bool(verb and verb.group("open"))
        roles.append(role)
        for name_start, name_end in _pieces(text, start, verb.start() if verb else end, "、和"):
            name = text[name_start:name_end]
            body = register.find(name)
            if body is None and _GENERAL.search(name):
                parties.append(name)
            else:
                bodies.append(NamedBody(name, role, Span(name_start, name_end), body.id if body else None))
    mode = _mode(bodies, roles, match.group(1))
    if mode == "sole":
        bodies = [NamedBody(b.name, "sole", b.span, b.body_id) for b in bodies]
    return Responsibility(Span(match.start(), match.end(1) + 1), mode, tuple(bodies), is_open, tuple(parties))


def _pieces(text: str, start: int, end: int, separators: str) -> list[tuple[int, int]]:
    """The non-empty stretches between separators; 和 separates only where both sides are at least two long."""
    separator = re.compile(
        "|".join(re.escape(c) if c != "和" else r"(?<=部|局|委|厅|院|行|会)和" for c in separators)
    )
    pieces, at = [], start
    for match in separator.finditer(text, start, end):
        pieces.append((at, match.start()))
        at = match.end()
    pieces.append((at, end))
    return [(a, b) for a, b in pieces if text[a:b].strip()]


def _role(verb: str) -> Role:
    return next((role for word, role in _ROLE.items() if verb.startswith(word)), "responsible")


def _mode(bodies: list[NamedBody], roles: list[Role], line: str) -> Mode:
    if not bodies:
        return "general"
    if "lead" in roles:
        return "lead_support" if len(bodies) > sum(b.role == "lead" for b in bodies) else "lead"
    if len(bodies) == 1 and "分工" not in line:
        return "sole"
    return "by_duty"
