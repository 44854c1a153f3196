"""Django's settings, in one file, steered by the environment.

Without any setting Wervel serves this computer only, with a key of its own for as long as it
runs. As soon as ``WERVEL_HOSTS`` names the hosts it is served at, it is in earnest: then it
needs a secret of its own and speaks HTTPS only, or it does not start.

=====================  ==========================================================================
``WERVEL_HOSTS``       host names, with commas: ``rug.example.org,www.rug.example.org``
``WERVEL_SECRET_KEY``  fifty characters or more, the same for every worker; encrypts the answers
``WERVEL_OLD_KEYS``    former secrets, with spaces, that may still read what they wrote
``WERVEL_HTTPS``       ``0`` only for a trial without certificate; by itself ``1`` with hosts
``WERVEL_PROXY``       ``1`` when a proxy in front sets ``X-Forwarded-Proto`` itself
``WERVEL_DATABASE``    the SQLite file, or ``postgresql://...``; a visitor's pages never open it
``WERVEL_RECORD_KEYS`` keys of 32 bytes in base64, with spaces, newest first: names and numbers
``WERVEL_BACKUP_KEY``  keys of the same kind for backups, kept apart from those of the record
``WERVEL_SIGN_ON``     JSON file with the services of others to log in with: docs/running/logins.md
``WERVEL_MAIL``        ``smtp://USER:PASSWORD@HOST:PORT?from=ADDRESS``: mail goes out by this server
``WERVEL_DEMO``        ``1`` for a demo hospital: every page says so; refused with hosts
``WERVEL_DEBUG``       ``1`` to develop; refused with hosts
=====================  ==========================================================================
"""

import os
import secrets
from pathlib import Path

from csp.constants import NONE, SELF
from django.core.exceptions import ImproperlyConfigured

from wervel.config.keys import backup_keys, record_keys
from wervel.config.logins import APPS, logins, origins, sign_on_services
from wervel.config.post import JOBS, SECONDS, leads_to, post
from wervel.config.storage import database

ROOT = Path(__file__).resolve().parents[2]
THIS_COMPUTER = ["localhost", "127.0.0.1", "[::1]", "testserver"]
SHORTEST_SECRET = 50
KNOWN_SECRETS = ("insecure", "change-me", "changeme", "only-for", "secret-key", "example")


def flag(name: str, *, default: bool = False) -> bool:
    """A setting that is on or off; anything else is refused."""
    value = os.environ.get(name, "1" if default else "0")
    if value not in ("0", "1"):
        raise ImproperlyConfigured(f"{name}: expected 0 or 1")
    return value == "1"


def secret(*, in_earnest: bool) -> str:
    """The key of the environment, or for this computer only a new one that nobody knows.

    The new one is put in the environment, so that workers that start from here share it.
    """
    given = os.environ.get("WERVEL_SECRET_KEY", "")
    if not given and not in_earnest:
        given = os.environ["WERVEL_SECRET_KEY"] = secrets.token_urlsafe(48)
    weak = len(given) < SHORTEST_SECRET or len(set(given)) < 10
    if weak or any(known in given.lower() for known in KNOWN_SECRETS):
        raise ImproperlyConfigured(
            "WERVEL_SECRET_KEY: expected a secret of your own, of fifty random characters or more. "
            'Make one with: python -c "import secrets; print(secrets.token_urlsafe(48))"'
        )
    return given


HOSTS = [host.strip() for host in os.environ.get("WERVEL_HOSTS", "").split(",") if host.strip()]
if "*" in HOSTS:
    raise ImproperlyConfigured("WERVEL_HOSTS: name the hosts; * would trust any address")
IN_EARNEST = bool(HOSTS)
HTTPS = flag("WERVEL_HTTPS", default=IN_EARNEST)
DEBUG = flag("WERVEL_DEBUG")
if DEBUG and IN_EARNEST:
    raise ImproperlyConfigured("WERVEL_DEBUG shows what people answered; not with WERVEL_HOSTS")

