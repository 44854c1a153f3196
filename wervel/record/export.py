"""Everything that is kept about one patient, table by table, as plain values for JSON.

What is left out stands here in writing, with the reason. A table that a later hand adds and that
leads to a patient must be put in one of the two lists: a test asks for it.
"""

import base64
from collections.abc import Iterator, Mapping
from datetime import date, datetime, time
from typing import Any
from uuid import UUID

from django.apps import apps
from django.db import models
from django.db.models import Q

from wervel.record.models.patients import Patient

WHERE: Mapping[str, tuple[str, ...]] = {
    "record.patient": ("pk",),
    "record.account": ("patient",),
    "record.representation": ("patient",),
    "record.consent": ("patient",),
    "record.invitation": ("patient",),
    "record.breakglass": ("patient",),
    "record.episode": ("patient",),
    "record.draft": ("episode__patient",),
    "record.draftanswer": ("draft__episode__patient",),
    "record.treatmentrelation": ("episode__patient",),
    "record.submission": (
        "facts__episode__patient",
        "assessments__episode__patient",
        "about__episode__patient",
        "adviceword__episode__patient",
        "said__episode__patient",
        "scores__episode__patient",
        "changes__episode__patient",
        "done__item__episode__patient",
        "flareplan__episode__patient",
        "correction__episode__patient",
    ),
    "record.factrow": ("episode__patient",),
    "record.assessmentrow": ("episode__patient",),
    "record.urgencyrow": ("episode__patient",),
    "record.documentrow": ("episode__patient",),
    "record.about": ("episode__patient",),
    "record.adviceword": ("episode__patient",),
    "record.activity": ("episode__patient",),
    "record.score": ("episode__patient",),
    "record.change": ("episode__patient",),
    "record.planitem": ("episode__patient",),
    "record.baseline": ("item__episode__patient",),
    "record.quota": ("item__episode__patient",),
    "record.done": ("item__episode__patient",),
    "record.flareplan": ("episode__patient",),
    "record.said": ("episode__patient",),
    "record.correction": ("episode__patient",),
    "record.appointment": ("episode__patient",),
    "record.task": ("episode__patient",),
    "record.message": ("episode__patient",),
    "record.auditrow": ("patient",),
}
"""For each table the ways that lead to the patient; a row counts when one of them does."""

TABLES_LEFT_OUT: Mapping[str, str] = {
    "record.audithead": "the end of the log of all patients together",
    "record.organisation": "not about a patient; named where a row points to it",
    "record.location": "not about a patient; named where a row points to it",
    "record.openinghours": "not about a patient",
    "record.staffmember": "not about a patient; named where a row points to it",
    "record.staffmember_locations": "not about a patient",
    "record.generalpractitioner": "not about a patient; named where a row points to it",
    "record.careteam": "not about a patient; named where a row points to it",
    "record.membership": "not about a patient",
    "record.sessionrow": "browsers that are logged in now: shown to their owner, gone in hours",
    "record.attempts": "failed tries to log in, without a name, gone in two days",
}

COLUMNS_LEFT_OUT: Mapping[str, str] = {
    "record.patient.bsn_mark": "a keyed hash of the BSN, which is in the column beside it",
    "record.account.password": "a hash that only serves to log in",
    "record.invitation.code_mark": "a hash of a code that only serves to log in",
    "record.auditrow.address": "the address of whoever looked, not of the patient",
}

NOT_OURS = ("auth", "contenttypes", "sessions", "account", "mfa", "socialaccount", "django_tasks",
            "django_tasks_db", "django_tasks_database", "db")  # fmt: skip
"""Tables of the libraries: ways to log in and jobs to do. None holds anything of a patient."""


def everything_about(patient: Patient) -> dict[str, list[dict[str, Any]]]:
    """Rows of every table by its name, with a reference shown as number and name."""
    return {
        label.removeprefix("record."): list(_rows(apps.get_model(label), ways, patient))
        for label, ways in WHERE.items()
        if _is_there(label)
    }


def exported(model: type[models.Model]) -> tuple["models.Field[Any, Any]", ...]:
    """The columns of a table that go along."""
    label = model._meta.label_lower
    return tuple(
        field
        for field in model._meta.concrete_fields
        if f"{label}.{field.name}" not in COLUMNS_LEFT_OUT
    )


def _is_there(label: str) -> bool:
    return label.partition(".")[2] in apps.get_app_config("record").models


def _rows(
    model: type[models.Model], ways: tuple[str, ...], patient: Patient
) -> Iterator[dict[str, Any]]:
    is_text = isinstance(_end_of(model, ways[0]), models.CharField)
    wanted = str(patient.pk) if is_text else patient.pk
    which = Q()
    for way in ways:
        which |= Q(**{way: wanted})
    numbers = model._default_manager.filter(which).values("pk")
    rows = model._default_manager.filter(pk__in=numbers).order_by("pk")
    for row in rows.iterator(chunk_size=500):
        yield {field.name: _shown(row, field) for field in exported(model)}


def _end_of(model: type[models.Model], way: str) -> object:
    return None if "__" in way or way == "pk" else model._meta.get_field(way)


def _shown(row: models.Model, field: "models.Field[Any, Any]") -> Any:
    if not isinstance(field, models.ForeignKey):
        return _plain(getattr(row, field.name))
    number = getattr(row, field.attname)
    named = "__str__" in vars(field.related_model) and field.related_model is not Patient
    if number is None or not named:
        return _plain(number)
    return {"id": str(number), "name": str(getattr(row, field.name))}


def _plain(value: Any) -> Any:
    match value:
        case datetime() | date() | time():
            return value.isoformat()
        case UUID():
            return str(value)
        case bytes() | memoryview():
            return base64.b64encode(bytes(value)).decode()
        case _:
            return value
