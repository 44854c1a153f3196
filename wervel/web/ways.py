"""Where each role goes from its first page: one line a page, by the words and the route name.

    Role.OFFICE: (("desk.find", "office_find"), ...)

``desk.find`` is ``WAYS["find"]`` in the words of the room ``desk``; ``office_find`` is a route of
the language's own space that asks for nothing in its address.
"""

from collections.abc import Mapping
from dataclasses import dataclass

from django.urls import reverse

from wervel.leaflet.language import LANGUAGES
from wervel.pathway.actors import Role

WAYS: Mapping[Role, tuple[tuple[str, str], ...]] = {
    Role.CLINICIAN: (
        ("team.worklist", "worklist"),
        ("team.find", "worklist_find"),
        ("flare.unread", "alarms_unread"),
    ),
    Role.PATIENT: (("patient.mine", "my_people"),),
    Role.REPRESENTATIVE: (("patient.theirs", "my_people"),),
    Role.OFFICE: (
        ("desk.find", "office_find"),
        ("flare.phone", "office_alarms"),
        ("desk.add", "office_add"),
        ("desk.waiting", "office_waiting"),
        ("post.wishes", "office_wishes"),
    ),
    Role.ADMINISTRATOR: (
        ("desk.staff", "staff_list"),
        ("desk.staff_add", "staff_add"),
    ),
    Role.AUDITOR: (
        ("desk.log", "log_book"),
        ("desk.log_review", "log_review"),
        ("desk.log_check", "log_check"),
    ),
}
"""In the order in which they are shown."""


@dataclass(frozen=True, slots=True)
class Way:
    """A link from the first page: its words, its address and the name of its route."""

    label: str
    url: str
    name: str


def ways_of(role: Role, code: str) -> tuple[Way, ...]:
    """The links for a role, in one language."""
    return tuple(
        Way(_label(key, code), reverse(f"{code}:{name}"), name) for key, name in WAYS.get(role, ())
    )


def _label(key: str, code: str) -> str:
    room, _, word = key.partition(".")
    return str(getattr(LANGUAGES[code], room).WAYS[word])
