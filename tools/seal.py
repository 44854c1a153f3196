"""Seals the guideline as it is: ``make seal``, after a rule has changed on purpose.

``--check`` changes nothing and says whether the seal is current.
"""

import re
import sys
from pathlib import Path

from wervel.guideline.guideline import GUIDELINE
from wervel.guideline.seal import digest
from wervel.guideline.sealed import SEALS

PLACE = Path(__file__).parents[1] / "wervel/guideline/sealed.py"


def main() -> int:
    """Write the digest of today's guideline under its version, or check it."""
    version, found = GUIDELINE.version, digest(GUIDELINE)
    if SEALS.get(version) == found:
        print(f"The guideline {version} is sealed: {found[:12]}.")
        return 0
    if "--check" in sys.argv:
        print(f"The guideline {version} is not what was sealed. Meant so? Run `make seal`.")
        return 1
    PLACE.write_text(_sealed(PLACE.read_text(), version, found))
    print(f"Sealed the guideline {version}: {found[:12]}.")
    return 0


def _sealed(text: str, version: str, found: str) -> str:
    line = f'    "{version}": "{found}",\n'
    without = re.sub(rf'    "{re.escape(version)}": .*\n', "", text)
    return without.replace("] = {\n", "] = {\n" + line, 1)


if __name__ == "__main__":
    sys.exit(main())
