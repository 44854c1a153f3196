"""What allauth asks of us: secrets encrypted our way, no way to sign up, and our own way in."""

from typing import TYPE_CHECKING, Any, NoReturn, cast

from allauth.account.adapter import DefaultAccountAdapter
from allauth.core.exceptions import ImmediateHttpResponse
from allauth.mfa.adapter import DefaultMFAAdapter
from allauth.socialaccount.adapter import DefaultSocialAccountAdapter
from django.http import HttpRequest

from wervel.pathway.factors import seal, unseal
from wervel.web.entrance import sign_on
from wervel.web.limits import address_of

if TYPE_CHECKING:
    from wervel.web.access import Asked


class Accounts(DefaultAccountAdapter):
    """Accounts are made by invitation only."""

    def is_open_for_signup(self, request: HttpRequest) -> bool:  # noqa: ARG002
        return False

    def get_client_ip(self, request: HttpRequest) -> str:
        return address_of(request)


class Factors(DefaultMFAAdapter):
    """Secrets of second factors are encrypted with the keys of the record."""

    def encrypt(self, text: str) -> str:
        return seal(text)

    def decrypt(self, encrypted_text: str) -> str:
        return unseal(encrypted_text)


class SignOn(DefaultSocialAccountAdapter):
    """Somebody comes back from another service: from there on it is our own entrance."""

    def pre_social_login(self, request: HttpRequest, sociallogin: Any) -> NoReturn:
        """Go on with who this is; allauth's own login is never reached."""
        account = sociallogin.account
        token = account.extra_data.get("id_token", {})
        raise ImmediateHttpResponse(
            sign_on.come_back(cast("Asked", request), account.provider, token)
        )

    def on_authentication_error(self, request: HttpRequest, *_: Any, **__: Any) -> NoReturn:
        """It went wrong there, or somebody changed their mind."""
        raise ImmediateHttpResponse(sign_on.turn_back(cast("Asked", request)))

    def is_open_for_signup(self, request: HttpRequest, sociallogin: Any) -> bool:  # noqa: ARG002
        return False
