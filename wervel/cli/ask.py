"""``wervel ask``: the interview in the terminal, the same questions as on the web page."""

import argparse
import json
import sys
from datetime import date

from wervel.cli.conversation import Conversation, Ended
from wervel.cli.interviewer import Interviewer, Outcome
from wervel.cli.words import WORDS
from wervel.guideline.assessment import Assessment
from wervel.leaflet.as_text import to_text
from wervel.leaflet.document import Document
from wervel.leaflet.language import LANGUAGES
from wervel.leaflet.patient import compose

ENDED_EARLY = 1


def run(options: argparse.Namespace) -> int:
    """Ask, and end with the leaflet; 1 when the person stopped before that."""
    # The story goes to standard output, so that a pipe carries nothing else.
    out = sys.stderr if options.json else sys.stdout
    talk = Conversation(sys.stdin, out, WORDS[options.lang])
    on = date.today()
    try:
        outcome = Interviewer(talk, LANGUAGES[options.lang], on).interview()
    except (Ended, KeyboardInterrupt) as stop:
        talk.line()
        talk.line(talk.words.stopped)
        return 130 if isinstance(stop, KeyboardInterrupt) else ENDED_EARLY
    _close(talk, outcome, options.lang)
    if options.json:
        told = {"on": on.isoformat(), "facts": dict(outcome.facts)}
        print(json.dumps(told, allow_nan=False), flush=True)
    return 0


def _close(talk: Conversation, outcome: Outcome, language: str) -> None:
    talk.line()
    talk.heading(talk.words.emergency if outcome.emergency else talk.words.done)
    talk.line()
    talk.out.write(to_text(_document(outcome.assessment, language, outcome.emergency)))
    talk.out.flush()


def _document(assessment: Assessment, language: str, emergency: bool) -> Document:
    """The leaflet; in an emergency only its card, so that nobody reads on."""
    whole = compose(assessment, LANGUAGES[language])
    if not emergency:
        return whole
    return Document(whole.kind, whole.language, whole.title, whole.card, (), whole.footer)
