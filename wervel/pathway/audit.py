"""The log is looked over: whether it is whole, and where it ends."""

from dataclasses import dataclass, replace
from datetime import datetime

from wervel.pathway.actors import Actor
from wervel.pathway.events import check_event, event
from wervel.pathway.refusals import NoLog
from wervel.record.audit import Anchor, Broken, anchor_of, end_of_chain, verify_chain

__all__ = ["Anchor", "Broken", "Verified", "anchor_of", "verify_log"]


@dataclass(frozen=True, slots=True)
class Verified:
    """Where the log ended when it was looked over, and every place where it does not hold."""

    end: Anchor | None
    broken: tuple[Broken, ...]
    logged: bool = True
    """Whether the log took the row of this look; a broken one may not."""


def verify_log(*, by: Actor, at: datetime, kept: Anchor | None = None) -> Verified:
    """Follow the whole chain; with an anchor kept elsewhere, who made it all anew is found too.

    It reads numbers and digests, and shows nothing of what the log tells.
    """
    check_event("log.verified", by=by, at=at)
    # Before the event: to hold the log while it is read would keep everybody else waiting.
    found = Verified(end_of_chain(), tuple(verify_chain(kept)))
    try:
        with event("log.verified", by=by, at=at) as telling:
            telling.detail = f"{len(found.broken)} places broken" if found.broken else "whole"
            telling.object("log", found.end.sequence if found.end else "")
    except NoLog:
        if not found.broken:
            raise
        # A log that takes no more rows is what we came to tell.
        return replace(found, logged=False)
    return found
