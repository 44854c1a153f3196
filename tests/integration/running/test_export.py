"""A patient takes along everything; others take nothing; and no table is forgotten."""

import base64
import json
from datetime import timedelta
from uuid import uuid4

import pytest
from django.apps import apps
from django.db import models
from pypdf import PdfReader

from tests.integration.record.hospital import NOW
from tests.integration.running.place import fill_place
from wervel.guideline.urgency import Urgency
from wervel.leaflet.dossier import WORDS, compose_dossier
from wervel.leaflet.language import LANGUAGES
from wervel.pathway.actors import Relation, actor_of
from wervel.pathway.checkin.asking import CHECK_IN
from wervel.pathway.checkin.handing_in import GATE_OPEN, REVIEW
from wervel.pathway.consents import Purpose, say_consent
from wervel.pathway.due import INTAKE, REVIEWS
from wervel.pathway.flare.call_back import CALL_BACK
from wervel.pathway.intake import submit_intake
from wervel.pathway.permissions import PERMISSIONS
from wervel.pathway.plan.values import Why
from wervel.pathway.post.conversation import ANSWERED, READ, Danger, write
from wervel.pathway.post.letters import LARGE, LEAFLET, LETTER
from wervel.pathway.post.meeting import PLAN_AGAIN
from wervel.pathway.post.telling import ANSWER, CANCELLED, PLANNED, SOON
from wervel.pathway.road.requests import ACCEPTED, KEPT
from wervel.pathway.story import Answer, add_answer
from wervel.pathway.tasks import (
    CORRECTION,
    PLAN_STOPPED,
    PLAN_TALK,
    STOP,
    TAKEN,
    TOO_HEAVY,
    TOO_LIGHT,
)
from wervel.record.episodes import add_urgency
from wervel.record.export import (
    COLUMNS_LEFT_OUT,
    NOT_OURS,
    TABLES_LEFT_OUT,
    WHERE,
    everything_about,
    exported,
)
from wervel.record.facts import answers_of
from wervel.record.models import (
    Account,
    Appointment,
    AuditRow,
    BreakGlass,
    DocumentRow,
    Episode,
    Invitation,
    Location,
    Message,
    Patient,
    Task,
)
from wervel.record.models.activities import GATES
from wervel.record.models.plans import KINDS
from wervel.record.tasks import ACT, ALARM, SECOND

OURS = [
    model
    for model in apps.get_models(include_auto_created=True)
    if model._meta.app_label not in NOT_OURS
]
CANARY = "kanarie"


@pytest.fixture
def patient(address) -> Patient:
    """Jannie, with something in every table."""
    account = Account.objects.get(login="patient@example.org")
    found = Patient.objects.get(account=account)
    surgeon = Account.objects.get(login="surgeon@example.org")
    Patient.objects.filter(pk=found.pk).update(version=2)
    found.phone, found.email, found.bsn, found.interpreter = "06 1", "j@x.nl", "123456782", False
    found.save()
    by = actor_of(account)
    told = submit_intake(
        patient=found,
        answers=answers_of({"saddle_numbness": True, "fever": None, "pain_nrs": 7}),
        key="k",
        form="intake/1",
        by=by,
        at=NOW,
    )
    add_answer(
        patient=found.pk,
        answer=Answer("cauda", {"saddle_numbness": True}, frozenset(), {}, "k", None),
        by=by,
        at=NOW,
    )
    say_consent(patient=found, purpose=Purpose.RESEARCH, given=False, by=by, at=NOW)
    BreakGlass.objects.create(account=surgeon, patient=found, reason=CANARY + "glas", at=NOW)
    episode = Episode.objects.get(patient=found)
    add_urgency(Urgency.ROUTINE, episode=episode, by=surgeon, at=NOW, reason=CANARY + "reden")
    DocumentRow.objects.create(
        episode=episode,
        assessment=told.assessment,
        kind="leaflet",
        language="nl",
        media_type="application/pdf",
        content=b"%PDF" + bytes(range(256)),
        digest="d" * 64,
        sent_to=CANARY + "post",
        at=NOW,
        by=surgeon,
    )
    Invitation.objects.create(
        account=account,
        patient=found,
        code_mark="m" * 64,
        made_by=surgeon,
        made_at=NOW,
        expires_at=NOW + timedelta(days=1),
        tries=0,
    )
    Message.objects.create(
        episode=episode,
        key="m",
        kind="review",
        numbers={},
        due_at=NOW,
        made_at=NOW,
        mail="none",
        mail_at=NOW,
        mail_tries=0,
    )
    write(patient=found.pk, words=CANARY + "vraag", signs=Danger.NO, key="said", by=by, at=NOW)
    Appointment.objects.create(
        episode=episode,
        member=surgeon.staff,
        location=Location.objects.get(code="zwolle"),
        kind="follow_up",
        starts_at=NOW + timedelta(days=3),
        ends_at=NOW + timedelta(days=3, minutes=20),
        state="planned",
        at=NOW,
        by=surgeon,
        version=1,
    )
    fill_place(episode, told.assessment, patient=account, team=surgeon, at=NOW)
    Task.objects.filter(episode=episode).update(
        outcome=CANARY + "taak", done_at=NOW, done_by=surgeon
    )
    return found


