"""The other pages of a patient: messages, who looked, consents, representatives, details, copy."""

import json
import re
from datetime import timedelta
from uuid import uuid4

import pytest
from django.utils import timezone

from tests.integration.patient.telling import Teller, read
from tests.integration.record.hospital import NOW
from wervel.leaflet.language import LANGUAGES
from wervel.pathway.glass import break_glass
from wervel.pathway.records import open_record
from wervel.record.models import AuditRow, Consent, Message, OpeningHours, Patient, Representation

CODES = ("nl", "en")
SOME = ("story", "messages", "who-looked", "consent", "representatives", "details", "copy")


def rows(event):
    return list(AuditRow.objects.filter(event=event))


def looks(hospital, name="surgeon", at=None):
    open_record(patient=hospital.patient, by=hospital.by(name), at=at or timezone.now())


def plain(response):
    """A page without what is new in every page: numbers, and the marks of its forms."""
    return re.sub(r"[0-9a-f]{8}-[0-9a-f-]{27}|[A-Za-z0-9]{64}", "#", read(response))


# --- the first pages -----------------------------------------------------------------------------


def test_the_way_from_the_first_page_inside(hospital, patient):
    home = read(patient.browser.get("/en/inside/"))
    assert 'href="/en/mine/"' in home
    assert patient.browser.get("/en/mine/").headers["Location"] == patient.at()


def test_a_representative_chooses_for_whom(hospital, daughter):
    hospital.stranger.representatives.create(
        account=hospital.accounts["daughter"],
        kind="parent",
        since=NOW.date(),
        given_by=hospital.accounts["office"],
        at=NOW,
    )
    shown = read(daughter.browser.get("/en/mine/"))
    assert "Jannie de Vries" in shown
    assert "Piet van 't Hof" in shown
    assert {row.detail for row in rows("portal.opened")} == {"list"}
    hospital.patient.representatives.update(
        until=NOW.date() - timedelta(days=400), since=NOW.date() - timedelta(days=500)
    )
    assert "Jannie" not in read(daughter.browser.get("/en/mine/"))
    assert daughter.get().status_code == 403


def test_the_start_says_what_comes_next_and_who_helps(hospital, patient):
    place = hospital.team.location
    OpeningHours.objects.create(location=place, weekday=1, opens="08:30", closes="17:00")
    shown = read(patient.get())
    assert "Tell us about your back" in shown
    assert "Open Monday, 8:30–17:00" in shown
    assert f'href="tel:{place.phone}"' in shown
    patient.answer(1)
    assert "Finish your story" in read(patient.get())
    patient.browser.post(patient.at("story", "hand-in"))
    assert "Tell us a bit about yourself" in read(patient.get())
    assert [row.relation for row in rows("portal.opened")] == ["self"] * 3


@pytest.mark.parametrize("page", SOME)
def test_each_page_is_of_one_patient_and_leaves_its_row(hospital, patient, page):
    before = AuditRow.objects.filter(patient=str(hospital.patient.pk)).count()
    response = patient.get(page)
    assert response.status_code == 200, response.headers
    assert response.headers["Cache-Control"] == "no-store"
    after = AuditRow.objects.filter(patient=str(hospital.patient.pk))
    assert after.count() == before + 1
    assert after.last().outcome == "0"
    for name in ("stranger", "surgeon", "office", "auditor"):
        other = Teller(hospital, name)
        refused = other.get(page)
        assert refused.status_code == 403
        missing = other.browser.get(other.at(page).replace(str(hospital.patient.pk), str(uuid4())))
        assert missing.status_code == 403
        assert plain(missing) == plain(refused)
    assert Teller.browser_of_nobody().get(patient.at(page)).status_code == 302


@pytest.mark.parametrize("code", CODES)
def test_no_name_stands_in_a_title_or_an_address(hospital, code):
    teller = Teller(hospital, "patient", code=code)
    teller.answer(1)
    for name in ("", *LANGUAGES[code].patient.SLUGS.values()):
        if name in ("mijn", "mine", "wijzigen", "change", "verhaal/inleveren", "story/hand-in"):
            continue
        response = teller.get(name) if name else teller.get()
        title = re.search(r"<title>(.*?)</title>", response.content.decode())
        assert title, name
        assert "Vries" not in title[1]


# --- messages ------------------------------------------------------------------------------------


