"""``wervel assess``: weigh every story, and answer each as soon as it is weighed."""

import argparse
import sys
from collections.abc import Callable
from datetime import date

from wervel.cli.answer import as_line
from wervel.cli.stories import Problem, Story, read_all
from wervel.guideline.assess import assess
from wervel.guideline.assessment import Assessment
from wervel.logic.facts import Teller

Show = Callable[[Story, Assessment], None]


def run(options: argparse.Namespace) -> int:
    """Answer all stories; 2 when something was not as expected, though the rest is answered."""
    show = _as_json(options.all) if options.json else _for_people(options.lang, options.color)
    teller = Teller(options.teller)
    status = 0
    for found in read_all(options.files, on=options.on or date.today()):
        if isinstance(found, Problem):
            # In order with the answers, also when both go to one place.
            print(found, file=sys.stderr, flush=True)
            status = 2
        else:
            show(found, assess(found.facts, found.on, teller=teller))
    return status


def _as_json(everything: bool) -> Show:
    def show(story: Story, assessment: Assessment) -> None:
        print(as_line(story, assessment, everything=everything), flush=True)

    return show


def _for_people(language: str, colour: str) -> Show:
    from wervel.cli.screen import screen_for
    from wervel.cli.view import view

    screen = screen_for(sys.stdout, colour)

    def show(story: Story, assessment: Assessment) -> None:
        screen.show(view(story, assessment, language))

    return show
