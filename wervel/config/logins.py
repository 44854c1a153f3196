"""Django's and allauth's settings for logging in: sessions, passwords, sign-on services of others.

What a hospital sets itself is in the environment; docs/running/logins.md tells how.
"""

import json
from collections.abc import Iterable, Mapping
from pathlib import Path
from typing import Any
from urllib.parse import urlsplit

from django.core.exceptions import ImproperlyConfigured

APPS = [
    "allauth",
    "allauth.account",
    "allauth.mfa",
    "allauth.socialaccount",
    "allauth.socialaccount.providers.openid_connect",
]
SHORTEST_PASSWORD = 8
KINDS = ("staff", "patients")
THIS_COMPUTER = ("localhost", "127.0.0.1")
NEEDED = ("id", "name", "kind", "server", "client", "secret", "claim", "levels")
Service = Mapping[str, Any]


def sign_on_services(file: str) -> dict[str, Service]:
    """The services of ``WERVEL_SIGN_ON``, a JSON file, by id; raises when one is not whole."""
    if not file:
        return {}
    services = json.loads(Path(file).read_text("utf-8"))
    for service in services:
        missing = [name for name in NEEDED if not service.get(name)]
        safe = urlsplit(service.get("server", "")).scheme == "https" or (
            urlsplit(service.get("server", "")).hostname in THIS_COMPUTER
        )
        known = service.get("kind") in KINDS and str(service.get("id")).isidentifier()
        if missing or not safe or not known:
            raise ImproperlyConfigured(
                f"WERVEL_SIGN_ON: each has {', '.join(NEEDED)}; kind is staff or patients, "
                "id is a word, server begins with https://, levels are those that count as a "
                f"second factor; missing: {missing}"
            )
    return {service["id"]: service for service in services}


def origins(services: Mapping[str, Service]) -> list[str]:
    """Where a form that logs in elsewhere may lead to."""
    return sorted({_origin(service["server"]) for service in services.values()})


def logins(services: Mapping[str, Service], *, https: bool, idle: int) -> dict[str, Any]:
    """All settings of this room, by name."""
    return {**_sessions(https, idle), **_passwords(), **_allauth(services.values(), https)}


def _sessions(https: bool, idle: int) -> dict[str, Any]:
    """The store ends them when idle; the door, when they have lasted long enough."""
    return {
        "SESSION_ENGINE": "wervel.record.sessions",
        "SESSION_COOKIE_NAME": "__Host-session" if https else "session",
        "SESSION_COOKIE_SECURE": https,
        "SESSION_COOKIE_HTTPONLY": True,
        # Strict would lose the session on the way back from a sign-on service.
        "SESSION_COOKIE_SAMESITE": "Lax",
        "SESSION_COOKIE_AGE": idle + 60,
        "SESSION_EXPIRE_AT_BROWSER_CLOSE": True,
    }


def _passwords() -> dict[str, Any]:
    """Long enough and not common; nobody has to change one for its age."""
    validation = "django.contrib.auth.password_validation"
    return {
        "AUTHENTICATION_BACKENDS": ["django.contrib.auth.backends.ModelBackend"],
        "PASSWORD_HASHERS": ["django.contrib.auth.hashers.Argon2PasswordHasher"],
        "AUTH_PASSWORD_VALIDATORS": [
            {
                "NAME": f"{validation}.MinimumLengthValidator",
                "OPTIONS": {"min_length": SHORTEST_PASSWORD},
            },
            {"NAME": f"{validation}.CommonPasswordValidator"},
            {
                "NAME": f"{validation}.UserAttributeSimilarityValidator",
                "OPTIONS": {"user_attributes": ("login", "name", "email")},
            },
        ],
    }


def _allauth(services: Iterable[Service], https: bool) -> dict[str, Any]:
    """The parts that we lean on: second factors, passkeys, other sign-on services."""
    apps = [
        {
            "provider_id": service["id"],
            "name": service["name"],
            "client_id": service["client"],
            "secret": service["secret"],
            "settings": {
                "server_url": service["server"],
                "oauth_pkce_enabled": True,
                # What counts is the signed token; what stands beside it may come from elsewhere.
                "fetch_userinfo": False,
                "scope": service.get("scope", ["openid", "profile", "email"]),
                "auth_params": {"acr_values": " ".join(service["levels"])},
            },
        }
        for service in services
    ]
    return {
        "ACCOUNT_ADAPTER": "wervel.web.entrance.adapters.Accounts",
        "ACCOUNT_USER_MODEL_USERNAME_FIELD": "login",
        "ACCOUNT_USER_MODEL_EMAIL_FIELD": "email",
        "ACCOUNT_LOGIN_METHODS": {"username"},
        "ACCOUNT_SIGNUP_FIELDS": ["username*", "password1*"],
        "ACCOUNT_EMAIL_VERIFICATION": "none",
        "ACCOUNT_DEFAULT_HTTP_PROTOCOL": "https" if https else "http",
        "MFA_ADAPTER": "wervel.web.entrance.adapters.Factors",
        "MFA_SUPPORTED_TYPES": ["totp", "recovery_codes", "webauthn"],
        "MFA_WEBAUTHN_USER_VERIFICATION": "required",
        "MFA_TOTP_ISSUER": "Wervel",
        "MFA_PASSKEY_LOGIN_ENABLED": True,
        "SOCIALACCOUNT_ADAPTER": "wervel.web.entrance.adapters.SignOn",
        "SOCIALACCOUNT_STORE_TOKENS": False,
        "SOCIALACCOUNT_PROVIDERS": {"openid_connect": {"APPS": apps}},
        "SOCIALACCOUNT_OPENID_CONNECT_URL_PREFIX": "",
    }


def _origin(address: str) -> str:
    parts = urlsplit(address)
    return f"{parts.scheme}://{parts.netloc}"
