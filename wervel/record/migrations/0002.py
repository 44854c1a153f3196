"""Rows of the log, facts, answers, assessments and documents can be added, and nothing else.

The database itself refuses to change or remove them, also for a program that errs.
"""

from django.db import migrations

ADDED_ONLY = (
    "record_auditrow",
    "record_factrow",
    "record_submission",
    "record_assessmentrow",
    "record_urgencyrow",
    "record_documentrow",
    "record_consent",
    "record_draftanswer",
)
WORDS = "rows of {table} are added, never changed or removed"


def guard(apps, schema_editor):
    """Put the guards up."""
    vendor = schema_editor.connection.vendor
    for table in ADDED_ONLY:
        for statement in _guards(vendor, table):
            schema_editor.execute(statement)


def unguard(apps, schema_editor):
    """Take the guards away."""
    vendor = schema_editor.connection.vendor
    for table in ADDED_ONLY:
        for what in ("update", "delete"):
            on = f' ON "{table}"' if vendor == "postgresql" else ""
            schema_editor.execute(f'DROP TRIGGER IF EXISTS "{table}_no_{what}"{on}')
        if vendor == "postgresql":
            schema_editor.execute(f'DROP FUNCTION IF EXISTS "{table}_refuse"()')


def _guards(vendor, table):
    words = WORDS.format(table=table)
    if vendor == "sqlite":
        for what in ("UPDATE", "DELETE"):
            yield (
                f'CREATE TRIGGER "{table}_no_{what.lower()}" BEFORE {what} ON "{table}" '
                f"BEGIN SELECT RAISE(ABORT, '{words}'); END"
            )
        return
    yield (
        f'CREATE FUNCTION "{table}_refuse"() RETURNS trigger LANGUAGE plpgsql AS '
        f"$$ BEGIN RAISE EXCEPTION '{words}'; END $$"
    )
    for what in ("UPDATE", "DELETE"):
        yield (
            f'CREATE TRIGGER "{table}_no_{what.lower()}" BEFORE {what} ON "{table}" '
            f'FOR EACH ROW EXECUTE FUNCTION "{table}_refuse"()'
        )


def begin_chain(apps, schema_editor):
    """The end of an empty chain."""
    apps.get_model("record", "AuditHead").objects.create(pk=1, sequence=0, digest="0" * 64)


class Migration(migrations.Migration):
    dependencies = (("record", "0001_initial"),)
    operations = (
        migrations.RunPython(guard, unguard),
        migrations.RunPython(begin_chain, migrations.RunPython.noop),
    )
