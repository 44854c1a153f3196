"""The auditor: the log in words, what stands out, and whether it is whole; never a record."""

from datetime import datetime, timedelta

import pytest
from django.db import connection
from django.utils import timezone

from tests.integration.desk.forms import at, read, rows, send
from tests.integration.record.hospital import EARLY
from wervel.leaflet.language import LANGUAGES
from wervel.pathway.actors import Actor, Role
from wervel.pathway.consents import Purpose, say_consent
from wervel.pathway.episodes import close_episode
from wervel.pathway.glass import break_glass
from wervel.pathway.patients import find_patients, get_contact
from wervel.pathway.permissions import PERMISSIONS
from wervel.pathway.records import open_record
from wervel.pathway.refusals import NotAllowed
from wervel.pathway.review import MOST_AN_HOUR, Rule, review_log
from wervel.record.audit import Entry, add_entry
from wervel.record.models import AuditRow, Patient
from wervel.record.patients import add_patient


@pytest.fixture
def busy(hospital):
    """A day at the hospital: looked, refused, broke the glass."""
    now = timezone.now()
    open_record(patient=hospital.patient, by=hospital.by("surgeon"), at=now)
    get_contact(patient=hospital.stranger.pk, by=hospital.by("office"), at=now)
    with pytest.raises(NotAllowed):
        open_record(patient=hospital.patient, by=hospital.by("outsider"), at=now)
    break_glass(
        patient=hospital.patient,
        reason="unconscious at the door",
        by=hospital.by("outsider"),
        at=now,
    )
    open_record(patient=hospital.patient, by=hospital.by("outsider"), at=now)
    return hospital


def test_what_needs_a_look_stands_first_and_names_nobody_s_illness(busy, auditor):
    html = auditor.get(at("log_book")).content.decode()
    top, all_rows = html.split('id="all"')
    assert "refused" in top
    assert "emergency access" in top
    assert "unconscious at the door" in top
    assert "opened a record" in all_rows
    assert "looked at contact details" in all_rows
    for name in ("Jannie", "Vries", "Piet"):
        assert name not in html
    (row,) = rows("log.read")
    assert (row.outcome, row.detail) == ("0", "auditor")


@pytest.mark.parametrize("code", ["nl", "en"])
def test_no_code_of_ours_is_shown(busy, auditor, code):
    page = read(auditor.get(at("log_book", code=code)))
    shown = {row.event for row in AuditRow.objects.all()} | {
        row.relation for row in AuditRow.objects.all()
    }
    assert len(shown) > 5
    for name in shown - {"own", "none", "team", "self"}:
        assert name not in page
    assert "orthopaedic_surgeon" not in page


def test_the_log_of_one_patient_and_of_one_account(busy, auditor):
    asked = {"patient": str(busy.stranger.pk)}
    response = send(auditor, at("log_book"), **asked)
    address = response.headers["Location"]
    assert f"patient={busy.stranger.pk}" in address
    page = read(auditor.get(address))
    assert "looked at contact details" in page
    assert "opened a record" not in page
    response = send(auditor, at("log_book"), account="surgeon@example.org")
    assert "surgeon" not in response.headers["Location"]
    page = read(auditor.get(response.headers["Location"]))
    assert "opened a record" in page
    assert "looked at contact details" not in page


def test_a_period_bounds_what_is_shown(busy, auditor):
    response = send(auditor, at("log_book"), since="1-1-2020", until="2-1-2020")
    page = read(auditor.get(response.headers["Location"]))
    assert page.count("in this period") == 2


@pytest.mark.parametrize(
    ("field", "typed", "says"),
    [
        ("since", "yesterday", "not a date"),
        ("until", "", "Fill this in"),
        ("until", "1-1-2001", "before the first day"),
        ("patient", "Jannie", "not a number of ours"),
        ("account", "nobody@example.org", "Nobody has this login"),
    ],
)
def test_what_cannot_be_asked_is_said(busy, auditor, field, typed, says):
    response = send(auditor, at("log_book"), **{field: typed})
    assert response.status_code == 422
    assert says in read(response)


