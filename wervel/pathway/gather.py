"""From rows to values: what one file shows, gathered in a number of queries that is fixed."""

import json
from collections.abc import Collection, Mapping
from datetime import datetime

from django.db.models import Q

from wervel.guideline.facts import VOCABULARY
from wervel.guideline.outcomes import ACTIONS
from wervel.guideline.urgency import Urgency
from wervel.logic.facts import Value
from wervel.pathway.actors import GLASS_LASTS, Actor, Relation, day_of, relation_of
from wervel.pathway.file import Change, Deed, File, Helper, Look, Spell, Told, Weighed
from wervel.pathway.urgency import Word, word_of
from wervel.pathway.worklist import Promise, age_at, promise_of
from wervel.record.assessments import flags_of, replay
from wervel.record.episodes import who_treats
from wervel.record.facts import get_facts
from wervel.record.models.access import BreakGlass
from wervel.record.models.assessments import AssessmentRow, UrgencyRow
from wervel.record.models.audit import AuditRow
from wervel.record.models.episodes import Episode
from wervel.record.models.facts import FactRow
from wervel.record.models.patients import Patient
from wervel.record.models.tasks import Task

MOST = 20
"""So many assessments, kept promises and looks stand in a file; the log holds all of them."""
LOOKING = ("record.opened", "record.exported", "glass.broken", "patient.contact_opened")


def file_of(patient: Patient, episode: Episode | None, *, by: Actor, at: datetime) -> File:
    """Everything about one patient and one episode."""
    relation = relation_of(by, patient, at)
    words = _words(episode) if episode else ()
    known = get_facts(episode, None, day_of(at)) if episode else None
    return File(
        patient=str(patient.pk),
        name=patient.name,
        birth_date=patient.birth_date,
        age=age_at(patient, day_of(at)),
        phone=patient.phone,
        language=patient.language,
        interpreter=patient.interpreter,
        practitioner=patient.practitioner.name if patient.practitioner else "",
        helpers=_helpers(patient, at),
        relation=relation,
        glass_until=_glass(patient, by, at) if relation is Relation.BREAK_GLASS else None,
        spell=_spell(episode, at) if episode else None,
        facts=known.facts if known else None,
        told=_told(episode, known.rests_on) if episode and known else {},
        urgency=words[0].level if words else None,
        words=words,
        weighed=_weighed(episode) if episode else (),
        promises=_promises(episode, by, at) if episode else (),
        deeds=_deeds(episode) if episode else (),
        looks=_looks(patient),
    )


def weighed_of(row: AssessmentRow) -> Weighed:
    """One assessment, with whether today's guideline says the same."""
    again = replay(row)
    return Weighed(
        number=str(row.pk),
        at=row.at,
        by=row.by.name,
        teller=row.teller,
        level=Urgency[row.interim_urgency.upper()],
        settled=row.urgency is not None,
        version=row.guideline_version,
        digest=row.guideline_digest,
        same_guideline=again.same_guideline,
        same_outcome=again.same_outcome,
    )


def change(old: AssessmentRow | None, new: AssessmentRow, *, outcome: str = "") -> Change:
    """What became otherwise from one assessment to the next, or to another outcome of it."""
    came_out = outcome or new.outcome
    flags_before = flags_of(old.outcome) if old else ()
    flags_after = flags_of(came_out)
    before, after = _actions(old.outcome) if old else (), _actions(came_out)
    level = str(json.loads(came_out)["interim_urgency"])
    return Change(
        level_before=Urgency[old.interim_urgency.upper()] if old else None,
        level_after=Urgency[level.upper()],
        flags_new=tuple(flag for flag in flags_after if flag not in flags_before),
        flags_gone=tuple(flag for flag in flags_before if flag not in flags_after),
        actions_new=tuple(code for code in after if code not in before),
        actions_gone=tuple(code for code in before if code not in after),
        facts=_facts(json.loads(old.told) if old else {}, json.loads(new.told)),
    )


