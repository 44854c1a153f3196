"""A right that is taken away is gone at the next request, also in a session that is open."""

from dataclasses import replace
from datetime import timedelta

import pytest
from django.conf import settings
from django.utils import timezone

from tests.spec.access.answers import TABLE, VISITS, Answer, ask, route_of
from tests.spec.access.cells import afresh, browser_of, somebody
from wervel.record.models import Account, BreakGlass, Consent, Membership, TreatmentRelation


def _relation(here, by, at):
    """Treats no more, and left the team."""
    TreatmentRelation.objects.filter(member__account=by.account).update(until=at)
    Membership.objects.filter(member__account=by.account).update(
        until=(at - timedelta(days=1)).date()
    )


def _mandate(here, by, at):
    here.patient.representatives.update(ended_at=at, until=at.date())


def _role(here, by, at):
    by.account.staff.role, by.account.staff.profession = "quality", ""
    by.account.staff.save()


def _consent(here, by, at):
    Consent.objects.create(
        patient=here.patient, purpose="other_team", given=False, at=at, by=here.accounts["patient"]
    )


def _hours(here, by, at):
    BreakGlass.objects.update(at=at - timedelta(hours=4, seconds=1))


def _gp(here, by, at):
    here.patient.practitioner = here.accounts["other_gp"].practitioner
    here.patient.save()


def _account(here, by, at):
    Account.objects.filter(pk=by.account.pk).update(is_active=False)


CHANGES = [
    ("treats", _relation, "no_relation"),
    ("team", _relation, "no_relation"),
    ("daughter", _mandate, "other_daughter"),
    ("consent", _consent, "no_relation"),
    ("glass", _hours, "no_relation"),
    ("gp", _gp, "other_gp"),
    ("treats", _role, "quality"),
    *(
        (name, _account, "closed")
        for name in (
            "patient", "daughter", "gp", "treats", "team", "consent", "glass", "office", "quality",
            "administrator", "auditor",
        )
    ),
]  # fmt: skip
"""Who, what is taken away, and whose column holds from then on."""


@pytest.mark.parametrize(
    ("name", "change", "then"), CHANGES, ids=lambda part: getattr(part, "__name__", part)
)
def test_the_next_request_is_refused(hospital, name, change, then):
    rows = [
        row
        for row in TABLE
        if row in VISITS and TABLE[row][name] == "Y" and TABLE[row][then] != "Y"
    ]
    wrong = []
    for row in rows:
        at = timezone.now()
        with somebody(hospital, name, at) as (here, by):
            browser = browser_of(here, name, by, at)
            found = VISITS[row](here)
            if found.before:
                found.before(browser, here)
            found = replace(found, before=None)
            key = browser.cookies[settings.SESSION_COOKIE_NAME].value
            with afresh(here) as once:
                before = _cell(found, once, row, browser)
            browser.cookies[settings.SESSION_COOKIE_NAME] = key
            change(here, by, timezone.now())
            after = _cell(found, here, row, browser)
        if (before, after) != ("Y", TABLE[row][then]):
            wrong.append((row, before, after))
    assert wrong == []


def _cell(found, here, row, browser) -> str:
    response, rows = ask(found, row, browser, route_of(row).full_names[0], here)
    return Answer(response, found, None, rows).cell
