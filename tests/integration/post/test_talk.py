"""Patient and team write to each other: once, with a promise, and never past a danger sign."""

from datetime import UTC, datetime, timedelta
from uuid import uuid4

import pytest
from django.db import DatabaseError, transaction
from django.urls import reverse
from django.utils import timezone

from tests.integration.post.side import Side, hidden, read, rows, tell
from wervel.guideline.urgency import Urgency
from wervel.leaflet.language import LANGUAGES
from wervel.pathway.post.conversation import MOST_A_DAY, Danger, open_talk, reply, write
from wervel.pathway.refusals import NotAllowed, NotNow, OtherContents, Stale, TooOften
from wervel.pathway.urgency import raise_urgency
from wervel.record.episodes import urgency_of
from wervel.record.models import Message, Said, Task, UrgencyRow
from wervel.record.sessions import remove_sessions

WORDS = "May I walk for an hour?"
MONDAY = datetime(2026, 11, 23, 9, 0, tzinfo=UTC)


def say(hospital, words=WORDS, *, key="", signs=Danger.NO, by="patient", at=MONDAY):
    """Straight into the pathway."""
    return write(
        patient=hospital.patient.pk,
        words=words,
        signs=signs,
        key=key or uuid4().hex,
        by=hospital.by(by),
        at=at,
    )


def answer(hospital, words="Yes.", *, seen=0, key="a", by="surgeon", at=MONDAY):
    return reply(
        patient=hospital.patient.pk, words=words, seen=seen, key=key, by=hospital.by(by), at=at
    )


# --- the way there and back ----------------------------------------------------------------------


def test_a_message_and_its_answer(hospital, patient, surgeon):
    response = patient.write(WORDS)
    assert response.status_code == 302
    assert response.headers["Location"] == patient.url("my_post")
    assert WORDS in read(patient.get("my_post"))
    task = Task.objects.get(kind="read_message")
    assert (task.owner, task.team) == (None, hospital.team)
    assert "Read" not in read(patient.get("my_post")).split('class="talk"')[1].split("</ol>")[0]
    assert WORDS in read(surgeon.get("file_talk"))
    assert ". Read" in read(patient.get("my_post"))
    assert surgeon.reply("Yes, go ahead.").status_code == 302
    task.refresh_from_db()
    assert (task.done_by, task.outcome) == (hospital.accounts["surgeon"], "answered")
    told = Message.objects.get(kind="answer")
    assert told.read_at is None
    shown = read(patient.get("my_message", told.pk))
    assert f'href="{patient.url("my_post")}"' in shown
    assert "Yes, go ahead." in read(patient.get("my_post"))
    assert Said.objects.filter(read_at__isnull=True).count() == 0


def test_reading_the_answer_is_reading_the_message_about_it(hospital, patient, surgeon):
    patient.write(WORDS)
    surgeon.reply("Yes.")
    patient.get("my_post")
    assert Message.objects.get(kind="answer").read_at is not None


def test_a_representative_writes_in_their_own_name(hospital, daughter, patient):
    daughter.write("She has a question.")
    assert Said.objects.get().by == hospital.accounts["daughter"]
    assert Said.objects.get().from_patient
    assert "Daughter" in read(patient.get("my_post"))


def test_who_only_looks_along_answers_nothing_and_takes_nothing_away(hospital, patient):
    from wervel.pathway.consents import Purpose
    from wervel.record.models import Consent

    patient.write(WORDS)
    Consent.objects.create(
        patient=hospital.patient, purpose=Purpose.OTHER_TEAM.value, given=True, at=MONDAY,
        by=hospital.accounts["patient"],
    )  # fmt: skip
    outsider = Side(hospital, "outsider")
    shown = read(outsider.get("file_talk"))
    assert WORDS in shown
    assert "Only who treats can answer." in shown
    assert Said.objects.get().read_at is None
    with pytest.raises(NotAllowed):
        answer(hospital, by="outsider")


# --- promised ------------------------------------------------------------------------------------


def test_an_answer_is_promised_within_two_working_days(hospital):
    friday = datetime(2026, 11, 20, 15, 0, tzinfo=UTC)
    told = say(hospital, at=friday)
    assert told.answer_before == datetime(2026, 11, 24, 16, 0, tzinfo=UTC)  # Tuesday, five here
    assert Task.objects.get().due_at == told.answer_before


def test_words_that_may_mean_danger_are_read_a_day_sooner(hospital):
    told = say(hospital, "I can hardly pee")
    assert told.answer_before == datetime(2026, 11, 25, 16, 0, tzinfo=UTC)
    assert Task.objects.get().due_at == datetime(2026, 11, 24, 16, 0, tzinfo=UTC)


def test_a_promise_that_was_not_kept_says_so(hospital, patient):
    say(hospital, at=timezone.now() - timedelta(days=9))
    assert "should have answered by now" in read(patient.get("my_post"))


# --- danger --------------------------------------------------------------------------------------


