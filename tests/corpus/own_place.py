"""Bad input at the patient's own place: what is done with each text, and what is kept of it."""

from dataclasses import replace
from datetime import timedelta
from uuid import UUID

from tests.integration.record.hospital import NOW
from tests.spec.access.deeds.patient import NONE
from wervel.pathway.actors import day_of
from wervel.pathway.advice.about import Reply, tell_about
from wervel.pathway.checkin.handing_in import answer_signs, submit_check_in, submit_review
from wervel.pathway.checkin.values import Answers, Gate, Review, Signs
from wervel.pathway.flare.plan import Wished, make_plan
from wervel.pathway.flare.worse import tell_worse
from wervel.pathway.plan.goals import set_goal
from wervel.pathway.plan.steps import add_step
from wervel.pathway.plan.telling import tell_done
from wervel.pathway.post.appointments import plan_meeting
from wervel.pathway.post.conversation import Danger, reply, write
from wervel.pathway.road.calls import add_call_answer
from wervel.pathway.road.paper import Sheet, Written, add_paper
from wervel.pathway.road.requests import ask_correction, ask_to_stop, decide_request
from wervel.record.models import (
    Activity,
    Appointment,
    Correction,
    FactRow,
    FlarePlan,
    PlanItem,
    Said,
    Task,
)


def _patient_side(hospital):
    return {"patient": hospital.patient.pk, "by": hospital.by("patient"), "at": NOW}


def _office(hospital):
    return {"patient": hospital.patient.pk, "by": hospital.by("office"), "at": NOW}


def _surgeon(hospital):
    return {"patient": hospital.patient.pk, "by": hospital.by("surgeon"), "at": NOW}


def _nothing(deed):
    """A text that is looked at and not kept."""
    return lambda hospital, text: [deed(hospital, text), None][1]


def _hoped(hospital, text):
    replies = {"hope": Reply(words=text)}
    tell_about(page="hope", replies=replies, key="k", **_patient_side(hospital))
    told = tell_about(page="hope", replies=replies, key="k", **_patient_side(hospital))
    return told.reply("hope", "hope").words


def _about(page):
    return {"page": page, "replies": {"hope": Reply(words="Less pain")}, "key": "k"}


def _said(hospital, text):
    write(words=text, signs=Danger.NO, key="k", **_patient_side(hospital))
    return Said.objects.get().words


def _answered(hospital, text):
    write(words="May I walk?", signs=Danger.NO, key="k", **_patient_side(hospital))
    reply(words=text, seen=1, key="r", **_surgeon(hospital))
    return Said.objects.get(from_patient=False).words


def _goal(hospital, text):
    set_goal(position=1, words=text, score=3, key="k", **_patient_side(hospital))
    return Activity.objects.get().words


def _step(name):
    def deed(hospital, text):
        asked = {"kind": "own", "words": "Swim", name: text}
        add_step(weekdays=[1], since=day_of(NOW), key="k", **asked, **_patient_side(hospital))
        return getattr(PlanItem.objects.get(), name)

    return deed


def _done(name):
    def deed(hospital, text):
        add_step(
            kind="own", words="Swim", weekdays=[1], since=day_of(NOW), key="k",
            **_patient_side(hospital),
        )  # fmt: skip
        asked = {"name": str(PlanItem.objects.get().pk), "felt": "", name: text}
        told = {"on": day_of(NOW), "done": True, "amount": None, "key": "d"}
        tell_done(**asked, **told, **_patient_side(hospital))

    return deed


def _meeting(hospital, text):
    plan_meeting(
        member=hospital.accounts["surgeon"].staff.pk,
        location=hospital.team.location.pk,
        kind=text,
        starts_at=NOW + timedelta(days=3),
        lasts=timedelta(minutes=20),
        key="k",
        **_office(hospital),
    )
    return Appointment.objects.get().kind


def _flare(name):
    def deed(hospital, text):
        wished = Wished(("stiff",), ("walk",), **{name: text})
        make_plan(wished=wished, key="k", **_patient_side(hospital))
        return getattr(FlarePlan.objects.get(), name)

    return deed


