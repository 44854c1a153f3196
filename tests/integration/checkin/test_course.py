"""The chart, the table and the rows of the record say the same; what may be too much is noticed."""

from datetime import date, timedelta

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from tests.integration.checkin.checking import DAY, activity, tell
from tests.integration.record.hospital import NOW
from tests.integration.worker.hospital import undone
from tests.people import imagined_people
from wervel.leaflet.charts import ACTIVITY, CHANGE, PAIN_BACK, Point, Series, chart
from wervel.leaflet.charts.naming import in_table, value_words
from wervel.pathway.actors import day_of
from wervel.pathway.checkin.course import open_check_in, open_course, questions
from wervel.pathway.checkin.overload import is_sign
from wervel.pathway.checkin.values import MOST_QUESTIONS, Gate
from wervel.pathway.records import open_record
from wervel.record.facts import answers_of
from wervel.record.models import Change, Score, Task

VALUES = st.none() | st.integers(0, 10)
STEPS = st.none() | st.integers(-3, 3)
WEEKS = st.lists(st.tuples(st.integers(0, 300), VALUES, VALUES, STEPS), min_size=1, max_size=8)


@settings(max_examples=25, deadline=None, suppress_health_check=list(HealthCheck))
@given(weeks=WEEKS)
def test_drawing_table_and_rows_are_the_same(hospital, weeks):
    with undone():
        own = activity(hospital)
        for days, back, does, step in sorted(weeks, key=lambda one: one[0]):
            tell(hospital, NOW + days * DAY, back=back, own=own, activity=does, change=step)
        going = open_course(
            patient=hospital.patient.pk, by=hospital.by("patient"), at=NOW + 301 * DAY
        )
        rows = {
            "pain_back": _last_a_day(Score.objects.filter(name="pain_back"), "value"),
            "activity": _last_a_day(Score.objects.filter(name="activity"), "value"),
            "change": _last_a_day(Change.objects.all(), "step"),
        }
        assert [one.measure.id for one in going.series] == list(rows)
        for series in going.series:
            kept = rows[series.measure.id]
            assert {point.on: point.value for point in series.points} == kept
            shown = chart(series, "nl")
            table = dict(shown.table.rows)
            assert table == {
                in_table(on, "nl"): "geen antwoord"
                if value is None
                else value_words(series.measure, value, "nl")
                for on, value in kept.items()
            }
            told = [value for value in kept.values() if value is not None]
            assert shown.drawing.count('class="dot"') == len(told)


def _last_a_day(rows, name):
    """By day the last answer that is a number, or that there was none."""
    found: dict[date, int | None] = {}
    for row in rows.order_by("told_at", "pk"):
        value, on = getattr(row, name), day_of(row.told_at)
        found[on] = value if value is not None else found.get(on)
    return found


def test_at_most_five_questions_for_a_thousand_imagined_people(hospital):
    """Whatever they told: a leg, activities, both or none."""
    asked = set()
    for number, story in enumerate(imagined_people(5, 1000)):
        leg = story.get("leg_pain") not in (None, "none")
        asked.add(questions(leg=leg, own=number % 2 == 0))
    assert len(asked) == 4
    assert max(len(one) for one in asked) == MOST_QUESTIONS
    assert all(one[-1] == "gate" for one in asked)


def test_the_leg_of_the_story_is_asked_after(hospital):
    def names():
        asking = open_check_in(patient=hospital.patient.pk, by=hospital.by("patient"), at=NOW)
        return asking.questions

    assert "pain_leg" not in names()
    _told(hospital, leg_pain="none")
    assert "pain_leg" not in names()
    _told(hospital, leg_pain="below_knee")
    assert "pain_leg" in names()
    _told(hospital, leg_pain="none")
    assert "pain_leg" in names()


def _told(hospital, **values):
    from uuid import uuid4

    from wervel.pathway.intake import submit_intake

    submit_intake(
        patient=hospital.patient, answers=answers_of(values), key=str(uuid4()),
        form="intake/1", by=hospital.by("patient"), at=NOW,
    )  # fmt: skip


def test_who_treats_them_sees_the_same(hospital):
    tell(hospital)
    mine = open_course(patient=hospital.patient.pk, by=hospital.by("patient"), at=NOW)
    theirs = open_course(patient=hospital.patient.pk, by=hospital.by("surgeon"), at=NOW)
    assert mine.series == theirs.series
    open_record(patient=hospital.patient, by=hospital.by("surgeon"), at=NOW)


def test_a_yes_that_nobody_followed_up_stands_in_the_due_list(hospital):
    from wervel.pathway.due_list import due_list

    tell(hospital, gate=Gate.YES)
    for name in ("surgeon", "office"):
        rows = due_list(by=hospital.by(name), at=NOW + timedelta(hours=3)).rest
        assert [row.promise for row in rows if row.kind == "task"] == ["gate"]
    assert Task.objects.get(kind="gate").due_at == NOW + timedelta(hours=2)


# --- too much ------------------------------------------------------------------------------------


TODAY = date(2026, 1, 12)


def test_what_is_long_ago_says_nothing_of_now():
    told = series(PAIN_BACK, 3, 5)
    assert is_sign(told, told.answers[-1][0] + 14 * DAY)
    assert not is_sign(told, told.answers[-1][0] + 15 * DAY)


def series(measure, *values):
    points = (Point(date(2026, 1, 1) + n * DAY, value) for n, value in enumerate(values))
    return Series(measure, tuple(points))


def test_signs_of_too_much_by_hand():
    rows = [
        (PAIN_BACK, (3, 5), True), (PAIN_BACK, (3, 4), False), (PAIN_BACK, (5, 3), False),
        (PAIN_BACK, (3, None, 5), True), (PAIN_BACK, (3, 5, None), True), (PAIN_BACK, (5,), False),
        (PAIN_BACK, (), False), (PAIN_BACK, (3, 5, 5), False), (ACTIVITY, (7, 4), True),
        (ACTIVITY, (7, 5), False), (ACTIVITY, (4, 7), False), (CHANGE, (3, -3), False),
    ]  # fmt: skip
    for measure, values, expected in rows:
        assert is_sign(series(measure, *values), TODAY) is expected, (measure.id, values)


@given(st.lists(VALUES, max_size=10))
def test_no_sign_when_the_last_answer_is_the_best(values):
    told = [value for value in values if value is not None]
    if told and told[-1] == min(told):
        assert not is_sign(series(PAIN_BACK, *values), TODAY)
