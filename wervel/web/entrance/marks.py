"""What a session knows of itself: since when, last seen, how it began; and of being halfway in."""

from dataclasses import asdict, dataclass
from datetime import datetime, timedelta
from typing import Any

from django.http import HttpRequest
from django.utils.http import url_has_allowed_host_and_scheme

from wervel.pathway.logins import session_mark

HALFWAY = "halfway"
HALFWAY_LASTS = timedelta(minutes=10)
LONGEST_NEXT = 300
BROWSERS = {
    "Edg": "Edge", "OPR": "Opera", "Firefox": "Firefox", "Chrom": "Chrome", "Safari": "Safari",
}  # fmt: skip
SYSTEMS = {
    "iPhone": "iPhone", "iPad": "iPad", "Android": "Android", "Windows": "Windows",
    "Mac OS": "Mac", "CrOS": "Chromebook", "Linux": "Linux",
}  # fmt: skip
"""In this order: a Chrome also says that it is a Safari."""


@dataclass(frozen=True, slots=True)
class Mark:
    """The moments of a session in which somebody is logged in."""

    begun_at: datetime
    seen_at: datetime
    confirmed_at: datetime
    method: str
    last_at: datetime | None
    """When this person logged in the time before."""


@dataclass(frozen=True, slots=True)
class Halfway:
    """Somebody who showed one of two: a password or an invitation, and not yet a second factor."""

    account: str
    method: str
    since: str
    next: str = ""
    login: str = ""
    invitation: str = ""
    password: str = ""
    """Of an invitation: the hash of the password that was chosen."""

    @property
    def chosen(self) -> bool:
        """Whether a password is there."""
        return bool(self.password) or not self.invitation


def write_mark(
    request: HttpRequest, *, method: str, last_at: datetime | None, at: datetime
) -> None:
    """A session begins."""
    moment = at.isoformat()
    request.session.update(
        {
            "begun_at": moment,
            "seen_at": moment,
            "confirmed_at": moment,
            "method": method,
            "last_at": last_at.isoformat() if last_at else "",
            "address": request.actor.address,  # type: ignore[attr-defined]
            "device": device_name(request),
        }
    )


def read_mark(request: HttpRequest) -> Mark | None:
    """The moments of this session, or ``None`` when nobody is logged in by it."""
    held = request.session
    try:
        return Mark(
            datetime.fromisoformat(held["begun_at"]),
            datetime.fromisoformat(held["seen_at"]),
            datetime.fromisoformat(held["confirmed_at"]),
            str(held["method"]),
            datetime.fromisoformat(held["last_at"]) if held["last_at"] else None,
        )
    except KeyError:
        return None


def mark_of_session(request: HttpRequest) -> str:
    """The name of this session in the list of sessions; it opens nothing."""
    return session_mark(request.session.session_key or "")


def write_halfway(request: HttpRequest, halfway: Halfway) -> None:
    """Keep how far somebody is."""
    request.session[HALFWAY] = asdict(halfway)


def read_halfway(request: HttpRequest, at: datetime) -> Halfway | None:
    """How far somebody is, or ``None``: nobody began, or it was too long ago."""
    held: dict[str, Any] | None = request.session.get(HALFWAY)
    if held is None:
        return None
    halfway = Halfway(**held)
    return halfway if at - datetime.fromisoformat(halfway.since) <= HALFWAY_LASTS else None


def forget_halfway(request: HttpRequest) -> None:
    """Begin anew."""
    request.session.pop(HALFWAY, None)


def safe_next(text: str) -> str:
    """A page of our own to go on to, or nothing: an address never leads elsewhere from here."""
    ours = url_has_allowed_host_and_scheme(text, allowed_hosts=None)
    plain = text.startswith("/") and text[1:2] != "/" and text.isprintable() and "\\" not in text
    return text if ours and plain and len(text) <= LONGEST_NEXT else ""


def device_name(request: HttpRequest) -> str:
    """Browser and system in two words, as far as the browser tells; for people, no more."""
    told = request.headers.get("User-Agent", "")
    browser = next((name for sign, name in BROWSERS.items() if sign in told), "")
    system = next((name for sign, name in SYSTEMS.items() if sign in told), "")
    return ", ".join(part for part in (browser, system) if part)