@pytest.mark.parametrize(
    "query",
    [
        {"since": "x", "until": "0000-00-00"},
        {"since": "9999-12-31", "until": "9999-12-31"},
        {"patient": "x", "account": "' or 1=1"},
        {"before": "-1"},
        {"before": "9" * 30},
        {"before": "0"},
    ],
)
def test_any_address_is_answered(busy, auditor, query):
    for page in ("log_book", "log_review"):
        assert auditor.get(at(page), query).status_code == 200


def test_older_rows_follow_without_a_gap(hospital, auditor):
    for number in range(130):
        find_patients(
            birth_date=EARLY.date(),
            letters=f"a{number}",
            by=hospital.by("office"),
            at=timezone.now(),
        )
    html = auditor.get(at("log_book")).content.decode()
    older = html.split(">Older<")[0].rpartition('href="')[2].rstrip('"').replace("&amp;", "&")
    numbers = _numbers(html) + _numbers(auditor.get(older).content.decode())
    assert numbers == list(range(numbers[0], 0, -1))


def _numbers(html: str) -> list[int]:
    body = html.split('id="all"')[1]
    return [int(part.partition("<")[0]) for part in body.split('<td data-label="Row">')[1:]]


def test_only_what_was_refused(busy, auditor):
    page = read(auditor.get(at("log_book"), {"apart": "1"}))
    assert "looked at contact details" not in page
    assert "unconscious at the door" in page


# --- what stands out -----------------------------------------------------------------------------
def review(hospital, *, hours: int = 24):
    now = timezone.now()
    return review_log(
        since=now - timedelta(hours=hours), until=now, by=hospital.by("auditor"), at=now
    )


def look(
    actor: Actor, patient: str, at: datetime, *, relation: str = "own", outcome: str = "0"
) -> None:
    from django.db import transaction

    with transaction.atomic():
        add_entry(
            Entry(
                at=at,
                event="record.opened",
                action="R",
                outcome=outcome,
                actor=str(actor.account.pk),
                actor_name=actor.name,
                actor_role=actor.profession or actor.role.value,
                patient=patient,
                relation=relation,
                source="web",
            )
        )


def test_a_quiet_day_stands_out_by_nothing(hospital):
    open_record(patient=hospital.patient, by=hospital.by("surgeon"), at=timezone.now())
    say_consent(
        patient=hospital.patient,
        purpose=Purpose.QUALITY,
        given=True,
        by=hospital.by("patient"),
        at=timezone.now(),
    )
    close_episode(
        patient=hospital.patient, because="better", by=hospital.by("surgeon"), at=timezone.now()
    )
    assert review(hospital) == ()


def test_seeded_abuse_is_found_each_time(hospital):
    """Twenty cases, five of each kind, among usual work: all are found, and nobody else."""
    now = timezone.now() - timedelta(hours=20)
    people = [
        add_patient(name=f"Person {number}", language="nl", at=EARLY).pk for number in range(60)
    ]
    names = ("surgeon", "colleague", "outsider", "second", "office")
    expected = set()
    for number, name in enumerate(names):
        by, hour = hospital.by(name), now + timedelta(hours=3 * number)
        for step in range(MOST_AN_HOUR):  # as much as is usual
            look(by, str(people[step]), hour + timedelta(minutes=step))
        for step in range(MOST_AN_HOUR + 1):
            look(by, str(people[step]), hour + timedelta(hours=1, minutes=30, seconds=step))
        expected.add((Rule.MANY, str(by.account.pk), ""))
        own = add_patient(name=f"{by.name.upper()} ", language="nl", at=EARLY)
        look(by, str(own.pk), hour)
        expected.add((Rule.OWN_NAME, str(by.account.pk), str(own.pk)))
        other = str(people[50 + number])
        look(by, other, hour, relation="none", outcome="8")
        expected.add((Rule.NO_RELATION, str(by.account.pk), other))
        patient = Patient.objects.get(pk=people[55 + number])
        outsider = hospital.by("outsider")
        break_glass(patient=patient, reason="it could not wait", by=outsider, at=hour)
        expected.add((Rule.GLASS, str(outsider.account.pk), str(patient.pk)))
    found = {(one.rule, one.actor, one.patient) for one in review(hospital)}
    assert found == expected
    assert len(expected) == 20


