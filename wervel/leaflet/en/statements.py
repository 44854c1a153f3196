"""What is said for every statement, in English: the treatments and all the rest, in one place."""

from wervel.leaflet.en import said_other, said_treatment
from wervel.leaflet.said import Said

STATEMENTS: dict[str, Said] = {**said_other.SAID, **said_treatment.SAID}
