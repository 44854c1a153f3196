"""Bad input in every text that the pathway takes, whoever hands it in and however.

Each string is kept exactly as it is, or refused with words; never cut off, never a failure of the
database. Which texts there are is read from the functions themselves: a new one must be tried here,
or be named as no text that anybody types.
"""

import importlib
import inspect
import pkgutil
from collections.abc import Callable
from datetime import date

import pytest
from django.db import transaction

import wervel.pathway
from tests.corpus.own_place import OF_OWN_PLACE
from tests.corpus.strings import every_string, has_halves, some_of_each
from tests.generative.often import RELEASE
from tests.integration.entrance.people import equip
from tests.integration.record.hospital import NOW, Hospital, build
from wervel.guideline.urgency import Urgency
from wervel.logic.facts import BadValue
from wervel.pathway.accounts import add_staff
from wervel.pathway.actors import NOBODY, Role
from wervel.pathway.consents import Kind
from wervel.pathway.episodes import close_episode
from wervel.pathway.factors import check_code
from wervel.pathway.glass import break_glass
from wervel.pathway.intake import submit_intake
from wervel.pathway.invitations import invite_representative, open_invitation
from wervel.pathway.log import account_of_login
from wervel.pathway.logins import change_password, end_other_sessions, try_password
from wervel.pathway.patients import add_patient, change_contact, find_patients
from wervel.pathway.places import Place, add_location, add_organisation
from wervel.pathway.refusals import NotAllowed, NotNow, OtherContents
from wervel.pathway.second import ask_second_reader, keep_emergency
from wervel.pathway.sign_on import recognise_patient, recognise_staff
from wervel.pathway.staff import TeamKind, add_administrator, add_practitioner, add_team
from wervel.pathway.tasks import finish_task
from wervel.pathway.terminal import by_itself
from wervel.pathway.urgency import lower_urgency, raise_urgency
from wervel.record.bsn import NotABsn
from wervel.record.facts import answers_of
from wervel.record.models import (
    AuditRow,
    BreakGlass,
    FactRow,
    Location,
    Organisation,
    StaffMember,
    Task,
    UrgencyRow,
)
from wervel.record.texts import BadText

pytestmark = [pytest.mark.django_db, pytest.mark.slow]

ALL = tuple(text for text in every_string() if not has_halves(text))
"""Half characters reach no function: a door reads them as U+FFFD (``test_forms.py`` sends them)."""
SHARE = 1 if RELEASE else 6
FEW = tuple(text for text in some_of_each(2) if text in ALL)
REFUSALS = (NotAllowed, NotNow, BadValue, OtherContents, NotABsn, BadText)
ITSELF = by_itself("")
Deed = Callable[[Hospital, str], str | None]
"""Does something with a text; gives what was kept of it, or nothing when nothing is kept."""


def office(hospital):
    return {"by": hospital.by("office"), "at": NOW}


def surgeon(hospital):
    return {"patient": hospital.patient, "by": hospital.by("surgeon"), "at": NOW}


def administrator(hospital):
    return {"by": hospital.by("administrator"), "at": NOW}


def again(row):
    """The row as the database has it."""
    return type(row)._default_manager.get(pk=row.pk)


def _patient(name):
    def deed(hospital, text):
        made = add_patient(**{"name": "Jansen", "language": "nl", name: text}, **office(hospital))
        return getattr(again(made), name)

    return deed


def _changed(name):
    def deed(hospital, text):
        change = {"version": hospital.patient.version, "changes": {name: text}}
        change_contact(patient=hospital.patient.pk, **change, **office(hospital))
        return getattr(again(hospital.patient), name)

    return deed


def _staff(name):
    def deed(hospital, text):
        asked = {
            "login": "new@example.org", "name": "Jansen", "role": Role.OFFICE, "languages": ["nl"],
            "organisation": Organisation.objects.first().pk,
        }  # fmt: skip
        add_staff(**{**asked, name: text}, **administrator(hospital))
        row = StaffMember.objects.order_by("account__created_at").last()
        kept = getattr(row if name in ("registration", "profession") else row.account, name)
        return kept if name != "login" or kept != text.strip().casefold() else text

    return deed


