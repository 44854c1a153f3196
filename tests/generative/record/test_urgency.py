"""SP-9 and SP-10 of safety.md 3.4: urgency falls by a person's word only, and rises at once."""

from datetime import timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.generative.guideline.test_urgency import ALARM_FACTS
from tests.generative.record.acts import (
    CLINICIANS,
    TELLERS,
    level_now,
    level_of,
    often,
    tell,
    undone,
)
from tests.integration.record.hospital import NOW
from tests.people import by_patient, told
from wervel.guideline.urgency import Urgency
from wervel.logic.facts import Teller
from wervel.pathway.refusals import NotAllowed, NotNow
from wervel.pathway.urgency import READ_WITHIN, SHORTEST_REASON, lower_urgency
from wervel.record.facts import get_facts
from wervel.record.models import AuditRow, Task, UrgencyRow

pytestmark = pytest.mark.django_db

EVERYBODY = (
    *CLINICIANS, "outsider", "patient", "daughter", "gp", "office", "quality", "administrator",
    "auditor", "stranger", "closed",
)  # fmt: skip
REASONS = st.sampled_from(("MRI shows no compression", "", " ", "ok", " " * 20, "ten letters"))
FEW_SIGNS = st.dictionaries(
    st.sampled_from(("saddle_numbness", "fever", "cancer_history", "pain_nrs", "night_pain")),
    st.sampled_from((True, False, None)),
    min_size=1,
).map(lambda story: story if "pain_nrs" not in story else story | {"pain_nrs": 7})
ACTS = st.lists(
    st.one_of(
        st.tuples(st.just("tell"), FEW_SIGNS, st.sampled_from(TELLERS)),
        st.tuples(
            st.just("lower"),
            st.sampled_from(Urgency),
            st.sampled_from(EVERYBODY),
            st.sampled_from((None, *EVERYBODY)),
            REASONS,
        ),
    ),
    min_size=2,
    max_size=6,
)


def lower(hospital, to, by, second, reason):
    return lower_urgency(
        patient=hospital.patient,
        to=to,
        reason=reason,
        by=hospital.by(by),
        at=NOW,
        second_reader=hospital.accounts[second] if second else None,
    )


@often
@given(ACTS)
def test_sp_9_it_falls_only_by_a_named_clinician_with_a_reason_and_an_emergency_by_two(
    hospital, acts
):
    with undone():
        for number, (what, *details) in enumerate(acts):
            before = level_now(hospital)
            if what == "tell":
                story, by = details
                tell(hospital, story, f"k{number}", by=by)
                assert before is None or level_now(hospital) >= before
            else:
                _tries_to_lower(hospital, before, *details)


def _tries_to_lower(hospital, before, to, by, second, reason):
    named = second in CLINICIANS and second != by
    may = (
        by in CLINICIANS
        and before is not None
        and to < before
        and len(reason.strip()) >= SHORTEST_REASON
        and (before is not Urgency.EMERGENCY or named)
    )
    words = UrgencyRow.objects.count()
    try:
        lower(hospital, to, by, second, reason)
    except (NotAllowed, NotNow):
        assert not may
        assert level_now(hospital) == before
        assert AuditRow.objects.last().outcome != "0"
        return
    if not may:  # the button was pressed twice: nothing happened
        assert UrgencyRow.objects.count() == words
        assert level_now(hospital) == before
        return
    assert level_now(hospital) is to
    said, row = UrgencyRow.objects.last(), AuditRow.objects.last()
    assert said.by == hospital.accounts[by]
    assert said.reason == row.reason == reason
    if before is Urgency.EMERGENCY:
        assert said.second_reader == hospital.accounts[second]
    assert (row.event, row.outcome, row.actor) == (
        "urgency.lowered", "0", str(hospital.accounts[by].pk),
    )  # fmt: skip


@often
@given(
    told.map(by_patient),
    st.dictionaries(st.sampled_from(ALARM_FACTS), st.just(True), min_size=1, max_size=3),
    st.sampled_from(TELLERS),
    st.sampled_from((timedelta(), timedelta(minutes=1), timedelta(days=9), -timedelta(hours=1))),
)
def test_sp_10_an_alarm_told_later_raises_it_within_the_same_request(
    hospital, first, alarm, by, later
):
    """Whoever tells it, whenever, and whatever the clock says of the moment."""
    with undone():
        tell(hospital, first, "first")
        before, at = level_now(hospital), NOW + later
        came = tell(hospital, alarm, "second", by=by, at=at)
        teller = Teller(came.assessment.teller)
        needed = level_of(hospital, {**first, **alarm}, teller=teller, at=at)
        assert level_now(hospital) == max(before, needed)
        assert get_facts(hospital.episode, None, at.date()).facts.items() >= alarm.items()
        if needed > before and needed in READ_WITHIN:
            _somebody_will_read(hospital, needed, at)


def _somebody_will_read(hospital, level, at):
    task = Task.objects.get(kind="alarm", level=level.code, opened_at=at)
    assert task.done_at is None
    assert task.owner or task.team
    assert task.due_at == at + READ_WITHIN[level]
