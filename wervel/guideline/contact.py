"""Chapter seven, contact: whom to call, where, when, and how to cancel."""

from dataclasses import dataclass

from wervel.guideline.facts import suicidal_ideation
from wervel.guideline.statements import Caution, Chapter, Information, Signer, Statement, cite
from wervel.logic.conditions import ALWAYS, Condition, yes


@dataclass(frozen=True, slots=True)
class Location:
    """One place where the department sees people. ``opens`` and ``closes`` hold on its days."""

    code: str
    name: str
    department: str
    phone: str
    days: str
    opens: str
    closes: str


def _orthopaedics(code: str, name: str) -> Location:
    return Location(code, name, "Orthopedie", "088 624 56 56", "monday to friday", "08:30", "17:00")


LOCATIONS: tuple[Location, ...] = (
    _orthopaedics("zwolle", "Zwolle"),
    _orthopaedics("kampen", "Kampen"),
    _orthopaedics("heerde", "Heerde"),
)
"""The locations of the leaflet. Each keeps its own number, though today they share one."""


PHONES: dict[str, str] = {
    "emergency": "112",
    "crisis": "113",
    "crisis_free": "0800-0113",
    "clinic": LOCATIONS[0].phone,
}
"""The numbers that an instruction may name. A hospital elsewhere changes them here."""


def _info(
    id: str,
    *sources: str,
    when: Condition = ALWAYS,
    signer: Signer = Signer.OFFICE,
    **numbers: float | str,
) -> Information:
    return Information(
        id=id,
        chapter=Chapter.CONTACT,
        when=when,
        cites=cite(*sources),
        signer=signer,
        numbers=numbers,
    )


def _shown(clock: str) -> str:
    """A time of day as the leaflet writes it: ``8.30`` for ``08:30``."""
    return clock.removeprefix("0").replace(":", ".")


def _location(place: Location) -> Information:
    return _info(
        f"CT-{place.code.upper()}",
        "S01 R contact",
        name=place.name,
        department=place.department,
        phone=place.phone,
        days=place.days,
        opens=_shown(place.opens),
        closes=_shown(place.closes),
    )


STATEMENTS: tuple[Statement, ...] = (
    *(_location(place) for place in LOCATIONS),
    _info("CT-CANCEL", "S01 R contact", phone=LOCATIONS[0].phone),
    _info("CT-OWN-LOCATION", "S01 R contact"),
    # The other leaflet's programme runs in Meppel, which the contact block does not name.
    _info("CT-MEPPEL", "S65 R programme", "own D no number", name="Meppel"),
    _info("CT-112", "S05 R loss of vital functions", signer=Signer.GP, phone="112"),
    # There is no national number: the surgery's own line or answering machine gives it.
    _info("CT-GP", "own D own surgery", signer=Signer.GP),
    _info("CT-GP-POST", "own D out of hours", signer=Signer.GP),
    _info(
        "CT-113",
        "own D public numbers",
        signer=Signer.PSYCHOLOGIST,
        phone="113",
        free_phone="0800-0113",
    ),
    Caution(
        id="CT-113-NOW",
        chapter=Chapter.CONTACT,
        when=yes(suicidal_ideation),
        signer=Signer.PSYCHOLOGIST,
        cites=cite("own D public numbers"),
        numbers={"phone": "113", "free_phone": "0800-0113", "emergency": "112"},
    ),
)
