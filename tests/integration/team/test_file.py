"""The file of one patient: what it shows, what opening leaves behind, and who may not see it."""

import json
from datetime import timedelta
from uuid import uuid4

import pytest
from django.db import connection
from django.utils import timezone

from tests.integration.record.hospital import NOW
from tests.integration.team.pages import hidden, said, tell
from wervel.guideline.facts import VOCABULARY
from wervel.leaflet.letter import DANGER_SIGNS
from wervel.logic.facts import Teller
from wervel.pathway.intake import answers_of, submit_examination, submit_intake
from wervel.pathway.records import open_assessment, open_file
from wervel.pathway.refusals import NotAllowed
from wervel.pathway.tasks import take_alarm
from wervel.record.models import AuditRow, BreakGlass, Episode, FactRow, Task, TreatmentRelation
from wervel.web.team.parts import EXAMINED

REASON = "unconscious in the emergency department"


def opened(hospital, by="surgeon", at=NOW):
    return open_file(patient=hospital.patient.pk, by=hospital.by(by), at=at)


def address(hospital, name="", *more):
    middle = f"{name}/" if name else ""
    return f"/en/file/{middle}" + "/".join(map(str, (hospital.patient.pk, *more))) + "/"


def test_the_file_says_who_told_what_and_keeps_what_was_said_before(hospital, browser_of):
    tell(hospital, {"pain_nrs": 8, "fever": False, "cancer_history": None}, at=timezone.now())
    tell(hospital, {"pain_nrs": 3, "fever": None}, key="b", by="daughter", at=timezone.now())
    found = opened(hospital, at=timezone.now())
    assert [(one.value, one.by) for one in found.told["pain_nrs"]] == [
        (3, "Daughter"),
        (8, "Patient"),
    ]
    assert found.told["fever"][0].value is False  # a later "don't know" erases nothing
    text = said(browser_of("surgeon").get(address(hospital)))
    for line in ("3 points from 0 to 10", "Earlier answers (1)", "does not know", "Daughter"):
        assert line in text


def test_every_danger_sign_stands_in_one_of_three_places(hospital, browser_of):
    tell(hospital, {"saddle_numbness": True, "fever": False, "cancer_history": None})
    page = said(browser_of("surgeon").get(address(hospital)))
    before, known = page.split("Confirmed (1)")
    unasked, denied = known.split("Not asked or not answered (")[1].split("Denied (")[:2]
    assert "Saddle numbness" in known
    assert "History of cancer: does not know" in unasked or "does not know" in unasked
    assert "Fever" in denied
    counts = [int(part.partition(")")[0]) for part in (unasked, denied)]
    assert 1 + sum(counts) == len(DANGER_SIGNS)
    assert before


def test_with_nothing_told_nothing_is_denied_but_what_cannot_be(hospital, browser_of):
    page = said(browser_of("surgeon").get(address(hospital)))
    assert "Nothing was weighed yet" in page
    assert "Confirmed (0)" in page


def test_opening_leaves_one_row_and_is_seen_in_the_file(hospital, browser_of):
    browser_of("colleague").get(address(hospital))
    (row,) = AuditRow.objects.all()
    assert (row.event, row.outcome, row.patient, row.relation, row.object_kind) == (
        "record.opened", "0", str(hospital.patient.pk), "team", "episode",
    )  # fmt: skip
    assert "Colleague physiotherapist, looked at the record" in said(
        browser_of("surgeon").get(address(hospital))
    )