def a_message(hospital, kind="review_3_weeks"):
    return Message.objects.create(
        episode=hospital.episode,
        key=f"{kind}/{uuid4()}",
        kind=kind,
        numbers={"weeks": 3} if kind != "intake" else {},
        due_at=NOW,
        made_at=NOW,
        mail="none",
        mail_at=NOW,
        mail_tries=0,
    )


@pytest.mark.parametrize("code", CODES)
def test_a_message_is_listed_read_and_then_no_longer_new(hospital, code):
    teller = Teller(hospital, "patient", code=code)
    message = a_message(hospital)
    slug = LANGUAGES[code].patient.SLUGS["my_messages"]
    assert 'class="count">1 ' in read(teller.get())
    listed = read(teller.get(slug))
    assert LANGUAGES[code].messages.TITLES["review_3_weeks"] in listed
    assert 'class="unread"' in listed
    shown = read(teller.get(slug, message.pk))
    assert LANGUAGES[code].messages.TEXTS["review_3_weeks"][1] in shown
    assert "{weeks}" not in shown
    message.refresh_from_db()
    assert message.read_at is not None
    assert 'class="unread"' not in read(teller.get(slug))


def test_every_kind_of_message_has_its_words(hospital, patient):
    for kind in LANGUAGES["en"].messages.TITLES:
        assert patient.get("messages", a_message(hospital, kind).pk).status_code == 200


def test_a_message_of_somebody_else_is_not_here(hospital, patient):
    assert patient.get("messages", uuid4()).status_code == 403


# --- who looked ----------------------------------------------------------------------------------


def test_who_looked_shows_the_clinician_in_plain_words(hospital, patient):
    for _ in range(3):
        looks(hospital)
    shown = read(patient.get("who-looked"))
    assert "<strong>Surgeon</strong> (orthopaedic surgeon, a doctor for bones" in shown
    assert "looked at your record (3 ×)." in shown
    assert "<strong>You</strong>" not in shown
    assert "<strong>You</strong> looked who had looked" in read(patient.get("who-looked", own="1"))


def test_emergency_access_stands_out_with_its_reason(hospital, patient):
    reason = "unconscious in the emergency department"
    break_glass(
        patient=hospital.patient, reason=reason, by=hospital.by("outsider"), at=timezone.now()
    )
    looks(hospital, "outsider")
    shown = read(patient.get("who-looked"))
    assert shown.count("Opened without waiting") == 2
    assert f"The reason: {reason}" in shown


def test_a_period_is_kept_to(hospital, patient):
    looks(hospital, at=timezone.now() - timedelta(days=100))
    assert "Surgeon" not in read(patient.get("who-looked"))
    assert "Surgeon" in read(patient.get("who-looked", period="year"))
    assert "Surgeon" in read(patient.get("who-looked", period="all"))
    assert patient.get("who-looked", period="\x00<b>").status_code == 200


def test_every_event_of_a_patient_has_words():
    from wervel.pathway.permissions import PERMISSIONS

    about_nobody = {
        "login.succeeded", "login.confirmed", "session.ended", "password.changed", "factor.added",
        "factor.removed",
    }  # fmt: skip
    for code in CODES:
        words = LANGUAGES[code].patient.EVENTS
        missing = {
            name
            for name, who in PERMISSIONS.items()
            if any(str(one) != "none" for relations in who.values() for one in relations)
        } - words.keys()
        assert missing - about_nobody == set(), code


# --- consents ------------------------------------------------------------------------------------


def test_yes_and_no_to_one_purpose_with_all_that_was_said_before(hospital, patient):
    assert "you have not said anything yet" in read(patient.get("consent"))
    for given in ("yes", "yes", "no"):
        patient.browser.post(patient.at("consent"), {"purpose": "research", "given": given})
    assert [row.given for row in Consent.objects.all()] == [True, False], "the same twice is once"
    shown = read(patient.get("consent"))
    assert "What you said before (2)" in shown
    assert [row.detail for row in rows("consent.said")] == ["given", "again", "withdrawn"]


@pytest.mark.parametrize("sent", [{}, {"purpose": "x", "given": "yes"}, {"purpose": "research"}])
def test_nothing_is_agreed_to_by_a_form_that_says_nothing(patient, sent):
    assert patient.browser.post(patient.at("consent"), sent).status_code == 403
    assert Consent.objects.count() == 0


