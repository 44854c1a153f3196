"""How urgent an episode is: answers raise it by themselves, only clinicians lower it (SP-9).

An emergency is lowered by two: one asks, with a reason (``second.py``), and another who treats
this patient agrees or keeps it as it is. Who decides on what they saw is told when it has moved on
meanwhile: ``seen`` is the number of the last word on urgency that their page showed.
"""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime, timedelta

from wervel.guideline.urgency import Urgency
from wervel.logic.conditions import facts_in
from wervel.pathway.actors import Actor, Relation, Role, actor_of, relation_of
from wervel.pathway.events import event
from wervel.pathway.reasons import SHORTEST_REASON as SHORTEST_REASON
from wervel.pathway.reasons import check_reason, for_log
from wervel.pathway.refusals import NotAllowed, NotNow, Stale
from wervel.record.assessments import before, flags_of, new_flags, standing_flags
from wervel.record.episodes import (
    add_urgency,
    current_episode,
    hold_episode,
    last_word,
    urgency_of,
)
from wervel.record.models.accounts import Account
from wervel.record.models.assessments import AssessmentRow, UrgencyRow
from wervel.record.models.episodes import Episode
from wervel.record.models.patients import Patient
from wervel.record.tasks import ALARM, open_tasks, promise

READ_WITHIN = {
    Urgency.EMERGENCY: timedelta(minutes=15),
    Urgency.SAME_DAY: timedelta(hours=2),
    Urgency.WITHIN_WEEK: timedelta(days=1),
}
"""Within what time somebody of the team reads an alarm (safety.md MON-1; own design)."""


@dataclass(frozen=True, slots=True)
class Word:
    """One word on how urgent an episode is: whose, when, and what it rests on."""

    number: int
    level: Urgency
    at: datetime
    by: str
    second: str
    """The second reader's name, when there was one."""
    reason: str
    assessment: str
    """The number of the assessment that called for it; empty when somebody said so."""

    @property
    def in_message(self) -> bool:
        """Whether it was said beside a message: no clinician's word is without a reason."""
        return not self.assessment and not self.reason


def word_of(row: UrgencyRow) -> Word:
    """A word on urgency as a value that may leave this room."""
    return Word(
        number=row.pk,
        level=Urgency[row.level.upper()],
        at=row.at,
        by=row.by.name,
        second=row.second_reader.name if row.second_reader else "",
        reason=row.reason,
        assessment=str(row.assessment_id or ""),
    )


def raise_by(
    assessment: AssessmentRow, told: Iterable[str], *, by: Account, at: datetime
) -> UrgencyRow | None:
    """Raise the episode to what an assessment calls for, with an alarm; never lower it.

    ``told`` names the facts that were told now. When a clinician lowered it, the danger signs that
    they lowered it in spite of do not raise it again, until somebody tells them anew: an alarm at
    every answer about something else would soon be read by nobody. Any other sign opens the old
    ones again too. When it stands that high already, a sign that was not there before is an alarm
    as well: what somebody read yesterday does not cover what is told today.
    """
    level = Urgency[assessment.interim_urgency.upper()]
    episode = assessment.episode
    now = urgency_of(episode)
    covered = _covered_for(assessment) - _told_again(assessment, frozenset(told))
    if now is None or (level > now and _asks_for_more(assessment, now, covered)):
        row = add_urgency(level, episode=episode, by=by, at=at, assessment=assessment)
        _alarm(f"alarm/{episode.pk}/{row.pk}", level, episode=episode, at=at)
        return row
    worst = max((flag.raises for flag in new_flags(assessment)), default=Urgency.SELF_CARE)
    if worst in READ_WITHIN and not open_tasks(episode, ALARM):
        _alarm(f"alarm/{episode.pk}/{assessment.pk}", worst, episode=episode, at=at)
    return None


def raise_for_word(
    episode: Episode, to: Urgency, *, by: Account, at: datetime
) -> UrgencyRow | None:
    """Raise the episode for a sign of danger that was told outside any story (SP-10).

    No fact says which sign it is, so nothing is weighed and nothing is covered. It never lowers;
    ``None`` when it stands that high already. The alarm is of who calls: it names what to read.
    """
    now = urgency_of(episode)
    if now is not None and to <= now:
        return None
    return add_urgency(to, episode=episode, by=by, at=at)


def _covered(episode: Episode) -> frozenset[str]:
    """The flags that a clinician lowered the urgency in spite of."""
    last = last_word(episode)
    return frozenset(last.covers) if last else frozenset()


def _covered_for(assessment: AssessmentRow) -> frozenset[str]:
    """The same, while the guideline is the one they knew: a rule may have come to say more."""
    covered = _covered(assessment.episode)
    earlier = before(assessment) if covered else None
    same = earlier is not None and earlier.guideline_digest == assessment.guideline_digest
    return covered if same else frozenset()


def _told_again(assessment: AssessmentRow, told: frozenset[str]) -> frozenset[str]:
    """The flags that count and rest on something that was told now."""
    return frozenset(
        flag.id
        for flag in flags_of(assessment.outcome)
        for part in (flag.when, flag.suspect)
        if any(fact.name in told for fact in facts_in(part))
    )


