"""The server's entry: ``granian --interface wsgi wervel.config.wsgi:application``."""

import os
from importlib import import_module

from django.core.wsgi import get_wsgi_application

os.environ.setdefault("DJANGO_SETTINGS_MODULE", "wervel.config.settings")

application = get_wsgi_application()
# All pages, words and rules now, and not at the first question: whole or not at all.
import_module("wervel.config.urls")
