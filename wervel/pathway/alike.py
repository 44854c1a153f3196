"""Whether two names may be one person: as an office hears a name, not as a register writes it."""

import unicodedata
from collections.abc import Iterator
from datetime import date
from difflib import SequenceMatcher

SMALL = frozenset(
    {
        "van", "de", "der", "den", "ten", "ter", "het", "el", "al", "in", "op", "la", "le", "du",
        "di", "da", "von", "zu", "und", "ibn", "bin",
    }
)  # fmt: skip
"""Words before a name that many people share."""
NEAR = 0.7
"""How much of two names must be equal on the same birth date, from 0 to 1; our own choice."""
NEARER = 0.8
"""The same, when day and month may have changed places."""


ALONE = str.maketrans({"ł": "l", "ø": "o", "đ": "d", "ı": "i", "æ": "ae", "œ": "oe", "þ": "th"})
"""Letters with a sign that cannot be taken off them."""


def folded(name: str) -> str:
    """Letters and digits alone, small and without accents: ``Zoë van 't Hof`` is ``zoevanthof``."""
    return "".join(filter(str.isalnum, _plain(name)))


def look_alike(one: str, other: str, *, same_day: bool) -> bool:
    """Whether two names of people who were born on the same day may be the same person's.

    They share a word of the name, or most of their letters in any order of the words.
    """
    mine, theirs = _words(one), _words(other)
    shared = {word for word in mine & theirs if len(word) > 2 and word not in SMALL}
    if same_day and shared:
        return True
    written = _near(folded(one), folded(other))
    ordered = _near("".join(sorted(mine)), "".join(sorted(theirs)))
    return max(written, ordered) >= (NEAR if same_day else NEARER)


def other_way_round(day: date) -> Iterator[date]:
    """The day with month and day changed places, when there is such a day and it is another."""
    if day.day <= 12 and day.day != day.month:
        yield day.replace(month=day.day, day=day.month)


def _near(one: str, other: str) -> float:
    return SequenceMatcher(None, one, other).ratio()


def _words(name: str) -> set[str]:
    kept = "".join(sign if sign.isalnum() else " " for sign in _plain(name))
    return set(kept.split())


def _plain(name: str) -> str:
    parted = unicodedata.normalize("NFKD", name.casefold())
    return "".join(sign for sign in parted if not unicodedata.combining(sign)).translate(ALONE)