def leads_to_a_patient() -> set[str]:
    """Every table from which a reference leads to a patient or an episode, however far."""
    found = {Patient, Episode}
    while True:
        more = {
            model
            for model in OURS
            for field in model._meta.concrete_fields
            if isinstance(field, models.ForeignKey) and field.related_model in found
        }
        if more <= found:
            return {model._meta.label_lower for model in found}
        found |= more


def test_every_table_is_exported_or_left_out_for_a_written_reason():
    assert {model._meta.label_lower for model in OURS} == set(WHERE) | set(TABLES_LEFT_OUT)
    assert not set(WHERE) & set(TABLES_LEFT_OUT)
    assert all(TABLES_LEFT_OUT.values())
    assert all(COLUMNS_LEFT_OUT.values())


def test_every_table_that_leads_to_a_patient_is_exported():
    assert leads_to_a_patient() <= set(WHERE)


def test_columns_that_are_left_out_exist():
    columns = {f"{m._meta.label_lower}.{f.name}" for m in OURS for f in m._meta.concrete_fields}
    assert set(COLUMNS_LEFT_OUT) <= columns


def test_every_table_has_rows_and_every_column_comes_along(patient):
    rows = json.loads(json.dumps(everything_about(patient)))
    assert {table for table, found in rows.items() if not found} == set()
    for table, found in rows.items():
        columns = {field.name for field in exported(apps.get_model("record", table))}
        assert set(found[0]) == columns


def test_what_is_told_is_what_is_kept(patient):
    rows = everything_about(patient)
    assert rows["patient"][0]["bsn"] == "123456782"
    assert {row["name"]: row["value"] for row in rows["factrow"]} == {
        "saddle_numbness": True,
        "fever": None,
        "pain_nrs": 7,
    }
    document = DocumentRow.objects.get()
    assert base64.b64decode(rows["documentrow"][0]["content"]) == bytes(document.content)
    assert rows["urgencyrow"][-1]["by"]["name"] == "Surgeon"
    assert rows["treatmentrelation"][0]["member"]["name"] == "Surgeon"


def test_nothing_of_another_patient_comes_along(patient):
    stranger = Patient.objects.exclude(pk=patient.pk).get()
    rows = json.dumps(everything_about(patient))
    assert str(stranger.pk) not in rows
    others = everything_about(stranger)
    assert {table for table, found in others.items() if found} == {"patient", "account"}


def export(command, patient, folder, who, password, *more):
    return command(
        "export", patient, "--into", folder, "--as", f"{who}@example.org", *more,
        typed=f"{password}\n",
    )  # fmt: skip


@pytest.mark.parametrize("language", ["nl", "en"])
def test_the_patient_gets_a_pdf_and_a_file_for_computers(
    command, patient, password, tmp_path, language
):
    said = export(command, patient.pk, tmp_path, "patient", password, "--lang", language)
    assert (said.status, said.err) == (0, "")
    told = json.loads((tmp_path / f"{patient.pk}.json").read_text())
    assert told["patient"]["patient"][0]["name"] == "Jannie de Vries"
    reader = PdfReader(tmp_path / f"{patient.pk}.pdf")
    text = " ".join(" ".join(page.extract_text() for page in reader.pages).split())
    for wanted in (
        "Jannie de Vries",
        "123456782",
        "kanarieglas",
        "kanariereden",
        "kanariepost",
        "kanarietaak",
        "kanariehoop",
        "kanariedoel",
        "kanariewerk",
        "kanarieteken",
        "kanariefout",
        "kanariebesluit",
        "Surgeon",
    ):
        assert wanted in text
    assert reader.trailer["/Root"]["/Lang"] == language
    assert "/StructTreeRoot" in reader.trailer["/Root"]
    for code in ("intake.submitted", "saddle_numbness", "orthopaedic_surgeon", "emergency",
                 "lower_back", "pain_back", "too_heavy", "pelvic_tilt", "accepted"):  # fmt: skip
        assert code not in text
    row = AuditRow.objects.get(event="record.exported")
    assert (row.action, row.outcome, row.detail, row.relation) == ("R", "0", "export", "self")
    assert row.patient == str(patient.pk)
    assert all(file.stat().st_mode & 0o077 == 0 for file in tmp_path.iterdir())


