"""Log lines that cannot hold a story: the kind and the place of an error, never its words."""

import logging
import traceback
from types import TracebackType

ExcInfo = tuple[type[BaseException], BaseException, TracebackType | None] | tuple[None, None, None]


class WithoutStory(logging.Formatter):
    """Time, level, message; of an exception its type and where it was raised."""

    def __init__(self) -> None:
        super().__init__("%(asctime)s %(levelname)s %(name)s: %(message)s")

    def formatException(self, ei: ExcInfo) -> str:  # noqa: N802  (logging's own name)
        """The chain of files and lines without the message, which may repeat an answer."""
        kind, _, where = ei
        frames = "".join(
            f"  {frame.filename}:{frame.lineno} in {frame.name}\n"
            for frame in traceback.extract_tb(where)
        )
        return f"{frames}  {kind.__name__ if kind else 'no error'}"
