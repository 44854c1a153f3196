"""The addresses of the team's pages about a flare."""

from django.urls import URLPattern, path

from wervel.leaflet.language import LANGUAGES
from wervel.web.team.flare import alarms, reading


def pages(code: str) -> list[URLPattern]:
    """The pages of one language."""
    slugs, here = LANGUAGES[code].flare.SLUGS, {"code": code}
    taking = f"{slugs['alarm_take_over']}/<uuid:task>/"
    return [
        path(f"{slugs['file_flare']}/<uuid:patient>/", reading.flare, here, name="file_flare"),
        path(f"{slugs['alarms_unread']}/", alarms.unread, here, name="alarms_unread"),
        path(taking, alarms.take, here, name="alarm_take_over"),
    ]