@pytest.mark.parametrize("code", ["nl", "en"])
@pytest.mark.parametrize("name", ["outsider", "second"])
def test_who_has_no_relation_and_who_is_not_there_look_the_same(hospital, browser_of, name, code):
    TreatmentRelation.objects.all().delete()
    Episode.objects.update(team=hospital.other_team if name == "second" else hospital.team)
    browser, nobody = browser_of(name), uuid4()
    for page in ("file", "file/examination", "file/raise-urgency", "file/close"):
        slug = {
            "nl": {
                "file": "dossier",
                "file/examination": "dossier/onderzoek",
                "file/raise-urgency": "dossier/urgentie-hoger",
                "file/close": "dossier/afsluiten",
            }
        }
        where = slug.get(code, {}).get(page, page)
        answers = [
            browser.get(f"/{code}/{where}/{number}/") for number in (hospital.patient.pk, nobody)
        ]
        bodies = [
            answer.content.decode().replace(str(number), "N")
            for answer, number in zip(answers, (hospital.patient.pk, nobody), strict=True)
        ]
        assert [answer.status_code for answer in answers] == [403, 403]
        tokens = [hidden(answer, "csrfmiddlewaretoken") for answer in answers]
        assert (
            len({body.replace(token, "T") for body, token in zip(bodies, tokens, strict=True)}) == 1
        )
        assert "Vries" not in bodies[0]
    refused = AuditRow.objects.filter(outcome="8")
    assert refused.count() == 8


def test_breaking_the_glass_opens_for_four_hours_and_everybody_concerned_sees_it(
    hospital, browser_of
):
    browser = browser_of("outsider")
    form = browser.get(address(hospital))
    assert form.status_code == 403
    assert address(hospital, "emergency-access") in form.content.decode()
    short = browser.post(address(hospital, "emergency-access"), {"reason": "because"})
    assert short.status_code == 422
    for _ in range(2):
        done = browser.post(address(hospital, "emergency-access"), {"reason": REASON})
        assert done.headers["Location"] == address(hospital)
    assert BreakGlass.objects.count() == 1
    page = said(browser.get(address(hospital)))
    assert "Emergency access until" in page
    assert "Examine" not in page  # it opens the file, and lets nobody treat
    may_not = browser.get(address(hospital, "examination"))
    assert may_not.status_code == 403
    assert "you may not do this" in said(may_not)
    told = {"key": "0" * 32, "slr_positive": "no"}
    assert browser.post(address(hospital, "examination"), told).status_code == 403
    assert "Outsider pain specialist, emergency access" in said(
        browser_of("surgeon").get(address(hospital))
    )
    late = timezone.now() + timedelta(hours=4, minutes=1)
    with pytest.raises(NotAllowed):
        opened(hospital, "outsider", at=late)


@pytest.mark.parametrize("reason", ["because", "", "\x00" * 12])
def test_asking_for_emergency_access_does_not_tell_who_exists(hospital, browser_of, reason):
    browser, bodies = browser_of("outsider"), []
    for number in (hospital.patient.pk, uuid4()):
        page = browser.post(f"/en/file/emergency-access/{number}/", {"reason": reason})
        token = hidden(page, "csrfmiddlewaretoken")
        bodies.append(page.content.decode().replace(str(number), "N").replace(token, "T"))
        assert page.status_code == 422
    assert bodies[0] == bodies[1]
    nobody = browser.post(f"/en/file/emergency-access/{uuid4()}/", {"reason": REASON})
    assert nobody.status_code == 403
    assert BreakGlass.objects.count() == 0


@pytest.mark.parametrize("name", ["surgeon", "colleague"])
def test_who_treats_has_no_glass_to_break(hospital, browser_of, name):
    answer = browser_of(name).post(address(hospital, "emergency-access"), {"reason": REASON})
    assert answer.status_code == 403
    assert BreakGlass.objects.count() == 0


def test_an_assessment_can_be_read_and_made_again(hospital, browser_of):
    tell(hospital, at=timezone.now())
    came = submit_examination(
        patient=hospital.patient,
        answers=answers_of({"saddle_numbness": False}),
        key="x",
        form="examination/1",
        by=hospital.by("surgeon"),
        at=timezone.now(),
    )
    number = came.assessment.pk
    page = said(browser_of("surgeon").get(address(hospital, "assessment", number)))
    for line in (
        "exactly the same outcome today",
        "This assessment: from Emergency to",
        "Suspected cauda equina syndrome",
        "was yes",
        "never falls by itself",
    ):
        assert line in page
    assert AuditRow.objects.filter(event="record.opened", object_kind="assessment").count() == 1


