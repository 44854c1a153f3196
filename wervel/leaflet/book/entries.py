"""One statement as it stands in the rule book: when, then, source, how sure, who signs, hazard."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from wervel.guideline.imaging import Imaging
from wervel.guideline.sources import SOURCES
from wervel.guideline.statements import (
    Advice,
    Caution,
    Citation,
    Evidence,
    Flag,
    Information,
    Option,
    Statement,
)
from wervel.leaflet.book.clauses import Clause, Reader
from wervel.leaflet.book.hazards import conditions, hazards_of, looked_at
from wervel.leaflet.book.words import BookWords
from wervel.leaflet.fill import fill
from wervel.logic.conditions import NEVER

KINDS: Mapping[type[Statement], str] = {
    Flag: "flag",
    Advice: "advice",
    Caution: "caution",
    Imaging: "imaging",
    Option: "option",
    Information: "information",
}
"""The kinds of statements, in the order of the book."""


@dataclass(frozen=True, slots=True)
class Reference:
    """One place in one source.

    ``code`` is as cited (``S11b``), ``shown`` how it is printed, ``sure`` the mark R, S, M or D.
    """

    code: str
    shown: str
    title: str
    year: str
    address: str
    section: str
    sure: str
    sure_words: str


@dataclass(frozen=True, slots=True)
class Reading:
    """What somebody reads, under a heading: the patient, or a part of a treatment."""

    heading: str
    text: str


@dataclass(frozen=True, slots=True)
class Condition:
    """A further condition of a statement, with the line that says what it decides."""

    heading: str
    clause: Clause


@dataclass(frozen=True, slots=True, kw_only=True)
class Entry:
    """One statement in words of one language.

    ``level`` is the code of its urgency, or empty; ``within`` are the flags that together say
    all of it already.
    """

    id: str
    kind: str
    kind_name: str
    chapter: str
    chapter_name: str
    title: str
    level: str
    level_name: str
    when: Clause
    further: tuple[Condition, ...]
    then: tuple[str, ...]
    readings: tuple[Reading, ...]
    actions: tuple[str, ...]
    avoid: tuple[str, ...]
    references: tuple[Reference, ...]
    sure: str
    sure_words: str
    signer: str
    hazards: tuple[tuple[str, str], ...]
    differs: tuple[str, ...]
    within: tuple[str, ...]
    facts: frozenset[str]

    def texts(self) -> Iterator[str]:
        """Every line of the entry, in reading order."""
        yield self.title
        yield from self.then
        for clause in (self.when, *(condition.clause for condition in self.further)):
            yield from (line.text for line in clause.lines())
        yield from (part for reading in self.readings for part in (reading.heading, reading.text))
        yield from self.actions
        yield from self.avoid


def entry_of(statement: Statement, reader: Reader, words: BookWords) -> Entry:
    """The statement as it stands in the book of this language."""
    level = statement.raises.code if isinstance(statement, Flag) else ""
    said = words.language
    return Entry(
        id=statement.id,
        kind=KINDS[type(statement)],
        kind_name=words.kinds[KINDS[type(statement)]],
        chapter=statement.chapter.value,
        chapter_name=words.name("CHAPTERS", statement.chapter.value),
        title=title_of(statement, words),
        level=level,
        level_name=words.level(level) if level else "",
        when=reader.read(statement.when, own=statement.id),
        further=tuple(_further(statement, reader, words)),
        then=tuple(_then(statement, words)),
        readings=tuple(_readings(statement, words)),
        actions=tuple(said.actions[action.value].clinician for action in statement.actions),
        avoid=tuple(said.avoid[avoid.value].clinician for avoid in statement.avoid),
        references=tuple(reference_of(citation, words) for citation in statement.cites),
        sure=statement.sure.value,
        sure_words=words.name("SURE", statement.sure.value),
        signer=words.name("SIGNERS", statement.signer.value),
        hazards=tuple((id, words.hazards[id]) for id in hazards_of(statement)),
        differs=statement.differs_from,
        within=statement.within if isinstance(statement, Flag) else (),
        facts=looked_at(statement),
    )


def title_of(statement: Statement, words: BookWords) -> str:
    """What the statement says, in one clinical line."""
    said = words.language
    if isinstance(statement, Flag):
        text = said.causes[statement.cause].clinician
    elif isinstance(statement, Option):
        text = said.options[statement.code].name
    else:
        text = said.statements[statement.id].clinician
    return fill(text, statement.numbers, words.code)


def reference_of(citation: Citation, words: BookWords) -> Reference:
    """A citation in full: a place that the guideline names in English is named in this language."""
    source = SOURCES[citation.source]
    return Reference(
        code=citation.source,
        shown=words.codes.get(citation.source, citation.source),
        title=source_title(source.code, words),
        year=source_year(source.code, words),
        address=source.address,
        section=words.sections.get(citation.section, citation.section),
        sure=citation.sure.value,
        sure_words=words.name("SURE", citation.sure.value),
    )


def source_title(code: str, words: BookWords) -> str:
    """The title of a source as it is written there, or in our words where it is a description."""
    return words.titles.get(code, SOURCES[code].title)


def source_year(code: str, words: BookWords) -> str:
    """The year of a source, with the remarks on it in this language."""
    year = SOURCES[code].year
    for remark, said in words.year_words.items():
        year = year.replace(remark, said)
    return year


def _further(statement: Statement, reader: Reader, words: BookWords) -> Iterator[Condition]:
    for name, condition in conditions(statement).items():
        if name != "when" and condition != NEVER:
            heading = words.more_conditions[name]
            yield Condition(heading, reader.read(condition, own=statement.id))


def _then(statement: Statement, words: BookWords) -> Iterator[str]:
    says = words.says
    if isinstance(statement, Flag):
        yield says["raises"].format(level=words.level(statement.raises.code))
        if statement.tier:
            yield words.tiers[statement.tier]
    elif isinstance(statement, Option):
        against = statement.evidence is Evidence.AGAINST
        yield says["option_against" if against else "option"]
        yield says["step"].format(step=statement.step)
        yield says["evidence"].format(evidence=words.evidence[statement.evidence.value])
    elif isinstance(statement, Imaging):
        modality = words.modalities[statement.modality]
        within = words.within[statement.within] if statement.within else ""
        key = "indicated" if statement.indicated else "not_indicated"
        yield says[key].format(modality=modality, within=within)


def _readings(statement: Statement, words: BookWords) -> Iterator[Reading]:
    said, says, numbers = words.language, words.says, statement.numbers
    if isinstance(statement, Option):
        option = said.options[statement.code]
        for part in ("what", "gives", "asks"):
            yield Reading(says[part], fill(getattr(option, part), numbers, words.code))
        return
    cause = said.causes[statement.cause] if isinstance(statement, Flag) else None
    text = (cause or said.statements[statement.id]).patient
    if text:
        yield Reading(says["patient"], fill(text, numbers, words.code))
