"""FLT-14: mail slow, wrong or gone: never more than a few seconds, never twice, never lost."""

import time
from datetime import timedelta

import pytest
from django.core import mail
from django.core.exceptions import ImproperlyConfigured
from django.test import override_settings

from tests.integration.record.hospital import EARLY
from tests.integration.worker.hospital import DAY, make, post
from tests.integration.worker.server import (
    DATA,
    GREETING,
    HELLO,
    QUIT,
    RECIPIENT,
    SENDER,
    STEPS,
    TEXT,
    Server,
    mail_server,
)
from wervel.config.post import leads_to
from wervel.config.post import post as settings_of
from wervel.leaflet.language import LANGUAGES
from wervel.pathway import mailing
from wervel.pathway.consents import Purpose
from wervel.pathway.mailing import Mail
from wervel.record.audit import verify_chain
from wervel.record.encrypted import Unreadable
from wervel.record.models import AuditRow, Consent, Message
from wervel.record.models.messages import MAIL

IN_TIME = 0.6
"""Seconds for one mail in these tests; in earnest five."""


@pytest.fixture
def said(place):
    """One message of which the patient wants mail."""
    place.wants_mail()
    make(place.on(21))
    return place


@pytest.fixture
def server(tmp_path):
    """A mail server, and the settings that lead to it."""
    with mail_server() as found:
        address = f"smtp://127.0.0.1:{found.port}?from=rug@example.org"
        ours = settings_of(address, tmp_path, in_earnest=False)
        with override_settings(**ours, MAIL_SECONDS=IN_TIME):
            yield found


def stands():
    return Message.objects.get().mail


def timed(at):
    begun = time.monotonic()
    gone = post(at)
    return gone, time.monotonic() - begun


def test_the_states_are_those_of_the_table():
    assert tuple(Mail) == MAIL


def test_the_mail_goes_once_and_says_nothing(said, server):
    assert post(said.on(21)) == 1
    assert post(said.on(21)) == 0
    assert stands() == Mail.SENT
    (sent,) = server.mails
    assert sent["To"] == "jannie@example.org"
    assert sent["Auto-Submitted"] == "auto-generated"
    assert sent["Message-ID"] == f"<{Message.objects.get().pk}@example.org>"
    assert sent["Date"] == "Sun, 22 Mar 2026 11:00:00 +0000"
    assert sent["Subject"] == "Er is een bericht voor u in Wervel"
    text = sent.get_payload(decode=True).decode()
    assert "http://localhost:8000" in text
    row = AuditRow.objects.get(event="mail.sent")
    assert (row.action, row.actor_role, row.patient) == ("E", "worker", str(said.patient.pk))
    assert list(verify_chain()) == []


@pytest.mark.parametrize("language", ["nl", "en", "tr"])
def test_priv_9_whatever_is_known_no_mail_differs_but_for_address_and_number(
    place, server, language
):
    """A canary in everything that could leak: name, answers, promises."""
    patient = place.patient
    patient.name, patient.language = "Canary Zwartvoet", language
    patient.save()
    place.wants_mail()
    place.tell(place.on(1), pain_nrs=7, saddle_numbness=True)
    for days in (21, 42, 84, 365):
        make(place.on(days))
        post(place.on(days))
    assert len(server.mails) == 4
    texts = {sent.get_payload(decode=True) for sent in server.mails}
    assert len(texts) == 1
    whole = b"".join(server.taken).decode()
    for word in ("Canary", "Zwartvoet", "review", "week", "weken", "rug ", "back", "Rug"):
        assert word not in whole
    spoken = {word["subject"] for word in (LANGUAGES[code].messages.MAIL for code in LANGUAGES)}
    heard = {word for word in spoken if word in server.mails[0]["Subject"]}
    assert heard == (spoken if language == "tr" else {LANGUAGES[language].messages.MAIL["subject"]})


@pytest.mark.parametrize("step", STEPS)
def test_a_server_that_falls_silent_costs_a_moment_and_nothing_is_lost(said, server, step):
    server.step, server.fault = step, "silent"
    _gone, seconds = timed(said.on(21))
    assert seconds < IN_TIME + 0.6
    # Only when the text was on its way does nobody know; then it is never sent again.
    assert stands() == {TEXT: Mail.LOST, QUIT: Mail.SENT}.get(step, stands())
    server.fault = ""
    for hours in range(24):
        post(said.on(22) + timedelta(hours=hours))
    assert len(server.mails) == 1
    assert stands() == (Mail.LOST if step == TEXT else Mail.SENT)


@pytest.mark.parametrize("step", STEPS)
@pytest.mark.parametrize("fault", ["drip", "endless"])
def test_a_server_that_never_finishes_its_sentence_is_left_in_time(said, server, step, fault):
    server.step, server.fault = step, fault
    _gone, seconds = timed(said.on(21))
    assert seconds < IN_TIME + 0.6
    assert stands() in ({Mail.SENT} if step == QUIT else {Mail.WAITS, Mail.LOST})


