"""What somebody told, did or measured at their own place is added, and never changed or removed.

The database itself refuses it, as it does of facts and of the log. Of a message only that it was
read is told afterwards.
"""

from importlib import import_module

from django.db import migrations

ADDED_ONLY = (
    "record_about",
    "record_adviceword",
    "record_baseline",
    "record_change",
    "record_done",
    "record_flareplan",
    "record_quota",
    "record_score",
)
WORDS_OF_A_MESSAGE = (
    "id", "episode_id", "submission_id", "words", "from_patient", "by_id", "at", "answer_by",
)  # fmt: skip
first = import_module("wervel.record.migrations.0002")


class Migration(migrations.Migration):
    dependencies = (("record", "0003_patients_place"),)
    operations = (
        migrations.RunPython(first.putting_up(ADDED_ONLY), first.taking_away(ADDED_ONLY)),
        migrations.RunPython(
            first.putting_up(("record_said",), WORDS_OF_A_MESSAGE),
            first.taking_away(("record_said",)),
        ),
    )
