"""Somebody in a browser who says that it is getting worse, and what the record has of it."""

import re
from datetime import date, timedelta

from django.utils import timezone

from tests.integration.patient.telling import Teller
from wervel.leaflet.flaring import DANGER
from wervel.leaflet.language import LANGUAGES
from wervel.pathway.answers import answers_of
from wervel.pathway.intake import submit_intake
from wervel.record.models import Episode, FactRow, Task, TreatmentRelation

PLAIN = {
    "sex": "male", "leg_weakness": "none", "cancer_history": False, "pregnant": False,
    "leg_pain": "none", "recent_spinal_procedure": False, "major_trauma": False,
}  # fmt: skip
"""What somebody with plain back pain told before."""
CORE = {fact.name: False for page in DANGER for fact in page.signs}


class Worse(Teller):
    """Answers the danger questions of a flare."""

    @property
    def slugs(self):
        return LANGUAGES[self.code].flare.SLUGS

    @property
    def f(self):
        return LANGUAGES[self.code].flare.FLARE

    def page(self, name: str = "my_worse", *more: object):
        return self.browser.get(self.at(*self.slugs[name].split("/"), *more))

    def post(self, name: str, sent=None):
        return self.browser.post(self.at(*self.slugs[name].split("/")), sent or {})

    def reply(self, shown, **answers: str):
        """Send back a page of danger questions: none of the signs, but for these."""
        text = shown.content.decode()
        sent = hidden(text)
        if 'name="leg_weakness"' in text:
            sent["leg_weakness"] = "none"
        sent |= answers or {"none": "on"}
        if answers and "leg_weakness" in answers and len(answers) == 1:
            sent["none"] = "on"
        action = re.search(r'<form id="answers" method="post" action="([^"]+)"', text)[1]
        return self.browser.post(action, sent)

    def follow(self, response):
        return (
            self.browser.get(response.headers["Location"])
            if response.status_code == 302
            else response
        )

    def none_of_all(self):
        """No sign of danger at all; gives what comes after the last question."""
        shown = self.page()
        for _ in DANGER:
            assert shown.status_code == 200, shown.headers
            shown = self.follow(self.reply(shown))
        return shown

    def tells_plain(self, at=None, **more: object) -> None:
        """The record knows a plain story."""
        submit_intake(
            patient=self.hospital.patient,
            answers=answers_of({**CORE, **PLAIN, **more}),
            key=f"plain{len(more)}{at}",
            form="intake/1",
            by=self.hospital.by("patient"),
            at=at or timezone.now() - timedelta(days=7),
        )

    def discharged(self, days: int) -> Episode:
        """Care ended so many days ago."""
        episode = Episode.objects.get(pk=self.hospital.episode.pk)
        episode.closed_at = timezone.now() - timedelta(days=days)
        episode.closed_because = "It went well."
        episode.save()
        return episode

    def therapist(self) -> None:
        """The physiotherapist of the team treats this patient."""
        TreatmentRelation.objects.create(
            episode=self.hospital.episode,
            member=self.hospital.accounts["colleague"].staff,
            since=timezone.now() - timedelta(days=200),
        )

    def open_episodes(self):
        return list(Episode.objects.filter(patient=self.hospital.patient, closed_at__isnull=True))

    def alarms(self):
        return list(Task.objects.filter(episode__patient=self.hospital.patient, kind="alarm"))

    def told(self):
        """What was told on the form of a flare: name and value."""
        rows = FactRow.objects.filter(episode__patient=self.hospital.patient, form="flare/1")
        return {row.name: row.value for row in rows.order_by("pk")}


def hidden(text: str) -> dict[str, str]:
    """The hidden fields of the form on a page."""
    found = re.findall(r'<input type="hidden" name="([^"]+)" value="([^"]*)"', text)
    return {name: value for name, value in found if name not in ("csrfmiddlewaretoken", "here")}


def born(hospital, on: date) -> None:
    hospital.patient.birth_date = on
    hospital.patient.save()
