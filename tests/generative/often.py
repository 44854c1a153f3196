"""How often each property is tried: 1 000 times at each commit, 20 000 times at a release."""

import os

from hypothesis import settings

RELEASE = os.environ.get("WERVEL_RELEASE") == "1"
EXAMPLES = 20_000 if RELEASE else 1_000

FEWER = EXAMPLES if RELEASE else EXAMPLES // 8
"""For stories that take their time (whole interviews, rows in a database): an eighth at commits."""

often = settings(max_examples=EXAMPLES)
"""``@often`` above ``@given``."""
