"""Nobody learns whether somebody else is a patient: what one may not see is not there.

Numbers are of 122 random bits, and are checked all the same.
"""

import re
from dataclasses import replace
from statistics import mean, stdev
from time import perf_counter
from uuid import uuid4

import pytest
from django.utils import timezone

from tests.generative.often import RELEASE
from tests.integration.record.hospital import EARLY
from tests.spec.access.answers import PEOPLE_AT_A_BROWSER, TABLE, VISITS, ask, prepared, route_of
from tests.spec.access.cells import afresh, browser_of, logged_in, somebody
from wervel.record.episodes import open_episode

OF_ONESELF = {"paper", "search"}
"""A number of what one asked for just now; it is kept in one's own session."""
OF_SOMEBODY = sorted(row for row in set(TABLE) & set(VISITS) if route_of(row).numbers - OF_ONESELF)
"""Rows whose address holds a number of somebody, or of something of theirs."""
MIXED = sorted(
    row
    for row in OF_SOMEBODY
    if "patient" in route_of(row).numbers
    and (len(route_of(row).numbers - OF_ONESELF) > 1 or "my_representatives" in row)
    and row != "GET my_representatives"
)
"""Rows that are about a thing of a patient, by a number in the address or in the form."""
TURNS = 2_000 if RELEASE else 200
MOST_T = 4.0
"""Above this two means of a thousand differ: one time in 16 000 by chance."""
DIFFERS = {"Content-Length"}
A_NUMBER = re.compile(r"[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}")
TOKEN = re.compile(rb'name="csrfmiddlewaretoken" value="[^"]*"')


@pytest.mark.parametrize("row", OF_SOMEBODY)
def test_not_allowed_and_not_there_are_the_same(hospital, row):
    wrong = []
    with prepared(hospital, row) as (here, found):
        other = _with_other_numbers(found)
        for name in PEOPLE_AT_A_BROWSER:
            if TABLE[row][name] == ".":
                there, not_there = (_seen(here, visit, row, name) for visit in (found, other))
                if there != not_there:
                    wrong.append((name, there[0], not_there[0]))
    assert wrong == []


@pytest.mark.parametrize("row", OF_SOMEBODY)
def test_what_is_not_there_is_refused_to_everybody(hospital, row):
    wrong = []
    with prepared(hospital, row) as (here, found):
        other = _with_other_numbers(found)
        for name in PEOPLE_AT_A_BROWSER:
            if TABLE[row][name] == "Y":
                status = _seen(here, other, row, name)[0]
                if status not in (403, 404):
                    wrong.append((name, status))
    assert wrong == []


@pytest.mark.parametrize("row", MIXED)
def test_a_thing_of_one_patient_is_not_there_under_another(hospital, row):
    """The thing is of the first patient, the number in the address of the second.

    Whoever asks may open both of them, or is the second patient. The answer is the one for a
    number of nothing.
    """
    wrong = []
    for name, who in (("patient", "stranger"), ("treats", "surgeon"), ("office", "office")):
        if TABLE[row][name] == "Y":
            there, not_there = (_mixed(hospital, row, who, strange=s) for s in (False, True))
            if there != not_there:
                wrong.append((who, there[:2], not_there[:2]))
    assert wrong == []


def _mixed(hospital, row, who, *, strange) -> tuple:
    with afresh(hospital) as here:
        open_episode(here.stranger, onset_on=None, team=here.team, at=EARLY)
        browser = logged_in(here.accounts[who], timezone.now())
        found = VISITS[row](here)
        if strange:
            found = _with_other_numbers(found)
        found = replace(found, kwargs={**found.kwargs, "patient": here.stranger.pk})
        response, rows = ask(found, row, browser, route_of(row).full_names[0], here)
        done = [each.event for each in rows if each.outcome == "0" and each.action != "R"]
        assert done == []
        return response.status_code, *_body(response, found)


def _seen(hospital, found, row, name) -> tuple:
    """Status, headers and body of one answer, without the number and without what is random."""
    with somebody(hospital, name, timezone.now()) as (here, by):
        browser = browser_of(here, name, by, timezone.now())
        response, _ = ask(found, row, browser, route_of(row).full_names[0], here)
        return response.status_code, *_body(response, found)


def _body(response, found) -> tuple:
    """Headers and body, without the numbers that were asked for and without what is random."""
    body = response.content
    for number in found.kwargs.values():
        body = body.replace(str(number).encode(), b"NUMBER")
    headers = {key: value for key, value in response.headers.items() if key not in DIFFERS}
    if "Location" in headers:
        headers["Location"] = re.sub(r"[0-9a-f-]{36}", "NUMBER", headers["Location"])
    return headers, TOKEN.sub(b"", body)


def _with_other_numbers(found):
    """The same visit, with numbers that nobody and nothing has."""
    return replace(found, kwargs=_others(found.kwargs), form=_form_of_others(found.form))


def _form_of_others(form):
    return form if callable(form) else _others(form)


def _others(held):
    return {name: uuid4() if _is_number(value) else value for name, value in held.items()}


def _is_number(value: object) -> bool:
    return A_NUMBER.fullmatch(str(value)) is not None


@pytest.mark.slow
@pytest.mark.parametrize(
    ("name", "row"),
    [
        ("other_patient", "GET my_start"),
        ("other_daughter", "GET my_start"),
        ("no_relation", "GET file"),
    ],
)
def test_the_time_tells_nothing(hospital, name, row):
    """Many times each, in turn, for who is in the right role and the wrong relation."""
    assert TABLE[row][name] == "."
    with somebody(hospital, name, timezone.now()) as (here, by):
        browser = browser_of(here, name, by, timezone.now())
        found, full_name = VISITS[row](here), route_of(row).full_names[0]
        times: dict[bool, list[float]] = {False: [], True: []}
        for turn in range(TURNS):
            strange = bool(turn % 2)
            number = uuid4() if strange else here.patient.pk
            visit = replace(found, kwargs={**found.kwargs, "patient": number})
            begun = perf_counter()
            ask(visit, row, browser, full_name, here)
            times[strange].append(perf_counter() - begun)
    assert t_of(times[False], times[True]) < MOST_T, row


def t_of(first: list[float], second: list[float]) -> float:
    """Welch's t of two samples without their slowest twentieth: the machine does other things."""
    samples = [sorted(sample)[: len(sample) * 19 // 20] for sample in (first, second)]
    spread = sum(stdev(sample) ** 2 / len(sample) for sample in samples)
    return abs(mean(samples[0]) - mean(samples[1])) / spread**0.5
