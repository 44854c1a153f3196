"""What a journey of a plan begins with: stories told and weeks of a plan, through the events."""

TOLD = """
import sys
import django
django.setup()
from datetime import timedelta
from django.utils import timezone
from tests.integration.plan.people import DAY, LEG, PLAIN, fixed, tells, wants
from tests.integration.record.hospital import Hospital
from wervel.guideline.graded import Unit
from wervel.pathway.actors import day_of
from wervel.pathway.plan.exercising import begin_plan
from wervel.pathway.plan.telling import tell_done
from wervel.record.models import Account, Patient, Quota
what, number = sys.argv[1:]
patient = Patient.objects.get(pk=number)
episode = patient.episodes.get()
accounts = {"patient": patient.account, "surgeon": Account.objects.get(login="surgeon@example.org")}
here = Hospital(episode.team, episode.team, patient, patient, episode, accounts)
now = timezone.now()
begin = now - 87 * DAY if what == "weeks" else now
tells(here, PLAIN | LEG if what == "leg" else PLAIN, at=begin, key=f"story/{number}")
if what in ("leg", "weeks"):
    wants(here, "Met de hond lopen", 3, at=begin)
if what == "weeks":
    begin_plan(patient=patient.pk, by=here.by("patient"), at=begin)
    item, last = fixed(here, 20, 25, 30, goal=60, weeks=13, at=begin)
    today, by = day_of(now), here.by("patient")
    days = Quota.objects.filter(item=item).values_list("on", flat=True)
    for place, on in enumerate(days):
        if on >= today or place % 6 == 4:  # some days nobody told
            continue
        missed = place in (20, 21)
        tell_done(
            patient=patient.pk, name=str(item), on=on, done=not missed, amount=None,
            felt="too_heavy" if missed else "right" if place % 2 else "",
            key=f"{number}/{on}", by=by, at=begin + timedelta(days=3 + place, hours=1),
        )
    wants(here, "Met de hond lopen", 7, at=now)
"""
KEPT = """
import sys
import django
django.setup()
from wervel.record.models import Done, PlanItem, Quota, Task
rows = {"episode__patient": sys.argv[1]}
print(
    PlanItem.objects.filter(kind="graded", ended_at=None, **rows).count(),
    Quota.objects.filter(item__episode__patient=sys.argv[1]).count(),
    Done.objects.filter(item__episode__patient=sys.argv[1]).count(),
    Task.objects.filter(kind="plan_talk", **rows).count(),
)
"""