def _glass(hospital, text):
    break_glass(patient=hospital.patient, reason=text, by=hospital.by("outsider"), at=NOW)
    kept = AuditRow.objects.get(event="glass.broken").reason
    return kept if kept == BreakGlass.objects.get().reason else None


def _raised(hospital, text):
    raise_urgency(to=Urgency.SAME_DAY, reason=text, **surgeon(hospital))
    assert AuditRow.objects.last().reason == text
    return UrgencyRow.objects.last().reason


def _lowered(hospital, text):
    raise_urgency(to=Urgency.SAME_DAY, reason="seen and examined today", **surgeon(hospital))
    lower_urgency(to=Urgency.ROUTINE, reason=text, **surgeon(hospital))
    assert AuditRow.objects.last().reason == text
    return UrgencyRow.objects.last().reason


def _asked(hospital, text):
    raise_urgency(to=Urgency.EMERGENCY, reason="seen and examined today", **surgeon(hospital))
    return again(ask_second_reader(to=Urgency.ROUTINE, reason=text, **surgeon(hospital))).outcome


def _kept(hospital, text):
    raise_urgency(to=Urgency.EMERGENCY, reason="seen and examined today", **surgeon(hospital))
    asked = ask_second_reader(
        to=Urgency.ROUTINE, reason="MRI shows no compression", **surgeon(hospital)
    )
    keep_emergency(task=asked.pk, reason=text, by=hospital.by("second"), at=NOW)
    return UrgencyRow.objects.last().reason


def _closed(hospital, text):
    close_episode(because=text, **surgeon(hospital))
    assert AuditRow.objects.last().reason == text
    return again(hospital.episode).closed_because


def _finished(hospital, text):
    raise_urgency(to=Urgency.SAME_DAY, reason="seen and examined today", **surgeon(hospital))
    task = Task.objects.get()
    finish_task(task=task.pk, outcome=text, by=hospital.by("surgeon"), at=NOW)
    return again(task).outcome


def _words(hospital, text):
    tell(hospital, {"occupation": text})
    return FactRow.objects.get(name="occupation").value


def tell(hospital, story, *, key="k", form="intake/1"):
    told = {"patient": hospital.patient, "by": hospital.by("patient"), "at": NOW}
    return submit_intake(answers=answers_of(story), key=key, form=form, **told)


def _representative(hospital, text):
    asked = {"patient": hospital.patient.pk, "kind": Kind.MANDATE, "until": None}
    given, _ = invite_representative(name=text, since=NOW.date(), **asked, **office(hospital))
    return again(given.account).name


def _location(name):
    def deed(hospital, text):
        asked = {"code": "new", "name": "New", "phone": "038", "department": ""}
        organisation = Organisation.objects.first()
        made = add_location(
            organisation=organisation, hours=(), **{**asked, name: text}, **administrator(hospital)
        )
        return getattr(Location.objects.get(pk=made.pk), name)

    return deed


def _team(name):
    def deed(hospital, text):
        asked = {"code": "new", "name": "New"}
        made = add_team(
            kind=TeamKind.DEPARTMENT, **{**asked, name: text}, **administrator(hospital)
        )
        return getattr(again(made), name)

    return deed


def _administrator(name):
    def deed(_hospital, text):
        asked = {"login": "first@example.org", "name": "First", name: text}
        organisation = Organisation.objects.first()
        made, _ = add_administrator(
            organisation=organisation, languages=["nl"], **asked, by=ITSELF, at=NOW
        )
        kept = getattr(again(made), name)
        return text if kept == text.strip().casefold() else kept

    return deed


def _practitioner(name):
    def deed(hospital, text):
        practice = Organisation.objects.get(kind="gp_practice")
        made = add_practitioner(
            practice=practice, **{"name": "De Wit", name: text}, **administrator(hospital)
        )
        row = made[0] if isinstance(made, tuple) else made
        return getattr(again(row), name) if name != "login" else None

    return deed


def _nothing(deed):
    """A text that is looked at and not kept."""
    return lambda hospital, text: [deed(hospital, text), None][1]


