"""What a patient told before, put into the database of a journey: a line to look at."""

PAST = """
import sys
import django
django.setup()
from datetime import timedelta
from types import SimpleNamespace
from django.utils import timezone
from tests.integration.checkin.checking import tell
from wervel.pathway.actors import actor_of
from wervel.record.activities import put_activity
from wervel.record.models import Episode, Patient
number, onset, *told = sys.argv[1:]
now = timezone.now()
patient = Patient.objects.get(pk=number)
Episode.objects.filter(patient=patient).update(
    onset_on=(now - timedelta(days=int(onset))).date(), opened_at=now - timedelta(days=100)
)
episode = Episode.objects.get(patient=patient)
own = [
    put_activity(episode, position=place, words=words, by=patient.account, at=now)[0]
    for place, words in ((1, "met de hond wandelen"), (2, "achter een bureau zitten"))
]
whose = SimpleNamespace(patient=patient, by=lambda name: actor_of(patient.account))
for row in told:
    ago, back, does = (None if one == "-" else int(one) for one in row.split(","))
    tell(
        whose, now - timedelta(days=ago), back=back, pain_leg=2, own=own[0], activity=does,
        change=None if back is None else 1,
    )
"""
COUNTS = """
import sys
import django
django.setup()
from wervel.record.models import Change, Episode, Score, Task
episode = Episode.objects.get(patient=sys.argv[1])
print(
    Score.objects.filter(episode=episode).count(),
    Change.objects.filter(episode=episode).count(),
    *(Task.objects.filter(episode=episode, kind=kind).count() for kind in ("gate", "review")),
)
"""
WEEKS = ("35,7,3", "28,6,4", "21,-,4", "14,5,6", "7,3,7")
TOO_MUCH = (*WEEKS[:-1], "8,3,7", "1,6,6")
EARLY, SIX_WEEKS = "2", "43"
"""How many days ago the pain began: nothing is due but the check-in, or a review is."""
