"""What a form of the desk asks: each field once, read and shown by its kind.

Nothing is filled in beforehand that nobody told. What was typed comes back as it was typed, with
what is wrong beside it.
"""

import re
import unicodedata
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date
from typing import Any
from uuid import UUID

from django.core.exceptions import ValidationError
from django.core.validators import validate_email
from django.http import QueryDict

from wervel.pathway.patients import NotABsn, check_bsn
from wervel.web.entrance.invited import read_date

EARLIEST = date(1875, 1, 1)
"""Nobody alive was born before, and nothing else here is as old."""
LATEST_YEAR = 2200
A_PHONE = re.compile(r"\+?[0-9][0-9 ()./-]{4,28}")
A_LOGIN = re.compile(r"[\w.@+-]{3,254}")
UPSIDE_DOWN = frozenset("\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069\u2028\u2029")
"""Signs that show a text otherwise than it is kept."""


@dataclass(frozen=True, slots=True)
class Option:
    """One of several to choose from; ``group`` is the heading it stands under."""

    value: str
    text: str
    group: str = ""


@dataclass(frozen=True, slots=True)
class Ask:
    """One field: its words are ``f_NAME`` and, when there is help, ``f_NAME_help``."""

    name: str
    kind: str = "text"
    needed: bool = False
    longest: int = 200
    options: tuple[Option, ...] = ()


@dataclass(slots=True)
class Typed:
    """What came with a form: the text as it was typed, its value, or what is wrong with it."""

    texts: dict[str, str] = field(default_factory=dict)
    ticked: dict[str, list[str]] = field(default_factory=dict)
    values: dict[str, Any] = field(default_factory=dict)
    problems: dict[str, str] = field(default_factory=dict)
    """By field, the key of the words that say what is wrong."""


@dataclass(frozen=True, slots=True)
class Choosable:
    """An option as it is shown."""

    value: str
    text: str
    chosen: bool


@dataclass(frozen=True, slots=True)
class Entry:
    """A field as it is shown."""

    name: str
    kind: str
    label: str
    help: str
    text: str
    problem: str
    needed: bool
    longest: int
    groups: tuple[tuple[str, tuple[Choosable, ...]], ...]

    @property
    def described(self) -> str:
        """What tells more of this field, for who hears the page."""
        parts = ((self.help, f"h-{self.name}"), (self.problem, f"p-{self.name}"))
        return " ".join(number for there, number in parts if there)


class Wrong(ValueError):
    """What was typed does not fit; its argument is the key of the words."""


def read(asks: Sequence[Ask], sent: QueryDict, *, on: date) -> Typed:
    """Everything that these fields were sent with, on this day."""
    typed = Typed()
    for ask in asks:
        text = sent.get(ask.name, "")
        typed.texts[ask.name], typed.ticked[ask.name] = text, sent.getlist(ask.name)
        told = typed.ticked[ask.name] if ask.kind == "many" else text.strip()
        try:
            typed.values[ask.name] = _value(ask, told, on)
        except Wrong as problem:
            typed.problems[ask.name] = str(problem)
    return typed


def typed_before(asks: Sequence[Ask], sent: QueryDict | None, otherwise: Typed) -> Typed:
    """What was typed when a session had ended, to go on with; or else what a form begins with."""
    if sent is None:
        return otherwise
    texts = {ask.name: sent.get(ask.name, "") for ask in asks}
    return Typed(texts=texts, ticked={ask.name: sent.getlist(ask.name) for ask in asks})


def entries(asks: Sequence[Ask], typed: Typed, said: Mapping[str, str]) -> tuple[Entry, ...]:
    """The fields as they are shown."""
    return tuple(
        Entry(
            name=ask.name,
            kind=ask.kind,
            label=said[f"f_{ask.name}"],
            help=said.get(f"f_{ask.name}_help", ""),
            text=typed.texts.get(ask.name, ""),
            problem=said.get(typed.problems.get(ask.name, ""), ""),
            needed=ask.needed,
            longest=ask.longest,
            groups=_groups(ask, typed),
        )
        for ask in asks
    )