TEXTS: dict[str, Deed] = {
    "patients.add_patient.name": _patient("name"),
    "patients.add_patient.language": _patient("language"),
    "patients.add_patient.fields phone": _patient("phone"),
    "patients.add_patient.fields email": _patient("email"),
    "patients.add_patient.fields bsn": _nothing(_patient("bsn")),
    "patients.add_patient.key": _nothing(
        lambda h, text: add_patient(name="Jansen", language="nl", key=text, **office(h))
    ),
    "patients.change_contact.changes name": _changed("name"),
    "patients.change_contact.changes phone": _changed("phone"),
    "patients.change_contact.changes email": _changed("email"),
    "patients.find_patients.letters": _nothing(
        lambda h, text: find_patients(birth_date=date(1961, 3, 1), letters=text, **office(h))
    ),
    "accounts.add_staff.login": _staff("login"),
    "accounts.add_staff.name": _staff("name"),
    "accounts.add_staff.registration": _staff("registration"),
    "accounts.add_staff.profession": _staff("profession"),
    "glass.break_glass.reason": _glass,
    "urgency.raise_urgency.reason": _raised,
    "urgency.lower_urgency.reason": _lowered,
    "second.ask_second_reader.reason": _asked,
    "second.keep_emergency.reason": _kept,
    "episodes.close_episode.because": _closed,
    "tasks.finish_task.outcome": _finished,
    "intake.submit_intake.answers": _words,
    "intake.submit_intake.key": _nothing(lambda h, text: tell(h, {"fever": True}, key=text)),
    "intake.submit_intake.form": _nothing(lambda h, text: tell(h, {"fever": True}, form=text)),
    "invitations.invite_representative.name": _representative,
    "invitations.open_invitation.code": _nothing(
        lambda h, text: open_invitation(code=text, secret="1961-03-01", by=NOBODY, at=NOW)
    ),
    "invitations.open_invitation.secret": _nothing(
        lambda h, text: open_invitation(code="ABCDEFGH", secret=text, by=NOBODY, at=NOW)
    ),
    "logins.try_password.login": _nothing(
        lambda h, text: try_password(login=text, password="x", device="", by=NOBODY, at=NOW)
    ),
    "logins.try_password.password": _nothing(
        lambda h, text: try_password(
            login="surgeon@example.org", password=text, device="", by=NOBODY, at=NOW
        )
    ),
    "logins.try_password.device": _nothing(
        lambda h, text: try_password(login="x", password="x", device=text, by=NOBODY, at=NOW)
    ),
    "logins.change_password.password": _nothing(
        lambda h, text: change_password(password=text, mark="x", by=h.by("surgeon"), at=NOW)
    ),
    "logins.end_other_sessions.only": _nothing(
        lambda h, text: end_other_sessions(mark="x", only=text, by=h.by("surgeon"), at=NOW)
    ),
    "factors.check_code.text": _nothing(
        lambda h, text: check_code(
            account=equip(h.accounts["surgeon"]), text=text, by=h.by("surgeon"), at=NOW
        )
    ),
    "log.account_of_login.login": _nothing(
        lambda h, text: account_of_login(login=text, by=h.by("auditor"), at=NOW)
    ),
    "sign_on.recognise_patient.bsn": _nothing(
        lambda h, text: recognise_patient(bsn=text, by=NOBODY, at=NOW)
    ),
    "sign_on.recognise_staff.subject": _nothing(
        lambda h, text: recognise_staff(
            service="x", subject=text, login="surgeon@example.org", by=NOBODY, at=NOW
        )
    ),
    "sign_on.recognise_staff.login": _nothing(
        lambda h, text: recognise_staff(service="x", subject="1", login=text, by=NOBODY, at=NOW)
    ),
    "places.add_organisation.name": lambda h, text: (
        again(add_organisation(kind=Place.HOSPITAL, name=text, **administrator(h))).name
    ),
    "places.add_location.code": _location("code"),
    "places.add_location.name": _location("name"),
    "places.add_location.phone": _location("phone"),
    "places.add_location.department": _location("department"),
    "staff.add_team.code": _team("code"),
    "staff.add_team.name": _team("name"),
    "staff.add_administrator.login": _administrator("login"),
    "staff.add_administrator.name": _administrator("name"),
    "staff.add_practitioner.name": _practitioner("name"),
    "staff.add_practitioner.login": _practitioner("login"),
    "staff.add_practitioner.phone": _practitioner("phone"),
    **OF_OWN_PLACE,
}
"""Each text, by function and argument, and what is done with it."""


