"""``wervel leaflet``: the leaflet, letter or summary of one story, on paper, screen or as text."""

import argparse
import sys
from collections.abc import Callable
from datetime import date
from pathlib import Path

from wervel.cli.stories import Problem, Story, read
from wervel.guideline.assess import assess
from wervel.guideline.assessment import Assessment
from wervel.leaflet.document import Document
from wervel.leaflet.language import LANGUAGES
from wervel.logic.facts import Teller

TO_SCREEN = "-"
Write = Callable[[Document, date, bool], bytes]


def run(options: argparse.Namespace) -> int:
    """Write one document; 2 when the story or the wish was not as expected."""
    write = WRITERS.get(_ending(options.output))
    if write is None:
        endings = ", ".join(f"out{ending}" for ending in WRITERS)
        return _refuse(f"output: expected {endings} or -, got {options.output[-40:]!r}")
    story = _one_story(options.file, options.on or date.today())
    if story is None:
        return 2
    assessment = assess(story.facts, story.on, teller=Teller(options.teller))
    document = compose(options.kind, assessment, options.lang)
    _put(options.output, write(document, story.on, options.large))
    return 0


def compose(kind: str, assessment: Assessment, language: str) -> Document:
    """The document of this kind: leaflet, letter or summary."""
    from wervel.leaflet import letter, patient

    composers = {
        "leaflet": patient.compose,
        "letter": letter.compose_letter,
        "summary": letter.compose_summary,
    }
    return composers[kind](assessment, LANGUAGES[language])


def _one_story(file: str, on: date) -> Story | None:
    """The only story in the file, or ``None`` after saying what is wrong."""
    found = list(read(file, on=on))
    problems = [problem for problem in found if isinstance(problem, Problem)]
    for problem in problems:
        print(problem, file=sys.stderr)
    stories = [story for story in found if isinstance(story, Story)]
    if not problems and len(stories) != 1:
        _refuse(f"{file}: expected one story, got {len(stories)}")
    return stories[0] if len(found) == 1 and stories else None


def _refuse(message: str) -> int:
    print(f"wervel leaflet: {message}", file=sys.stderr)
    return 2


def _ending(output: str) -> str:
    return ".txt" if output == TO_SCREEN else Path(output).suffix.lower()


def _put(output: str, content: bytes) -> None:
    if output == TO_SCREEN:
        sys.stdout.buffer.write(content)
    else:
        Path(output).write_bytes(content)


def _as_pdf(document: Document, on: date, large: bool) -> bytes:
    from wervel.leaflet.as_pdf import to_pdf

    return to_pdf(document, on=on, large=large)


def _as_html(document: Document, _on: date, large: bool) -> bytes:
    from wervel.leaflet.as_html import to_html

    return to_html(document, large=large).encode()


def _as_text(document: Document, _on: date, _large: bool) -> bytes:
    # Text has no size: whoever reads it sets that.
    from wervel.leaflet.as_text import to_text

    return to_text(document).encode()


WRITERS: dict[str, Write] = {".pdf": _as_pdf, ".html": _as_html, ".txt": _as_text}