@pytest.mark.parametrize("step", STEPS)
@pytest.mark.parametrize("fault", ["garbage", "refuse", "later", "hang_up"])
def test_a_server_that_answers_wrongly_is_tried_again_and_never_gets_two(said, server, step, fault):
    server.step, server.fault = step, fault
    post(said.on(21))
    unsure = step == TEXT and fault in ("garbage", "hang_up")
    if step == QUIT:
        assert stands() == Mail.SENT
    elif step != HELLO:  # a server that does not know EHLO may know HELO
        assert stands() == (Mail.LOST if unsure else Mail.WAITS)
    assert "jannie" not in str(list(AuditRow.objects.values()))
    server.fault = ""
    refused = step == TEXT and fault in ("refuse", "later")
    for hours in range(24):
        post(said.on(22) + timedelta(hours=hours))
    # What our server refused after the text it keeps in its list all the same.
    assert len(server.mails) == (2 if refused else 1)
    assert stands() == (Mail.LOST if unsure else Mail.SENT)


def test_a_server_that_is_gone_leaves_all_as_it_was(said, tmp_path):
    before = Message.objects.values().get()
    gone = settings_of("smtp://127.0.0.1:9?from=rug@example.org", tmp_path, in_earnest=False)
    with override_settings(**gone):
        for minutes in range(60):
            assert post(said.on(21) + timedelta(minutes=minutes)) == 0
    assert Message.objects.values().get() == before
    assert not AuditRow.objects.filter(event="mail.sent").exists()
    assert post(said.on(22)) == 1


def test_a_name_that_leads_nowhere_is_a_server_that_is_gone(said, tmp_path):
    gone = settings_of("smtp://no.such.invalid?from=rug@example.org", tmp_path, in_earnest=False)
    with override_settings(**gone):
        assert post(said.on(21)) == 0
    assert stands() == Mail.WAITS


def test_an_address_that_is_refused_ten_times_is_for_the_office(said, server):
    server.step, server.fault = RECIPIENT, "refuse"
    tries = 0
    for minutes in range(0, 3 * 24 * 60, 5):
        before = Message.objects.get().mail_tries
        post(said.on(21) + timedelta(minutes=minutes))
        tries += Message.objects.get().mail_tries - before
    assert (stands(), tries) == (Mail.FAILED, mailing.MOST_TRIES)
    server.fault = ""
    post(said.on(25))
    assert server.mails == []


def test_one_bad_address_keeps_nobody_else_waiting(said, server):
    patient = said.patient
    patient.email = "not an address\n"
    patient.save()
    others = said.more(2, onset_on=said.episode.onset_on, at=EARLY)
    for episode in others:
        episode.patient.email = "other@example.org"
        episode.patient.save()
        said_yes(episode.patient, said)
    Message.objects.filter(episode__in=others).delete()
    make(said.on(22))
    assert post(said.on(22)) == len(Message.objects.filter(mail=Mail.SENT)) > 0
    assert {one["To"] for one in server.mails} == {"other@example.org"}


def said_yes(patient, place):
    Consent.objects.create(
        patient=patient, purpose=Purpose.MESSAGES_BY_MAIL.value, given=True, at=EARLY,
        by=place.hospital.accounts["office"],
    )  # fmt: skip


def test_no_mail_goes_without_a_yes_or_without_an_address(place):
    make(place.on(21))
    assert stands() == Mail.NONE
    place.says(True, place.on(21))
    make(place.on(42))
    assert set(Message.objects.values_list("mail", flat=True)) == {Mail.NONE}
    assert post(place.on(43)) == 0


def change_mind(place):
    place.says(False, place.on(21))


def change_mind_while_the_clock_is_back(place):
    place.says(False, EARLY - DAY)


def read_it(place):
    Message.objects.update(read_at=place.on(21))


def answer(place):
    place.tell(place.on(21) + timedelta(minutes=1))


def close(place):
    place.hospital.patient.episodes.update(closed_at=place.on(21))


def die(place):
    patient = place.patient
    patient.deceased_on = place.on(21).date()
    patient.save()


def lose_the_address(place):
    patient = place.patient
    patient.email = ""
    patient.save()


MEANWHILE = [
    change_mind, change_mind_while_the_clock_is_back, read_it, answer, close, die, lose_the_address,
]  # fmt: skip


@pytest.mark.parametrize("change", MEANWHILE, ids=lambda change: change.__name__)
def test_what_changed_meanwhile_is_asked_again_at_sending(said, change):
    change(said)
    assert post(said.on(22)) == 0
    assert (stands(), mail.outbox) == (Mail.DROPPED, [])
    assert not AuditRow.objects.filter(event="mail.sent").exists()