def _asked_for(ask, name):
    def deed(hospital, text):
        first = "about" if ask is ask_correction else "what"
        asked = {first: "other" if ask is ask_correction else "erase", "words": "Wrong"}
        ask(**{**asked, name: text}, key="k", **_patient_side(hospital))
        return getattr(Correction.objects.get(), "words" if name == "words" else "about")

    return deed


def _because(hospital, text):
    ask_correction(about="other", words="Wrong", key="k", **_patient_side(hospital))
    task = Task.objects.get().pk
    decide_request(task=task, accepted=False, because=text, **_surgeon(hospital))
    return Correction.objects.get().decided_because


def _paper(name):
    def deed(hospital, text):
        asked = {"language": "nl", "version": "1.0", "page": "cauda", name: text}
        sheet = Sheet(UUID(int=9), asked["language"], asked["version"], day_of(NOW))
        written = Written(asked["page"], {"saddle_numbness": False})
        add_paper(sheet=sheet, written=written, **_office(hospital))
        kept = FactRow.objects.get(name="saddle_numbness").form
        return text if name == "page" or text in kept else kept

    return deed


def _signs(**given):
    asked = {"page": "cauda", "key": "k", **given}
    return Signs(told={"saddle_numbness": False}, silent=frozenset(), last=False, **asked)


def _call(name):
    def deed(hospital, text):
        asked = replace(NONE, **{name: text})
        add_call_answer(answer=asked, **_office(hospital))

    return deed


OF_OWN_PLACE = {
    "advice.about.tell_about.page": _nothing(
        lambda h, text: tell_about(**_about(text), **_patient_side(h))
    ),
    "advice.about.tell_about.replies": _hoped,
    "post.conversation.write.words": _said,
    "post.conversation.reply.words": _answered,
    "post.appointments.plan_meeting.kind": _meeting,
    "plan.goals.set_goal.words": _goal,
    "plan.steps.add_step.kind": _step("kind"),
    "plan.steps.add_step.words": _step("words"),
    "plan.telling.tell_done.name": _done("name"),
    "plan.telling.tell_done.felt": _done("felt"),
    "flare.plan.make_plan.wished signs": _flare("signs_words"),
    "flare.plan.make_plan.wished helps": _flare("helps_words"),
    "flare.worse.tell_worse.key": _nothing(
        lambda h, text: tell_worse(answers={"fever": False}, key=text, **_patient_side(h))
    ),
    "checkin.handing_in.submit_check_in.answers key": _nothing(
        lambda h, text: submit_check_in(
            answers=Answers({"pain_back": 5}, None, 0, Gate.NO, text), **_patient_side(h)
        )
    ),
    "checkin.handing_in.answer_signs.signs page": _nothing(
        lambda h, text: answer_signs(signs=_signs(page=text), **_patient_side(h))
    ),
    "checkin.handing_in.answer_signs.signs key": _nothing(
        lambda h, text: answer_signs(signs=_signs(key=text), **_patient_side(h))
    ),
    "checkin.handing_in.submit_review.review key": _nothing(
        lambda h, text: submit_review(
            review=Review({"course": "stable"}, frozenset(), {}, text), **_patient_side(h)
        )
    ),
    "road.calls.add_call_answer.answer page": _call("page"),
    "road.calls.add_call_answer.answer key": _call("key"),
    "road.paper.add_paper.sheet language": _paper("language"),
    "road.paper.add_paper.sheet version": _paper("version"),
    "road.paper.add_paper.written page": _paper("page"),
    "road.requests.ask_correction.about": _asked_for(ask_correction, "about"),
    "road.requests.ask_correction.words": _asked_for(ask_correction, "words"),
    "road.requests.ask_to_stop.what": _asked_for(ask_to_stop, "what"),
    "road.requests.ask_to_stop.words": _asked_for(ask_to_stop, "words"),
    "road.requests.decide_request.because": _because,
}
"""Each text, by function and argument, and what is done with it."""
