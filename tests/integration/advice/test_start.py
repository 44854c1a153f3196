"""The next step: in one order of importance, derived from what is there."""

from dataclasses import replace
from datetime import timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.integration.patient.telling import read
from tests.integration.record.hospital import NOW
from wervel.guideline.urgency import Urgency
from wervel.leaflet.language import LANGUAGES
from wervel.pathway.advice.start import open_start
from wervel.pathway.advice.steps import NOTHING, STEPS, Open, Visit, next_step
from wervel.record.models import Appointment, Episode
from wervel.web.patient.advice.start import LEADS, since

VISIT = Visit("first_visit", "Surgeon", "orthopaedic_surgeon", "Zwolle", NOW)
CALM = Open(urgency=None, begun=True, handed_in=True, about_left=0)
ORDER = (
    ("danger", {"urgency": Urgency.SAME_DAY}),
    ("answer", {"answers": 1}),
    ("visit", {"visit": VISIT, "soon": True}),
    ("about", {"about_left": 2}),
    ("advice", {"advice_read": False}),
    ("check_in", {"check_in": True}),
    ("plan", {"actions": 3}),
    ("visit", {"visit": VISIT}),
)
OPENS = st.builds(
    Open,
    urgency=st.none() | st.sampled_from(Urgency),
    begun=st.booleans(),
    handed_in=st.booleans(),
    about_left=st.integers(0, 5),
    answers=st.integers(0, 2),
    visit=st.none() | st.just(VISIT),
    check_in=st.booleans(),
    actions=st.integers(0, 4),
    advice_read=st.booleans(),
)


@pytest.mark.parametrize("place", range(len(ORDER)))
def test_what_is_more_important_goes_first(place):
    """With this and all that is less important, this is the step."""
    everything = {
        name: value for _, what in reversed(ORDER[place:]) for name, value in what.items()
    }
    now = replace(CALM, **everything)
    assert next_step(now).kind == ORDER[place][0]


def test_the_story_goes_before_what_rests_on_it():
    assert next_step(replace(CALM, begun=False, handed_in=False, actions=3)).kind == "tell"
    assert next_step(replace(CALM, handed_in=False, advice_read=False)).kind == "on"
    assert next_step(CALM).kind == NOTHING


@given(OPENS)
def test_danger_is_never_behind_anything(now):
    urgent = now.urgency is not None and now.urgency >= Urgency.SAME_DAY
    assert (next_step(now).kind == "danger") == urgent


@pytest.mark.parametrize("code", ["nl", "en"])
def test_every_step_has_words_and_a_page(code):
    kinds = {kind for kind, _ in STEPS} | {NOTHING}
    outside = {"return", "none"}
    assert kinds | outside == set(LANGUAGES[code].start.STEPS)
    assert set(LEADS) == kinds | {"return"}


@pytest.mark.parametrize(("days", "kind"), [(30, "return"), (500, "none")])
def test_who_was_discharged_comes_back_within_the_year_and_else_calls_the_gp(
    hospital, patient, days, kind
):
    from django.utils import timezone

    hospital.episode.closed_at = timezone.now() - timedelta(days=days)
    hospital.episode.save()
    shown = patient.get().content.decode()
    assert f'data-step="{kind}"' in shown
    card = shown.partition('data-step="')[2].partition("</section>")[0]
    assert ('class="button"' in card) == (kind == "return")


def test_an_appointment_that_is_near_says_when_with_whom_and_where(hospital, patient):
    from django.utils import timezone

    from wervel.pathway.advice.about import Reply, tell_about

    now = timezone.now()
    Appointment.objects.create(
        episode=hospital.episode, member=hospital.accounts["surgeon"].staff,
        location=hospital.team.location, kind="first_visit", starts_at=now + timedelta(days=1),
        ends_at=now + timedelta(days=1, minutes=20), interpreter=None, state="planned", at=now,
        by=hospital.accounts["office"], version=1,
    )  # fmt: skip
    patient.tell_all()
    patient.browser.post(patient.at("story", "hand-in"))
    tell_about(
        patient=hospital.patient.pk, page="body", replies={"regions": Reply(declined="dont_know")},
        key="k", by=hospital.by("patient"), at=now,
    )  # fmt: skip
    shown = read(patient.get())
    assert 'data-step="visit"' in shown
    assert "Surgeon, orthopaedic surgeon" in shown
    assert "Zwolle" in shown


@pytest.mark.parametrize(
    ("days", "said"),
    [
        (3, "less than a week"),
        (7, "for one week"),
        (65, "for 9 weeks"),
        (240, "about 8 months"),
        (1100, "about 3 years"),
    ],
)
def test_how_long_it_lasted_is_said_in_words(hospital, days, said):
    Episode.objects.update(onset_on=(NOW - timedelta(days=days)).date())
    found = open_start(patient=hospital.patient.pk, by=hospital.by("patient"), at=NOW)
    assert said in since(found, LANGUAGES["en"])[0]


def test_what_is_not_known_is_not_said(hospital):
    Episode.objects.update(onset_on=None)
    found = open_start(patient=hospital.patient.pk, by=hospital.by("patient"), at=NOW)
    assert since(found, LANGUAGES["en"]) == ()
