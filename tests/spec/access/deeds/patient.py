"""What a patient, or who represents them, does on the own pages: each event, really done."""

from tests.integration.record.hospital import NOW, Hospital
from wervel.leaflet.pages import PAGE_OF
from wervel.pathway.actors import Actor
from wervel.pathway.advice.start import open_start
from wervel.pathway.mine import open_consents
from wervel.pathway.story import Answer, add_answer, hand_in_story, open_story

NONE = Answer(
    page="cauda",
    told=dict.fromkeys((fact.name for fact in PAGE_OF["saddle_numbness"].facts), False),
    silent=frozenset(),
    typed={},
    key="k",
    after=None,
)


def _hand_in(hospital: Hospital, by: Actor) -> object:
    """Something was told before."""
    add_answer(patient=hospital.patient.pk, answer=NONE, by=hospital.by("patient"), at=NOW)
    return hand_in_story(patient=hospital.patient.pk, by=by, at=NOW)


DEEDS = {
    "portal.opened": lambda h, by: open_start(patient=h.patient.pk, by=by, at=NOW),
    "story.opened": lambda h, by: open_story(patient=h.patient.pk, by=by, at=NOW),
    "answer.added": lambda h, by: add_answer(patient=h.patient.pk, answer=NONE, by=by, at=NOW),
    "story.handed_in": _hand_in,
    "consents.opened": lambda h, by: open_consents(patient=h.patient.pk, by=by, at=NOW),
}