def _asks_for_more(assessment: AssessmentRow, now: Urgency, covered: frozenset[str]) -> bool:
    """Whether a flag that is not covered asks for more haste."""
    flags = flags_of(assessment.outcome)
    return any(flag.raises > now and flag.id not in covered for flag in flags)


def raise_urgency(
    *,
    patient: Patient,
    to: Urgency,
    reason: str,
    by: Actor,
    at: datetime,
    seen: int | None = None,
) -> UrgencyRow:
    """A named clinician raises the urgency of the open episode, and says why. Alone, at once.

    Raises ``NotNow`` when it would not be higher or without a reason, ``Stale`` when it is no
    longer as they saw it.
    """
    with event("urgency.raised", by=by, at=at, patient=patient) as telling:
        assert by.account is not None
        telling.reason = for_log(reason)
        episode = _held(patient)
        telling.object("episode", episode.pk, episode.version)
        last = last_word(episode)
        if _again(last, to, reason, by):
            telling.detail = "again"
            assert last is not None
            return last
        check_seen(last, seen, to, reason)
        now = urgency_of(episode)
        if now is not None and to <= now:
            raise NotNow("The urgency is that high already.")
        check_reason(reason, "Say in a few words why it must be higher.")
        row = add_urgency(
            to,
            episode=episode,
            by=by.account,
            at=at,
            reason=reason,
            covers=_covered(episode),
        )
        _alarm(f"alarm/{episode.pk}/{row.pk}", to, episode=episode, at=at)
        return row


def lower_urgency(
    *,
    patient: Patient,
    to: Urgency,
    reason: str,
    by: Actor,
    at: datetime,
    second_reader: Account | None = None,
    seen: int | None = None,
) -> UrgencyRow:
    """A named clinician lowers the urgency of the open episode, and says why.

    An emergency is lowered by two: the second reader is another clinician who treats this
    patient; how one is asked and agrees is in ``second.py``. Raises ``NotNow`` when it would not
    be lower, without a reason, or without a second; ``Stale`` when it is no longer as they saw it.
    """
    with event("urgency.lowered", by=by, at=at, patient=patient) as telling:
        assert by.account is not None
        telling.reason = for_log(reason)
        episode = _held(patient)
        last = last_word(episode)
        if second_reader is None and _again(last, to, reason, by):
            telling.detail = "again"
            assert last is not None
            return last
        check_seen(last, seen, to, reason)
        check_lower(episode, to, reason)
        if urgency_of(episode) is Urgency.EMERGENCY:
            check_second_reader(second_reader, patient=patient, first=by, at=at)
        telling.object("episode", episode.pk, episode.version)
        return add_urgency(
            to,
            episode=episode,
            by=by.account,
            at=at,
            second_reader=second_reader,
            reason=reason,
            # What nobody has read yet was not lowered knowingly.
            covers=() if open_tasks(episode, ALARM) else standing_flags(episode),
        )


def check_lower(episode: Episode, to: Urgency, reason: str) -> None:
    """Raise ``NotNow`` unless this would lower the urgency, for a reason."""
    now = urgency_of(episode)
    if now is None or to >= now:
        raise NotNow("The urgency is not higher than that, so there is nothing to lower.")
    check_reason(reason, "Say in a few words why it may be lower.")


def check_second_reader(
    second: Account | None, *, patient: Patient, first: Actor, at: datetime
) -> None:
    """Raise unless the second reader is another clinician who treats this patient too."""
    if second is None:
        raise NotNow("An emergency is lowered by two clinicians: name the second reader.")
    actor = actor_of(second)
    treats = relation_of(actor, patient, at) in (Relation.OWN, Relation.TEAM)
    if actor.role is not Role.CLINICIAN or not treats or second == first.account:
        raise NotAllowed("The second reader must be another clinician who treats this patient.")


def _held(patient: Patient) -> Episode:
    found = current_episode(patient)
    if found is None:
        raise NotNow("There is no open episode.")
    return hold_episode(found)


def _again(last: UrgencyRow | None, to: Urgency, reason: str, by: Actor) -> bool:
    """Whether this very word was the last: a button that was pressed twice."""
    return last is not None and (last.by_id, last.level, last.reason, last.second_reader_id) == (
        by.account and by.account.pk,
        to.code,
        reason,
        None,
    )


def check_seen(last: UrgencyRow | None, seen: int | None, to: Urgency, reason: str) -> None:
    """Raise ``Stale`` when the last word is another than somebody saw."""
    if seen is not None and seen != (last.pk if last else 0):
        raise Stale(word_of(last) if last else None, {"to": to, "reason": reason})


def _alarm(key: str, level: Urgency, *, episode: Episode, at: datetime) -> None:
    if level in READ_WITHIN:
        due = at + READ_WITHIN[level]
        promise(key, kind=ALARM, level=level, episode=episode, at=at, due_at=due)