def test_a_representative_may_too(command, patient, password, tmp_path):
    assert export(command, patient.pk, tmp_path, "daughter", password).status == 0


@pytest.mark.parametrize(
    "who",
    ["stranger", "administrator", "auditor", "office", "quality", "surgeon", "colleague", "gp"],
)
def test_others_may_not_and_it_is_noted(command, patient, password, tmp_path, who):
    said = export(command, patient.pk, tmp_path, who, password)
    assert said.status == 2
    assert list(tmp_path.iterdir()) == []
    row = AuditRow.objects.get(event="record.exported")
    assert (row.outcome, row.patient) == ("8", str(patient.pk))


def test_nobody_learns_whether_there_is_such_a_patient(command, patient, password, tmp_path):
    one = export(command, patient.pk, tmp_path, "stranger", password)
    other = export(command, uuid4(), tmp_path, "stranger", password)
    assert (one.status, one.out, one.err) == (other.status, other.out, other.err)


def test_it_needs_a_login_and_the_right_password(command, patient, password, tmp_path):
    said = command("export", patient.pk, "--into", tmp_path, typed="patient@example.org\nwrong\n")
    assert said.status == 2
    assert list(tmp_path.iterdir()) == []
    said = command(
        "export", patient.pk, "--into", tmp_path, typed=f"patient@example.org\n{password}\n"
    )
    assert said.status == 0


def test_every_event_with_a_patient_has_words_for_its_reader():
    with_a_patient = {
        event
        for event, who in PERMISSIONS.items()
        if any(relations - {Relation.NONE} for relations in who.values())
    }
    for words in WORDS.values():
        assert with_a_patient <= set(words.EVENTS)


def test_every_code_that_is_kept_has_words_for_its_reader():
    promised = {ALARM, ACT, SECOND, CORRECTION, STOP, GATE_OPEN, REVIEW, READ, PLAN_AGAIN}
    promised |= {CALL_BACK, PLAN_TALK, PLAN_STOPPED, TOO_HEAVY, TOO_LIGHT}
    sent = {*REVIEWS, INTAKE, CHECK_IN, ANSWER, PLANNED, CANCELLED, SOON, LEAFLET, LARGE, LETTER}
    codes = promised | sent | {purpose.value for purpose in Purpose}
    for language, words in WORDS.items():
        assert codes <= set(words.KINDS)
        assert set(words.GATE) == set(GATES)
        assert set(words.ENDED) == {why.value for why in Why} | {"level", "wish"}
        assert {ANSWERED, TAKEN, ACCEPTED, KEPT} <= set(words.OUTCOMES)
        assert {f"kind_{kind}" for kind in KINDS} <= set(LANGUAGES[language].plan.PLAN)


def test_a_plan_is_told_with_what_was_measured_fixed_and_done(patient):
    document = compose_dossier(everything_about(patient), LANGUAGES["en"], on=NOW.date())
    told = {part.id: {line.text for line in part.sentences} for part in document.sections}
    day, until = "22 November 2026", "1 December 2026"
    exercise, goal = "Exercise: Tilting your pelvis on your back", "Building up to your goal"
    assert told["plan"] == {
        f"Step to work: kanariewerk. From {day}, on Monday.",
        f"{exercise}. From {day}, every day.",
        f"Exercises at level 'Start'. From {day}, every day.",
        f"Exercises at level 'Start'. Stopped on {day} by Surgeon. Another level came after it.",
        f"{goal}: kanariedoel. From {day} until {until}, on Monday, Friday.",
        f"{goal}: kanariedoel. Measurement 1 on {day}: 1 minute. (written by Patient)",
        f"{goal}: kanariedoel. Fixed for 10 days: 5 minutes on {day}, up to 14 minutes on {until}.",
    }
    assert told["did"] == {
        f"{day}: {exercise}, done, too heavy. (told by Patient)",
        f"{day}: {goal}: kanariedoel, did not work, 4 minutes. (told by Patient)",
    }
    assert f"{day}: Pain in your back: 6, from 0 to 10. (told by Patient)" in told["going"]
    assert f"{day}: signed by Surgeon." in told["signed"]
    assert f"{day}: Surgeon said yes. Reason: kanariebesluit" in told["asked"]


def test_both_languages_have_the_same_words():
    one, other = WORDS.values()
    parts = ("SECTION", "ABOUT", "LINE", "GATE", "ENDED", "OUTCOMES", "EVENTS", "ROLES", "KINDS")
    for part in parts:
        assert set(getattr(one, part)) == set(getattr(other, part))