def test_as_many_as_usual_is_not_many(hospital):
    by, now = hospital.by("surgeon"), timezone.now() - timedelta(hours=5)
    for number in range(MOST_AN_HOUR):
        look(
            by,
            str(add_patient(name="x", language="nl", at=EARLY).pk),
            now + timedelta(seconds=number),
        )
    for _ in range(100):
        look(by, str(hospital.patient.pk), now + timedelta(hours=2))
    assert review(hospital) == ()


def test_the_page_says_it_in_words_and_leads_to_the_rows(busy, auditor):
    html = auditor.get(at("log_review")).content.decode()
    assert "A record was opened without a relation" in html
    assert "Vries" not in html
    address = html.split("Look at the rows")[0].rpartition('href="')[2].split('"')[0]
    page = read(auditor.get(address.replace("&amp;", "&")))
    assert "took emergency access" in page


# --- whether it is whole -------------------------------------------------------------------------
def check(auditor, anchor: str = ""):
    return auditor.post(at("log_check"), {"anchor": anchor})


def test_a_log_that_is_whole_is_said_to_be_and_gives_its_anchor(busy, auditor):
    assert "whole" not in read(auditor.get(at("log_check"))).split("Check the log")[0]
    page = read(check(auditor))
    assert "The log is whole" in page
    anchor = page.partition("Anchor of now, to keep:")[2].split()[0]
    assert "The log is whole" in read(check(auditor, anchor))
    (first, _) = rows("log.verified")
    assert (first.outcome, first.detail) == ("0", "whole")


@pytest.mark.parametrize("code", ["nl", "en"])
def test_a_row_that_was_changed_is_named_in_words(busy, auditor, code):
    with connection.cursor() as cursor:
        for what in ("update", "delete"):
            on = ' ON "record_auditrow"' if connection.vendor == "postgresql" else ""
            cursor.execute(f'DROP TRIGGER "record_auditrow_no_{what}"{on}')
        cursor.execute("UPDATE record_auditrow SET actor_name = 'x' WHERE sequence = 2")
        cursor.execute("DELETE FROM record_auditrow WHERE sequence = 4")
    page = read(auditor.post(at("log_check", code=code), {}))
    said = LANGUAGES[code].desk
    assert said.DESK["check_broken"] in page
    assert f"{said.DESK['check_row']} 2: {said.BROKEN['was changed after it was written']}" in page
    assert said.BROKEN["rows {} to {} are missing"].format(4, 4) in page


@pytest.mark.parametrize("anchor", ["x", "1:2", "-1:" + "0" * 64, "1:" + "0" * 63])
def test_what_is_no_anchor_is_said(auditor, anchor):
    response = check(auditor, anchor)
    assert response.status_code == 422
    assert "not an anchor" in read(response)


def test_an_anchor_that_does_not_fit_is_told(busy, auditor):
    page = read(check(auditor, "1:" + "0" * 64))
    assert "is not what it was when the anchor was kept" in page
    assert "there were rows up to 999" in read(check(auditor, "999:" + "0" * 64))


# --- words ---------------------------------------------------------------------------------------
@pytest.mark.parametrize("code", ["nl", "en"])
def test_every_event_relation_and_rule_has_words(code):
    desk = LANGUAGES[code].desk
    written = {"login.refused", "page.refused", "other"}
    assert set(desk.EVENTS) >= set(PERMISSIONS) | written
    assert set(desk.RULES) == {rule.value for rule in Rule}
    roles = {**LANGUAGES[code].entrance.ROLES, **desk.OTHER_ROLES}
    assert set(roles) >= {role.value for role in Role}


def test_both_languages_have_the_same_words():
    nl, en = (LANGUAGES[code].desk for code in ("nl", "en"))
    tables = [name for name in vars(nl) if name.isupper()]
    assert len(tables) > 8
    for name in tables:
        assert set(getattr(nl, name)) == set(getattr(en, name)), name