AS_ANOTHER = {
    "accounts.add_staff_by_letter": "accounts.add_staff",
    "begin.administrator_again": "staff.add_administrator",
    "begin.set_up": "staff.add_administrator",
    "intake.submit_examination": "intake.submit_intake",
    "invitations.representative_letter": "invitations.invite_representative",
}
"""Takes its texts to the same place as another function, which is tried."""
OUR_OWN = {
    "begin.name_login": {"login"},  # of the demo, from our own list
    "begin.set_up": {"hospital", "team"},  # go to add_organisation and add_team, which are tried
    "events.check_event": {"name"},
    "events.event": {"name", "purpose"},
    "events.note_refusal": {"name", "detail", "kind"},
    "events.refuse_unknown": {"name"},
    "export.export_record": {"language"},
    "logins.change_password": {"mark"},
    "logins.confirming": {"method"},
    "logins.counted": {"what", "name"},
    "logins.end_other_sessions": {"mark"},
    "logins.end_session": {"mark", "why"},
    "logins.note_login_refused": {"why"},
    "logins.refuse_page": {"page"},
    "mine.take_copy": {"language"},
    "once.once": {"event"},
    "patients.known_patient": {"name"},
    "patients.patient_of": {"name"},
    "plan.once.take": {"event"},
    "plan.reading.open_plan": {"detail"},
    "post.letters.take_leaflet": {"language"},
    "sign_on.recognise_staff": {"service"},
    "tasks.known_task": {"name"},
}
"""Words of the program itself, which no form holds; or tried under another name."""


def test_every_text_is_tried():
    tried = {name.partition(" ")[0] for name in TEXTS}
    missing = set()
    for name in texts_taken():
        function, _, argument = name.rpartition(".")
        as_another = f"{AS_ANOTHER.get(function, function)}.{argument}"
        # The key of a form goes one way, wherever it comes from: pathway/once.py.
        once = argument == "key" and "patients.add_patient.key" in tried
        if not ({name, as_another} & tried or argument in OUR_OWN.get(function, ()) or once):
            missing.add(name)
    assert missing == set()


@pytest.mark.parametrize("name", TEXTS)
def test_a_text_is_kept_as_it_is_or_refused_with_words(name):
    hospital, wrong = build(), {}
    begin = list(TEXTS).index(name) % SHARE
    for text in dict.fromkeys((*FEW, *ALL[begin::SHARE])):
        with transaction.atomic():
            try:
                kept = TEXTS[name](hospital, text)
            except REFUSALS as refused:
                if not isinstance(refused, NotAllowed):
                    assert str(refused), f"refused without words: {ascii(text)[:60]}"  # noqa: PT017
            except Exception as problem:  # noqa: BLE001 (whatever it is, it is counted)
                wrong[ascii(text)[:40]] = f"{type(problem).__name__}: {problem}"[:90]
            else:
                if "\x00" in text and kept is not None:
                    wrong[ascii(text)[:40]] = "kept, with a NUL in it"
                elif kept is not None and kept != text and kept != text.strip():
                    wrong[ascii(text)[:40]] = f"kept as {ascii(kept)[:60]}"
            transaction.set_rollback(True)
    assert not wrong, f"{len(wrong)} texts: {dict(list(wrong.items())[:12])}"


def texts_taken() -> set[str]:
    """Every argument of every event that is a text, by function."""
    found = set()
    prefix = f"{wervel.pathway.__name__}."
    for module in pkgutil.walk_packages(wervel.pathway.__path__, prefix):
        room = importlib.import_module(module.name)
        for name, function in inspect.getmembers(room, inspect.isfunction):
            asked = inspect.signature(function).parameters
            if function.__module__ == room.__name__ and "by" in asked and not name.startswith("_"):
                found |= {
                    f"{module.name.removeprefix(prefix)}.{name}.{argument}"
                    for argument, told in asked.items()
                    if told.annotation in (str, "str")
                }
    return found
