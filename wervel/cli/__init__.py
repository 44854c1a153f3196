"""The command line: weigh stories, print a leaflet, ask the questions, open the web page.

Nothing heavy is imported before a command needs it, so that ``wervel --help`` answers at once.
"""

import os
import sys
from collections.abc import Sequence

from wervel.cli.arguments import parser
from wervel.guideline.sealed import AlteredGuideline

STOPPED = 130
"""Exit status after Ctrl-C, as other programs give it."""
NOBODY_READS = 141
"""Exit status when the reader of our output has gone, as in ``wervel assess ... | head``."""


def main(argv: Sequence[str] | None = None) -> int:
    """Run one command and return its exit status: 0 fine, 2 when something was not as expected."""
    options = parser().parse_args(argv)
    try:
        status: int = options.run(options)
        sys.stdout.flush()
    except KeyboardInterrupt:
        return STOPPED
    except BrokenPipeError:
        # Python would try to flush once more at its end, and complain.
        os.dup2(os.open(os.devnull, os.O_WRONLY), 1)
        return NOBODY_READS
    except AlteredGuideline as problem:
        print(f"wervel: {problem}", file=sys.stderr)
        return 1
    except OSError as problem:
        place = f"{problem.filename}: " if isinstance(problem.filename, str) else ""
        print(f"wervel: {place}{problem.strerror or problem}", file=sys.stderr)
        return 1
    return status
