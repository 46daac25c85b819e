"""Words in the titles of clauses: which titles hold a word, begin or end with it."""

import re

from answering.draft import Draft, Statement
from answering.extractive.context import Context
from answering.extractive.naming import placed_label, title_quote
from answering.wording import say
from ingest.analysis import fold
from ingest.plan import Clause

_IN_TITLE = re.compile(r"小?标题|题目|名(?:称|字)里|条名|\btitles?\b|\bheadings?\b")
_OF_CLAUSES = re.compile(r"哪(?:些|几)?(?:条|项|款)|\b(?:clauses?|items?)\b")
STARTS = re.compile(r"起头|开头|打头|开始|开篇|\b(?:begin|start|open)(?:s|ning|ing)?\b")
ENDS = re.compile(r"结尾|收尾|结束|\bend(?:s|ing)?\b")


def asks_of_titles(folded: str) -> bool:
    """Whether a question asks about titles: it says so, or asks how clauses begin."""
    return bool(_IN_TITLE.search(folded) or (STARTS.search(folded) and _OF_CLAUSES.search(folded)))


def clauses_by_title(context: Context, word: str) -> Draft | None:
    """The clauses in whose titles a word stands, begins or ends."""
    folded = context.reading.folded
    found: list[Clause] = []
    for clause in context.plan.items:
        written = context.knowledge.clause(clause.id)
        for title in (fold(clause.title or ""), (written.title_en.lower() if written else "")):
            starts = not STARTS.search(folded) or title.startswith(word)
            if word in title and starts and (not ENDS.search(folded) or title.endswith(word)):
                found.append(clause)
                break
    if not found:
        return None
    lead = say("word_in_titles", context.language, count=len(found))
    items = [Statement(placed_label(context, c), (title_quote(c),), "item") for c in found]
    return Draft("answered", (Statement(lead, shape="lead", vouched=frozenset({str(len(found))})), *items))