def test_what_an_older_guideline_said_and_what_it_would_be_today(hospital, browser_of):
    """A row of before, as an older guideline left it: told and kept, and compared with today."""
    came = tell(hospital, {"saddle_numbness": True}, at=timezone.now()).assessment
    outcome = json.loads(came.outcome) | {"interim_urgency": "routine", "acts.RF-CES-1": False}
    came.pk, came.at = uuid4(), timezone.now() + timedelta(seconds=1)
    came.outcome, came.interim_urgency = json.dumps(outcome), "routine"
    came.guideline_digest = "0" * 64
    came.save(force_insert=True)
    page = said(browser_of("surgeon").get(address(hospital, "assessment", came.pk)))
    assert "another outcome today" in page
    assert "This assessment: from Routine to Emergency" in page
    assert "different today" in said(browser_of("surgeon").get(address(hospital)))


def test_an_assessment_of_somebody_else_is_not_here(hospital, browser_of):
    tell(hospital)
    other = tell_for_stranger(hospital)
    with pytest.raises(NotAllowed):
        open_assessment(
            patient=hospital.patient.pk, assessment=other, by=hospital.by("surgeon"), at=NOW
        )
    browser = browser_of("surgeon")
    assert browser.get(address(hospital, "assessment", other)).status_code == 403
    assert browser.get(address(hospital, "assessment", uuid4())).status_code == 403


def tell_for_stranger(hospital):
    Episode.objects.create(
        patient=hospital.stranger, opened_at=NOW, team=hospital.other_team, version=1
    )
    return submit_intake(
        patient=hospital.stranger,
        answers=answers_of({"pain_nrs": 2}),
        key="s",
        form="intake/1",
        by=hospital.by("office"),
        at=NOW,
    ).assessment.pk


def test_a_promise_of_somebody_else_is_not_done_through_this_patient(hospital, browser_of):
    tell_for_stranger(hospital)
    task = Task.objects.create(
        episode=hospital.stranger.episodes.get(), key="k", kind="review",
        team=hospital.other_team, opened_at=NOW, due_at=NOW, version=1,
    )  # fmt: skip
    told = {"outcome": "done for somebody else"}
    browser = browser_of("surgeon")
    assert browser.post(address(hospital, "task", task.pk), told).status_code == 403
    # Not either when both are treated: what stands at the page of one is never done for another.
    TreatmentRelation.objects.create(
        episode=task.episode, member=hospital.accounts["surgeon"].staff, since=NOW
    )
    assert browser.post(address(hospital, "task", task.pk), told).status_code == 403
    task.refresh_from_db()
    assert task.done_at is None


# --- the examination ---------------------------------------------------------------------------


def test_the_form_holds_what_only_a_clinician_can_tell_and_every_danger_sign():
    names = [fact.name for fact in EXAMINED]
    assert len(names) == len(set(names))
    of_clinicians = {fact.name for fact in VOCABULARY if fact.teller is Teller.CLINICIAN}
    assert of_clinicians <= set(names)
    assert set(DANGER_SIGNS) <= set(names)


def test_nothing_is_filled_in_beforehand(hospital, browser_of):
    tell(hospital, {"saddle_numbness": True, "temperature_c": 38.5, "leg_weakness": "mild"})
    page = browser_of("surgeon").get(address(hospital, "examination")).content.decode()
    assert " checked" not in page
    assert page.count('inputmode="decimal"') == page.count('value="" inputmode="decimal"')
    assert "known: yes" in page


