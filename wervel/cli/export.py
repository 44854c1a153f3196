"""``wervel export``: all that is kept about one patient, as PDF and as JSON."""

import argparse
import os
from pathlib import Path
from uuid import UUID

from wervel.cli import record


def run(options: argparse.Namespace) -> int:
    """Write the two files for somebody who may have them; 2 when they may not."""
    return record.on_the_record("export", _export, options)


def _export(options: argparse.Namespace) -> int:
    from wervel.pathway.export import export_record

    try:
        patient = UUID(options.patient)
    except ValueError:
        return record.complain("export", "expected the number of a patient, as Wervel shows it")
    folder = Path(options.into)
    if not folder.is_dir():
        return record.complain("export", f"{folder}: there is no such folder")
    by = record.log_in(options.login)
    made = export_record(patient=patient, language=options.lang, by=by, at=record.now())
    for ending, content in (("pdf", made.pdf), ("json", made.json)):
        file = folder / f"{made.patient}.{ending}"
        _write(file, content)
        print(file)
    print("These files hold a whole medical record. Hand them over safely, and remove them here.")
    return 0


def _write(file: Path, content: bytes) -> None:
    """A new file that only its owner can read."""
    number = os.open(file, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600)
    with os.fdopen(number, "wb") as written:
        written.write(content)
