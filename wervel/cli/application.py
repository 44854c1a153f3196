"""The process in which the application runs: granian, which ends when its parent is no more.

``wervel serve`` starts it as ``python -m wervel.cli.application`` with granian's own arguments.
"""

import contextlib
import ctypes
import signal

PARENT_DIED = 1
"""Linux's ``PR_SET_PDEATHSIG``: send me this signal when my parent dies, however it died."""


def end_with_parent() -> None:
    """Where the system can do so (Linux); elsewhere only a parent that ends in order ends us."""
    with contextlib.suppress(AttributeError, OSError):
        ctypes.CDLL(None).prctl(PARENT_DIED, signal.SIGTERM)


def main() -> None:
    """Run granian in this process."""
    from granian.cli import entrypoint

    end_with_parent()
    entrypoint()  # type: ignore[no-untyped-call]


if __name__ == "__main__":
    main()
