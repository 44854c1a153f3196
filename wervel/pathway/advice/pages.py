"""The few pages about oneself: only what no fact of the guideline holds. No rule reads them.

Each page asks one thing. Everything may stay open: "I don't know" and "I would rather not say" are
answers, and words of one's own are never needed.
"""

from dataclasses import dataclass

SIDES = ("left", "right")
BACK = ("upper_back", "lower_back_left", "lower_back", "lower_back_right")
SEAT = ("buttock_left", "buttock_right", "groin_left", "groin_right", "belly")
LEGS = {
    side: tuple(f"{part}_{side}" for part in ("thigh_back", "thigh_front", "calf", "shin", "foot"))
    for side in SIDES
}
GROUPS: dict[str, tuple[str, ...]] = {
    "back": BACK,
    "seat": SEAT,
    "leg_left": LEGS["left"],
    "leg_right": LEGS["right"],
}
"""The places of the body chart, as they stand together in the list beside it."""
REGIONS = tuple(region for regions in GROUPS.values() for region in regions)
EXPECTS = ("better", "same", "worse")
TRIED = (
    "physiotherapy",
    "exercise",
    "manual",
    "medicines",
    "injection",
    "psychologist",
    "rehabilitation",
)
"""What was tried before; an operation is a fact of the guideline already."""
HELP = ("large_letters", "by_phone", "with_someone", "hearing", "walking")
LONGEST = 500
"""So many letters of one's own fit in a box."""


@dataclass(frozen=True, slots=True)
class Ask:
    """One question: ``many`` to tick, ``one`` to choose, or ``words`` of one's own."""

    name: str
    kind: str
    options: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class AboutPage:
    """One page with the questions of one thought."""

    id: str
    asks: tuple[Ask, ...]


BODY = AboutPage("body", (Ask("regions", "many", REGIONS),))
HOPE = AboutPage("hope", (Ask("hope", "words"), Ask("expect", "one", EXPECTS)))
BEFORE = AboutPage("tried", (Ask("tried", "many", TRIED), Ask("helped", "words")))
NEEDS = AboutPage("help", (Ask("interpreter", "one", ("yes", "no")), Ask("help", "many", HELP)))
PAGES = (BODY, HOPE, BEFORE, NEEDS)
BY_ID = {page.id: page for page in PAGES}
