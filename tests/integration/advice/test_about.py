"""About oneself: kept once, the last answer counts, and nobody is asked what is known."""

import pytest
from django.db import IntegrityError, OperationalError, connection, transaction
from django.db.utils import DatabaseError
from hypothesis import given
from hypothesis import strategies as st

from tests.integration.record.hospital import NOW
from wervel.guideline.facts import VOCABULARY
from wervel.pathway.advice.about import Reply, about_of, facts_of, open_about, tell_about
from wervel.pathway.advice.pages import GROUPS, LEGS, PAGES, REGIONS
from wervel.pathway.answers import answers_of
from wervel.pathway.intake import submit_intake
from wervel.pathway.refusals import NotNow, OtherContents
from wervel.record.facts import get_facts
from wervel.record.models import About, AuditRow, FactRow
from wervel.web.patient.advice.chart import BACK, FRONT, style


def tell(hospital, page, key="k", by="patient", at=NOW, **replies):
    return tell_about(
        patient=hospital.patient.pk,
        page=page,
        replies=replies,
        key=key,
        by=hospital.by(by),
        at=at,
    )


def draw(hospital, *regions, key="k", **more):
    return tell(hospital, "body", key=key, regions=Reply(tuple(regions)), **more)


def test_a_page_is_kept_with_one_row_in_the_log_and_the_last_answer_counts(hospital):
    draw(hospital, "lower_back")
    found = draw(hospital, "upper_back", key="other")
    assert found.reply("body", "regions").chosen == ("upper_back",)
    assert About.objects.count() == 2
    assert AuditRow.objects.filter(event="about.told", outcome="0").count() == 2


def test_the_same_form_twice_is_kept_once_and_other_contents_are_refused(hospital):
    draw(hospital, "lower_back")
    draw(hospital, "lower_back")
    assert About.objects.count() == 1
    with pytest.raises(OtherContents):
        draw(hospital, "upper_back")


def test_what_was_told_is_encrypted_and_never_changed(hospital):
    tell(hospital, "hope", hope=Reply(words="Weer fietsen"), expect=Reply(("better",)))
    with connection.cursor() as cursor:
        cursor.execute("SELECT told FROM record_about")
        assert "fietsen" not in cursor.fetchone()[0]
    with pytest.raises((IntegrityError, OperationalError, DatabaseError)), transaction.atomic():
        About.objects.update(page="body")


def test_of_the_chart_new_facts_are_told_and_known_ones_stay(hospital):
    draw(hospital, "lower_back", "calf_left")
    told = get_facts(hospital.episode, None, NOW.date()).facts
    assert (told["leg_pain"], told["leg_pain_side"]) == ("below_knee", "unilateral")
    draw(hospital, "thigh_back_left", "thigh_back_right", key="other")
    told = get_facts(hospital.episode, None, NOW.date()).facts
    assert told["leg_pain"] == "below_knee"
    assert FactRow.objects.filter(name="leg_pain").count() == 1


def test_a_leg_that_the_story_denies_is_asked_about(hospital, patient):
    told = answers_of({"leg_pain": "none"})
    submit_intake(
        patient=hospital.patient, answers=told, key="t", form="intake/1",
        by=hospital.by("patient"), at=NOW,
    )  # fmt: skip
    address = patient.at("story", "about-me", "body")
    sent = {"key": "k", "regions": ["lower_back", "calf_left"]}
    response = patient.browser.post(address, sent)
    assert response.headers["Location"].endswith("about-me/body/")
    shown = patient.browser.get(address).content.decode()
    assert "You said before that the pain is not in your leg" in shown
    assert get_facts(hospital.episode, None, NOW.date()).facts["leg_pain"] == "none"


@given(st.sets(st.sampled_from(REGIONS)))
def test_the_chart_says_of_a_leg_only_what_was_drawn(regions):
    told = facts_of(tuple(regions))
    legs = [side for side, parts in LEGS.items() if regions & set(parts)]
    assert bool(told) == bool(legs)
    for name, value in told.items():
        assert VOCABULARY.by_name[name].check(value) == value
    if told:
        assert (told["leg_pain_side"] == "bilateral") == (len(legs) == 2)


@pytest.mark.parametrize(
    ("page", "replies"),
    [
        ("body", {"regions": Reply(("elbow",))}),
        ("body", {"hope": Reply(words="x")}),
        ("hope", {"hope": Reply(words="x" * 501)}),
        ("hope", {"expect": Reply(("better", "worse"))}),
        ("hope", {"expect": Reply(("better",), declined="dont_know")}),
        ("nothing", {"hope": Reply(words="x")}),
        ("body", {}),
    ],
)
def test_what_does_not_fit_is_refused(hospital, page, replies):
    with pytest.raises(NotNow):
        tell(hospital, page, **replies)
    assert not About.objects.exists()


def test_who_said_whether_they_need_an_interpreter_is_not_asked(hospital):
    found = open_about(patient=hospital.patient.pk, by=hospital.by("patient"), at=NOW)
    assert [ask.name for ask in found.asked[-1].asks] == ["interpreter", "help"]
    tell(hospital, "help", interpreter=Reply(("yes",)), help=Reply())
    hospital.patient.refresh_from_db()
    assert hospital.patient.interpreter is True
    found = about_of(hospital.episode.__class__.objects.get(pk=hospital.episode.pk), NOW)
    assert [ask.name for ask in found.asked[-1].asks] == ["help"]
    assert found.left == len(PAGES) - 1


def test_no_place_is_filled_in_beforehand_and_an_empty_page_is_not_taken(hospital, patient):
    address = patient.at("story", "about-me", "body")
    assert "checked" not in patient.browser.get(address).content.decode()
    response = patient.browser.post(address, {"key": "k"})
    assert response.status_code == 422
    both = {"key": "k", "regions": ["lower_back", "dont_know"]}
    assert patient.browser.post(address, both).status_code == 422
    assert not About.objects.exists()


def test_every_place_is_on_the_picture_once_and_the_style_says_where():
    drawn = [spot.region for spot in (*BACK, *FRONT)]
    assert sorted(drawn) == sorted(REGIONS)
    assert sorted(region for group in GROUPS.values() for region in group) == sorted(REGIONS)
    from pathlib import Path

    import wervel.web

    sheet = Path(wervel.web.__file__).parent / "static/wervel/advice.css"
    assert style() in sheet.read_text(encoding="utf-8")


def test_a_page_that_is_not_there_is_refused(patient):
    assert patient.get("story", "about-me", "elbow").status_code == 403
