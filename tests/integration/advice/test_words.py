"""Who stands for the advice: a proposal until it is signed, and again when the outcome changes."""

from datetime import timedelta
from uuid import uuid4

import pytest

from tests.integration.record.hospital import NOW
from wervel.pathway.actors import day_of
from wervel.pathway.advice.reading import open_advice, open_summary
from wervel.pathway.advice.words import discuss_advice, sign_advice
from wervel.pathway.answers import answers_of
from wervel.pathway.intake import submit_intake
from wervel.pathway.refusals import NotAllowed, NotNow, Stale
from wervel.record.models import AdviceWord, AuditRow

LATER = NOW + timedelta(hours=1)
CALM = {"pain_nrs": 4, "course": "improving", "leg_pain": "none"}


def told(hospital, at=NOW, key="t", **answers):
    return submit_intake(
        patient=hospital.patient,
        answers=answers_of(answers or CALM),
        key=key,
        form="intake/1",
        by=hospital.by("patient"),
        at=at,
    ).assessment.pk


def sign(hospital, assessment, key="k", by="surgeon", deed=sign_advice, at=NOW):
    return deed(
        patient=hospital.patient.pk, assessment=assessment, key=key, by=hospital.by(by), at=at
    )


def standing(hospital, at=NOW):
    return open_advice(patient=hospital.patient.pk, by=hospital.by("patient"), at=at).standing


def test_it_is_a_proposal_until_a_clinician_signs_and_says_so_when_discussed(hospital):
    row = told(hospital)
    assert standing(hospital).proposal
    sign(hospital, row)
    sign(hospital, row, key="d", deed=discuss_advice, by="colleague")
    now = standing(hospital)
    assert not now.proposal
    assert (now.signed.by, now.signed.profession) == ("Surgeon", "orthopaedic_surgeon")
    assert now.discussed.by == "Colleague"
    assert AuditRow.objects.filter(event="advice.signed", outcome="0").count() == 1


def test_the_same_button_twice_is_one_word(hospital):
    row = told(hospital)
    sign(hospital, row)
    sign(hospital, row)
    assert AdviceWord.objects.count() == 1


def test_what_was_told_after_it_was_read_cannot_be_signed_unseen(hospital):
    old = told(hospital)
    told(hospital, at=LATER, key="u", pain_nrs=9, leg_weakness="mild")
    with pytest.raises(Stale):
        sign(hospital, old)
    assert not AdviceWord.objects.exists()


def test_another_outcome_makes_it_a_proposal_again(hospital):
    sign(hospital, told(hospital))
    told(hospital, at=LATER, key="u", leg_weakness="mild")
    now = standing(hospital, at=LATER)
    assert now.proposal
    assert now.signed is not None


def test_the_calendar_alone_can_make_it_a_proposal_again(hospital):
    """Signed in the first weeks; a year later the phase is another one."""
    sign(hospital, told(hospital))
    assert not standing(hospital).proposal
    assert standing(hospital, at=NOW + timedelta(days=365)).proposal


def test_nothing_weighed_cannot_be_signed_and_nobody_else_may(hospital):
    with pytest.raises(NotNow):
        sign(hospital, uuid4())
    row = told(hospital)
    for name in ("patient", "daughter", "office", "outsider", "administrator"):
        with pytest.raises(NotAllowed):
            sign(hospital, row, key=name, by=name)


def test_the_summary_is_read_with_a_row_that_the_patient_sees(hospital):
    row = told(hospital)
    found = open_summary(patient=hospital.patient.pk, by=hospital.by("surgeon"), at=NOW)
    assert found.standing.assessment == str(row)
    assert found.file.facts["pain_nrs"] == 4
    entry = AuditRow.objects.get(event="summary.opened")
    assert (entry.outcome, entry.relation) == ("0", "own")
    assert day_of(entry.at) == day_of(NOW)