DEMO = flag("WERVEL_DEMO")
if DEMO and IN_EARNEST:
    raise ImproperlyConfigured("WERVEL_DEMO shows the codes of everybody; not with WERVEL_HOSTS")

SECRET_KEY = secret(in_earnest=IN_EARNEST)
SECRET_KEY_FALLBACKS = os.environ.get("WERVEL_OLD_KEYS", "").split()
ALLOWED_HOSTS = HOSTS or THIS_COMPUTER

# --- rooms and pages -----------------------------------------------------------------------------
INSTALLED_APPS = [
    "django.contrib.contenttypes",
    "django.contrib.auth",
    "django.contrib.staticfiles",
    *APPS,
    "django_tasks",
    "django_tasks_db",
    "wervel.record",
    "wervel.web",
]
AUTH_USER_MODEL = "record.Account"
ROOT_URLCONF = "wervel.config.urls"
WSGI_APPLICATION = "wervel.config.wsgi.application"
APPEND_SLASH = True
TEMPLATES = [
    {
        "BACKEND": "django.template.backends.django.DjangoTemplates",
        "APP_DIRS": True,
        "OPTIONS": {
            "builtins": ["django.templatetags.static"],
            "context_processors": ["django.template.context_processors.request"],
        },
    }
]
# The first is the outermost: what sets headers comes before what may answer or refuse.
MIDDLEWARE = [
    "wervel.web.headers.KeepNothing",
    "csp.middleware.CSPMiddleware",
    "django_permissions_policy.PermissionsPolicyMiddleware",
    "django.middleware.clickjacking.XFrameOptionsMiddleware",
    "django.middleware.security.SecurityMiddleware",
    "whitenoise.middleware.WhiteNoiseMiddleware",
    "django.middleware.common.CommonMiddleware",
    "django.contrib.sessions.middleware.SessionMiddleware",
    "django.middleware.csrf.CsrfViewMiddleware",
    "django.contrib.auth.middleware.AuthenticationMiddleware",
    "allauth.account.middleware.AccountMiddleware",
    "wervel.web.access.Door",
]

# --- nothing of a visitor is kept ----------------------------------------------------------------
# No page of a visitor opens the database or a session, and there is no cache or message store.
KEPT_IN = ROOT / "var" / ("demo.sqlite3" if DEMO else "wervel.sqlite3")
DATABASES = {"default": database(os.environ.get("WERVEL_DATABASE", "") or str(KEPT_IN))}
RECORD_KEYS = record_keys(ROOT / "var", in_earnest=IN_EARNEST)
BACKUP_KEYS = backup_keys(RECORD_KEYS)
DEFAULT_AUTO_FIELD = "django.db.models.BigAutoField"
CACHES = {"default": {"BACKEND": "django.core.cache.backends.dummy.DummyCache"}}
ANSWERS_COOKIE = "__Host-answers" if HTTPS else "answers"
ANSWERS_IDLE_SECONDS = 2 * 60 * 60
TEXT_COOKIE = "__Host-text" if HTTPS else "text"
COOKIE_SECURE = HTTPS
BEHIND_PROXY = flag("WERVEL_PROXY")
DATA_UPLOAD_MAX_MEMORY_SIZE = 64 * 1024
DATA_UPLOAD_MAX_NUMBER_FIELDS = 200
FILE_UPLOAD_HANDLERS: list[str] = []

