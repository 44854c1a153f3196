"""Who may ask for a page: each says so beside its view, and what says nothing is refused.

    @public
    def start(request, code): ...

    @only(Role.CLINICIAN)
    def worklist(request, code): ...

A role is the first gate. The second is the permission of each event, in ``pathway``. What is
refused there (``NotAllowed``, ``NotNow`` and its kin) becomes an answer here, and nowhere else.
"""

import logging
from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import TYPE_CHECKING, Any, TypeVar
from uuid import UUID

from django.conf import settings
from django.db import OperationalError
from django.http import HttpRequest
from django.http.response import HttpResponseBase
from django.utils import timezone

from wervel.pathway.actors import Actor, Role, actor_of
from wervel.pathway.logins import end_session, refuse_page, stranger
from wervel.pathway.refusals import NoPatient, NotAllowed, NotNow, OtherContents, Stale, TooOften
from wervel.web.entrance import problems
from wervel.web.entrance.marks import Mark, mark_of_session, read_mark
from wervel.web.limits import address_of

if TYPE_CHECKING:
    from django.contrib.sessions.backends.base import SessionBase

log = logging.getLogger(__name__)
View = TypeVar("View", bound=Callable[..., HttpResponseBase])
KNOWN = frozenset(Role) - {Role.NOBODY, Role.WORKER}
SHORT = frozenset({Role.PATIENT, Role.REPRESENTATIVE})
"""Whose sessions last shorter: their devices are shared more often."""
SEEN_AGAIN = timedelta(seconds=30)


@dataclass(frozen=True, slots=True)
class Access:
    """Who may ask for a page: nobody logged in, these roles, or these when they just confirmed."""

    roles: frozenset[Role]
    public: bool = False
    confirmed: bool = False


class Asked(HttpRequest):
    """A request as a view gets it: when it came, and who asks."""

    at: datetime
    actor: Actor
    session: "SessionBase"


def public(view: View) -> View:
    """For everybody, logged in or not; such a page shows nothing of anybody."""
    return _declare(view, Access(frozenset(), public=True))


def only(*roles: Role, confirmed: bool = False) -> Callable[[View], View]:
    """For these roles, logged in with a second factor; without roles, for all of them.

    ``confirmed``: only shortly after the second factor was shown.
    """
    return lambda view: _declare(view, Access(frozenset(roles) or KNOWN, confirmed=confirmed))


def _declare(view: View, access: Access) -> View:
    view.access = access  # type: ignore[attr-defined]
    return view


def access_of(view: object) -> Access | None:
    """What a view says about itself, or ``None``."""
    return getattr(view, "access", None)


class Door:
    """The middleware that asks each page who may come in, and turns refusals into answers."""

    def __init__(self, get_response: Callable[[HttpRequest], HttpResponseBase]) -> None:
        self.get_response = get_response

    def __call__(self, request: Asked) -> HttpResponseBase:
        """The moment of asking is read once, here; all below is told."""
        request.at = timezone.now()
        request.actor = stranger(address_of(request))
        return self.get_response(request)

    def process_view(
        self, request: Asked, view: object, _args: Any, kwargs: Any
    ) -> HttpResponseBase | None:
        """An answer instead of the page, or ``None`` to go on."""
        try:
            return self._answer(request, view, kwargs.get("patient"))
        except OperationalError as problem:
            return _closed(request, problem)

    def _answer(
        self, request: Asked, view: object, patient: UUID | None
    ) -> HttpResponseBase | None:
        access = access_of(view)
        if access is None:
            log.error("no access declared for %s", _page(request))
            return problems.refused(request)
        if access.public:
            return None
        why = come_in(request)
        if request.actor.role is Role.NOBODY:
            return problems.to_login(request, why)
        if request.actor.role not in access.roles:
            refuse_page(page=_page(request), by=request.actor, at=request.at, patient=patient)
            return problems.refused(request)
        if access.confirmed and not confirmed(request):
            return problems.to_confirm(request)
        return None

    def process_exception(self, request: Asked, problem: Exception) -> HttpResponseBase | None:
        """What a view refuses to do, in HTTP. Whether somebody exists is in none of them."""
        match problem:
            case NotAllowed() | NoPatient():
                return problems.refused(request)
            case TooOften():
                return problems.too_often(request, problem.wait)
            case Stale():
                return problems.stale(request)
            case NotNow() | OtherContents():
                return problems.not_now(request)
            case OperationalError():
                return _closed(request, problem)
            case _:
                return None


def _closed(request: Asked, problem: OperationalError) -> HttpResponseBase:
    """No log, no action (NEN-4); the words of the problem may hold what somebody told."""
    log.error("nothing can be kept, so nothing is done: %s", type(problem).__name__)
    return problems.unavailable(request)


def come_in(request: Asked) -> str:
    """Let the actor of this session stand in the request; why the session ended, if it did."""
    account = request.user if request.user.is_authenticated else None
    mark = read_mark(request)
    if account is None or mark is None:
        return ""
    actor = actor_of(account, address=request.actor.address)
    why = _over(mark, actor.role, request.at)
    if why:
        end_session(mark=mark_of_session(request), why=why, by=actor, at=request.at)
        request.session.flush()
        return why
    if request.at - mark.seen_at > SEEN_AGAIN:
        request.session["seen_at"] = request.at.isoformat()
    request.actor = actor
    return ""


def _over(mark: Mark, role: Role, at: datetime) -> str:
    longest = settings.SESSION_SHORT_SECONDS if role in SHORT else settings.SESSION_LONG_SECONDS
    if at - mark.seen_at > timedelta(seconds=settings.SESSION_IDLE_SECONDS):
        return "idle"
    return "longest" if at - mark.begun_at > timedelta(seconds=longest) else ""


def confirmed(request: Asked) -> bool:
    """Whether this person showed the second factor only just now."""
    mark = read_mark(request)
    within = timedelta(seconds=settings.CONFIRMED_SECONDS)
    return mark is not None and request.at - mark.confirmed_at <= within


def _page(request: HttpRequest) -> str:
    """The name of a page, without what may stand in its address."""
    match = request.resolver_match
    return match.view_name if match else ""
