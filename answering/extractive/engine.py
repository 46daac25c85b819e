"""The order in which composers are tried: the first that can answer a question does."""

from answering.draft import Draft
from answering.extractive.absent import absent_number, absent_place, absent_year
from answering.extractive.body_queries import compose_body_query
from answering.extractive.body_ranks import compose_body_rank
from answering.extractive.body_sets import compose_body_set
from answering.extractive.by_part import compose_by_part
from answering.extractive.clause_targets import compose_clause_targets
from answering.extractive.companions import compose_companions
from answering.extractive.compare import compose_compare
from answering.extractive.context import Composer, Context
from answering.extractive.definitions import compose_definition
from answering.extractive.enumerations import compose_enumeration
from answering.extractive.every_one import compose_every
from answering.extractive.exam import compose_exam
from answering.extractive.exam_making import compose_making
from answering.extractive.exam_match import compose_matching
from answering.extractive.listing import compose_listing
from answering.extractive.lookup import compose_lookup
from answering.extractive.membership import compose_membership
from answering.extractive.mentions import compose_mentions
from answering.extractive.misplaced import misplaced
from answering.extractive.notice import compose_near_notice, compose_notice, compose_standing
from answering.extractive.outline import compose_outline
from answering.extractive.premises import with_premises
from answering.extractive.principles import compose_principles
from answering.extractive.responsible import compose_responsible
from answering.extractive.role import compose_role
from answering.extractive.scope import (
    compose_asked_back,
    compose_out_of_scope,
    compose_pointing,
    compose_refused,
)
from answering.extractive.sector import compose_sector
from answering.extractive.selected import compose_selected
from answering.extractive.sentence_places import compose_sentence
from answering.extractive.structure import compose_structure, compose_whole_outline
from answering.extractive.target_queries import compose_target_query
from answering.extractive.target_sets import compose_targets_named
from answering.extractive.tasks import compose_tasks
from answering.extractive.timeline import compose_timeline
from answering.extractive.topic import compose_topic
from answering.extractive.unsaid import compose_unheld, compose_unsaid, compose_unset
from answering.extractive.values import compose_named_target, compose_near_target
from answering.extractive.whereabouts import compose_whereabouts

EXACT: tuple[Composer, ...] = (
    absent_number,
    compose_companions,
    compose_body_rank,
    compose_body_query,
    compose_body_set,
    compose_target_query,
    compose_timeline,
)
WHOLE: tuple[Composer, ...] = (*EXACT, compose_whole_outline)


def is_whole(context: Context) -> bool:
    """Whether a question asks over the whole plan, so that it needs no turn before it to be understood."""
    return any(composer(context) for composer in WHOLE)


def _refused(context: Context) -> Draft | None:
    """A refusal, but of no question that the plan's data answer exactly."""
    draft = compose_refused(context)
    if draft is None:
        return None
    told = EXACT if context.scope.category.id.startswith("injection") else WHOLE
    return None if any(composer(context) for composer in told) else draft


def _pointing(context: Context) -> Draft | None:
    """A question back, but for no question that the plan's data answer exactly."""
    draft = compose_pointing(context)
    return None if draft is None or is_whole(context) else draft


def _exam(context: Context) -> Draft | None:
    """An exam item, the stem of which is answered as any question is."""
    return compose_exam(context, lambda stem: _first(stem, COMPOSERS[2:]))


def _elsewhere(context: Context) -> Draft | None:
    """An answer from the clause that deals with a matter which the question seeks in another one."""
    found = misplaced(context)
    if found is None:
        return None
    lead, placed = found
    draft = _first(placed, COMPOSERS)
    statements = draft.statements if draft.status == "answered" else ()
    return Draft("answered", tuple(dict.fromkeys((lead, *statements))), draft.bodies)


COMPOSERS: tuple[Composer, ...] = (
    compose_companions,
    _exam,
    absent_number,
    absent_place,
    compose_making,
    compose_matching,
    _pointing,
    _refused,
    compose_clause_targets,
    compose_target_query,
    _elsewhere,
    compose_unheld,
    absent_year,
    compose_standing,
    compose_by_part,
    compose_every,
    compose_membership,
    compose_body_rank,
    compose_selected,
    compose_principles,
    compose_sentence,
    compose_role,
    compose_outline,
    compose_structure,
    compose_body_query,
    compose_body_set,
    compose_targets_named,
    compose_whereabouts,
    compose_asked_back,
    compose_enumeration,
    compose_notice,
    compose_compare,
    compose_tasks,
    compose_listing,
    compose_mentions,
    compose_unset,
    compose_timeline,
    compose_definition,
    compose_unsaid,
    compose_named_target,
    compose_near_notice,
    compose_near_target,
    compose_lookup,
    compose_out_of_scope,
    compose_responsible,
    compose_sector,
    compose_topic,
)


# What settles by itself whether the question is right about bodies, numbers and places.
SETTLED: tuple[Composer, ...] = (
    _exam, absent_number, _refused, compose_companions, compose_by_part, compose_every, compose_membership,
    compose_body_rank, compose_body_query, compose_body_set,
    compose_asked_back,
)  # fmt: skip


def compose(context: Context) -> Draft:
    """The draft of the first composer that has one, led by what puts the question right."""
    return _first(context, COMPOSERS)


def _first(context: Context, composers: tuple[Composer, ...]) -> Draft:
    for composer in composers:
        draft = composer(context)
        if draft is not None:
            return draft if composer in SETTLED else with_premises(context, draft)
    raise AssertionError("the last composer always answers")
