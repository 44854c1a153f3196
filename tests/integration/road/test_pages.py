"""The pages of the other road: at the desk, at a patient's own pages, and in the file."""

import re

import pytest
from django.urls import reverse

from tests.integration.patient.telling import FIELDS, plainly, read
from wervel.guideline.urgency import Urgency
from wervel.leaflet.form_as_pdf import version
from wervel.leaflet.language import LANGUAGES
from wervel.leaflet.pages import PAGES
from wervel.record.episodes import urgency_of
from wervel.record.models import AuditRow, Correction, Draft, Episode, FactRow, Task

CODES = ("nl", "en")


def at(name, *args, code="en"):
    return reverse(f"{code}:{name}", args=args)


def key_in(response):
    return re.search(r'name="key" value="([^"]+)"', response.content.decode())[1]


def follow(browser, response):
    assert response.status_code == 302
    return browser.get(response.headers["Location"])


# --- the phone -----------------------------------------------------------------------------------


@pytest.mark.parametrize("code", CODES)
def test_a_whole_story_over_the_phone(hospital, office, code):
    patient = hospital.patient.pk
    first = office.get(at("office_call", patient, code=code))
    assert LANGUAGES[code].road.ROAD["call_say"] in read(first)
    for number in range(1, 40):
        page = office.get(at("office_call_question", patient, number, code=code))
        if page.status_code == 302:
            break
        assert "Jannie de Vries" in read(page)
        sent = office.post(at("office_call_question", patient, number, code=code), plainly(page))
        assert sent.status_code == 302
    told = office.get(at("office_call_answers", patient, code=code))
    assert told.status_code == 200
    done = office.post(at("office_call_hand_in", patient, code=code))
    assert LANGUAGES[code].road.ROAD["handed_in"] in read(follow(office, done))
    assert Draft.objects.get().handed_in_by == hospital.accounts["office"]
    assert {row.form for row in FactRow.objects.all()} == {"phone/1"}
    assert AuditRow.objects.filter(event="call.answered", outcome="0").count() == number - 1


def test_danger_over_the_phone_says_at_once_what_to_say(hospital, office):
    patient = hospital.patient.pk
    page = office.get(at("office_call_question", patient, 1))
    sent = {name: plainly(page)[name] for name in FIELDS} | {"saddle_numbness": "on"}
    said = read(follow(office, office.post(at("office_call_question", patient, 1), sent)))
    words = LANGUAGES["en"].road.ROAD
    assert words["now_say"] in said
    assert words["now_stay"] in said
    assert words["passed_on"] in said
    assert urgency_of(hospital.episode) is Urgency.EMERGENCY
    assert Task.objects.get(kind="alarm").done_at is None


def test_the_office_never_sees_what_the_patient_told(hospital, office, patient):
    patient.answer(1, none="", saddle_numbness="on")
    number = hospital.patient.pk
    assert office.get(at("office_call_answers", number)).status_code == 302
    for place in ("office_call", "office_call_now"):
        assert "saddle" not in read(office.get(at(place, number))).split('id="h-net"')[0]


def test_without_care_nothing_is_asked_and_the_way_is_shown(hospital, office):
    Episode.objects.update(closed_at="2026-11-01T00:00Z")
    for name, more in (("office_call", ()), ("office_call_question", (1,))):
        page = office.get(at(name, hospital.patient.pk, *more))
        assert page.status_code == 409
        assert "112" in read(page)


# --- paper ---------------------------------------------------------------------------------------


def begin(office, patient, code="en", **more):
    form = {"told_on": "20-11-2026", "form_language": "nl", "form_version": "1.0-a", **more}
    return office.post(at("office_paper", patient, code=code), form)


@pytest.mark.parametrize("code", CODES)
def test_a_form_is_written_over_page_by_page(hospital, office, code):
    patient = hospital.patient.pk
    response = begin(office, patient, code)
    for number in range(1, len(PAGES) + 1):
        page = follow(office, response)
        assert page.status_code == 200
        assert f"{number} " in read(page)
        sent = {"none": "on"} if 'name="none"' in page.content.decode() else {}
        response = office.post(response.headers["Location"], sent)
    check = follow(office, response)
    words = LANGUAGES[code].road.ROAD
    assert words["check_go"] in read(check)
    action = re.search(r'action="([^"]+/)"[^>]*>(?:(?!</form>).)*' + words["check_go"], read(check))
    assert words["check_done"] in read(follow(office, office.post(action[1])))
    assert {row.form for row in FactRow.objects.all()} == {"W1-nl/1.0-a"}
    assert {row.value for row in FactRow.objects.all()} == {False}