def test_what_was_left_open_is_not_told(hospital, browser_of):
    browser = browser_of("surgeon")
    form = browser.get(address(hospital, "examination"))
    sent = {fact.name: "" for fact in EXAMINED} | {
        "key": hidden(form, "key"), "reflex_loss": "yes", "slr_positive": "no",
        "temperature_c": "36,8", "leg_weakness": "severe",
    }  # fmt: skip
    done = browser.post(address(hospital, "examination"), sent)
    assert done.status_code == 302
    told = {row.name: (row.value, row.teller, row.form) for row in FactRow.objects.all()}
    assert told == {
        "reflex_loss": (True, "clinician", "examination/1"),
        "slr_positive": (False, "clinician", "examination/1"),
        "temperature_c": (36.8, "clinician", "examination/1"),
        "leg_weakness": ("severe", "clinician", "examination/1"),
    }
    assert "What changed by this" in said(browser.get(done.headers["Location"]))


def test_handed_in_twice_it_is_kept_once_and_leads_to_the_same_page(hospital, browser_of):
    browser = browser_of("surgeon")
    sent = {"key": "a" * 32, "slr_positive": "no"}
    first, again = (browser.post(address(hospital, "examination"), sent) for _ in range(2))
    assert first.headers["Location"] == again.headers["Location"]
    assert FactRow.objects.count() == 1


def test_back_and_something_else_is_asked_about_and_nothing_typed_is_lost(hospital, browser_of):
    browser = browser_of("surgeon")
    browser.post(address(hospital, "examination"), {"key": "a" * 32, "slr_positive": "no"})
    other = {"key": "a" * 32, "slr_positive": "yes", "crp_mg_l": "12"}
    asked = browser.post(address(hospital, "examination"), other)
    assert asked.status_code == 409
    page = asked.content.decode()
    assert 'id="f-slr_positive-yes" name="slr_positive" value="yes" checked' in page
    assert 'value="12"' in page
    fresh = other | {"key": hidden(asked, "key")}
    assert fresh["key"] != "a" * 32
    assert browser.post(address(hospital, "examination"), fresh).status_code == 302
    assert FactRow.objects.filter(name="slr_positive").count() == 2


@pytest.mark.parametrize(
    ("typed", "status"),
    [
        ({"temperature_c": "80"}, 422), ({"temperature_c": "nan"}, 422),
        ({"temperature_c": "1e9"}, 422), ({"sbst_total": "2,5"}, 422),
        ({"leg_weakness": "very"}, 422), ({"slr_positive": "maybe"}, 422),
        ({"slr_positive": "\x00"}, 422), ({}, 422), ({"key": "x", "slr_positive": "no"}, 409),
        ({"key": "", "slr_positive": "no"}, 409), ({"slr_positive": "no"}, 302),
        ({"invented_fact": "yes"}, 422),
    ],
)  # fmt: skip
def test_what_does_not_fit_is_never_guessed(hospital, browser_of, typed, status):
    answer = browser_of("surgeon").post(
        address(hospital, "examination"), {"key": "b" * 32, **typed}
    )
    assert answer.status_code == status
    assert FactRow.objects.count() == (1 if status == 302 else 0)


def test_two_clinicians_examine_at_once_and_both_are_kept(hospital, browser_of):
    one, other = browser_of("surgeon"), browser_of("colleague")
    keys = [hidden(who.get(address(hospital, "examination")), "key") for who in (one, other)]
    one.post(
        address(hospital, "examination"),
        {"key": keys[0], "reflex_loss": "yes", "saddle_numbness": "yes"},
    )
    second = other.post(address(hospital, "examination"), {"key": keys[1], "reflex_loss": "no"})
    assert FactRow.objects.count() == 3
    text = said(other.get(second.headers["Location"]))
    assert "was yes" in text  # what the other found stands beside it
    assert opened(hospital, at=timezone.now()).facts["saddle_numbness"] is True


def test_two_tabs_with_two_patients_never_cross(hospital, browser_of):
    Episode.objects.create(patient=hospital.stranger, opened_at=NOW, team=hospital.team, version=1)
    browser = browser_of("surgeon")
    pages = {
        one: f"/en/file/examination/{one.pk}/" for one in (hospital.patient, hospital.stranger)
    }
    keys = {one: hidden(browser.get(page), "key") for one, page in pages.items()}
    for one, value in ((hospital.stranger, "yes"), (hospital.patient, "no")):
        browser.post(pages[one], {"key": keys[one], "slr_positive": value})
    told = {row.episode.patient: row.value for row in FactRow.objects.all()}
    assert told == {hospital.stranger: True, hospital.patient: False}
    crossed = browser.post(
        pages[hospital.patient], {"key": keys[hospital.stranger], "slr_positive": "yes"}
    )
    assert crossed.status_code == 409
    assert FactRow.objects.count() == 2


