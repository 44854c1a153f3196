"""The pages of a plan, as a patient, somebody who acts for them, and a therapist use them."""

import re

import pytest
from django.utils import timezone

from tests.integration.patient.telling import Teller, read
from tests.integration.plan.people import DAY, LEG, PLAIN, begun, fixed, tells, wants
from tests.spec.access.cells import logged_in
from wervel.leaflet.language import LANGUAGES
from wervel.pathway.actors import day_of
from wervel.record.models import Activity, AuditRow, Baseline, Done, PlanItem, Quota, Score, Task

CODES = ("nl", "en")
PLACES = ("my_plan", "my_goals", "my_week", "my_walk", "my_steps")


def now():
    return timezone.now()


def hidden(response, name):
    return re.search(rf'name="{name}" value="([^"]*)"', response.content.decode())[1]


def form_of(response, **more):
    return {name: hidden(response, name) for name in ("key", "name", "day")} | more


def at_plan(teller, *parts):
    return teller.at(LANGUAGES[teller.code].plan.SLUGS["my_plan"], *parts)


@pytest.mark.parametrize("code", CODES)
@pytest.mark.parametrize("name", PLACES)
def test_each_page_is_of_one_patient_and_leaves_its_row(hospital, code, name):
    tells(hospital, at=now())
    teller = Teller(hospital, "patient", code=code)
    path = teller.at(LANGUAGES[code].plan.SLUGS[name])
    response = teller.browser.get(path)
    assert response.status_code == 200
    row = AuditRow.objects.last()
    assert (row.event, row.outcome, row.relation) == ("plan.opened", "0", "self")
    assert Teller(hospital, "daughter", code=code).browser.get(path).status_code == 200
    for other in ("stranger", "surgeon", "office"):
        assert Teller(hospital, other, code=code).browser.get(path).status_code == 403
    assert len(response.content) < 60_000


def test_first_what_comes_first(hospital, patient):
    path = at_plan(patient)
    assert LANGUAGES["en"].plan.PLAN["open_title"] in read(patient.browser.get(path))
    tells(hospital, PLAIN | {"saddle_numbness": True}, at=now())
    shown = read(patient.browser.get(path))
    assert LANGUAGES["en"].plan.PLAN["alarm_title"] in shown
    assert "task-text" not in shown
    assert patient.browser.post(path).status_code == 409
    assert not PlanItem.objects.exists()


def test_it_begins_and_there_are_at_most_four_things(hospital, patient):
    tells(hospital, at=now())
    path = at_plan(patient)
    assert LANGUAGES["en"].plan.PLAN["ready_go"] in read(patient.browser.get(path))
    for _ in range(2):
        assert patient.browser.post(path).status_code == 302
    assert PlanItem.objects.count() == 1
    shown = patient.browser.get(path).content.decode()
    assert 1 <= shown.count('class="task ') <= 4
    assert "<svg" in shown


def test_an_exercise_with_drawing_steps_and_timer_in_words(hospital, patient):
    tells(hospital, at=now())
    patient.browser.post(at_plan(patient))
    shown = read(patient.browser.get(at_plan(patient, "today", 1)))
    for part in ("<figure", '<ol class="steps"', "How often", "When to stop", "How did it go?"):
        assert part in shown


def test_done_too_heavy_and_what_is_said_back(hospital, patient):
    tells(hospital, at=now())
    patient.browser.post(at_plan(patient))
    path = at_plan(patient, "today", 1)
    sent = form_of(patient.browser.get(path), done="yes", felt="too_heavy")
    for _ in range(2):
        assert patient.browser.post(path, sent).status_code == 302
    assert Done.objects.get().felt == "too_heavy"
    assert Task.objects.get(kind="plan_too_heavy")
    assert LANGUAGES["en"].exercises.RESPONSES["tell"] in read(
        patient.browser.get(at_plan(patient))
    )
    assert "Done, too heavy" in read(patient.browser.get(path))


