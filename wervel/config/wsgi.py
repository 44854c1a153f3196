"""The server's entry: ``granian --interface wsgi wervel.config.wsgi:application``."""

import os
from importlib import import_module

from django.core.wsgi import get_wsgi_application

from wervel.guideline.guideline import GUIDELINE
from wervel.guideline.seal import check

os.environ.setdefault("DJANGO_SETTINGS_MODULE", "wervel.config.settings")

# Nobody is advised by a guideline that was altered or is not whole: then nothing starts.
check(GUIDELINE)
application = get_wsgi_application()
# All pages, words and rules now, and not at the first question: whole or not at all.
import_module("wervel.config.urls")
