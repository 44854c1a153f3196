"""A patient's side sees what Wervel said, and reading it counts once."""

import pytest

from tests.integration.worker.hospital import make
from wervel.leaflet.language import LANGUAGES
from wervel.pathway.checkin.asking import CHECK_IN
from wervel.pathway.due import INTAKE, REVIEWS
from wervel.pathway.messages import open_messages, read_message
from wervel.pathway.refusals import NotAllowed
from wervel.record.audit import verify_chain
from wervel.record.models import AuditRow, Message


@pytest.fixture
def said(place):
    """Two messages of one patient, and one of another."""
    place.more(1, onset_on=place.episode.onset_on, at=place.on(0))
    make(place.on(21))
    make(place.on(42))
    return place


def opened(place, by="patient"):
    return open_messages(patient=place.patient, by=place.by(by), at=place.on(50))


def read(place, number, by="patient", days=50):
    return read_message(patient=place.patient, message=number, by=place.by(by), at=place.on(days))


@pytest.mark.parametrize("by", ["patient", "daughter"])
def test_the_patient_and_who_represents_them_see_all_of_theirs_the_latest_first(said, by):
    found = opened(said, by)
    assert [one.kind for one in found] == ["review_6_weeks", "review_3_weeks"]
    assert [one.numbers for one in found] == [{"weeks": 6}, {"weeks": 3}]
    row = AuditRow.objects.get(event="messages.opened")
    assert (row.action, row.outcome, row.patient) == ("R", "0", str(said.patient.pk))


def test_the_first_reading_counts_and_again_changes_nothing(said):
    number = opened(said)[0].id
    assert read(said, number).read_at == said.on(50)
    assert read(said, number, by="daughter", days=51).read_at == said.on(50)
    rows = AuditRow.objects.filter(event="message.read").order_by("sequence")
    assert [(row.detail, row.actor_role) for row in rows] == [
        ("", "patient"), ("again", "representative"),
    ]  # fmt: skip
    assert {row.object_id for row in rows} == {str(number)}
    assert list(verify_chain()) == []


@pytest.mark.parametrize(
    "by",
    ["stranger", "surgeon", "gp", "office", "quality", "administrator", "auditor", "closed"],
)
def test_nobody_else_sees_or_reads_them(said, by):
    with pytest.raises(NotAllowed):
        opened(said, by)
    with pytest.raises(NotAllowed):
        read(said, Message.objects.filter(episode=said.episode).first().pk, by)
    assert not Message.objects.filter(read_at__isnull=False).exists()
    assert set(AuditRow.objects.filter(event__startswith="message").values_list("outcome")) == {
        ("8",)
    }


def test_a_mandate_that_ended_opens_nothing(said):
    said.patient.representatives.update(until=said.on(49).date())
    with pytest.raises(NotAllowed):
        opened(said, "daughter")


def test_a_message_of_somebody_else_is_as_one_that_is_not_there(said):
    from uuid import uuid4

    other = Message.objects.exclude(episode=said.episode).first()
    refusals = []
    for number in (other.pk, uuid4()):
        with pytest.raises(NotAllowed) as refused:
            read(said, number)
        refusals.append(str(refused.value))
    assert refusals[0] == refusals[1]
    other.refresh_from_db()
    assert other.read_at is None


@pytest.mark.parametrize("code", sorted(LANGUAGES))
def test_every_kind_has_its_words_in_both_languages(code):
    words = LANGUAGES[code].messages
    assert set(words.TITLES) == set(words.TEXTS) >= {INTAKE, CHECK_IN, *REVIEWS}
    for kind, texts in words.TEXTS.items():
        weeks = REVIEWS[kind].weeks if kind in REVIEWS else 0
        for text in texts:
            assert "{" not in text.format(weeks=weeks)
    shown = {"alarm", "task", "mail_lost", "mail_failed", INTAKE, *REVIEWS}
    assert set(words.DUE_CLINICIAN) == shown
