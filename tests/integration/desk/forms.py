"""Somebody who reads a form of a page, changes some of it, and sends it."""

import re
from html import unescape
from html.parser import HTMLParser

from django.test import Client
from django.urls import reverse

from tests.integration.record.hospital import Hospital
from wervel.record.models import AuditRow


class Form(HTMLParser):
    """What a browser would send of the main form of a page."""

    def __init__(self, html: str) -> None:
        super().__init__(convert_charrefs=True)
        self.fields: dict[str, list[str]] = {}
        self.inside, self.select = False, ""
        start = html.index('<main id="main"')
        self.feed(html[start:])

    def handle_starttag(self, tag, attrs):
        held = dict(attrs)
        if tag == "form":
            self.inside = True
        elif self.inside and tag == "input":
            ticked = held.get("type") not in ("radio", "checkbox") or "checked" in held
            if ticked and held.get("name") != "csrfmiddlewaretoken":
                self.fields.setdefault(held["name"], []).append(held.get("value", ""))
        elif self.inside and tag == "select":
            self.select = held["name"]
        elif self.select and tag == "option" and "selected" in held:
            self.fields[self.select] = [held["value"]]

    def handle_endtag(self, tag):
        if tag == "form":
            self.inside = False
        elif tag == "select":
            self.fields.setdefault(self.select, [""])
            self.select = ""


def at(page: str, *args: object, code: str = "en") -> str:
    """The address of a page."""
    return reverse(f"{code}:{page}", args=args)


def form_of(response) -> dict[str, list[str]]:
    return Form(response.content.decode()).fields


def fill(browser: Client, address: str, **changes: object) -> dict[str, object]:
    """The form at an address, with changes, as it would be sent."""
    return {**form_of(browser.get(address)), **changes}


def send(browser: Client, address: str, **changes: object):
    """Open a form, change it and send it."""
    return browser.post(address, fill(browser, address, **changes))


def read(response) -> str:
    """What a page says, without its frame."""
    html = response.content.decode()
    main = html[html.index('<main id="main"') : html.index("</main>")]
    return re.sub(r"\s+", " ", unescape(re.sub(r"<[^>]+>", " ", main)))


def rows(event: str) -> list[AuditRow]:
    return list(AuditRow.objects.filter(event=event))


def code_in(response) -> str:
    """The code of a letter."""
    found = re.search(r'class="code">(\w{4}) (\w{4})<', response.content.decode())
    return found[1] + found[2] if found else ""


def choice(hospital: Hospital) -> dict[str, str]:
    """What an office chooses when care begins."""
    return {"team": str(hospital.team.pk), "location": str(hospital.team.location_id)}
