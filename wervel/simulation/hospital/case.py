"""One imagined patient, and what people do with them: each verb is one event of the pathway."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from typing import Any
from uuid import UUID

from wervel.guideline.urgency import Urgency
from wervel.leaflet.pages import Page
from wervel.pathway.actors import Actor, actor_of, day_of
from wervel.pathway.answers import answers_of
from wervel.pathway.consents import Kind, Purpose, say_consent
from wervel.pathway.episodes import close_episode, join_team, open_episode
from wervel.pathway.glass import break_glass
from wervel.pathway.intake import submit_examination, submit_intake
from wervel.pathway.invitations import invite_patient, invite_representative
from wervel.pathway.logins import logging_in
from wervel.pathway.patients import add_patient, get_contact
from wervel.pathway.records import open_record
from wervel.pathway.second import agree_to_lower, ask_second_reader
from wervel.pathway.story import Answer, add_answer, hand_in_story
from wervel.pathway.tasks import ACT, finish_task, take_alarm
from wervel.pathway.urgency import lower_urgency
from wervel.pathway.worklist import Promise, read_worklist
from wervel.simulation.hospital import cast
from wervel.simulation.hospital.opening import SOURCE, Hospital, accept
from wervel.simulation.hospital.people import Somebody

MONTHS_A_MANDATE = 24


@dataclass(slots=True)
class Case:
    """A patient as the demo remembers them between two events."""

    hospital: Hospital
    who: Somebody
    stage: str
    team: str
    gp: int
    by_phone: bool = False
    """Whether they have no screen, and tell everything to the office."""
    by_page: bool = False
    """Whether their story is told page by page; of others it is handed in as a whole."""
    patient: Any = None
    code: str = ""
    teller: Actor | None = None
    """Who tells for this person: they themselves, or who represents them."""
    told: int = 0
    """How often something was handed in for them."""
    worst: int = 5
    """How bad the pain was the last time that they said."""
    asked: Any = None
    """The question to a second reader."""

    @property
    def near(self) -> str:
        """Who acts for this person: somebody with the same family name."""
        _, _, family = self.who.name.partition(" ")
        return f"Noa {family}"

    @property
    def address(self) -> str:
        """A network address of their own, of those that are for documentation (RFC 3849)."""
        return f"2001:db8::{self.who.number:x}"

    def by(self, login: str) -> Actor:
        """Somebody of staff: the colleague in this patient's own place, when there is one."""
        here = f"{login}-{self.team}"
        return self.hospital.by(here if here in self.hospital.actors else login)

    def elsewhere(self, login: str) -> str:
        """The login of a colleague of another place, who has no relation to this patient."""
        return login if self.team == cast.HEERDE else f"{login}-{cast.HEERDE}"

    def register(self, at: datetime) -> None:
        """The office takes somebody in whom a GP refers."""
        who = self.who
        self.patient = add_patient(
            name=who.name,
            language=who.language,
            birth_date=who.birth_date,
            interpreter=who.interpreter,
            phone=who.phone,
            email=who.email,
            bsn=who.bsn,
            location=self.hospital.locations[self.team],
            practitioner=self.hospital.gps[self.gp],
            by=self.by("office"),
            at=at,
        )

    def begin(self, at: datetime, *, onset_on: date | None) -> None:
        """An episode begins, with the team that answers for it."""
        open_episode(
            patient=self.patient,
            onset_on=onset_on,
            team=self.hospital.teams[self.team],
            by=self.by("office"),
            at=at,
        )

    def begin_again(self, at: datetime, *, days: int) -> None:
        """It came back: a new episode, with the same team."""
        self.begin(at, onset_on=day_of(at) - timedelta(days=days - 3))

    def invite(self, at: datetime) -> None:
        """A letter with a code goes out."""
        self.code = invite_patient(patient=self.patient, by=self.by("office"), at=at)

    def invite_for(self, at: datetime, *, name: str, kind: Kind) -> None:
        """Somebody who acts for this patient gets the letter."""
        since = day_of(at)
        until = since + timedelta(days=MONTHS_A_MANDATE * 30)
        _, self.code = invite_representative(
            patient=self.patient, name=name, kind=kind, since=since, until=until,
            by=self.by("office"), at=at,
        )  # fmt: skip

    def come_in(self, at: datetime) -> None:
        """Whoever has the letter opens it with the date of birth."""
        account = accept(
            secret=self.who.birth_date.isoformat(),
            code=self.code,
            hospital=self.hospital,
            name=str(self.who.number),
            address=self.address,
            at=at,
        )
        self.teller = actor_of(account, address=self.address, source=SOURCE)

    def log_in(self, at: datetime) -> None:
        """They come in again, with a password and the app."""
        assert self.teller is not None
        assert self.teller.account is not None
        with logging_in(self.teller.account, method="password+totp", address=self.address, at=at):
            pass

    def say(self, at: datetime, *, purpose: Purpose, given: bool) -> None:
        """Yes or no to one purpose."""
        assert self.teller is not None
        say_consent(patient=self.patient, purpose=purpose, given=given, by=self.teller, at=at)

    def tell(self, at: datetime, *, answers: Mapping[str, Any], form: str) -> None:
        """Answers are handed in; by the office for whoever tells them by phone."""
        self.told += 1
        self.worst = answers.get("pain_nrs") or self.worst
        submit_intake(
            patient=self.patient,
            answers=answers_of(answers),
            key=f"demo/{self.who.number}/{self.told}",
            form=form,
            by=self.teller or self.by("office"),
            at=at,
        )

    def tell_page(self, at: datetime, *, page: Page) -> None:
        """One page of the story is answered, and kept until they go on."""
        assert self.teller is not None
        names = [fact.name for fact in page.facts if fact.name in self.who.told]
        told = {name: self.who.told[name] for name in names}
        key = f"demo/{self.who.number}/{page.id}"
        self.worst = told.get("pain_nrs") or self.worst
        answer = Answer(page.id, told, frozenset(), {}, key, None)
        add_answer(patient=self.patient.pk, answer=answer, by=self.teller, at=at)

    def hand_in(self, at: datetime) -> None:
        """That was all: the team gets it."""
        assert self.teller is not None
        self.told += 1
        hand_in_story(patient=self.patient.pk, by=self.teller, at=at)

    def pain_after(self, week: int) -> int | None:
        """How bad it is so many weeks after their story: the generator's own moment before it."""
        known = [at for at in sorted(self.who.pain) if at <= week]
        return self.who.pain[known[-1]] if known else None

    def check_in(self, at: datetime, *, week: int, form: str) -> None:
        """In a minute: how bad it is now, and which way it goes."""
        pain, before = self.pain_after(week), self.worst
        if pain is None:
            return
        course = "improving" if pain < before else "worsening" if pain > before else "stable"
        self.tell(at, answers={"pain_nrs": pain, "course": course}, form=form)

    def look(self, at: datetime, *, login: str) -> None:
        """Somebody of staff opens the record."""
        open_record(patient=self.patient, by=self.by(login), at=at)

    def look_from(self, at: datetime, *, login: str) -> None:
        """The same for somebody of another place."""
        open_record(patient=self.patient, by=self.hospital.by(login), at=at)

    def call(self, at: datetime) -> None:
        """The office looks the phone number up."""
        get_contact(patient=self.patient.pk, by=self.by("office"), at=at)

    def join(self, at: datetime, *, login: str) -> None:
        """A clinician comes to treat; the office puts who is in another team there."""
        member = self.by(login).account.staff  # type: ignore[union-attr]
        join_team(patient=self.patient, member=member, by=self.by("office"), at=at)

    def examine(self, at: datetime, *, login: str) -> None:
        """What a clinician finds becomes facts."""
        self.told += 1
        submit_examination(
            patient=self.patient,
            answers=answers_of(self.who.examined),
            key=f"demo/{self.who.number}/{self.told}",
            form="examination/1",
            by=self.by(login),
            at=at,
        )

    def take_alarms(self, at: datetime, *, login: str) -> None:
        """A clinician reads what is alarming about this patient, and is the one who acts."""
        for waiting in read_worklist(by=self.by(login), at=at).alarms:
            if waiting.row.patient == str(self.patient.pk):
                take_alarm(task=UUID(waiting.promise.number), by=self.by(login), at=at)

    def keep_promises(self, at: datetime, *, login: str, outcome: str) -> None:
        """What this clinician promised for this patient is done."""
        by = self.by(login)
        for promise in self.promises(by, at):
            if promise.kind == ACT and promise.mine:
                finish_task(task=UUID(promise.number), outcome=outcome, by=by, at=at)

    def promises(self, by: Actor, at: datetime) -> tuple[Promise, ...]:
        """What is open for this patient, as somebody sees it on the worklist."""
        page = pages = 1
        while page <= pages:
            found = read_worklist(by=by, at=at, page=page)
            for row in found.rows:
                if row.patient == str(self.patient.pk):
                    return row.promises
            page, pages = page + 1, found.pages
        return ()

    def lower(self, at: datetime, *, login: str, to: Urgency, reason: str) -> None:
        """A clinician finds it less urgent than the answers made it."""
        lower_urgency(patient=self.patient, to=to, reason=reason, by=self.by(login), at=at)

    def ask_second(self, at: datetime, *, login: str, to: Urgency, reason: str) -> None:
        """Of an emergency, a clinician asks a colleague to read along."""
        by = self.by(login)
        self.asked = ask_second_reader(patient=self.patient, to=to, reason=reason, by=by, at=at).pk

    def agree(self, at: datetime, *, login: str) -> None:
        """The colleague agrees, and only now it falls."""
        agree_to_lower(task=self.asked, by=self.by(login), at=at)

    def close(self, at: datetime, *, login: str, because: str) -> None:
        """The episode is over."""
        close_episode(patient=self.patient, because=because, by=self.by(login), at=at)

    def break_glass(self, at: datetime, *, login: str, reason: str) -> None:
        """Somebody without a relation opens the record because it cannot wait."""
        by = self.hospital.by(login)
        break_glass(patient=self.patient, reason=reason, by=by, at=at)