def test_what_is_not_on_the_list_of_the_day_is_not_told(hospital, patient):
    tells(hospital, at=now())
    patient.browser.post(at_plan(patient))
    path = at_plan(patient, "today", 1)
    sent = form_of(patient.browser.get(path), done="yes")
    patient.browser.post(path, sent | {"name": "no_such_thing"})
    patient.browser.post(path, sent | {"day": "2020-01-01", "name": "zzz"})
    assert patient.browser.post(path, sent | {"done": "maybe"}).status_code == 403
    assert not Done.objects.exists()
    assert patient.browser.get(at_plan(patient, "today", 99)).status_code == 302


def test_goals_in_own_words(hospital, patient):
    path = at_plan(patient, "goals", 2)
    page = patient.browser.get(path)
    sent = {"key": hidden(page, "key"), "words": "Met de hond <lopen>", "score": "4"}
    assert patient.browser.post(path, sent).status_code == 302
    assert patient.browser.post(path, sent).status_code == 302
    assert Activity.objects.get().position == 2
    assert Score.objects.get().value == 4
    shown = patient.browser.get(at_plan(patient, "goals")).content.decode()
    assert "Met de hond &lt;lopen&gt;" in shown
    assert "checked" not in patient.browser.get(path).content.decode()
    again = {"key": hidden(patient.browser.get(path), "key"), "words": sent["words"]}
    patient.browser.post(path, again | {"score": "unknown"})
    assert [row.value for row in Score.objects.all()] == [4, None]
    other = {"key": hidden(patient.browser.get(path), "key"), "words": "Zitten"}
    patient.browser.post(path, other)
    assert [row.ended_at is None for row in Activity.objects.order_by("added_at")] == [False, True]
    assert Score.objects.count() == 2  # a number that was not given is not made up
    assert patient.browser.post(path, {"words": "  ", "key": "x"}).status_code == 422


def test_walking_builds_up_from_three_walks(hospital, patient):
    tells(hospital, at=now())
    path = at_plan(patient, "walking")
    walks = {"walk_one": "10", "walk_two": "10", "walk_three": "10"}
    assert patient.browser.post(path, walks | {"walk_two": "x"}).status_code == 422
    assert patient.browser.post(path, dict.fromkeys(walks, "1")).status_code == 422
    assert patient.browser.post(path, walks).status_code == 302
    assert Quota.objects.order_by("on").first().amount == 7
    assert Quota.objects.order_by("on").last().amount == 30
    assert "7 minutes" in read(patient.browser.get(at_plan(patient)))
    end = {"end": "1", "item": hidden(patient.browser.get(path), "item")}
    patient.browser.post(path, end)
    assert PlanItem.objects.get(kind="walk").ended_because == "wish"


def test_steps_to_work(hospital, patient):
    tells(hospital, at=now())
    path = at_plan(patient, "work")
    key = hidden(patient.browser.get(path), "key")
    step = {"key": key, "words": "Twee uur kantoor", "kind": "work", "days": ["1", "3"]}
    assert patient.browser.post(path, step).status_code == 422
    step["when"] = "monday"
    for _ in range(2):
        assert patient.browser.post(path, step).status_code == 302
    made = PlanItem.objects.get()
    assert (made.weekdays, made.since.isoweekday()) == ([1, 3], 1)
    assert "Twee uur kantoor" in read(patient.browser.get(path))
    patient.browser.post(path, {"end": "1", "item": str(made.pk)})
    assert "Twee uur kantoor" not in read(patient.browser.get(path))


def test_a_quota_is_shown_told_and_drawn(hospital, patient):
    start = now() - 4 * DAY
    tells(hospital, at=start)
    _, last = fixed(hospital, 20, 25, 30, goal=40, weeks=12, at=start)
    shown = read(patient.browser.get(at_plan(patient)))
    asked = Quota.objects.get(on=day_of(now())).amount
    assert f"{asked} minutes" in shown
    path = at_plan(patient, "today", 1)
    sent = form_of(patient.browser.get(path), done="yes", amount=str(asked + 5))
    assert patient.browser.post(path, sent | {"amount": "veel"}).status_code == 422
    assert patient.browser.post(path, sent).status_code == 302
    assert LANGUAGES["en"].exercises.RESPONSES["keep_to_plan"] in read(
        patient.browser.get(at_plan(patient))
    )
    week = read(patient.browser.get(at_plan(patient, "week")))
    assert "<table>" in week
    assert last < now()


