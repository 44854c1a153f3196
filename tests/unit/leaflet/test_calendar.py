"""The calendar file, read back by a strict reader of RFC 5545: folds, escapes, clock and zone."""

import re
from datetime import UTC, datetime, timedelta
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as st

from wervel.leaflet.calendar import CLOCK, Meet, calendar, escaped, folded
from wervel.leaflet.language import LANGUAGES

HERE = ZoneInfo("Europe/Amsterdam")
NAME = r"[A-Z][A-Z0-9-]*"
LINE = re.compile(rf"({NAME})((?:;{NAME}=[^\";:,\x00-\x1f]+)*):([^\x00-\x08\x0a-\x1f]*)")
ONCE = {"UID", "DTSTAMP", "DTSTART", "DTEND", "SUMMARY", "LOCATION", "DESCRIPTION", "SEQUENCE"}
TEXTS = {"SUMMARY", "LOCATION", "DESCRIPTION"}
NOW = datetime(2026, 11, 22, 21, 0, tzinfo=UTC)


def meet(starts_at, *, place="Ziekenhuis, Zwolle", lasts=20, **more):
    return Meet(
        number="c0ffee00-0000-4000-8000-000000000000",
        version=0,
        starts_at=starts_at,
        ends_at=starts_at + timedelta(minutes=lasts),
        made_at=NOW,
        place=place,
        phone="088 624 56 56",
        **more,
    )


def parse(file: bytes):
    """Every line as (name, parameters, value), unfolded; whatever RFC 5545 forbids fails."""
    assert file.endswith(b"\r\n")
    assert b"\n" not in file.replace(b"\r\n", b"")
    assert b"\r" not in file.replace(b"\r\n", b"")
    physical = file[:-2].split(b"\r\n")
    assert all(0 < len(line) <= 75 for line in physical)
    for line in physical:
        line.decode()  # no letter is cut in two
    text = file.decode().replace("\r\n ", "")
    found = []
    for line in text.split("\r\n")[:-1]:
        match = LINE.fullmatch(line)
        assert match, line
        name, parameters, value = match.groups()
        pairs = dict(part.split("=", 1) for part in parameters.split(";") if part)
        found.append((name, pairs, value))
    return found


def tree(lines):
    """Components nest and close; the properties of the event by name."""
    open_now, event, seen = [], {}, []
    for name, pairs, value in lines:
        if name == "BEGIN":
            open_now.append(value)
            seen.append("/".join(open_now))
        elif name == "END":
            assert open_now.pop() == value
        elif open_now == ["VCALENDAR", "VEVENT"]:
            assert name not in event
            event[name] = (pairs, value)
    assert open_now == []
    return seen, event


def plain(value):
    """A text value as it was before it was escaped; a bare comma or semicolon is an error."""
    assert not re.search(r"(?<!\\)(?:\\\\)*[,;]", value), value
    return re.sub(r"\\(.)", lambda found: "\n" if found[1] in "nN" else found[1], value)


def moment(pairs, value):
    assert pairs == {"TZID": "Europe/Amsterdam"}
    return datetime.strptime(value, "%Y%m%dT%H%M%S").replace(tzinfo=HERE).astimezone(UTC)


@pytest.mark.parametrize("code", ["nl", "en"])
def test_a_file_as_the_standard_asks(code):
    starts = datetime(2026, 12, 1, 9, 30, tzinfo=UTC)
    seen, event = tree(parse(calendar(meet(starts), LANGUAGES[code])))
    assert seen == [
        "VCALENDAR",
        "VCALENDAR/VTIMEZONE",
        "VCALENDAR/VTIMEZONE/DAYLIGHT",
        "VCALENDAR/VTIMEZONE/STANDARD",
        "VCALENDAR/VEVENT",
        "VCALENDAR/VEVENT/VALARM",
    ]
    assert set(event) == ONCE | {"STATUS", "CLASS"}
    assert event["DTSTAMP"] == ({}, "20261122T210000Z")
    assert event["DTSTART"][1] == "20261201T103000"
    assert moment(*event["DTSTART"]) == starts
    assert moment(*event["DTEND"]) == starts + timedelta(minutes=20)
    assert plain(event["LOCATION"][1]) == "Ziekenhuis, Zwolle"
    assert "088 624 56 56" in plain(event["DESCRIPTION"][1])


