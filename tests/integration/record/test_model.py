"""An episode against a model of it: whatever is done, in any order, both say the same.

The model is plain Python (``plain.py``). Hypothesis invents the days: stories and examinations, two
devices, answers from paper, the same form twice, another story under an old key, clinicians who
lower the urgency alone or by two, the glass that is broken, consent that is given and withdrawn,
people who may not, an episode that is closed and opened again, and a clock that is put back.

A short run at each commit. The long one (safety.md 3.7) is 2 000 runs of 50 steps, with
``WERVEL_RELEASE=1``: docs/safety/model.md.
"""

import json
from datetime import timedelta

import pytest
from django.db import transaction
from hypothesis import settings
from hypothesis import strategies as st
from hypothesis.stateful import (
    RuleBasedStateMachine,
    invariant,
    precondition,
    rule,
    run_state_machine_as_test,
)

from tests.generative.often import RELEASE
from tests.integration.record.hospital import NOW, build
from tests.integration.record.plain import Plain
from wervel.guideline.urgency import Urgency
from wervel.logic.facts import Teller
from wervel.pathway.actors import day_of, relation_of
from wervel.pathway.consents import Purpose, say_consent
from wervel.pathway.episodes import close_episode, open_episode
from wervel.pathway.glass import break_glass
from wervel.pathway.intake import submit_examination, submit_intake
from wervel.pathway.records import open_record
from wervel.pathway.refusals import NotAllowed, NotNow, OtherContents
from wervel.pathway.urgency import lower_urgency
from wervel.record.assessments import replay
from wervel.record.audit import verify_chain
from wervel.record.episodes import current_episode, urgency_of
from wervel.record.facts import answers_of, get_facts
from wervel.record.models import (
    AssessmentRow,
    AuditRow,
    BreakGlass,
    Consent,
    Episode,
    FactRow,
    Submission,
    Task,
    UrgencyRow,
)

PARTS, RUNS, STEPS = (20, 100, 50) if RELEASE else (1, 30, 30)
"""Each part is a test of its own, so that they can be spread over the processors."""
VALUES = {
    "saddle_numbness": st.sampled_from((True, False, None)),
    "fever": st.sampled_from((True, False, None)),
    "leg_weakness_progressive": st.sampled_from((True, False, None)),
    "pain_nrs": st.sampled_from((0, 3, 9, None)),
    "cancer_history": st.sampled_from((True, False, None)),
}
STORIES = st.lists(st.sampled_from(sorted(VALUES)), min_size=1, max_size=4, unique=True).flatmap(
    lambda names: st.fixed_dictionaries({name: VALUES[name] for name in names})
)
KEYS = st.sampled_from([f"key-{number}" for number in range(6)])
DEVICES = st.sampled_from(("phone", "tablet"))
TELLERS = st.sampled_from(("patient", "daughter", "office"))
STAFF = ("surgeon", "colleague", "second", "outsider")
EVERYBODY = st.sampled_from(
    (*STAFF, "patient", "daughter", "stranger", "office", "quality", "administrator", "closed")
)
REASON = "seen and examined today"
REASONS = st.sampled_from((REASON, "", "short"))
TABLES = {
    "fact": FactRow, "submission": Submission, "assessment": AssessmentRow, "urgency": UrgencyRow,
    "consent": Consent, "glass": BreakGlass, "episode": Episode, "log": AuditRow,
}  # fmt: skip


