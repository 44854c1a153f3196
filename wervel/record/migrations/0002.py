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


def putting_up(tables, columns=()):
    """What puts the guards of these tables up; of all columns, or only of these."""

    def put_up(apps, schema_editor):
        for table in tables:
            for statement in _guards(schema_editor.connection.vendor, table, columns):
                schema_editor.execute(statement)

    return put_up


def taking_away(tables):
    """What takes the guards of these tables away."""

    def take_away(apps, schema_editor):
        vendor = schema_editor.connection.vendor
        for table in tables:
            for what in ("update", "delete"):
                on = f' ON "{table}"' if vendor == "postgresql" else ""
                schema_editor.execute(f'DROP TRIGGER IF EXISTS "{table}_no_{what}"{on}')
            if vendor == "postgresql":
                schema_editor.execute(f'DROP FUNCTION IF EXISTS "{table}_refuse"()')

    return take_away


def _guards(vendor, table, columns):
    words = WORDS.format(table=table)
    of = " OF " + ", ".join(f'"{name}"' for name in columns) if columns else ""
    events = (("update", f"UPDATE{of}"), ("delete", "DELETE"))
    if vendor == "sqlite":
        for what, event in events:
            yield (
                f'CREATE TRIGGER "{table}_no_{what}" BEFORE {event} ON "{table}" '
                f"BEGIN SELECT RAISE(ABORT, '{words}'); END"
            )
        return
    yield (
        f'CREATE FUNCTION "{table}_refuse"() RETURNS trigger LANGUAGE plpgsql AS '
        f"$$ BEGIN RAISE EXCEPTION '{words}'; END $$"
    )
    for what, event in events:
        yield (
            f'CREATE TRIGGER "{table}_no_{what}" BEFORE {event} ON "{table}" '
            f'FOR EACH ROW EXECUTE FUNCTION "{table}_refuse"()'
        )


def begin_chain(apps, schema_editor):
    """The end of an empty chain."""
    apps.get_model("record", "AuditHead").objects.create(pk=1, sequence=0, digest="0" * 64)


class Migration(migrations.Migration):
    dependencies = (("record", "0001_initial"),)
    operations = (
        migrations.RunPython(putting_up(ADDED_ONLY), taking_away(ADDED_ONLY)),
        migrations.RunPython(begin_chain, migrations.RunPython.noop),
    )
