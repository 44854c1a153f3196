"""The small hospital of a database in which it was built before."""

from tests.integration.record.hospital import Hospital
from wervel.record.models import Account, CareTeam, Episode, Patient


def find() -> Hospital:
    """Everybody in it, as ``build`` gave them."""
    accounts = {account.login.partition("@")[0]: account for account in Account.objects.all()}
    patient = Patient.objects.get(account=accounts["patient"])
    return Hospital(
        team=CareTeam.objects.get(code="back"),
        other_team=CareTeam.objects.get(code="hip"),
        patient=patient,
        stranger=Patient.objects.get(account=accounts["stranger"]),
        episode=Episode.objects.get(patient=patient),
        accounts=accounts,
    )