def test_a_cancelled_one_says_so_and_rings_no_bell():
    starts = datetime(2026, 12, 1, 9, 30, tzinfo=UTC)
    seen, event = tree(parse(calendar(meet(starts, cancelled=True), LANGUAGES["nl"])))
    assert event["STATUS"][1] == "CANCELLED"
    assert "VCALENDAR/VEVENT/VALARM" not in seen


@pytest.mark.parametrize(
    ("utc", "here"),
    [
        ("2026-03-28T09:00", "20260328T100000"),
        ("2026-03-29T08:00", "20260329T100000"),
        ("2026-10-24T08:00", "20261024T100000"),
        ("2026-10-25T09:00", "20261025T100000"),
        ("2027-07-01T08:00", "20270701T100000"),
    ],
)
def test_ten_o_clock_here_stays_ten_o_clock_over_the_change_of_the_clock(utc, here):
    starts = datetime.fromisoformat(utc).replace(tzinfo=UTC)
    _, event = tree(parse(calendar(meet(starts), LANGUAGES["nl"])))
    assert event["DTSTART"][1] == here
    assert moment(*event["DTSTART"]) == starts


@pytest.mark.parametrize("year", range(2025, 2041))
def test_the_clock_in_the_file_is_that_of_the_netherlands(year):
    """The rules in the file change the clock when the zone of this machine does."""
    assert "RRULE:FREQ=YEARLY;BYMONTH=3;BYDAY=-1SU" in CLOCK
    assert "RRULE:FREQ=YEARLY;BYMONTH=10;BYDAY=-1SU" in CLOCK
    for month, before, after in ((3, 1, 2), (10, 2, 1)):
        last = max(
            day for day in range(1, 32) if datetime(year, month, day, tzinfo=UTC).weekday() == 6
        )
        change = datetime(year, month, last, 1, tzinfo=UTC)
        for moment_then, hours in ((change - timedelta(seconds=1), before), (change, after)):
            assert moment_then.astimezone(HERE).utcoffset() == timedelta(hours=hours)


def test_a_moment_without_a_zone_is_refused():
    with pytest.raises(ValueError, match="zone"):
        calendar(meet(datetime(2026, 12, 1, 9, 30)), LANGUAGES["nl"])


@given(st.text(max_size=200))
def test_any_place_comes_back_as_it_was(place):
    starts = datetime(2026, 12, 1, 9, 30, tzinfo=UTC)
    _, event = tree(parse(calendar(meet(starts, place=place), LANGUAGES["nl"])))
    kept = "".join(sign for sign in place if sign == "\n" or sign.isprintable())
    assert plain(event["LOCATION"][1]) == kept


@given(
    st.text(
        st.characters(exclude_characters="\r\n", exclude_categories=("Cs", "Cc")),
        min_size=1,
        max_size=400,
    )
)
def test_a_fold_loses_nothing_and_no_part_is_too_long(text):
    parts = list(folded(text))
    assert parts[0] + "".join(part[1:] for part in parts[1:]) == text
    assert all(part.startswith(" ") for part in parts[1:])
    assert all(len(part.encode()) <= 75 for part in parts)


@given(st.text(max_size=100))
def test_no_bare_sign_is_left(text):
    assert "\n" not in escaped(text)
    plain(escaped(text))


@pytest.mark.parametrize("code", ["nl", "en"])
def test_nothing_in_it_tells_what_it_is_for(code):
    """It stands on phones that others see (PRIV-9)."""
    words = LANGUAGES[code].post
    file = calendar(meet(datetime(2026, 12, 1, 9, 30, tzinfo=UTC)), LANGUAGES[code]).decode()
    for kind in words.KINDS.values():
        assert kind.lower() not in file.lower()
    for word in ("rug", "pijn", "back", "pain", "orthop", "fysio", "physio"):
        assert word not in file.lower().replace("wervel", "")
