"""What must hold after a fault, whatever it was (safety.md 3.2)."""

import subprocess
from collections import Counter
from collections.abc import Iterable
from pathlib import Path

from django.db import connection
from django.db.models import Count

from tests.faults.writers import TOLD
from wervel.record.audit import verify_chain
from wervel.record.models import AssessmentRow, AuditRow, FactRow, Submission


def violations(received: Iterable[str], *, amcheck: Path | None = None) -> list[str]:
    """Everything that is not as it must be; empty when all is well."""
    received = list(received)
    return [*_lost(received), *_half(), *_damage(amcheck), *_log()]


def _lost(received: list[str]) -> list[str]:
    """(a) What was confirmed is there, once."""
    kept = Counter(Submission.objects.values_list("key", flat=True))
    return [f"confirmed and lost: {key}" for key in received if not kept[key]] + [
        f"kept twice: {key}" for key, count in kept.items() if count > 1
    ]


def _half() -> list[str]:
    """(b) What is there is there whole: its facts, one assessment, one row in the log."""
    facts = dict(
        FactRow.objects.values_list("submission").annotate(n=Count("pk")).values_list(
            "submission", "n"
        )
    )  # fmt: skip
    weighed = Counter(AssessmentRow.objects.values_list("submission", flat=True))
    logged = Counter(
        AuditRow.objects.filter(event="intake.submitted", outcome="0", detail="").values_list(
            "object_id", flat=True
        )
    )
    found = []
    kept = set(Submission.objects.values_list("pk", flat=True))
    for pk in kept:
        counts = (facts.get(pk, 0), weighed[pk], logged[str(pk)])
        if counts != (len(TOLD), 1, 1):
            found.append(f"not whole: {pk}: facts, assessments, log rows are {counts}")
    strays = (set(facts) | set(weighed) | {pk for pk in logged if pk not in map(str, kept)}) - kept
    return found + [f"without a submission: {stray}" for stray in strays]


def _damage(amcheck: Path | None) -> list[str]:
    """(c) The database itself finds nothing wrong."""
    if connection.vendor == "sqlite":
        with connection.cursor() as cursor:
            cursor.execute("PRAGMA integrity_check")
            said = [text for (text,) in cursor.fetchall() if text != "ok"]
            cursor.execute("PRAGMA foreign_key_check")
            return said + [f"points to nothing: {row}" for row in cursor.fetchall()]
    if amcheck is None:
        return []
    settings = connection.settings_dict
    command = [amcheck, "--heapallindexed", "-h", settings["HOST"], "-U", settings["USER"]]
    done = subprocess.run(
        [*command, "--install-missing", settings["NAME"]],
        capture_output=True,
        text=True,
        check=False,
    )
    return [done.stdout + done.stderr] if done.returncode else []


def _log() -> list[str]:
    """(d) The log is whole."""
    return [f"log, row {place.sequence}: {place.why}" for place in verify_chain()]