def test_the_question_must_be_answered_and_nothing_is_chosen_beforehand(hospital, patient):
    assert "checked" not in read(patient.get("my_write"))
    response = patient.write(WORDS, signs="")
    assert response.status_code == 422
    assert WORDS in read(response)
    assert not Said.objects.exists()


def test_danger_words_stop_it_once_with_what_to_do(hospital, patient):
    response = patient.write("Since today I cannot pee any more")
    assert response.status_code == 200
    shown = read(response)
    assert 'data-level="emergency"' in shown
    assert "cannot pee any more" in shown
    assert "checked" not in shown
    assert not Said.objects.exists()
    again = {**hidden(response), "words": "Since today I cannot pee any more", "signs": "no"}
    assert patient.send("my_write", **again).status_code == 302
    assert Said.objects.count() == 1
    assert not Task.objects.filter(kind="alarm").exists()


def test_other_danger_words_stop_it_again(hospital, patient):
    first = hidden(patient.write("I cannot pee"))
    response = patient.send(
        "my_write", **first, words="I cannot pee, and I want to die", signs="no"
    )
    assert response.status_code == 200
    assert "113" in read(response)
    assert not Said.objects.exists()


@pytest.mark.parametrize(
    ("signs", "level", "minutes"),
    [("yes", Urgency.EMERGENCY, 15), ("unsure", Urgency.SAME_DAY, 120)],
)
def test_a_sign_is_an_alarm_at_once_and_the_screen_says_what_to_do(
    hospital, patient, surgeon, signs, level, minutes
):
    assert patient.write(WORDS, signs=signs).status_code == 302
    alarm = Task.objects.get(kind="alarm")
    assert alarm.level == level.code
    assert alarm.due_at - alarm.opened_at == timedelta(minutes=minutes)
    shown = read(patient.get("my_post"))
    assert f'data-level="{level.code}"' in shown
    assert f'href="{patient.url("my_story")}"' in shown
    assert rows("conversation.added")[-1].detail == "alarm"
    from wervel.pathway.tasks import take_alarm

    assert "Read the alarm" in read(surgeon.get("file_talk"))
    take_alarm(task=alarm.pk, by=hospital.by("surgeon"), at=timezone.now())
    assert "data-level" not in read(patient.get("my_post"))


def test_a_yes_raises_the_episode_in_the_same_request(hospital, patient):
    tell(hospital, {"pain_nrs": 3})
    patient.write(WORDS, signs="yes")
    row = UrgencyRow.objects.last()
    assert (row.level, row.assessment, row.reason) == ("emergency", None, "")
    assert row.by == hospital.accounts["patient"]
    assert Task.objects.filter(kind="alarm").count() == 1
    patient.write("And one more thing", signs="yes")
    assert UrgencyRow.objects.filter(level="emergency").count() == 1
    assert Task.objects.filter(kind="alarm").count() == 2


@pytest.mark.parametrize("signs", [Danger.NO, Danger.UNSURE])
def test_what_is_no_yes_is_no_word_on_how_urgent_it_is(hospital, signs):
    say(hospital, signs=signs)
    assert urgency_of(hospital.episode) is None


def test_a_yes_of_a_representative_is_in_their_name(hospital):
    say(hospital, signs=Danger.YES, by="daughter")
    assert urgency_of(hospital.episode) is Urgency.EMERGENCY
    assert UrgencyRow.objects.get().by == hospital.accounts["daughter"]


def test_a_yes_raises_what_a_clinician_had_put_lower(hospital):
    raise_urgency(
        patient=hospital.patient, to=Urgency.SAME_DAY, reason="seen and examined today",
        by=hospital.by("surgeon"), at=MONDAY,
    )  # fmt: skip
    say(hospital, signs=Danger.YES)
    assert [row.level for row in UrgencyRow.objects.all()] == ["same_day", "emergency"]
    say(hospital, signs=Danger.NO, key="n")
    assert urgency_of(hospital.episode) is Urgency.EMERGENCY


@pytest.mark.parametrize(
    ("code", "why"),
    [
        ("nl", "Gezegd bij een bericht dat een van de gevaarstekens geldt."),
        ("en", "Said with a message that one of the danger signs applies."),
    ],
)
def test_the_team_reads_why_and_the_patient_what_to_do(hospital, code, why):
    patient, surgeon = Side(hospital, "patient", code), Side(hospital, "surgeon", code)
    patient.write(WORDS, signs="yes")
    assert why in read(surgeon.get("file"))
    assert why in read(surgeon.browser.get(reverse(f"{code}:worklist")))
    now = read(patient.get("my_now"))
    assert 'data-level="emergency"' in now
    assert LANGUAGES[code].patient.PATIENT["passed_on"] in now
    tell(hospital, {"pain_nrs": 3})
    assert 'data-level="emergency"' in read(patient.get("my_now"))
    assert surgeon.get("file_lower").status_code == 200


# --- once ----------------------------------------------------------------------------------------


