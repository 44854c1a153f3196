"""Words that may mean danger, in a place where nobody was asked for danger: they are read soon.

What is found only ever adds a promise to read; what is not found may be danger all the same.
"""

from collections.abc import Iterable
from datetime import datetime

from wervel.leaflet import danger
from wervel.pathway.post.workdays import answer_before
from wervel.pathway.tasks import WORRYING
from wervel.record.models.episodes import Episode
from wervel.record.tasks import open_tasks, promise


def heed(words: Iterable[str], *, key: object, episode: Episode, at: datetime) -> None:
    """The team reads such words before the end of the next working day: one promise at a time."""
    if any(map(danger.found, words)) and not open_tasks(episode, WORRYING):
        due = answer_before(at, 1)
        promise(f"{WORRYING}/{key}", kind=WORRYING, episode=episode, at=at, due_at=due)
