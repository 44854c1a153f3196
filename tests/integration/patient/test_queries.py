"""The number of queries of each page is bounded, and the same with few and many rows."""

from datetime import timedelta

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.utils import timezone

from tests.integration.patient.telling import form_of, plainly
from wervel.pathway.consents import Purpose, say_consent
from wervel.pathway.records import open_record
from wervel.record.models import Message, Patient

PAGES = {
    "": 34,
    "story": 22,
    "messages": 16,
    "who-looked": 16,
    "consent": 16,
    "representatives": 20,
    "details": 20,
}
"""The most queries that a page may need, the session and the log included."""


def count(teller, *parts) -> int:
    with CaptureQueriesContext(
        connection,
    ) as asked:
        assert teller.get(*parts).status_code == 200
    return len(asked)


def fill(hospital, patient):
    """Much of everything: messages, looks, consents, other people in the database."""
    now = timezone.now()
    for number in range(60):
        Message.objects.create(
            episode=hospital.episode, key=f"intake/{number}", kind="intake", numbers={},
            due_at=now, made_at=now - timedelta(days=number), mail="none", mail_at=now,
            mail_tries=0,
        )  # fmt: skip
        say_consent(
            patient=hospital.patient,
            purpose=Purpose.RESEARCH,
            given=number % 2 == 0,
            by=hospital.by("patient"),
            at=now,
        )
        open_record(patient=hospital.patient, by=hospital.by("surgeon"), at=now)
    for number in range(500):
        Patient.objects.create(name=f"x{number}", language="nl", created_at=now, version=1)


def test_pages_need_as_many_queries_with_much_as_with_little(hospital, patient):
    few = {page: count(patient, *filter(None, [page])) for page in PAGES}
    assert {page: found for page, found in few.items() if found > PAGES[page]} == {}
    fill(hospital, patient)
    many = {page: count(patient, *filter(None, [page])) for page in PAGES}
    assert many == few


def test_a_question_and_its_answer_need_as_many_at_the_end_as_at_the_beginning(patient):
    asked, sent = [], []
    for number in range(1, 30):
        with CaptureQueriesContext(connection) as queries:
            response = patient.question(number)
        if response.status_code != 200:
            break
        asked.append(len(queries))
        with CaptureQueriesContext(connection) as queries:
            patient.send(number, plainly(response))
        sent.append(len(queries))
    assert len(asked) > 8
    assert max(asked) <= 24
    assert asked[1:] == asked[1:2] * (len(asked) - 1)
    assert max(sent) <= 54
    assert sent[1:] == sent[1:2] * (len(sent) - 1)


@pytest.mark.parametrize("corrections", [1, 10])
def test_corrections_cost_no_queries(patient, corrections):
    patient.answer(1)
    for number in range(corrections):
        change = patient.get("story", 1, "change")
        sent = {**form_of(change), ("none" if number % 2 else "unsure"): "on"}
        patient.browser.post(patient.at("story", 1, "change"), sent)
    assert count(patient, "story") <= PAGES["story"]
