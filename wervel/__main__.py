"""``python -m wervel`` is the same as ``wervel``."""

import sys

from wervel.cli import main

sys.exit(main())