def test_a_measurement_at_home(hospital, patient):
    tells(hospital, at=now())
    begun(hospital, at=now())
    path = at_plan(patient, "today", 1)
    page = patient.browser.get(path)
    assert "Measure, 1 of 3" in read(page)
    sent = form_of(page)
    assert patient.browser.post(path, sent).status_code == 422
    assert patient.browser.post(path, sent | {"amount": "20"}).status_code == 302
    assert Baseline.objects.get().amount == 20


# --- the therapist --------------------------------------------------------------------------------


@pytest.fixture
def therapist(hospital):
    return logged_in(hospital.accounts["surgeon"], now())


def of(hospital):
    return f"/en/{LANGUAGES['en'].plan.SLUGS['file_plan']}/{hospital.patient.pk}/"


def test_a_therapist_fixes_a_plan_from_begin_to_end(hospital, therapist):
    start = now() - 3 * DAY
    tells(hospital, at=start)
    activity = wants(hospital, at=start)
    path = of(hospital)
    assert therapist.post(path, {"do": "begin"}).status_code == 302
    assert therapist.post(path, {"do": "level"}).status_code == 422
    assert therapist.post(path, {"do": "level", "level": "2"}).status_code == 302
    assert therapist.post(path, {"do": "graded", "unit": "minutes"}).status_code == 422
    graded = {"do": "graded", "activity": str(activity), "unit": "minutes"}
    assert therapist.post(path, graded).status_code == 302
    item = PlanItem.objects.get(kind="graded")
    PlanItem.objects.filter(pk=item.pk).update(since=day_of(start))
    for number, amount in enumerate((20, 25, 30)):
        on = day_of(start) + number * DAY
        form = {"do": "measure", "item": item.pk, "amount": amount, "on": on.isoformat()}
        assert therapist.post(path, form | {"on": ""}).status_code == 422
        assert therapist.post(path, form).status_code == 302
    assert "17 minutes" in read(therapist.get(path))
    fix = {"do": "fix", "item": item.pk, "goal": "30", "weeks": "2", "days": ["1", "3", "5"]}
    assert therapist.post(path, fix | {"goal": "10"}).status_code == 422
    assert therapist.post(path, fix).status_code == 302
    amounts = list(Quota.objects.order_by("on").values_list("amount", flat=True))
    assert amounts == [17, 20, 22, 25, 27, 30]  # 17.5 + k * 12.5 / 5, rounded down
    assert therapist.post(path, {"do": "end", "item": item.pk}).status_code == 302
    assert not [event for event in AuditRow.objects.filter(outcome="8") if event.detail]


def test_with_pain_of_a_nerve_root_the_page_says_why_not(hospital, therapist):
    tells(hospital, PLAIN | LEG, at=now())
    activity = wants(hospital, at=now())
    shown = read(therapist.get(of(hospital)))
    assert LANGUAGES["en"].plan.REFUSED_CLINICIAN["leg"] in shown
    assert 'value="graded"' not in shown
    graded = {"do": "graded", "activity": str(activity), "unit": "minutes"}
    refused = therapist.post(of(hospital), graded)
    assert refused.status_code == 422
    assert LANGUAGES["en"].plan.REFUSED_CLINICIAN["leg"] in read(refused)


def test_who_only_reads_changes_nothing(hospital):
    tells(hospital, at=now())
    outsider = logged_in(hospital.accounts["outsider"], now())
    assert outsider.get(of(hospital)).status_code == 403
    assert outsider.post(of(hospital), {"do": "begin"}).status_code == 403
    assert not PlanItem.objects.exists()


def test_a_danger_sign_at_the_phone_stops_what_runs(hospital, patient):
    start = now() - 4 * DAY
    tells(hospital, at=start)
    item, _ = fixed(hospital, 20, 25, 30, goal=40, weeks=12, at=start)
    measured_before = Baseline.objects.count()
    tells(hospital, LEG, at=now(), key="later")
    shown = read(patient.browser.get(at_plan(patient)))
    assert LANGUAGES["en"].plan.STOPPED["leg"] in shown
    assert str(item) not in shown
    assert Baseline.objects.count() == measured_before
