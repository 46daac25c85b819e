"""The order in which composers are tried: the first that can answer a question does."""

from answering.draft import Draft
from answering.extractive.absent import absent_number, absent_year
from answering.extractive.body_sets import compose_body_set
from answering.extractive.compare import compose_compare
from answering.extractive.context import Composer, Context
from answering.extractive.definitions import compose_definition
from answering.extractive.exam import compose_exam
from answering.extractive.lookup import compose_lookup
from answering.extractive.membership import compose_membership
from answering.extractive.notice import compose_notice
from answering.extractive.responsible import compose_responsible
from answering.extractive.scope import compose_asked_back, compose_refused, compose_unsaid
from answering.extractive.sector import compose_sector
from answering.extractive.tasks import compose_tasks
from answering.extractive.timeline import compose_timeline
from answering.extractive.topic import compose_topic
from answering.extractive.values import compose_named_target, compose_value

COMPOSERS: tuple[Composer, ...] = (
    compose_exam,
    compose_refused,
    absent_number,
    absent_year,
    compose_notice,
    compose_membership,
    compose_body_set,
    compose_compare,
    compose_tasks,
    compose_named_target,
    compose_timeline,
    compose_lookup,
    compose_asked_back,
    compose_unsaid,
    compose_responsible,
    compose_definition,
    compose_value,
    compose_sector,
    compose_topic,
)


def compose(context: Context) -> Draft:
    """The draft of the first composer that has one."""
    for composer in COMPOSERS:
        draft = composer(context)
        if draft is not None:
            return draft
    raise AssertionError("the last composer always answers")