class Days(RuleBasedStateMachine):
    """What happens in one small hospital, beside what should have."""

    done = 0

    def __init__(self) -> None:
        super().__init__()
        self.undo = transaction.atomic()
        self.undo.__enter__()
        self.hospital = build()
        self.patient = self.hospital.patient
        self.plain = Plain(NOW)
        self.plain.add(episode=1)
        self.typed: dict[str, tuple[str, dict, str]] = {}
        self.forms = 0

    def teardown(self) -> None:
        transaction.set_rollback(True)
        self.undo.__exit__(None, None, None)

    # --- the clock ---------------------------------------------------------------------------

    @rule(hours=st.integers(0, 72))
    def time_passes(self, hours: int) -> None:
        self.plain.at += timedelta(hours=hours)

    @rule()
    def the_clock_is_put_back(self) -> None:
        self.plain.at -= timedelta(hours=1)

    # --- telling -----------------------------------------------------------------------------

    @rule(story=STORIES, key=KEYS, who=TELLERS)
    def a_story_is_told(self, story, key, who) -> None:
        self._hand_in(submit_intake, story, key, who, Teller.PATIENT)

    @rule(story=STORIES, key=KEYS, days=st.integers(1, 5))
    def the_office_types_over_a_paper_form(self, story, key, days) -> None:
        self._hand_in(submit_intake, story, key, "office", Teller.PATIENT, days=days)

    @rule(story=STORIES, key=KEYS, who=st.sampled_from(STAFF))
    def an_examination_is_told(self, story, key, who) -> None:
        if self.plain.treats(who):
            self._hand_in(submit_examination, story, key, who, Teller.CLINICIAN)
        else:
            self._refused(NotAllowed, self._submit, submit_examination, story, key, who)

    @rule(device=DEVICES, story=STORIES, who=st.sampled_from(("patient", "daughter")))
    def a_page_is_filled_in_on_a_device(self, device, story, who) -> None:
        self.forms += 1
        self.typed[device] = (f"{device}/{self.forms}", story, who)

    @precondition(lambda self: self.typed)
    @rule(device=DEVICES, clicks=st.integers(1, 2))
    def a_device_hands_in_what_stands_on_its_screen(self, device, clicks) -> None:
        if device in self.typed:
            key, story, who = self.typed[device]
            for _ in range(clicks):
                self._hand_in(submit_intake, story, key, who, Teller.PATIENT)

    @rule(
        story=STORIES, key=KEYS, who=st.sampled_from(("stranger", "surgeon", "quality", "closed"))
    )
    def somebody_tells_who_may_not(self, story, key, who) -> None:
        self._refused(NotAllowed, self._submit, submit_intake, story, key, who)

    # --- how urgent it is --------------------------------------------------------------------

    @rule(
        to=st.sampled_from(Urgency),
        who=EVERYBODY,
        second=st.one_of(st.none(), EVERYBODY),
        reason=REASONS,
    )
    def somebody_lowers_it(self, to, who, second, reason) -> None:
        allowed = self.plain.may_lower(who, to, second, reason=reason == REASON)
        word = (who, to, reason, second)
        pressed_twice = self.plain.treats(who) and second is None and self.plain.said == word
        self.plain.add(log=1)
        try:
            lower_urgency(
                patient=self.patient,
                to=to,
                reason=reason,
                by=self.hospital.by(who),
                at=self.plain.at,
                second_reader=self.hospital.accounts[second] if second else None,
            )
        except (NotNow, NotAllowed):
            assert not allowed
            assert not pressed_twice
        else:
            assert allowed or pressed_twice
            if allowed:
                self.plain.lower(word)

    # --- who may look ------------------------------------------------------------------------

    @rule(who=EVERYBODY)
    def somebody_opens_the_record(self, who) -> None:
        relation = self.plain.relation(who)
        allowed = relation != "none" and who != "closed"
        if not allowed:
            self._refused(NotAllowed, open_record, patient=self.patient, **self._by(who))
            return
        seen = open_record(patient=self.patient, **self._by(who))
        self.plain.add(log=1)
        assert AuditRow.objects.last().relation == relation
        assert (seen.open, seen.urgency) == (
            self.plain.open, self.plain.level if self.plain.open else None,
        )  # fmt: skip

    @rule(who=EVERYBODY, reason=REASONS)
    def somebody_breaks_the_glass(self, who, reason) -> None:
        may = who in STAFF and self.plain.relation(who) == "none"
        if may and reason == REASON:
            until = break_glass(patient=self.patient, reason=reason, **self._by(who))
            assert until == self.plain.at + timedelta(hours=4)
            self.plain.glass.append((self.plain.at, who))
            self.plain.add(log=1, glass=1)
        else:
            self._refused(
                NotNow if may else NotAllowed,
                break_glass, patient=self.patient, reason=reason, **self._by(who),
            )  # fmt: skip

    @rule(who=EVERYBODY, given=st.booleans())
    def other_teams_may_look_or_no_longer(self, who, given) -> None:
        say = {"patient": self.patient, "purpose": Purpose.OTHER_TEAM, "given": given}
        if who in ("patient", "daughter"):
            say_consent(**say, **self._by(who))
            self.plain.consents.append((self.plain.at, given))
            self.plain.add(log=1, consent=1)
        else:
            self._refused(NotAllowed, say_consent, **say, **self._by(who))

    # --- the end, and again ------------------------------------------------------------------

    @rule(who=st.sampled_from(STAFF), dealt_with=st.booleans())
    def it_is_closed(self, who, dealt_with) -> None:
        if dealt_with:
            Task.objects.filter(done_at__isnull=True).update(
                done_at=self.plain.at, done_by=self.hospital.accounts["surgeon"]
            )
            self.plain.alarms = False
        deed = {"patient": self.patient, "because": REASON, **self._by(who)}
        if not self.plain.treats(who):
            self._refused(NotAllowed, close_episode, **deed)
        elif not self.plain.open or self._alarms():
            self._refused(NotNow, close_episode, **deed)
        else:
            close_episode(**deed)
            self.plain.close()
            self.plain.add(log=1)

    @rule(who=st.sampled_from(("office", "surgeon")))
    def it_begins_again(self, who) -> None:
        deed = {"patient": self.patient, "onset_on": None, "team": self.hospital.team}
        if self.plain.open:
            self._refused(NotNow, open_episode, **deed, **self._by(who))
            return
        open_episode(**deed, **self._by(who))
        self.plain.begin_again()
        self.plain.add(log=1)

    # --- both say the same -------------------------------------------------------------------

    @invariant()
    def what_is_known_is_the_last_answer_to_each_question(self) -> None:
        episode = current_episode(self.patient)
        assert (episode is not None) == self.plain.open
        if episode is not None:
            known = get_facts(episode, None, day_of(self.plain.at))
            assert dict(known.facts) == self.plain.known()

    @invariant()
    def the_urgency_is_the_highest_that_nobody_lowered(self) -> None:
        episode = current_episode(self.patient)
        if episode is not None:
            assert urgency_of(episode) == self.plain.level

    @invariant()
    def nothing_was_doubled_or_lost_and_every_deed_left_one_row(self) -> None:
        counts = {name: table.objects.count() for name, table in TABLES.items()}
        assert {name: count for name, count in counts.items() if count} == {
            name: count for name, count in self.plain.rows.items() if count
        }

    @invariant()
    def who_was_raised_has_an_alarm_until_it_is_dealt_with(self) -> None:
        if self.plain.open:
            assert self._alarms() == self.plain.alarms

    @invariant()
    def the_log_is_whole(self) -> None:
        type(self).done += 1
        assert list(verify_chain()) == []

    @invariant()
    def everybody_stands_to_the_patient_as_they_should(self) -> None:
        for who in ("colleague", "outsider", "stranger"):
            relation = relation_of(self.hospital.by(who), self.patient, self.plain.at)
            assert relation.value == self.plain.relation(who)

    @invariant()
    def the_last_assessment_comes_out_again(self) -> None:
        last = AssessmentRow.objects.order_by("at", "pk").last()
        assert last is None or replay(last).same_outcome

    # --- how -----------------------------------------------------------------------------------

    def _alarms(self) -> bool:
        waiting = Task.objects.filter(episode__patient=self.patient, kind="alarm")
        return waiting.filter(done_at__isnull=True).exists()

    def _by(self, who: str) -> dict:
        return {"by": self.hospital.by(who), "at": self.plain.at}

    def _refused(self, refusal, deed, *args, **more) -> None:
        with pytest.raises(refusal):
            deed(*args, **more)
        self.plain.add(log=1)

    def _hand_in(self, submit, story, key, who, teller, *, days=0) -> None:
        plain = self.plain
        told_at = plain.at - timedelta(days=days) if days else None
        sent = (submit, story, key, who)
        if not plain.open:
            # The team that may examine is nobody's team then.
            self._refused((NotNow, NotAllowed), self._submit, *sent, told_at=told_at)
            return
        contents = (submit, story, who, plain.rows["episode"])
        if key in plain.used and plain.used[key] != contents:
            self._refused(OtherContents, self._submit, *sent, told_at=told_at)
            return
        told = self._submit(*sent, told_at=told_at)
        plain.add(log=1)
        assert told.new == (key not in plain.used)
        if told.new:
            plain.used[key] = contents
            plain.hear(story, told_at)
            weighed = plain.weigh(teller, who, story, late=bool(days))
            assert json.loads(told.assessment.told) == weighed

    def _submit(self, submit, story, key, who, *, told_at=None):
        return submit(
            patient=self.patient,
            answers=answers_of(story),
            key=key,
            form="intake/1",
            told_at=told_at,
            **self._by(who),
        )


@pytest.mark.django_db
@pytest.mark.slow
@pytest.mark.parametrize("part", range(PARTS))
def test_whatever_happens_the_record_and_the_model_say_the_same(part):
    Days.done = 0
    run_state_machine_as_test(
        Days, settings=settings(max_examples=RUNS, stateful_step_count=STEPS, deadline=None)
    )
    print(f"part {part}: {RUNS} runs, {Days.done} deeds")
