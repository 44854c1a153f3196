"""The small hospital once more, as a few lines of plain Python: what should have come of it all.

No table, no transaction and no query: lists, in the order in which things happened. The stateful
test does everything here and in the record, and compares.
"""

from dataclasses import dataclass, field
from datetime import date, datetime, timedelta
from zoneinfo import ZoneInfo

from wervel.guideline.assess import decide
from wervel.guideline.facts import VOCABULARY
from wervel.guideline.guideline import GUIDELINE
from wervel.guideline.outcomes import INTERIM, acts_name
from wervel.guideline.statements import Flag
from wervel.guideline.urgency import Urgency
from wervel.logic.conditions import facts_in
from wervel.logic.facts import Facts, Teller

BORN = date(1961, 3, 1)
TREATS = "surgeon"
TEAM = ("surgeon", "colleague", "second")
CLINICIANS = (*TEAM, "outsider")
PATIENT_SIDE = ("patient", "daughter")
FOUR_HOURS = timedelta(hours=4)
ALARMS = (Urgency.WITHIN_WEEK, Urgency.SAME_DAY, Urgency.EMERGENCY)


@dataclass
class Plain:
    """One patient with an episode, and everybody around them."""

    at: datetime
    open: bool = True
    onset_on: date | None = date(2026, 11, 1)
    answers: list[tuple[datetime, str, object]] = field(default_factory=list)
    """Of this episode: since when it counts, which question, what was answered."""
    last_online: datetime | None = None
    level: Urgency | None = None
    said: tuple[str, Urgency, str, str | None] | None = None
    """The last word on it: by whom, how urgent, why, and who read along."""
    covers: set[str] = field(default_factory=set)
    """The flags that it was lowered in spite of."""
    alarms: bool = False
    flags: dict[Teller, set[str]] = field(default_factory=dict)
    """The flags that counted when each was heard last."""
    consents: list[tuple[datetime, bool]] = field(default_factory=list)
    glass: list[tuple[datetime, str]] = field(default_factory=list)
    used: dict[str, object] = field(default_factory=dict)
    rows: dict[str, int] = field(default_factory=dict)

    def add(self, **counts: int) -> None:
        """So many rows more in these tables."""
        for table, count in counts.items():
            self.rows[table] = self.rows.get(table, 0) + count

    @property
    def day(self) -> date:
        """The day by the hospital's own clock."""
        return self.at.astimezone(ZoneInfo("Europe/Amsterdam")).date()

    def relation(self, who: str) -> str:
        """How somebody stands to the patient now."""
        if who in PATIENT_SIDE:
            return "self" if who == "patient" else "represents"
        if who not in CLINICIANS:
            return "none"
        if who == TREATS:
            return "own"
        if who in TEAM and self.open:
            return "team"
        if self.consents and self.consents[-1][1]:
            return "consent"
        broken = (at for at, by in self.glass if by == who)
        return "break_glass" if any(at <= self.at < at + FOUR_HOURS for at in broken) else "none"

    def treats(self, who: str) -> bool:
        """Whether somebody may examine, lower and close."""
        return self.relation(who) in ("own", "team")

    def hear(self, story: dict[str, object], told_at: datetime | None) -> None:
        """Answers come in: at a screen they follow those before them, whatever the clock says."""
        moment = told_at or self.at
        if moment == self.at:
            moment = self.last_online = max(self.last_online or moment, moment)
        self.answers += [(moment, name, value) for name, value in story.items()]
        self.add(fact=len(story), submission=1, assessment=1)

    def known(self) -> dict[str, object]:
        """The last answer to each question; a "don't know" answers nothing."""
        known = {
            name: value
            for _, name, value in sorted(self.answers, key=lambda answer: answer[0])
            if value is not None
        }
        before = (self.day.month, self.day.day) < (BORN.month, BORN.day)
        known["age_years"] = self.day.year - BORN.year - before
        if self.onset_on is not None:
            known["duration_weeks"] = (self.day - self.onset_on).days / 7
        return known

    def weigh(
        self, teller: Teller, by: str, told: dict[str, object], *, late: bool
    ) -> dict[str, object]:
        """The urgency rises to what is known, and never falls by that; gives what was weighed.

        Of answers that came late both are weighed, with them on top and without (FLT-9).
        """
        before = set().union(*self.flags.values())
        known = self.known()
        on_top = known | {name: value for name, value in told.items() if value is not None}
        on_top |= {name: known[name] for name in ("age_years", "duration_weeks") if name in known}
        level, weighed = _level(known, teller), known
        if late and _level(on_top, teller) > level:
            level, weighed = _level(on_top, teller), on_top
        counting = _flags(weighed, teller)
        self.flags[teller] = {flag.id for flag in counting}
        covers = self.covers - {flag.id for flag in counting if _rests_on(flag, told)}
        if self.level is None or any(
            flag.raises > self.level and flag.id not in covers for flag in counting
        ):
            self.level, self.said, self.covers = level, (by, level, "", None), set()
            self.alarms = self.alarms or level in ALARMS
            self.add(urgency=1)
        elif any(flag.raises in ALARMS for flag in counting if flag.id not in before):
            self.alarms = True
        return weighed

    def lower(self, word: tuple[str, Urgency, str, str | None]) -> None:
        """Lowered by this word, in spite of every flag that counts and was read."""
        self.level, self.said = word[1], word
        # What nobody has read yet was not lowered knowingly.
        self.covers = set() if self.alarms else set().union(*self.flags.values())
        self.add(urgency=1)

    def may_lower(self, by: str, to: Urgency, second: str | None, *, reason: bool) -> bool:
        """Only a clinician who treats, with a reason; an emergency by two."""
        if not (self.open and self.treats(by) and self.level is not None and to < self.level):
            return False
        by_two = second is not None and second != by and self.treats(second)
        return reason and (self.level is not Urgency.EMERGENCY or by_two)

    def close(self) -> None:
        self.open = False

    def begin_again(self) -> None:
        """A new episode: nothing of the last one is known in it."""
        self.open, self.onset_on = True, None
        self.answers, self.last_online = [], None
        self.level, self.said, self.alarms = None, None, False
        self.flags, self.covers = {}, set()
        self.add(episode=1)


def _rests_on(flag: Flag, told: dict[str, object]) -> bool:
    return any(fact.name in told for fact in (*facts_in(flag.when), *facts_in(flag.suspect)))


def _flags(story: dict[str, object], teller: Teller) -> list[Flag]:
    outcome = decide(Facts(VOCABULARY, story), teller=teller)
    return [flag for flag in GUIDELINE.flags if outcome[acts_name(flag)] is True]


def _level(story: dict[str, object], teller: Teller) -> Urgency:
    outcome = decide(Facts(VOCABULARY, story), teller=teller)
    return Urgency[str(outcome[INTERIM]).upper()]
