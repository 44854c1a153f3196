"""Who another sign-on service says that somebody is: the hospital's own, or a broker for DigiD."""

from datetime import datetime

from allauth.socialaccount.models import SocialAccount
from django.db import transaction

from wervel.pathway.actors import Actor
from wervel.pathway.invitations import new_account
from wervel.pathway.logins import counted
from wervel.pathway.refusals import WrongLogin
from wervel.record.bsn import NotABsn
from wervel.record.models.accounts import Account
from wervel.record.patients import find_by_bsn


def recognise_staff(*, service: str, subject: str, login: str, by: Actor, at: datetime) -> Account:
    """The account of staff that the service means; from the first time on, by its own number.

    A login that is given to somebody else later opens nothing: the number must stay the same.
    Raises ``WrongLogin``.
    """
    with counted("sign_on", "", about=login, by=by, at=at), transaction.atomic():
        kept = SocialAccount.objects.select_related("user")
        known = kept.filter(provider=service, uid=subject).first()
        account: Account = known.user if known else _bind(service, subject, login)
        if not account.is_active:
            raise WrongLogin
        return account


def recognise_patient(*, bsn: str, by: Actor, at: datetime) -> Account:
    """The account of the patient with this number, made when they come for the first time.

    Raises ``WrongLogin``; the number itself is in no log.
    """
    with counted("sign_on", "", about=bsn, by=by, at=at), transaction.atomic():
        try:
            patient = find_by_bsn(bsn)
        except NotABsn:
            patient = None
        if patient is None:
            raise WrongLogin
        if patient.account is None:
            patient.account = new_account("", at)
            patient.save(update_fields=("account",))
        if not patient.account.is_active:
            raise WrongLogin
        return patient.account


def _bind(service: str, subject: str, login: str) -> Account:
    """The first time: the account of staff with this login, unless somebody else was first."""
    account = Account.objects.filter(login=login.strip().casefold()).first()
    if account is None or getattr(account, "staff", None) is None:
        raise WrongLogin
    if SocialAccount.objects.filter(provider=service, user=account).exists():
        raise WrongLogin
    SocialAccount.objects.create(user=account, provider=service, uid=subject)
    return account
