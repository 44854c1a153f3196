"""What logging in needs here: a service of another in this process, and quick passwords."""

from functools import cache

from django.contrib.auth.hashers import Argon2PasswordHasher

from tests.integration.entrance.service import CLIENT, SECRET, Service
from wervel.config.logins import logins

CLAIMS = {"sub": "s-1", "email": "surgeon@example.org", "acr": "mfa"}


@cache
def service() -> Service:
    return Service()


def known_services() -> dict[str, object]:
    """The settings with which this service is known."""
    work = {
        "id": "work",
        "name": "Hospital",
        "kind": "staff",
        "server": service().address,
        "client": CLIENT,
        "secret": SECRET,
        "claim": "email",
        "levels": ["mfa"],
    }
    made = logins({"work": work}, https=False, idle=900)
    return {
        "SIGN_ON": {"work": work},
        "SOCIALACCOUNT_PROVIDERS": made["SOCIALACCOUNT_PROVIDERS"],
    }


class Quick(Argon2PasswordHasher):
    """The same hash with the least work."""

    time_cost, memory_cost, parallelism = 1, 8, 1