# --- representatives -----------------------------------------------------------------------------


def test_a_mandate_is_ended_after_a_second_question_and_works_at_once(hospital, patient, daughter):
    number = str(hospital.patient.representatives.get().pk)
    assert daughter.get().status_code == 200
    asked = patient.browser.post(patient.at("representatives"), {"representative": number})
    assert "Are you sure?" in read(asked)
    assert Representation.objects.get().ended_at is None
    for _ in range(2):
        patient.browser.post(patient.at("representatives"), {"representative": number, "sure": "1"})
    assert Representation.objects.get().ended_at is not None
    assert "May not do so any more" in read(patient.get("representatives"))
    assert daughter.get().status_code == 403


# --- details -------------------------------------------------------------------------------------

DETAILS = {
    "phone": "06 12345678", "email": "j@example.org", "language": "nl", "interpreter": "no",
    "large_print": "no",
}  # fmt: skip


def change(teller, **more):
    return teller.browser.post(teller.at("details"), {**DETAILS, "version": "1", **more})


def test_details_are_changed_and_the_log_names_the_fields_only(hospital, patient):
    assert change(patient).headers["Location"] == f"{patient.at('details')}?saved=1"
    found = Patient.objects.get(pk=hospital.patient.pk)
    assert (found.phone, found.email, found.interpreter) == ("06 12345678", "j@example.org", False)
    assert found.large_print is False
    row = rows("patient.contact_changed")[0]
    assert row.names == "email,interpreter,large_print,phone"
    assert "Saved." in read(patient.get("details", saved="1"))


def test_unknown_stays_unknown(hospital, patient):
    assert 'value="unknown" checked' in read(patient.get("details"))
    change(patient, interpreter="unknown")
    assert Patient.objects.get(pk=hospital.patient.pk).interpreter is None


def test_of_two_who_change_at_once_the_second_sees_both_and_loses_nothing(
    hospital, patient, daughter
):
    change(patient)
    response = change(daughter, phone="030 7654321")
    assert response.status_code == 409
    shown = read(response)
    assert "06 12345678" in shown
    assert 'value="030 7654321"' in shown
    assert 'name="version" value="2"' in shown
    assert Patient.objects.get(pk=hospital.patient.pk).phone == "06 12345678"
    assert change(daughter, phone="030 7654321", version="2").status_code == 302
    assert Patient.objects.get(pk=hospital.patient.pk).phone == "030 7654321"


@pytest.mark.parametrize(
    "wrong", [{"phone": "abc"}, {"email": "x"}, {"language": "xx"}, {"interpreter": ""}]
)
def test_what_does_not_fit_is_said_beside_it_and_nothing_typed_is_lost(hospital, patient, wrong):
    response = change(patient, **wrong)
    assert response.status_code == 422
    assert 'class="problem"' in read(response)
    assert "06 12345678" in read(response) or "phone" in wrong
    assert Patient.objects.get(pk=hospital.patient.pk).version == 1


# --- copy ----------------------------------------------------------------------------------------


def test_everything_to_take_along_five_times_a_day(hospital, patient):
    patient.answer(1)
    response = patient.browser.post(patient.at("copy"), {"kind": "json"})
    held = json.loads(response.content)
    assert held["patient"]["draftanswer"][0]["page"] == "cauda"
    assert 'attachment; filename="wervel-copy.json"' in response.headers["Content-Disposition"]
    response = patient.browser.post(patient.at("copy"), {"kind": "pdf"})
    assert response.content.startswith(b"%PDF-")
    for _ in range(3):
        assert patient.browser.post(patient.at("copy"), {"kind": "json"}).status_code == 200
    response = patient.browser.post(patient.at("copy"), {"kind": "json"})
    assert response.status_code == 429
    assert response.headers["Retry-After"]
    assert [row.outcome for row in rows("record.exported")] == ["0"] * 5 + ["4"]


def test_a_copy_asks_the_second_factor_again(patient):
    session = patient.browser.session
    session["confirmed_at"] = (timezone.now() - timedelta(minutes=6)).isoformat()
    session.save()
    for response in (
        patient.get("copy"),
        patient.browser.post(patient.at("copy"), {"kind": "json"}),
    ):
        assert response.headers["Location"].startswith("/en/my-login/confirm/?next=")
    assert rows("record.exported") == []