def shown_day(day: date | None) -> str:
    """A day as it is typed: ``1-3-1961``."""
    return f"{day.day}-{day.month}-{day.year}" if day else ""


def _groups(ask: Ask, typed: Typed) -> tuple[tuple[str, tuple[Choosable, ...]], ...]:
    chosen = typed.ticked.get(ask.name) or [typed.texts.get(ask.name, "")]
    found: dict[str, list[Choosable]] = {}
    for option in ask.options:
        shown = Choosable(option.value, option.text, option.value in chosen)
        found.setdefault(option.group, []).append(shown)
    return tuple((name, tuple(options)) for name, options in found.items())


def _value(ask: Ask, told: Any, on: date) -> Any:
    if ask.kind == "many":
        known = {option.value for option in ask.options}
        if not set(told) <= known or (ask.needed and not told):
            raise Wrong("w_needed")
        return told
    if not told:
        if ask.needed:
            raise Wrong("w_needed")
        return EMPTY.get(ask.kind)
    if len(told) > ask.longest:
        raise Wrong("w_too_long")
    if any(unicodedata.category(sign) in ("Cc", "Cs") or sign in UPSIDE_DOWN for sign in told):
        raise Wrong("w_signs")
    return KINDS[ask.kind](ask, told, on)


def _name(_ask: Ask, told: str, _on: date) -> str:
    if not any(map(str.isalpha, told)):
        raise Wrong("w_name")
    return told


def _day(_ask: Ask, told: str, _on: date) -> date:
    written = read_date(told)
    found = date.fromisoformat(written) if written else None
    if found is None or not found >= EARLIEST or found.year > LATEST_YEAR:
        raise Wrong("w_day")
    return found


def _past_day(ask: Ask, told: str, on: date) -> date:
    found = _day(ask, told, on)
    if found > on:
        raise Wrong("w_future")
    return found


def _phone(_ask: Ask, told: str, _on: date) -> str:
    if not A_PHONE.fullmatch(told) or not told.isascii():
        raise Wrong("w_phone")
    return told


def _mail(_ask: Ask, told: str, _on: date) -> str:
    try:
        validate_email(told)
    except ValidationError:
        raise Wrong("w_mail") from None
    return told


def _bsn(_ask: Ask, told: str, _on: date) -> str:
    try:
        return check_bsn(told)
    except NotABsn:
        raise Wrong("w_bsn") from None


def _login(_ask: Ask, told: str, _on: date) -> str:
    if not A_LOGIN.fullmatch(told):
        raise Wrong("w_login")
    return told.casefold()


def _choice(ask: Ask, told: str, _on: date) -> str:
    if told not in {option.value for option in ask.options}:
        raise Wrong("w_needed")
    return told


def _number(ask: Ask, told: str, on: date) -> UUID:
    """A choice from rows, each by its number."""
    return UUID(_choice(ask, told, on))


def _truth(_ask: Ask, told: str, _on: date) -> bool | None:
    if told not in ("yes", "no", "unknown"):
        raise Wrong("w_needed")
    return None if told == "unknown" else told == "yes"


KINDS: Mapping[str, Callable[[Ask, str, date], Any]] = {
    "text": lambda _ask, told, _on: told,
    "name": _name,
    "day": _day,
    "past_day": _past_day,
    "phone": _phone,
    "mail": _mail,
    "bsn": _bsn,
    "login": _login,
    "choice": _choice,
    "radio": _choice,
    "number": _number,
    "numbers": _number,
    "truth": _truth,
    "tick": lambda _ask, told, _on: told == "1",
}
"""How each kind of field is read: a value, or ``Wrong``."""
EMPTY: Mapping[str, Any] = {
    "text": "", "phone": "", "mail": "", "bsn": "", "choice": "", "radio": "", "name": "",
    "tick": False,
}  # fmt: skip
"""What an empty field means; of a kind that is not here, nothing: unknown."""
