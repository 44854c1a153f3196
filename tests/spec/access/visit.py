"""A visit to a page: what its address, its form and the browser need, so that it can be done."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field

from django.test import Client

from tests.integration.record.hospital import Hospital


@dataclass(frozen=True, slots=True)
class Visit:
    """What is sent to one page, such that whoever may do it is done with it in one go.

    ``done`` names the page that a form leads to when it was taken (``home``), for where another
    redirect would mean something else. ``before`` is done in the browser first, as somebody who
    comes to this page has done. A form or query may also be made of the browser after that: with
    what a page put in it.
    """

    kwargs: Mapping[str, object] = field(default_factory=dict)
    form: Mapping[str, object] | Callable[[Client], Mapping[str, object]] = field(
        default_factory=dict
    )
    query: Mapping[str, object] | Callable[[Client], Mapping[str, object]] = field(
        default_factory=dict
    )
    done: str = ""
    before: Callable[[Client, Hospital], object] | None = None


Visits = Mapping[str, Callable[[Hospital], Visit]]
"""By row: ``GET name`` or ``POST name``; ``POST name/what`` for one of several things in a form."""
