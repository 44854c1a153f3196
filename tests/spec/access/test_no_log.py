"""No log, no action (NEN-4): when its row cannot be written, nothing is shown and nothing done."""

import pytest
from django.apps import apps
from django.utils import timezone

from tests.integration.record.hospital import NOW
from tests.spec.access.answers import (
    PEOPLE_AT_A_BROWSER,
    SILENT,
    TABLE,
    VISITS,
    ask,
    is_public,
    prepared,
    route_of,
)
from tests.spec.access.cells import browser_of, somebody
from tests.spec.access.doing import DEEDS, MATRIX, OF_ITS_OWN
from tests.spec.access.no_log import WAYS, the_log_takes_nothing
from tests.spec.access.people import NAMES, PEOPLE
from wervel.pathway.refusals import NoLog

LOGGED = sorted(set(TABLE) & set(VISITS) - SILENT)
COUNTED = list(apps.get_app_config("record").get_models())
MAY_GROW = {"SessionRow", "Attempts"}
"""What a door keeps of somebody who knocks, whatever comes of it."""
PUTS_A_ROW_FIRST = {"demo.login_named"}
"""Its deed itself needs the log, before the event begins."""


def _counts() -> dict[str, int]:
    return {
        model.__name__: model.objects.count() for model in COUNTED if model.__name__ not in MAY_GROW
    }


def _versions() -> set:
    """What is changed in place shows in its number."""
    return {
        (model.__name__, row)
        for model in COUNTED
        if any(field.name == "version" for field in model._meta.fields)
        for row in model.objects.values_list("pk", "version")
    }


@pytest.mark.parametrize("how", WAYS)
@pytest.mark.parametrize("row", LOGGED)
def test_a_page_shows_and_does_nothing(hospital, row, how):
    """For one of each kind of answer: who may, and who is refused."""
    wrong = []
    with prepared(hospital, row) as (here, found):
        for cell in ("Y", ".") if how == "refuses" else ("Y",):
            names = [name for name in PEOPLE_AT_A_BROWSER[::-1] if TABLE[row][name] == cell]
            for name in names[:1]:
                problems = _without_log(here, found, row, name, how)
                wrong += [(name, *problem) for problem in problems]
    assert wrong == []


def _without_log(hospital, found, row, name, how) -> list:
    with somebody(hospital, name, timezone.now()) as (here, by):
        browser = browser_of(here, name, by, timezone.now())
        state, problems = [], []

        def closed(browser, form):
            state.extend((_counts(), _versions()))
            shut.__enter__()
            return form

        shut = the_log_takes_nothing(how)
        response, _ = ask(found, row, browser, route_of(row).full_names[0], here, last=closed)
        if how == "no_end":
            state[0].pop("AuditHead")
        counted = _counts()
        after = [{what: counted[what] for what in state[0]}, _versions()]
        text = response.content.decode(errors="replace")
        nobody = by.account is None and is_public(route_of(row))
        if response.status_code != 503 and not nobody:
            problems.append((response.status_code, "where 503 belongs"))
        if any(name in text for name in NAMES):
            problems.append(("it shows a patient",))
        if after != state:
            problems.append(("something was done",))
        return problems


@pytest.mark.parametrize("event", sorted(set(DEEDS) & set(MATRIX) - OF_ITS_OWN - PUTS_A_ROW_FIRST))
def test_an_event_does_not_happen(hospital, event):
    """Who may and who may not: both get the same answer, that nothing can be done."""
    for cell in ("Y", "."):
        name = next((name for name in PEOPLE if MATRIX[event][name] == cell), None)
        if name is None:
            continue
        with (
            somebody(hospital, name, NOW) as (here, by),
            the_log_takes_nothing(),
            pytest.raises(NoLog),
        ):
            DEEDS[event](here, by)
