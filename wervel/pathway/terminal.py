"""Who acts at a terminal: somebody with their own login and password, or Wervel by itself."""

from datetime import datetime

from wervel.pathway.actors import Actor, Role, actor_of
from wervel.pathway.events import event
from wervel.pathway.logins import try_password

SOURCE = "command"


def by_itself(address: str) -> Actor:
    """Wervel doing what it was set to do, as a nightly backup; it opens nobody's record."""
    return Actor(None, Role.WORKER, address=address, source=SOURCE)


def log_in(*, login: str, password: str, address: str, at: datetime) -> Actor:
    """The one who gave this login and password; raises ``WrongLogin`` and keeps a row of it."""
    stranger = Actor(None, Role.NOBODY, address=address, source=SOURCE)
    account = try_password(login=login, password=password, device=SOURCE, by=stranger, at=at)
    by = actor_of(account, address=address, source=SOURCE)
    with event("login.succeeded", by=by, at=at) as telling:
        telling.detail = "terminal"
        telling.object("account", account.pk)
    return by
