"""Put figures into words: the Dutch way in Dutch, the English way in English."""

from collections.abc import Mapping
from datetime import date

from wervel.guideline.contact import PHONES
from wervel.logic.facts import Value

MONTHS = {
    "nl": "januari februari maart april mei juni juli augustus september oktober november december",
    "en": "January February March April May June July August September October November December",
}


def fill(text: str, numbers: Mapping[str, float | str], language: str) -> str:
    """The text with its ``{fields}`` filled from the numbers of its statement, or a phone number.

    Raises ``KeyError`` when the text asks for a figure that the statement does not hold: a
    number in a text always comes from the statement it speaks for.
    """
    if "{" not in text:
        return text
    shown = {name: number(value, language) for name, value in numbers.items()}
    return text.format_map({**PHONES, **shown})


def number(value: float | str, language: str) -> str:
    """A number as people write it: ``2,5`` in Dutch, ``2.5`` in English; text stays as it is."""
    if isinstance(value, str):
        return value
    plain = f"{value:.10g}"
    return plain.replace(".", ",") if language == "nl" else plain


def told_value(value: Value, language: str) -> str:
    """A told number or text as it is said back; a long fraction is rounded to one decimal."""
    if isinstance(value, float) and not value.is_integer():
        return number(round(value, 1), language)
    return number(value, language)


def day(on: date, language: str) -> str:
    """A date as people read it: ``22 november 2026``."""
    return f"{on.day} {MONTHS[language].split()[on.month - 1]} {on.year}"