def test_a_form_of_another_version_is_said_to_be_one(hospital, office):
    said = LANGUAGES["en"].road.ROAD["paper_other"]
    assert said in read(follow(office, begin(office, hospital.patient.pk)))
    today = begin(office, hospital.patient.pk, form_version=version("nl"))
    assert said not in read(follow(office, today))


def test_danger_on_paper_says_to_call_now(hospital, office):
    first = begin(office, hospital.patient.pk)
    address = first.headers["Location"]
    said = read(follow(office, office.post(address, {"saddle_numbness": "on"})))
    assert LANGUAGES["en"].road.ROAD["hurry_title"] in said
    assert urgency_of(hospital.episode) is Urgency.EMERGENCY


def test_what_cannot_be_read_is_asked_again_and_an_empty_page_is_fine(hospital, office):
    address = begin(office, hospital.patient.pk).headers["Location"]
    start = at("office_paper_page", hospital.patient.pk, address.split("/")[-3], 4)
    wrong = office.post(start, {"duration_weeks": "long", "pain_nrs": "6"})
    assert wrong.status_code == 422
    assert "Error" in wrong.content.decode()
    assert FactRow.objects.count() == 0
    assert office.post(start, {"duration_weeks-unit": "weeks"}).status_code == 302
    assert FactRow.objects.count() == 0


def test_a_day_that_has_not_come_and_a_form_of_another_session(hospital, office):
    assert begin(office, hospital.patient.pk, told_on="1-1-2099").status_code == 422
    strange = at("office_paper_page", hospital.patient.pk, hospital.patient.pk, 1)
    assert office.get(strange).status_code == 302


@pytest.mark.parametrize("code", CODES)
@pytest.mark.parametrize("large", ["0", "1"])
def test_the_form_to_print(office, hospital, code, large):
    found = office.get(at("office_form", code=code), {"large": large})
    assert found.content.startswith(b"%PDF")


# --- my data -------------------------------------------------------------------------------------


@pytest.mark.parametrize("code", CODES)
@pytest.mark.parametrize("name", ["my_data", "my_correct", "my_stop"])
def test_every_page_of_my_data_for_who_it_is_and_who_acts_for_them(
    hospital, patient, daughter, code, name
):
    for teller in (patient, daughter):
        page = teller.browser.get(at(name, hospital.patient.pk, code=code))
        assert page.status_code == 200
        assert ("Jannie de Vries" in read(page)) is (teller is daughter)


def test_a_correction_from_the_list_to_the_answer(hospital, patient, surgeon):
    patient.answer(1)
    patient.browser.post(patient.at("story", "hand-in"))
    correct = at("my_correct", hospital.patient.pk)
    row = FactRow.objects.first()
    form = patient.browser.post(correct, {"fact": str(row.pk)})
    sent = {"step": "send", "fact": str(row.pk), "key": key_in(form)}
    assert patient.browser.post(correct, {**sent, "words": ""}).status_code == 422
    done = patient.browser.post(correct, {**sent, "words": "This was not so."})
    assert "This was not so." in read(follow(patient.browser, done))
    task = Task.objects.get(kind="correction")
    assert "This was not so." not in read(surgeon.get(at("file", hospital.patient.pk)))
    place = at("file_request", hospital.patient.pk, task.pk)
    assert "This was not so." in read(surgeon.get(place))
    assert surgeon.post(place, {"reason": "We add it to the record."}).status_code == 422
    decided = {"decided": "accepted", "reason": "We add it to the record."}
    assert surgeon.post(place, decided).status_code == 302
    assert "We add it to the record." in read(patient.browser.get(correct))


def test_stopping_asks_first(hospital, patient):
    stop = at("my_stop", hospital.patient.pk)
    key = key_in(patient.browser.get(stop))
    assert patient.browser.post(stop, {"key": key}).status_code == 422
    done = patient.browser.post(stop, {"key": key, "what": "erase", "words": ""})
    assert LANGUAGES["en"].road.MINE["sent"] in read(follow(patient.browser, done))
    assert Correction.objects.get().about == "erase"
    again = patient.browser.post(stop, {"key": key, "what": "stop_care"})
    assert again.status_code == 409
    assert Correction.objects.count() == 1


def test_each_thing_done_stands_in_who_looked(hospital, office, patient):
    begin(office, hospital.patient.pk)
    office.get(at("office_call", hospital.patient.pk))
    patient.browser.get(at("my_stop", hospital.patient.pk))
    for code in CODES:
        events = LANGUAGES[code].patient.EVENTS
        said = read(patient.browser.get(at("my_log", hospital.patient.pk, code=code) + "?own=1"))
        for name in ("call.opened", "requests.opened"):
            assert events[name] in said
