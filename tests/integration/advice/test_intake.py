"""Nobody is asked what the record knows."""

from tests.people import by_patient, imagined_people
from tools.intake import about, ask
from wervel.leaflet.language import LANGUAGES


def test_nobody_is_asked_what_is_known():
    words = LANGUAGES["nl"]
    people = [by_patient(one) for one in imagined_people(7, 3, "mixed")]
    found = [ask(one, number, words) for number, one in enumerate(people)]
    assert all(one.known == 0 and one.questions > 0 for one in found)


def test_about_oneself_takes_a_few_minutes():
    assert about(LANGUAGES["nl"]).minutes(180) < 6
