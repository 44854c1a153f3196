"""A patient takes along all that is kept about them: for people as PDF, for computers as JSON."""

import json
from dataclasses import dataclass
from datetime import datetime
from uuid import UUID

from wervel import __version__
from wervel.leaflet.as_pdf import to_pdf
from wervel.leaflet.dossier import compose_dossier
from wervel.leaflet.language import LANGUAGES
from wervel.pathway.actors import Actor, day_of
from wervel.pathway.events import event
from wervel.pathway.patients import known_patient
from wervel.record.export import everything_about


@dataclass(frozen=True, slots=True)
class Export:
    """One record, whole, in two forms."""

    patient: str
    pdf: bytes
    json: bytes


def export_record(*, patient: UUID, language: str, by: Actor, at: datetime) -> Export:
    """Everything about one patient. Administrators may not: it is clinical content."""
    found = known_patient(patient, name="record.exported", by=by, at=at)
    with event("record.exported", by=by, at=at, patient=found) as telling:
        telling.detail = "export"
        telling.object("patient", found.pk, found.version)
        rows = everything_about(found)
    document = compose_dossier(rows, LANGUAGES[language], on=day_of(at))
    told = {"format": 1, "wervel": __version__, "made_at": at.isoformat(), "patient": rows}
    written = json.dumps(told, ensure_ascii=False, indent=1, allow_nan=False)
    return Export(str(found.pk), to_pdf(document, on=day_of(at)), written.encode())
