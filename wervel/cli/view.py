"""What a person reads about one story: the level, why, what is missing, what would change it."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from wervel.cli.stories import Story
from wervel.cli.words import WORDS, Words
from wervel.guideline.assessment import Assessment, Finding
from wervel.guideline.outcomes import OptionStatus, Standing
from wervel.guideline.statements import Flag
from wervel.leaflet.document import Card
from wervel.leaflet.fill import day, fill
from wervel.leaflet.language import LANGUAGES, Language
from wervel.leaflet.letter import labelled
from wervel.leaflet.patient import card, safety_net
from wervel.leaflet.why import said
from wervel.logic.explain import Change
from wervel.logic.facts import Teller

SHOWN_LABELS = 10
IN_ORDER = (
    OptionStatus.RECOMMENDED,
    OptionStatus.POSSIBLE,
    OptionStatus.CONTRAINDICATED,
    OptionStatus.UNKNOWN,
)


@dataclass(frozen=True, slots=True)
class Point:
    """One line of an answer, with the smaller lines that belong under it."""

    text: str
    under: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Part:
    """A heading with its points."""

    title: str
    points: tuple[Point, ...]


@dataclass(frozen=True, slots=True)
class View:
    """All that is shown of one story; ``level`` is the code of the urgency as it is now."""

    id: str
    about: str
    level: str
    complete: bool
    card: Card
    parts: tuple[Part, ...]


def view(story: Story, assessment: Assessment, language: str) -> View:
    """The answer in words, for the person who told it or for a clinician."""
    teller = _Voice(assessment, LANGUAGES[language], WORDS[language])
    return View(
        id=str(story.id),
        about=f"{day(assessment.on, language)} · {teller.phase()}",
        level=teller.level(),
        complete=assessment.complete,
        card=card(assessment, LANGUAGES[language]),
        parts=tuple(part for part in teller.parts() if part.points),
    )


class _Voice:
    """Says an assessment in one language, to the one who told it."""

    def __init__(self, assessment: Assessment, language: Language, words: Words) -> None:
        self.assessment = assessment
        self.language = language
        self.words = words
        self.to_clinician = assessment.teller is Teller.CLINICIAN

    def level(self) -> str:
        code = self.assessment.interim_urgency.code
        return code if self.assessment.complete else f"{code}, {self.words.incomplete}"

    def phase(self) -> str:
        phases = self.language.names.PHASES
        phase = self.assessment.phase
        return self.words.phase.format(phase=phases[phase]) if phase else self.words.phase_open

    def parts(self) -> Iterator[Part]:
        yield Part(self.language.frame.SECTION["why"], tuple(self._why()))
        yield Part(self.words.missing, tuple(self._missing()))
        yield Part(self.words.change, tuple(self._change()))
        if self.assessment.standing is not Standing.ALARM:
            yield Part(self.words.options, tuple(self._options()))
        yield Part(self.words.conflicts, tuple(self._conflicts()))
        net = safety_net(self.assessment, self.language)
        yield Part(self.language.frame.SECTION["net"], tuple(Point(line.text) for line in net))

    def _why(self) -> Iterator[Point]:
        by_cause: dict[str, list[Finding]] = {}
        for finding in self.assessment.acting:
            if isinstance(finding.statement, Flag):
                by_cause.setdefault(finding.statement.cause, []).append(finding)
        for cause, findings in by_cause.items():
            yield Point(self._cause(cause, findings), self._told(findings))
        if not by_cause:
            yield Point(self.words.no_reason)

    def _cause(self, cause: str, findings: list[Finding]) -> str:
        texts = self.language.causes[cause]
        text = texts.clinician if self.to_clinician else texts.patient
        first = findings[0].statement
        return f"{fill(text, first.numbers, self.language.code)} [{first.id}]"

    def _told(self, findings: list[Finding]) -> tuple[str, ...]:
        known = self.assessment.facts
        names = dict.fromkeys(name for found in findings for name in found.reason.because)
        return tuple(self._fact(name, known[name]) for name in names)

    def _fact(self, name: str, value: bool | float | str) -> str:
        speak = labelled if self.to_clinician else said
        return speak(name, value, self.language)

    def _missing(self) -> Iterator[Point]:
        labels = [self.language.questions[name].label for name in self.assessment.asks]
        if labels:
            more = len(labels) - SHOWN_LABELS
            rest = [self.words.more.format(number=more)] if more > 0 else []
            yield Point(_listed([*labels[:SHOWN_LABELS], *rest]))

    def _change(self) -> Iterator[Point]:
        for heading, change in (
            (self.words.higher, self.assessment.would_raise()),
            (self.words.lower, self.assessment.would_lower()),
        ):
            if change:
                yield Point(heading, tuple(self._changed(change)))

    def _changed(self, change: Change) -> Iterator[str]:
        return (self._fact(name, value) for name, value in change.items())

    def _options(self) -> Iterator[Point]:
        names = self.language.names
        said_as = names.OPTION_STATUS_CLINICIAN if self.to_clinician else names.OPTION_STATUS
        for status in IN_ORDER:
            found = [o.option for o in self.assessment.options if o.status is status]
            titles = [self.language.options[option.code].name for option in found]
            if titles:
                yield Point(f"{said_as[status.value]}: {_listed(titles)}")

    def _conflicts(self) -> Iterator[Point]:
        for pair in self.assessment.conflicts:
            texts = [text for text in map(self._statement, pair) if text]
            if len(texts) == len(pair):
                yield Point(texts[0], tuple(texts[1:]))

    def _statement(self, id: str) -> str:
        texts = self.language.statements.get(id)
        if texts is None:
            return ""
        text = (texts.clinician if self.to_clinician else texts.patient) or texts.clinician
        numbers = self.assessment.guideline.by_id[id].numbers
        return f"{fill(text, numbers, self.language.code)} [{id}]"


def _listed(texts: Iterable[str]) -> str:
    """Names in one line, each with a small letter unless it is an abbreviation."""
    return ", ".join(text[:1].lower() + text[1:] if text[1:2].islower() else text for text in texts)
