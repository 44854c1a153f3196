"""The fields of each form of the desk."""

from collections.abc import Iterable

from wervel.leaflet.language import LANGUAGES
from wervel.pathway.accounts import STAFF
from wervel.pathway.choices import locations, organisations, practitioners, teams
from wervel.pathway.consents import Kind
from wervel.pathway.contacts import Choice
from wervel.web.desk.asks import Ask, Option
from wervel.web.desk.screen import words

FIND = (
    Ask("birth_date", "past_day", needed=True, longest=20),
    Ask("letters", "name", needed=True, longest=60),
)
END = (Ask("on", "day", needed=True, longest=20),)


def contact_asks(code: str, *, changing: bool = False) -> tuple[Ask, ...]:
    """Who somebody is and how to reach them; a BSN that is known is only replaced or removed."""
    said = words(code)
    truth = tuple(Option(value, said[f"truth_{value}"]) for value in ("yes", "no", "unknown"))
    asks = (
        Ask("name", "name", needed=True),
        Ask("birth_date", "past_day", longest=20),
        Ask("language", "choice", needed=True, options=spoken(code)),
        Ask("interpreter", "truth", options=truth),
        Ask("large_print", "truth", options=truth),
        Ask("phone", "phone", longest=30),
        Ask("email", "mail", longest=254),
        Ask("bsn", "bsn", longest=20),
        Ask("location", "number", options=_options(locations())),
        Ask("practitioner", "number", options=_options(practitioners(), group=False)),
    )
    if not changing:
        return asks
    rest = (Ask("no_bsn", "tick"), Ask("deceased_on", "past_day", longest=20))
    return (*asks[:8], rest[0], *asks[8:], rest[1])


def stand_asks(code: str) -> tuple[Ask, ...]:
    """Who acts for somebody, why, and between which days."""
    kinds = LANGUAGES[code].desk.KINDS
    return (
        Ask("name", "name", needed=True),
        Ask(
            "kind",
            "radio",
            needed=True,
            options=tuple(Option(kind.value, kinds[kind.value]) for kind in Kind),
        ),
        Ask("since", "day", needed=True, longest=20),
        Ask("until", "day", longest=20),
    )


def episode_asks(_code: str) -> tuple[Ask, ...]:
    """With which team, where, and since when there is pain as far as that was told."""
    return (
        Ask("team", "numbers", needed=True, options=_options(teams())),
        Ask("location", "number", options=_options(locations())),
        Ask("onset_on", "past_day", longest=20),
    )


def staff_asks(code: str) -> tuple[Ask, ...]:
    """Somebody new at work."""
    desk, roles = LANGUAGES[code].desk, LANGUAGES[code].entrance.ROLES
    may = sorted(STAFF, key=lambda role: list(roles).index(role.value))
    return (
        Ask("name", "name", needed=True),
        Ask("login", "login", needed=True, longest=254),
        Ask(
            "role",
            "radio",
            needed=True,
            options=tuple(Option(role.value, roles[role.value]) for role in may),
        ),
        Ask("profession", "choice", options=_words(desk.PROFESSIONS)),
        Ask("registration", "text", longest=20),
        Ask("organisation", "number", needed=True, options=_options(organisations())),
        Ask("team", "number", options=_options(teams())),
        Ask("languages", "many", needed=True, options=spoken(code)),
    )


def log_asks() -> tuple[Ask, ...]:
    """A period, and whose record or who looked."""
    return (
        Ask("since", "day", needed=True, longest=20),
        Ask("until", "day", needed=True, longest=20),
        Ask("patient", "text", longest=36),
        Ask("account", "text", longest=254),
        Ask("apart", "tick"),
    )


def spoken(code: str) -> tuple[Option, ...]:
    """The languages in which people can be spoken to."""
    return _words(LANGUAGES[code].desk.SPOKEN)


def _words(named: dict[str, str]) -> tuple[Option, ...]:
    return tuple(Option(value, text) for value, text in named.items())


def _options(choices: Iterable[Choice], *, group: bool = True) -> tuple[Option, ...]:
    return tuple(
        Option(str(one.number), one.name, one.within)
        if group
        else Option(str(one.number), f"{one.name}, {one.within}" if one.within else one.name)
        for one in choices
    )