# --- what a browser may do -----------------------------------------------------------------------
CONTENT_SECURITY_POLICY = {
    "DIRECTIVES": {
        "default-src": [NONE],
        "script-src": [SELF],
        "style-src": [SELF],
        "img-src": [SELF],
        "form-action": [SELF],
        "frame-ancestors": [NONE],
        "base-uri": [NONE],
        "object-src": [NONE],
        "upgrade-insecure-requests": HTTPS,
    }
}
PERMISSIONS_POLICY: dict[str, list[str]] = {
    # Passkeys, for our own pages only.
    "publickey-credentials-create": ["self"],
    "publickey-credentials-get": ["self"],
}
PERMISSIONS_POLICY |= {
    feature: []
    for feature in (
        "accelerometer",
        "autoplay",
        "browsing-topics",
        "camera",
        "display-capture",
        "encrypted-media",
        "fullscreen",
        "gamepad",
        "geolocation",
        "hid",
        "idle-detection",
        "local-fonts",
        "microphone",
        "midi",
        "payment",
        "picture-in-picture",
        "screen-wake-lock",
        "storage-access",
        "usb",
        "window-management",
        "xr-spatial-tracking",
    )
}
X_FRAME_OPTIONS = "DENY"
SECURE_CONTENT_TYPE_NOSNIFF = True
SECURE_CROSS_ORIGIN_OPENER_POLICY = "same-origin"
# With "no-referrer" a browser sends "Origin: null" with our own forms, and the protection against
# forged forms has nothing left to compare. No other site ever gets an address from us this way.
SECURE_REFERRER_POLICY = "same-origin"
SECURE_SSL_REDIRECT = HTTPS
SECURE_HSTS_SECONDS = 365 * 24 * 60 * 60 if HTTPS else 0
SECURE_HSTS_INCLUDE_SUBDOMAINS = HTTPS
SECURE_PROXY_SSL_HEADER = ("HTTP_X_FORWARDED_PROTO", "https") if BEHIND_PROXY else None
CSRF_COOKIE_NAME = "__Host-form" if HTTPS else "form"
CSRF_COOKIE_HTTPONLY = True
CSRF_COOKIE_SAMESITE = "Lax"
CSRF_COOKIE_SECURE = HTTPS
CSRF_COOKIE_AGE = None
CSRF_FAILURE_VIEW = "wervel.web.visitor.problems.forged"

# --- who comes in --------------------------------------------------------------------------------
# How long and how often is safety.md 3.6. Django's and allauth's own settings are in a room apart.
SIGN_ON = sign_on_services(os.environ.get("WERVEL_SIGN_ON", ""))
SIGN_ON_ORIGINS = origins(SIGN_ON)
SESSION_IDLE_SECONDS = 15 * 60
SESSION_SHORT_SECONDS = 2 * 60 * 60
SESSION_LONG_SECONDS = 12 * 60 * 60
CONFIRMED_SECONDS = 5 * 60
DEVICE_COOKIE = "__Host-device" if HTTPS else "device"
globals().update(logins(SIGN_ON, https=HTTPS, idle=SESSION_IDLE_SECONDS))

# --- what goes out by itself ---------------------------------------------------------------------
TASKS = JOBS
MAIL = os.environ.get("WERVEL_MAIL", "")
MAIL_GOES = bool(MAIL) or not IN_EARNEST
MAIL_SECONDS = SECONDS
MAIL_LEADS_TO = leads_to(HOSTS)
globals().update(post(MAIL, ROOT / "var/post", in_earnest=IN_EARNEST))

# --- language, time, files -----------------------------------------------------------------------
LANGUAGE_CODE = "nl"
LANGUAGES = [("nl", "Nederlands"), ("en", "English")]
TIME_ZONE = "Europe/Amsterdam"
USE_I18N = True
USE_TZ = True
STATIC_URL = "/static/"
# Files are read from the package itself, so a fresh clone needs no step of its own.
WHITENOISE_USE_FINDERS = True
WHITENOISE_AUTOREFRESH = DEBUG
WHITENOISE_ALLOW_ALL_ORIGINS = False
WHITENOISE_MAX_AGE = 3600

# --- what is written down ------------------------------------------------------------------------
# Paths hold no answers, and the formatter leaves out the words of an error: a refused value is one.
LOGGING = {
    "version": 1,
    "disable_existing_loggers": False,
    "formatters": {"plain": {"()": "wervel.config.log.WithoutStory"}},
    "handlers": {"console": {"class": "logging.StreamHandler", "formatter": "plain"}},
    "root": {"handlers": ["console"], "level": "WARNING"},
    "loggers": {
        "django": {"handlers": ["console"], "level": "WARNING", "propagate": False},
        "django.request": {"handlers": ["console"], "level": "ERROR", "propagate": False},
    },
}