@pytest.mark.parametrize("change", MEANWHILE, ids=lambda change: change.__name__)
def test_also_in_the_very_last_moment(said, change, monkeypatch):
    """Between looking and beginning, with the server already on the line."""
    real, calls = mailing._makes_sense, []

    def later(message):
        calls.append(message)
        if len(calls) == 1:
            found = real(message)
            change(said)
            return found
        return real(message)

    monkeypatch.setattr(mailing, "_makes_sense", later)
    assert post(said.on(22)) == 0
    assert mail.outbox == []
    assert post(said.on(22)) == 0
    assert stands() == Mail.DROPPED
    assert not AuditRow.objects.filter(event="mail.sent").exists()


def test_who_says_yes_again_gets_the_next_one(said):
    change_mind(said)
    post(said.on(22))
    said.says(True, said.on(23))
    make(said.on(42))
    assert post(said.on(42)) == 1


def test_a_mail_that_was_begun_and_never_heard_of_is_not_begun_again(said, monkeypatch):
    """As after a kill between the record and the server."""

    class Killed(BaseException):
        pass

    def killed(*_):
        raise Killed

    monkeypatch.setattr("wervel.pathway.mail._hand_over", killed)
    with pytest.raises(Killed):
        post(said.on(21))
    monkeypatch.undo()
    assert stands() == Mail.LEAVING
    assert post(said.on(21) + timedelta(minutes=9)) == 0
    assert stands() == Mail.LEAVING
    assert post(said.on(21) + timedelta(minutes=11)) == 0
    assert stands() == Mail.LOST
    assert mail.outbox == []


def test_late_by_a_week_it_goes_once_and_late_by_a_month_somebody_phones(said):
    assert post(said.on(28)) == 1
    assert post(said.on(28)) == 0
    Message.objects.update(mail=Mail.WAITS)
    assert post(said.on(21 + 29)) == 0
    assert stands() == Mail.FAILED


def test_a_record_that_cannot_be_read_keeps_nobody_else_waiting(said, monkeypatch):
    (other,) = said.more(1, onset_on=said.episode.onset_on, at=EARLY)
    other.patient.email = "other@example.org"
    other.patient.save()
    said_yes(other.patient, said)
    make(said.on(21))
    real = mailing.wants_mail

    def unreadable(patient):
        if patient.pk == said.patient.pk:
            raise Unreadable("record_patient.email")
        return real(patient)

    monkeypatch.setattr(mailing, "wants_mail", unreadable)
    with pytest.raises(Unreadable):
        post(said.on(21))
    assert [sent.to for sent in mail.outbox] == [["other@example.org"]]


def test_without_a_mail_server_in_earnest_all_waits(said):
    with override_settings(MAIL_GOES=False):
        assert post(said.on(21)) == 0
    assert stands() == Mail.WAITS


@pytest.mark.parametrize(
    "address",
    [
        "smtp://host", "smtp://host?from=nobody", "http://host?from=a@b.nl", "smtp://?from=a@b.nl",
        "smtp://host:x?from=a@b.nl", "smtp://host?from=a@b.nl&to=c@d.nl", "host",
        "smtp://host/path?from=a@b.nl",
    ],
)  # fmt: skip
def test_an_address_of_a_server_that_is_not_whole_is_refused(address, tmp_path):
    with pytest.raises(ImproperlyConfigured, match="WERVEL_MAIL"):
        settings_of(address, tmp_path, in_earnest=True)


def test_how_the_setting_is_read(tmp_path):
    found = settings_of(
        "smtp://me:s%40cret@mail.example.org?from=rug@example.org", tmp_path, in_earnest=True
    )
    assert (found["EMAIL_PORT"], found["EMAIL_USE_TLS"], found["EMAIL_USE_SSL"]) == (
        587,
        True,
        False,
    )
    assert (found["EMAIL_HOST_USER"], found["EMAIL_HOST_PASSWORD"]) == ("me", "s@cret")
    found = settings_of("smtps://mail.example.org?from=rug@example.org", tmp_path, in_earnest=True)
    assert (found["EMAIL_PORT"], found["EMAIL_USE_TLS"], found["EMAIL_USE_SSL"]) == (
        465,
        False,
        True,
    )
    nothing = settings_of("", tmp_path, in_earnest=True)
    assert nothing["EMAIL_BACKEND"].endswith("dummy.EmailBackend")
    assert leads_to(["rug.example.org"]) == "https://rug.example.org"


def test_here_mails_are_files(said, tmp_path):
    with override_settings(**settings_of("", tmp_path, in_earnest=False)):
        assert post(said.on(21)) == 1
    (file,) = tmp_path.iterdir()
    assert "jannie@example.org" in file.read_text()


def test_the_parts_of_this_test_know_each_other():
    assert {GREETING, HELLO, SENDER, RECIPIENT, DATA, TEXT, QUIT} == set(STEPS)
    assert Server(1).mails == []
