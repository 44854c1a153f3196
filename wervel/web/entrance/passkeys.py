"""Passkeys: what a browser is asked to sign or make, and whether what it answers is right.

The cryptography is that of fido2, by way of allauth; this is the one place that touches it. A
passkey here is always kept on the device itself and always asks for finger, face or PIN, so it is
two factors in one.
"""

import json
import re
from typing import Any

from allauth.mfa.webauthn.internal import auth
from django.core.exceptions import ValidationError
from django.core.serializers.json import DjangoJSONEncoder

from wervel.pathway.factors import NewPasskey, note_use
from wervel.pathway.logins import Account, counted
from wervel.pathway.refusals import WrongLogin
from wervel.web.access import Asked

LONGEST = 20_000
PLAIN = re.compile(r"[\w=-]+", re.ASCII)
STRANGE = (ValidationError, ValueError, KeyError, TypeError, AttributeError)
"""What the readers of a browser's answer raise for one that is not as it should be."""


def options_to_use(account: Account | None = None) -> str:
    """What the browser is asked to sign, as JSON: by a passkey of this account, or by any."""
    return json.dumps(auth.begin_authentication(account), cls=DjangoJSONEncoder, default=dict)


def options_to_make(account: Account) -> str:
    """What the browser is asked to make, as JSON."""
    made = auth.begin_registration(account, True)
    return json.dumps(made, cls=DjangoJSONEncoder, default=dict)


def made_passkey(request: Asked, name: str) -> NewPasskey:
    """The passkey that the browser made for what it was asked; raises ``WrongLogin``."""
    try:
        credential = _only_what_we_keep(_sent(request))
        auth.parse_registration_response(credential)
        auth.complete_registration(credential)
    except STRANGE:
        raise WrongLogin from None
    return NewPasskey(credential, "".join(filter(str.isprintable, name)))


def account_by_passkey(request: Asked) -> Account:
    """Whose passkey signed what the browser was asked; raises ``WrongLogin``."""
    with counted("passkey", "", about="passkey", by=request.actor, at=request.at):
        credential = _sent(request)
        try:
            account = auth.extract_user_from_response(credential)
        except STRANGE:
            raise WrongLogin from None
        _check(request, account, credential)
        if not account.is_active:
            raise WrongLogin
        return account


def check_passkey(request: Asked, account: Account) -> None:
    """A passkey of this account signed what the browser was asked; raises ``WrongLogin``."""
    with counted("code", str(account.pk), about=account, by=request.actor, at=request.at):
        _check(request, account, _sent(request))


def _check(request: Asked, account: Account, credential: dict[str, Any]) -> None:
    try:
        auth.parse_authentication_response(credential)
        found = auth.complete_authentication(account, credential)
    except STRANGE:
        raise WrongLogin from None
    note_use(found.pk, request.at)


def _only_what_we_keep(sent: dict[str, Any]) -> dict[str, Any]:
    """The parts of a new passkey that are read again later; a browser may send much more."""
    parts = {name: sent[name] for name in ("id", "rawId", "type")}
    response = {name: sent["response"][name] for name in ("clientDataJSON", "attestationObject")}
    if not all(PLAIN.fullmatch(part) for part in (*parts.values(), *response.values())):
        raise ValueError("not base64")
    # We ask for nothing else than a passkey that the device itself keeps.
    return {**parts, "response": response, "clientExtensionResults": {"credProps": {"rk": True}}}


def _sent(request: Asked) -> dict[str, Any]:
    text = request.POST.get("credential", "")
    try:
        credential = json.loads(text) if len(text) <= LONGEST else None
    except (ValueError, RecursionError):
        credential = None
    if not isinstance(credential, dict):
        raise WrongLogin
    return credential