def test_a_double_click_is_one_message(hospital, patient):
    form = {**patient.form("my_write"), "words": WORDS, "signs": "yes"}
    assert {patient.send("my_write", **form).status_code for _ in range(3)} == {302}
    assert Said.objects.count() == 1
    assert Task.objects.count() == 2
    assert [row.detail for row in rows("conversation.added")] == ["alarm", "again", "again"]


def test_a_form_that_was_used_keeps_other_words(hospital, patient):
    form = patient.form("my_write")
    patient.send("my_write", **form, words=WORDS, signs="no")
    response = patient.send("my_write", **form, words="And another thing", signs="no")
    assert response.status_code == 409
    assert "And another thing" in read(response)
    again = {**hidden(response), "words": "And another thing", "signs": "no"}
    assert patient.send("my_write", **again).status_code == 302
    assert Said.objects.count() == 2


def test_thirty_a_day_and_then_the_words_stay(hospital, patient):
    for number in range(MOST_A_DAY):
        say(hospital, f"{number}", key=f"k{number}", at=timezone.now())
    response = patient.write("one more")
    assert response.status_code == 429
    assert "one more" in read(response)
    with pytest.raises(TooOften):
        say(hospital, key="z", at=timezone.now())
    assert Said.objects.count() == MOST_A_DAY


def test_what_was_written_after_the_session_had_ended_comes_back(hospital, patient):
    form = {**patient.form("my_write"), "words": WORDS, "signs": "no"}
    remove_sessions(hospital.accounts["patient"])
    response = patient.send("my_write", **form)
    assert response.status_code == 302
    assert "/log-in" in response.headers["Location"]
    assert not Said.objects.exists()
    assert patient.browser.session["kept"]["path"] == patient.url("my_write")


def test_two_who_answer_at_once_the_second_reads_the_first(hospital, patient, surgeon):
    patient.write(WORDS)
    colleague = Side(hospital, "colleague")
    mine, theirs = surgeon.form("file_talk"), colleague.form("file_talk")
    assert surgeon.send("file_talk", **mine, words="Yes.").status_code == 302
    response = colleague.send("file_talk", **theirs, words="No.")
    assert response.status_code == 409
    shown = read(response)
    assert "Yes." in shown
    assert ">No.</textarea>" in shown
    again = {**hidden(response), "words": "No."}
    assert colleague.send("file_talk", **again).status_code == 302
    assert Said.objects.count() == 3


def test_an_answer_twice_is_one(hospital):
    say(hospital, key="q")
    answer(hospital, seen=1)
    answer(hospital, seen=1)
    assert Said.objects.count() == 2
    with pytest.raises(OtherContents):
        answer(hospital, "Other.", seen=1)
    with pytest.raises(Stale):
        answer(hospital, "Other.", seen=1, key="b")


# --- outside care --------------------------------------------------------------------------------


def test_outside_care_nobody_can_write_but_danger_is_answered(hospital, patient):
    form = {**patient.form("my_write"), "words": "I cannot pee", "signs": "yes"}
    say(hospital)
    episode = hospital.episode
    episode.closed_at, episode.closed_because = timezone.now(), "well"
    episode.save()
    with pytest.raises(NotNow):
        say(hospital, key="x")
    talk = patient.get("my_post")
    assert WORDS in read(talk)
    assert "not in care" in read(talk)
    assert patient.get("my_write").status_code == 409
    response = patient.browser.post(patient.url("my_write"), form)
    assert response.status_code == 409
    shown = read(response)
    assert 'data-level="emergency"' in shown
    assert ">I cannot pee</textarea>" in shown


def test_what_is_written_is_not_readable_in_the_database(hospital):
    from django.db import connection

    say(hospital, "a very private thing")
    with connection.cursor() as cursor:
        cursor.execute("SELECT words FROM record_said")
        assert b"private" not in bytes(str(cursor.fetchone()[0]), "utf-8")


def test_who_looked_tells_of_it_in_plain_words(hospital, patient, surgeon):
    patient.write(WORDS)
    surgeon.reply("Yes.")
    shown = read(patient.browser.get(f"/en/mine/{hospital.patient.pk}/who-looked/?own=1"))
    for words in (
        "wrote a message to the team",
        "answered your message",
        "read what you and your team wrote",
    ):
        assert words in shown


def test_open_talk_of_nobody_is_refused(hospital):
    for name in ("stranger", "office", "auditor", "quality"):
        with pytest.raises(NotAllowed):
            open_talk(patient=hospital.patient.pk, by=hospital.by(name), at=MONDAY)


def test_the_database_itself_keeps_the_words_of_a_message(hospital):
    say(hospital)
    said = Said.objects.filter(words__isnull=False)
    with pytest.raises(DatabaseError, match="never changed"), transaction.atomic():
        said.update(words="Other words")
    with pytest.raises(DatabaseError, match="never changed"), transaction.atomic():
        said.update(at=MONDAY + timedelta(days=1))
    with pytest.raises(DatabaseError, match="never changed"), transaction.atomic():
        said.delete()
    open_talk(patient=hospital.patient.pk, by=hospital.by("surgeon"), at=MONDAY)
    assert Said.objects.get().read_by == hospital.accounts["surgeon"]