# --- closing and joining -----------------------------------------------------------------------


def test_not_closed_while_an_alarm_is_open(hospital, browser_of):
    tell(hospital, at=timezone.now())
    browser = browser_of("surgeon")
    page = browser.get(address(hospital, "close"))
    assert "An alarm is open" in said(page)
    sent = {"reason": "better, says goodbye", "episode": str(hospital.episode.pk)}
    assert browser.post(address(hospital, "close"), sent).status_code == 409
    take_alarm(task=Task.objects.get(kind="alarm").pk, by=hospital.by("surgeon"), at=timezone.now())
    assert browser.post(address(hospital, "close"), sent).status_code == 302
    hospital.episode.refresh_from_db()
    assert hospital.episode.closed_because == sent["reason"]
    assert "This care was closed on" in said(browser.get(address(hospital)))


@pytest.mark.parametrize(("name", "then"), [("surgeon", "file"), ("colleague", "worklist")])
def test_closed_twice_is_closed_once(hospital, browser_of, name, then):
    browser = browser_of(name)
    form = browser.get(address(hospital, "close"))
    sent = {"reason": "better, says goodbye", "episode": hidden(form, "episode")}
    for _ in range(2):
        done = browser.post(address(hospital, "close"), sent)
        assert done.status_code == 302
        assert f"/{then}/" in done.headers["Location"]
    assert AuditRow.objects.filter(event="episode.closed").count() == 1


@pytest.mark.parametrize("reason", ["", "ok", "x" * 201, "x" * 5000])
def test_a_reason_to_close_is_short_and_says_something(hospital, browser_of, reason):
    answer = browser_of("surgeon").post(address(hospital, "close"), {"reason": reason})
    assert answer.status_code == 422
    hospital.episode.refresh_from_db()
    assert hospital.episode.closed_at is None


def test_joining_twice_is_joining_once(hospital, browser_of):
    browser = browser_of("colleague")
    assert "I treat too" in said(browser.get(address(hospital)))
    for _ in range(2):
        assert browser.post(address(hospital, "join")).status_code == 302
    assert TreatmentRelation.objects.filter(member__account__name="Colleague").count() == 1
    assert "I treat too" not in said(browser.get(address(hospital)))
    assert browser_of("outsider").post(address(hospital, "join")).status_code == 403


def test_a_file_without_any_episode_opens_for_who_breaks_the_glass(hospital, browser_of):
    BreakGlass.objects.create(
        account=hospital.accounts["surgeon"], patient=hospital.stranger, reason=REASON,
        at=timezone.now(),
    )  # fmt: skip
    page = browser_of("surgeon").get(f"/en/file/{hospital.stranger.pk}/")
    assert page.status_code == 200
    assert "No care has begun yet" in said(page)


# --- the cost -------------------------------------------------------------------------------------


def test_the_number_of_queries_does_not_grow_with_what_is_told(
    hospital, browser_of, django_assert_num_queries, django_assert_max_num_queries
):
    browser = browser_of("surgeon")
    tell(hospital, at=timezone.now())
    pages = (address(hospital), address(hospital, "examination"), address(hospital, "close"))
    counts = {}
    for page in pages:
        browser.get(page)
        with django_assert_max_num_queries(50) as few:
            browser.get(page)
        counts[page] = len(few)
    for number in range(12):
        tell(hospital, {"pain_nrs": number % 10}, key=f"k{number}", at=timezone.now())
    for page in pages:
        with django_assert_num_queries(counts[page]):
            browser.get(page)
    assert connection.queries is not None
