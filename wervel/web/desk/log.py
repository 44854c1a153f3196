"""The auditor's pages: the log in words, what stands out in it, and whether it is whole."""

import re
from collections.abc import Mapping
from datetime import date, datetime, time, timedelta
from uuid import UUID

from django.http import HttpResponse
from django.shortcuts import redirect
from django.urls import reverse

from wervel.leaflet.language import LANGUAGES
from wervel.pathway.actors import HERE, Role, day_of
from wervel.pathway.audit import Anchor, Verified, anchor_of, verify_log
from wervel.pathway.log import Search, account_of_login, read_book
from wervel.pathway.review import review_log
from wervel.web.access import Asked, only
from wervel.web.desk.asks import Typed, entries, read, shown_day
from wervel.web.desk.fields import log_asks
from wervel.web.desk.rows import told_finding, told_line
from wervel.web.desk.screen import pages, show, words

WEEK = timedelta(days=6)
"""A week with today in it: what the rules of a weekly look go over by themselves."""
LONGEST_REVIEW = timedelta(days=31)
MOST_BROKEN = 200


@only(Role.AUDITOR)
@pages
def book(request: Asked, code: str) -> HttpResponse:
    """The log of a period, of one patient or one account or all; what needs a look stands first."""
    asks, typed = log_asks(), Typed()
    if request.method == "POST":
        typed = read(asks, request.POST, on=day_of(request.at))
        asked = _asked(request, typed)
        if not typed.problems:
            return redirect(reverse(f"{code}:log_book", query=asked))
    search = _search(request)
    before = request.GET.get("before", "")
    if not typed.texts:
        typed = _shown(search)
    page = read_book(
        search,
        by=request.actor,
        at=request.at,
        before=int(before) if before.isascii() and before.isdigit() and len(before) < 18 else None,
    )
    context = {
        "fields": entries(asks, typed, words(code)),
        "problems": bool(typed.problems),
        "apart": [told_line(line, code, search) for line in page.apart],
        "more_apart": page.more_apart,
        "lines": [told_line(line, code, search) for line in page.lines],
        "older": _address(code, search, before=page.before) if page.before else "",
        "paged": bool(before),
        "search": search,
    }
    return show(request, code, "log", context, status=422 if typed.problems else 200)


@only(Role.AUDITOR)
@pages
def review(request: Asked, code: str) -> HttpResponse:
    """What stands out by simple rules, in a week or another period of at most a month."""
    asks, typed = log_asks()[:2], Typed()
    search = _search(request)
    if request.method == "POST":
        typed = read(asks, request.POST, on=day_of(request.at))
        _check_period(typed, LONGEST_REVIEW)
        if not typed.problems:
            asked = {name: typed.values[name].isoformat() for name in ("since", "until")}
            return redirect(reverse(f"{code}:log_review", query=asked))
    if not typed.texts:
        typed = _shown(search)
    since = max(search.since, search.until - LONGEST_REVIEW - timedelta(days=1))
    found = review_log(since=since, until=search.until, by=request.actor, at=request.at)
    context = {
        "fields": entries(asks, typed, words(code)),
        "problems": bool(typed.problems),
        "found": [told_finding(one, code, search) for one in found],
    }
    return show(request, code, "log_review", context, status=422 if typed.problems else 200)


@only(Role.AUDITOR)
@pages
def check(request: Asked, code: str) -> HttpResponse:
    """Whether every row is there as it was written; with an anchor kept elsewhere, all the more."""
    text, problem, verified = request.POST.get("anchor", "").strip()[:100], "", None
    if request.method == "POST":
        kept = _anchor(text)
        if text and kept is None:
            problem = words(code)["w_anchor"]
        else:
            verified = verify_log(by=request.actor, at=request.at, kept=kept)
    context = {
        "problem": problem,
        "text": text,
        "verified": verified,
        "broken": _broken(verified, code) if verified else (),
    }
    unlogged = verified is not None and not verified.logged  # 503: nothing else can be done now
    return show(
        request, code, "log_check", context, status=422 if problem else 503 if unlogged else 200
    )


def _asked(request: Asked, typed: Typed) -> dict[str, str]:
    """What the form asks for, as it may stand in an address: days and our own numbers."""
    _check_period(typed, None)
    asked = {}
    patient, account = typed.values.get("patient"), typed.values.get("account")
    if patient:
        number = _number(patient)
        if number is None:
            typed.problems["patient"] = "w_number"
        asked["patient"] = str(number)
    if account:
        found = _number(account) or account_of_login(login=account, by=request.actor, at=request.at)
        if found is None:
            typed.problems["account"] = "w_no_account"
        asked["account"] = str(found)
    if typed.values.get("apart"):
        asked["apart"] = "1"
    if not typed.problems:
        asked |= {name: typed.values[name].isoformat() for name in ("since", "until")}
    return asked


def _check_period(typed: Typed, longest: timedelta | None) -> None:
    since, until = typed.values.get("since"), typed.values.get("until")
    if since and until and until < since:
        typed.problems["until"] = "w_until"
    elif since and until and longest and until - since > longest:
        typed.problems["until"] = "w_month"


def _search(request: Asked) -> Search:
    """What the address asks for; what is not there or cannot be read is the last week."""
    today = day_of(request.at)
    until = _day(request.GET.get("until", "")) or today
    since = _day(request.GET.get("since", "")) or until - WEEK
    return Search(
        since=datetime.combine(since, time.min, HERE),
        until=datetime.combine(until, time.max, HERE),
        patient=_number(request.GET.get("patient", "")),
        account=_number(request.GET.get("account", "")),
        apart=request.GET.get("apart", "") == "1",
    )


def _shown(search: Search) -> Typed:
    texts = {
        "since": shown_day(search.since.date()),
        "until": shown_day(search.until.date()),
        "patient": str(search.patient or ""),
        "account": str(search.account or ""),
        "apart": "1" if search.apart else "",
    }
    return Typed(texts=texts)


def _address(code: str, search: Search, *, before: int) -> str:
    asked: dict[str, str] = {
        "since": search.since.date().isoformat(),
        "until": search.until.date().isoformat(),
        "before": str(before),
    }
    asked |= {
        name: str(value)
        for name, value in (("patient", search.patient), ("account", search.account))
        if value
    }
    if search.apart:
        asked["apart"] = "1"
    return reverse(f"{code}:log_book", query=asked)


def _day(text: str) -> date | None:
    try:
        found = date.fromisoformat(text[:10])
    except ValueError:
        return None
    return found if 1900 <= found.year <= 2200 else None


def _number(text: str) -> UUID | None:
    try:
        return UUID(text)
    except ValueError:
        return None


def _anchor(text: str) -> Anchor | None:
    try:
        return anchor_of(text) if text else None
    except ValueError:
        return None


def _broken(verified: Verified, code: str) -> list[tuple[int, str]]:
    """The first places that do not hold, in the words of this language."""
    said: Mapping[str, str] = LANGUAGES[code].desk.BROKEN
    return [(one.sequence, _why(one.why, said)) for one in verified.broken[:MOST_BROKEN]]


def _why(why: str, said: Mapping[str, str]) -> str:
    figures = re.findall(r"\d+", why)
    return said.get(re.sub(r"\d+", "{}", why), said["other"]).format(*figures)