def _facts(
    old: Mapping[str, Value], new: Mapping[str, Value]
) -> tuple[tuple[str, Value | None, Value | None], ...]:
    names = [fact.name for fact in VOCABULARY if old.get(fact.name) != new.get(fact.name)]
    return tuple((name, old.get(name), new.get(name)) for name in names)


def _actions(outcome: str) -> tuple[str, ...]:
    came_out = json.loads(outcome)
    return tuple(code.value for code, name in ACTIONS if came_out.get(name) is True)


def _words(episode: Episode) -> tuple[Word, ...]:
    rows = UrgencyRow.objects.filter(episode=episode).select_related("by", "second_reader")
    return tuple(map(word_of, rows.order_by("-pk")))


def _told(episode: Episode, counting: Collection[int]) -> dict[str, tuple[Told, ...]]:
    """Each answer by its fact: the one that counts first, then the later before the earlier."""
    rows = FactRow.objects.filter(episode=episode).select_related("by")
    found: dict[str, tuple[Told, ...]] = {}
    for row in sorted(rows, key=lambda row: (row.pk not in counting, -row.pk)):
        told = Told(
            value=row.value,
            declined=row.declined,
            teller=row.teller,
            by=row.by.name,
            at=row.told_at,
            added_at=row.added_at,
            form=row.form,
        )
        found[row.name] = (*found.get(row.name, ()), told)
    return found


def _weighed(episode: Episode) -> tuple[Weighed, ...]:
    rows = AssessmentRow.objects.filter(episode=episode).select_related("by")
    return tuple(map(weighed_of, rows.order_by("-at", "-pk")[:MOST]))


def _promises(episode: Episode, by: Actor, at: datetime) -> tuple[Promise, ...]:
    rows = Task.objects.filter(episode=episode, done_at__isnull=True).select_related("owner")
    return tuple(promise_of(task, by, at) for task in rows.order_by("due_at", "pk"))


def _deeds(episode: Episode) -> tuple[Deed, ...]:
    rows = Task.objects.filter(episode=episode, done_at__isnull=False).select_related("done_by")
    return tuple(
        Deed(task.kind, task.done_by.name if task.done_by else "", task.done_at, task.outcome)
        for task in rows.order_by("-done_at", "-pk")[:MOST]
        if task.done_at is not None
    )


def _looks(patient: Patient) -> tuple[Look, ...]:
    rows = AuditRow.objects.filter(patient=str(patient.pk), event__in=LOOKING)
    return tuple(
        Look(
            at=row.at,
            event=row.event,
            who=row.actor_name,
            role=row.actor_role,
            emergency=row.detail == "break-glass" or row.relation == "break_glass",
            refused=row.outcome != "0",
        )
        for row in rows.order_by("-at", "-sequence")[:MOST]
    )


def _helpers(patient: Patient, at: datetime) -> tuple[Helper, ...]:
    on = day_of(at)
    rows = patient.representatives.select_related("account").filter(
        Q(until__isnull=True) | Q(until__gte=on), Q(ended_at__isnull=True) | Q(ended_at__gt=at)
    )
    return tuple(
        Helper(row.account.name, row.kind, row.since, row.until)
        for row in rows.filter(since__lte=on).order_by("since", "pk")
    )


def _glass(patient: Patient, by: Actor, at: datetime) -> datetime | None:
    last = BreakGlass.objects.filter(patient=patient, account=by.account, at__lte=at)
    row = last.order_by("at").last()
    return row.at + GLASS_LASTS if row else None


def _spell(episode: Episode, at: datetime) -> Spell:
    return Spell(
        number=str(episode.pk),
        open=episode.closed_at is None,
        opened_at=episode.opened_at,
        onset_on=episode.onset_on,
        recurrence=episode.previous_id is not None,
        team=episode.team.name,
        treats=who_treats([episode.pk], at).get(episode.pk, ()),
        closed_at=episode.closed_at,
        closed_because=episode.closed_because,
    )
