"""The leaflet says what holds, the paper stays as it was made, and all of it can be read."""

import hashlib

import pytest
from django.utils import timezone

from tests.integration.post.side import Side, read, rows, tell
from tests.integration.record.hospital import NOW
from wervel.guideline.urgency import Urgency
from wervel.pathway.consents import Purpose
from wervel.pathway.post.letters import make_letter, open_leaflet, open_letter, take_leaflet
from wervel.pathway.refusals import NotAllowed, NotNow
from wervel.record.episodes import add_urgency
from wervel.record.models import Consent, DocumentRow

CALM = {"pain_nrs": 5, "duration_weeks": 3.0, "sex": "female"}
NUMB = {"saddle_numbness": True}


def take(hospital, *, large=False, by="patient", language="nl"):
    return take_leaflet(
        patient=hospital.patient.pk,
        language=language,
        large=large,
        by=hospital.by(by),
        at=timezone.now(),
    )


def may_write(hospital):
    Consent.objects.create(
        patient=hospital.patient, purpose=Purpose.GP_LETTER.value, given=True, at=NOW,
        by=hospital.accounts["patient"],
    )  # fmt: skip


def test_without_a_story_there_is_none(hospital, patient):
    assert "not there yet" in read(patient.get("my_leaflet"))
    assert patient.get("my_leaflet_paper").status_code == 409
    assert "Nothing was put on paper" in read(patient.get("my_letters"))


def test_the_leaflet_is_read_and_taken_along_once(hospital, patient):
    tell(hospital, CALM)
    shown = read(patient.get("my_leaflet"))
    assert "data-says" in shown
    assert "It is a proposal." in shown
    assert 'id="listen"' in shown
    first, second = patient.get("my_leaflet_paper"), patient.get("my_leaflet_paper")
    assert first.content[:5] == b"%PDF-"
    assert first.content == second.content
    large = patient.get("my_leaflet_paper", letters="large")
    assert large.content != first.content
    kept = DocumentRow.objects.order_by("at")
    assert [row.kind for row in kept] == ["leaflet", "leaflet_large"]
    assert bytes(kept[0].content) == first.content
    assert kept[0].digest == hashlib.sha256(first.content).hexdigest()
    assert [row.detail for row in rows("leaflet.made")] == ["", "again", ""]
    page = read(patient.get("my_letter", kept[0].pk))
    assert "Your leaflet" in page
    assert patient.get("my_letter_file", kept[0].pk).content == first.content


def test_an_emergency_is_the_first_thing_and_nothing_soothing_stands_below(hospital, patient):
    tell(hospital, NUMB)
    shown = read(patient.get("my_leaflet"))
    assert 'data-level="emergency"' in shown
    assert 's-prognosis"' not in shown


def test_a_leaflet_that_does_not_fit_how_urgent_it_stands_is_not_shown(hospital, patient):
    tell(hospital, CALM)
    add_urgency(
        Urgency.SAME_DAY, episode=hospital.episode, by=hospital.accounts["surgeon"],
        at=timezone.now(), reason="seen",
    )  # fmt: skip
    shown = read(patient.get("my_leaflet"))
    assert "looked again" in shown
    assert "data-says" not in shown
    assert patient.get("my_leaflet_paper").status_code == 409
    with pytest.raises(NotNow):
        take(hospital)


def test_a_letter_to_the_gp_only_with_consent_and_the_patient_reads_it(hospital, patient):
    surgeon = Side(hospital, "surgeon")
    tell(hospital, CALM)
    assert surgeon.send("file_letter").status_code == 409
    may_write(hospital)
    assert surgeon.send("file_letter").status_code == 200
    assert surgeon.send("file_letter").status_code == 200
    row = DocumentRow.objects.get()
    assert (row.kind, row.language, row.sent_to) == ("letter", "nl", "gp, Praktijk")
    shown = read(patient.get("my_letter", row.pk))
    assert "Letter to your GP" in shown
    assert "what it means for you" in shown
    assert patient.get("my_letter_file", row.pk).content == bytes(row.content)
    assert "wrote a letter for your GP" in read(
        patient.browser.get(f"/en/mine/{hospital.patient.pk}/who-looked/")
    )


def test_of_another_or_by_another_nothing(hospital, patient):
    tell(hospital, CALM)
    take(hospital)
    row = DocumentRow.objects.get()
    for name in ("stranger", "office", "auditor", "surgeon"):
        with pytest.raises(NotAllowed):
            open_letter(patient=hospital.patient.pk, document=row.pk, by=hospital.by(name), at=NOW)
        with pytest.raises(NotAllowed):
            open_leaflet(patient=hospital.patient.pk, by=hospital.by(name), at=NOW)
    with pytest.raises(NotAllowed):
        open_letter(
            patient=hospital.stranger.pk, document=row.pk, by=hospital.by("stranger"), at=NOW
        )
    with pytest.raises(NotAllowed):
        make_letter(patient=hospital.patient.pk, by=hospital.by("patient"), at=NOW)
    assert read(Side(hospital, "daughter").get("my_letters")).count("Your leaflet") >= 1
