"""How a phone number and a time of day are shown on a page."""

import re

from django import template
from django.utils.html import conditional_escape
from django.utils.safestring import SafeString, mark_safe

from wervel.guideline.contact import PHONES

register = template.Library()

_NUMBERS = sorted(set(PHONES.values()), key=len, reverse=True)
A_PHONE = re.compile(r"(?<![\w-])(" + "|".join(map(re.escape, _NUMBERS)) + r")(?![\w-])")
# "112" may also be a number of days: a short number is a phone only where somebody calls.
A_CALL = re.compile(r"\b(bel|belt|bellen|call|calls|calling)\b", re.I)
SHORT = 4


def dial(phone: str) -> str:
    """A number as a telephone takes it, without spaces and dashes."""
    return re.sub(r"[^0-9+]", "", phone)


@register.filter
def dialled(phone: str) -> str:
    """A number for the address of a link that calls it."""
    return dial(phone)


@register.filter
def phones(text: str) -> SafeString:
    """The text, escaped, its phone fields filled, each number we know as a link that calls it."""
    for name, number in PHONES.items():
        text = text.replace(f"{{{name}}}", number)
    escaped = str(conditional_escape(text))
    calls = A_CALL.search(escaped) is not None

    def link(found: re.Match[str]) -> str:
        phone = found[0]
        if len(phone) < SHORT and not calls:
            return phone
        return f'<a class="tel" href="tel:{dial(phone)}">{phone}</a>'

    return mark_safe(A_PHONE.sub(link, escaped))  # noqa: S308  (escaped above; what is added holds digits only)


@register.filter
def clock(time: str, code: str) -> str:
    """``08:30`` as people write it: ``8.30`` in Dutch, ``8:30`` in English."""
    plain = time.removeprefix("0")
    return plain.replace(":", ".") if code == "nl" else plain
