"""A flare in care: danger questions first, then calm steps, then a call back."""

from datetime import timedelta

import pytest
from django.utils import timezone

from tests.integration.patient.telling import read
from wervel.record.models import AuditRow, Task


def place_of(response) -> str:
    return response.headers["Location"]


def test_in_one_tap_from_every_page(patient):
    for page in ("story", "messages", "who-looked", "consent", "details", "copy"):
        shown = patient.get(page)
        if shown.status_code == 200:
            assert patient.at("worse") in shown.content.decode(), page
    assert patient.at("worse") in patient.get().content.decode()


def test_danger_questions_come_first_and_stand_empty(patient):
    shown = patient.page()
    assert shown.status_code == 200
    assert "checked" not in shown.content.decode()
    assert "saddle_numbness" in shown.content.decode()
    assert patient.page("my_worse_now").headers["Location"] == patient.at("worse", 1)


def test_nothing_wrong_gives_steps_and_no_alarm(patient):
    patient.tells_plain()
    shown = patient.none_of_all()
    text = read(shown)
    assert patient.f["now_title"] in text
    assert patient.f["call_go"] in text
    assert patient.alarms() == []
    assert set(patient.told().values()) == {False, "none"}


@pytest.mark.parametrize(
    ("sign", "level"),
    [("saddle_numbness", "emergency"), ("syncope_or_shock", "emergency"), ("fever", "same_day")],
)
def test_a_sign_of_danger_acts_at_once(patient, sign, level):
    patient.tells_plain()
    shown = patient.page()
    if sign != "saddle_numbness":
        shown = patient.follow(patient.reply(shown))
    answered = patient.reply(shown, **{sign: "on"})
    assert place_of(answered) == patient.at("story", "what-now")
    (alarm,) = patient.alarms()
    assert alarm.level == level
    text = read(patient.follow(answered))
    assert patient.f["calm"] not in text
    assert place_of(patient.page("my_worse_now")) == patient.at("story", "what-now")


def test_a_sign_that_was_denied_before_is_heard_now(patient):
    """The story said no; the flare says yes: the new word counts, and the alarm is there."""
    patient.tells_plain(saddle_numbness=False)
    patient.reply(patient.page(), saddle_numbness="on")
    assert [one.level for one in patient.alarms()] == ["emergency"]


def test_back_and_ticked_again_is_heard_again(patient):
    """Yes, no by Back, and yes once more, all from one and the same form: the last word counts."""
    patient.tells_plain()
    patient.reply(patient.page())
    second = patient.page("my_worse", 2)
    for answers in ({"fever": "on"}, {"none": "on"}, {"fever": "on"}):
        patient.reply(second, **answers)
    assert patient.told()["fever"] is True


def test_the_same_form_twice_is_one_telling(patient):
    shown = patient.page()
    for _ in range(2):
        assert patient.reply(shown).status_code == 302
    rows = AuditRow.objects.filter(event="intake.submitted", detail="again")
    assert rows.count() == 1


def test_dont_know_is_never_no(patient):
    """Who does not know whether there is danger gets no steps, but somebody who calls."""
    patient.tells_plain()
    shown = patient.page()
    shown = patient.follow(patient.reply(shown, unsure="on"))
    for _ in range(2):
        shown = patient.follow(patient.reply(shown))
    text = read(shown)
    assert patient.f["steps_title"] not in text
    assert patient.f["calm"] not in text
    assert patient.f["open_title"] in text
    assert patient.f["call_go"] in text


def test_a_page_left_as_it_is_is_asked_again(patient):
    shown = patient.reply(patient.page(), text_only="x")
    assert shown.status_code == 422
    assert patient.told() == {}


def test_a_call_back_is_a_promise_with_an_owner_and_a_time(patient):
    patient.tells_plain()
    patient.therapist()
    patient.none_of_all()
    for _ in range(2):
        assert patient.post("my_call_back").status_code == 302
    (task,) = Task.objects.filter(kind="call_back")
    assert task.owner == patient.hospital.accounts["colleague"]
    assert timezone.now() < task.due_at < timezone.now() + timedelta(days=5)
    text = read(patient.page("my_worse_now"))
    assert patient.f["call_done"] in text
    assert "Colleague" in text


def test_without_own_therapist_the_team_calls(patient):
    patient.tells_plain()
    patient.none_of_all()
    patient.post("my_call_back")
    (task,) = Task.objects.filter(kind="call_back")
    assert task.owner is None
    assert task.team == patient.hospital.team


def test_nobody_asks_for_a_call_before_the_danger_questions(patient):
    assert patient.post("my_call_back").status_code == 409
    assert not Task.objects.filter(kind="call_back").exists()


def test_a_plan_is_kept_and_comes_back_in_a_flare(patient):
    patient.tells_plain(weight_loss_unexplained=False, cancer_suspected_sign=False, onset="gradual")
    sent = {
        "key": "k",
        "signs": ["stiff"],
        "helps": ["walk", "warm"],
        "helps_words": "Mijn zus bellen <b>",
    }
    for _ in range(2):
        assert patient.post("my_flare_change", sent).status_code == 302
    text = read(patient.page("my_flare_plan"))
    assert "Mijn zus bellen <b>" in text
    assert "<b>" not in patient.page("my_flare_plan").content.decode()
    assert "A short walk" in read(patient.none_of_all())


@pytest.mark.parametrize("sent", [{}, {"helps_words": "x" * 501}, {"signs_words": "a\x07"}])
def test_a_plan_that_cannot_be_kept_is_shown_again(patient, sent):
    shown = patient.post("my_flare_change", {"key": "k", **sent})
    assert shown.status_code == 422
    for value in sent.values():
        assert value[:20] in shown.content.decode()


def test_a_representative_does_all_of_it(daughter):
    daughter.tells_plain()
    assert daughter.f["now_title"] in read(daughter.none_of_all())
    assert daughter.post("my_call_back").status_code == 302
    row = AuditRow.objects.get(event="call_back.asked")
    assert row.behalf_of == str(daughter.hospital.patient.pk)


def test_who_looked_says_it_in_words(patient):
    patient.tells_plain()
    patient.none_of_all()
    patient.post("my_call_back")
    text = read(patient.get("who-looked", own="1"))
    assert "told that it is getting worse" in text
    assert "asked to be called back" in text
    assert "iets gedaan" not in text
