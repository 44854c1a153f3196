"""An appointment as a file for a calendar (RFC 5545), with the clock of the Netherlands in it.

It stands in phones and on screens of others, so it says where and when, never what for.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import UTC, datetime
from zoneinfo import ZoneInfo

from wervel.leaflet.language import Language

ZONE = ZoneInfo("Europe/Amsterdam")
LONGEST = 75
"""Octets on a line, without its end."""
END = "\r\n"
CLOCK = (
    "BEGIN:VTIMEZONE",
    "TZID:Europe/Amsterdam",
    "BEGIN:DAYLIGHT",
    "TZOFFSETFROM:+0100",
    "TZOFFSETTO:+0200",
    "TZNAME:CEST",
    "DTSTART:19810329T020000",
    "RRULE:FREQ=YEARLY;BYMONTH=3;BYDAY=-1SU",
    "END:DAYLIGHT",
    "BEGIN:STANDARD",
    "TZOFFSETFROM:+0200",
    "TZOFFSETTO:+0100",
    "TZNAME:CET",
    "DTSTART:19961027T030000",
    "RRULE:FREQ=YEARLY;BYMONTH=10;BYDAY=-1SU",
    "END:STANDARD",
    "END:VTIMEZONE",
)
"""Summer time from the last Sunday of March until the last of October, since 1996."""


@dataclass(frozen=True, slots=True)
class Meet:
    """What stands in the file. Moments know their zone; ``version`` rises with each change."""

    number: str
    version: int
    starts_at: datetime
    ends_at: datetime
    made_at: datetime
    place: str
    phone: str
    cancelled: bool = False


def calendar(meet: Meet, words: Language) -> bytes:
    """The file, in UTF-8. Raises ``ValueError`` for a moment without a zone."""
    text = words.post.CALENDAR
    lines = (
        "BEGIN:VCALENDAR",
        "VERSION:2.0",
        "PRODID:-//Wervel//Wervel//NL",
        "CALSCALE:GREGORIAN",
        "METHOD:PUBLISH",
        *CLOCK,
        "BEGIN:VEVENT",
        f"UID:{meet.number}@wervel",
        f"DTSTAMP:{_stamp(meet.made_at)}",
        f"DTSTART;TZID=Europe/Amsterdam:{_local(meet.starts_at)}",
        f"DTEND;TZID=Europe/Amsterdam:{_local(meet.ends_at)}",
        f"SEQUENCE:{meet.version}",
        f"STATUS:{'CANCELLED' if meet.cancelled else 'CONFIRMED'}",
        f"SUMMARY:{escaped(text['summary'])}",
        f"LOCATION:{escaped(meet.place)}",
        f"DESCRIPTION:{escaped(text['text'].format(phone=meet.phone))}",
        "CLASS:PRIVATE",
        *(() if meet.cancelled else _bell(text["summary"])),
        "END:VEVENT",
        "END:VCALENDAR",
    )
    return "".join(part + END for line in lines for part in folded(line)).encode()


def escaped(text: str) -> str:
    """A text as it may stand in a value: no bare comma, semicolon, backslash or new line."""
    kept = "".join(sign for sign in text if sign == "\n" or sign.isprintable())
    for sign in ("\\", ";", ","):
        kept = kept.replace(sign, f"\\{sign}")
    return kept.replace("\n", "\\n")


def folded(line: str) -> Iterator[str]:
    """A line in parts of at most 75 octets, each next one begun by a space; no letter is cut."""
    part = ""
    for sign in line:
        if len((part + sign).encode()) > LONGEST:
            yield part
            part = " "
        part += sign
    yield part


def _bell(summary: str) -> tuple[str, ...]:
    """A reminder by the calendar itself, a day before."""
    said = f"DESCRIPTION:{escaped(summary)}"
    return ("BEGIN:VALARM", "ACTION:DISPLAY", said, "TRIGGER:-P1D", "END:VALARM")


def _stamp(at: datetime) -> str:
    _check_zone(at)
    return f"{at.astimezone(UTC):%Y%m%dT%H%M%SZ}"


def _local(at: datetime) -> str:
    _check_zone(at)
    return f"{at.astimezone(ZONE):%Y%m%dT%H%M%S}"


def _check_zone(at: datetime) -> None:
    if at.tzinfo is None:
        raise ValueError("a moment without a zone")
