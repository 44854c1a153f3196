"""Compose the letter to the GP and the short summary for a clinician.

The letter follows the order of Dutch correspondence: envelope, core, file summary. Every
danger sign stands in it with its answer, and an unanswered one as unanswered, never as no.
"""

from collections.abc import Iterable, Iterator, Mapping

from wervel.guideline.assessment import Assessment
from wervel.guideline.facts import VOCABULARY
from wervel.guideline.outcomes import OptionStatus
from wervel.guideline.statements import Flag
from wervel.guideline.urgency import Urgency
from wervel.leaflet.document import Document
from wervel.leaflet.fill import fill, told_value
from wervel.leaflet.language import Language
from wervel.leaflet.patient import footer
from wervel.leaflet.said import Section, Sentence
from wervel.logic.facts import Choice, Value, YesNo

DANGER_SIGNS = (
    "saddle_numbness",
    "urinary_retention_or_difficulty",
    "urinary_incontinence_new",
    "bowel_dysfunction_new",
    "sexual_dysfunction_new",
    "leg_weakness",
    "leg_weakness_bilateral",
    "leg_weakness_progressive",
    "gait_disturbance",
    "fever",
    "cancer_history",
    "weight_loss_unexplained",
    "immunosuppressed",
    "iv_drug_use",
    "recent_spinal_procedure",
    "major_trauma",
    "minor_trauma",
    "osteoporosis_known",
    "long_term_corticosteroids",
    "aortic_aneurysm_known",
    "syncope_or_shock",
    "pregnant",
    "suicidal_ideation",
)
"""The signs that a letter always names, answered or not."""


def compose_letter(assessment: Assessment, words: Language) -> Document:
    """The letter to the GP."""
    text = words.frame.LETTER
    sections = (
        _section("envelope", text["envelope"], _envelope(words)),
        _section("core", text["core"], _core(assessment, words), listed=True),
        _section("actions", text["actions"], _actions(assessment, words), listed=True),
        _section("avoid", text["avoid"], _avoid(assessment, words), listed=True),
        _section("flags", text["flags"], _danger_signs(assessment, words), listed=True),
        _section("told", text["told"], _told(assessment, words), listed=True),
        _section("conflicts", text["conflicts"], _conflicts(assessment, words), listed=True),
    )
    return _document("letter", sections, assessment, words)


def compose_summary(assessment: Assessment, words: Language) -> Document:
    """Half a page for a clinician with two minutes: who, how urgent, why, what not to miss."""
    text = words.frame.SUMMARY
    sections = (
        _section("core", words.frame.TITLE["summary"], _headline(assessment, words)),
        _section("why", words.frame.SECTION["why"], _findings(assessment, words), listed=True),
        _section(
            "actions", words.frame.LETTER["actions"], _actions(assessment, words), listed=True
        ),
        _section("avoid", words.frame.LETTER["avoid"], _avoid(assessment, words), listed=True),
        _section("options", text["options"], _options(assessment, words), listed=True),
        _section("unknown", words.frame.SECTION["unknown"], _missing(assessment, words)),
    )
    return _document("summary", sections, assessment, words)


def _document(
    kind: str, sections: Iterable[Section], assessment: Assessment, words: Language
) -> Document:
    return Document(
        kind=kind,
        language=words.code,
        title=words.frame.TITLE[kind],
        card=None,
        sections=tuple(section for section in sections if section.sentences),
        footer=footer(assessment, words),
    )


def _section(
    id: str, title: str, sentences: Iterable[Sentence], *, listed: bool = False
) -> Section:
    unique = {sentence.text: sentence for sentence in sentences if sentence.text}
    return Section(id, title, tuple(unique.values()), listed)


def _level(assessment: Assessment, words: Language) -> str:
    name: str = words.levels.LEVELS_CLINICIAN[assessment.interim_urgency.code]
    return name


def _envelope(words: Language) -> Iterator[Sentence]:
    text = words.frame.LETTER
    yield Sentence(text["to"], "LETTER")
    yield Sentence(text["limits"], "LETTER")


def _core(assessment: Assessment, words: Language) -> Iterator[Sentence]:
    text = words.frame.LETTER
    yield Sentence(text["question"].format(urgency=_level(assessment, words)), "LETTER")
    if not assessment.complete:
        yield Sentence(text["interim"].format(urgency=_level(assessment, words)), "LETTER")
    yield from _phase(assessment, words)
    findings = tuple(_findings(assessment, words))
    yield from findings or (Sentence(text["none"], "LETTER"),)
    yield from _missing(assessment, words)


def _phase(assessment: Assessment, words: Language) -> Iterator[Sentence]:
    if assessment.phase:
        phase = words.names.PHASES_CLINICIAN[assessment.phase]
        line = words.frame.LETTER["phase"].format(phase=phase)
        yield Sentence(line, f"PH-{assessment.phase.upper()}")


def _findings(assessment: Assessment, words: Language) -> Iterator[Sentence]:
    for finding in assessment.acting:
        flag = finding.statement
        if isinstance(flag, Flag) and flag.raises >= min(
            assessment.interim_urgency, Urgency.ROUTINE
        ):
            sources = ", ".join(str(citation) for citation in flag.cites)
            cause = fill(words.causes[flag.cause].clinician, flag.numbers, words.code)
            line = words.frame.LETTER["finding"]
            yield Sentence(line.format(text=cause, rule=flag.id, sources=sources), flag.id)


def _missing(assessment: Assessment, words: Language) -> Iterator[Sentence]:
    if assessment.asks:
        labels = ", ".join(words.questions[name].label.lower() for name in assessment.asks)
        yield Sentence(words.frame.LETTER["missing"].format(labels=labels), "LETTER")


def _actions(assessment: Assessment, words: Language) -> Iterator[Sentence]:
    for action in assessment.actions:
        yield Sentence(words.actions[action.value].clinician, action.value)


def _avoid(assessment: Assessment, words: Language) -> Iterator[Sentence]:
    for code in assessment.avoid:
        yield Sentence(words.avoid[code.value].clinician, code.value)


def _danger_signs(assessment: Assessment, words: Language) -> Iterator[Sentence]:
    for name in DANGER_SIGNS:
        yield Sentence(labelled(name, assessment.facts.get(name), words), name)


def _told(assessment: Assessment, words: Language) -> Iterator[Sentence]:
    for name, value in assessment.told.items():
        if name not in DANGER_SIGNS and value is not False:
            yield Sentence(labelled(name, value, words), name)


def labelled(name: str, value: Value | None, words: Language) -> str:
    """A fact as "label: answer", in clinical terms; an unanswered one says so."""
    question = words.questions[name]
    line: str = words.frame.LETTER["asked"]
    return line.format(label=question.label, answer=_answer(name, value, words))


def _answer(name: str, value: Value | None, words: Language) -> str:
    frame = words.frame
    fact = VOCABULARY.by_name[name]
    if value is None:
        return str(frame.NOT_ASKED)
    if isinstance(fact, YesNo):
        return str(frame.CONFIRMED if value is True else frame.DENIED)
    if isinstance(fact, Choice):
        options: Mapping[str, str] = words.questions[name].options
        return options[str(value)].lower()
    return f"{told_value(value, words.code)} {words.questions[name].unit}".strip()


def _conflicts(assessment: Assessment, words: Language) -> Iterator[Sentence]:
    for one, other in assessment.conflicts:
        texts = [words.statements.get(id) for id in (one, other)]
        if all(said and said.clinician for said in texts):
            for id, said in zip((one, other), texts, strict=True):
                numbers = assessment.guideline.by_id[id].numbers
                assert said is not None
                yield Sentence(fill(said.clinician, numbers, words.code), id)


def _headline(assessment: Assessment, words: Language) -> Iterator[Sentence]:
    who = [
        _answer(name, assessment.facts[name], words)
        for name in ("sex", "age_years")
        if name in assessment.facts
    ]
    phase = (
        words.names.PHASES_CLINICIAN[assessment.phase]
        if assessment.phase
        else words.frame.NOT_ASKED
    )
    line = words.frame.SUMMARY["line"]
    level = _level(assessment, words)
    yield Sentence(
        line.format(who=", ".join(who) or words.frame.NOT_ASKED, phase=phase, urgency=level),
        "SUMMARY",
    )
    if not assessment.complete:
        yield Sentence(words.frame.SUMMARY["open"].format(urgency=level), "SUMMARY")


def _options(assessment: Assessment, words: Language) -> Iterator[Sentence]:
    for finding in assessment.options:
        if finding.status is not OptionStatus.NOT_NOW:
            status = words.names.OPTION_STATUS_CLINICIAN[finding.status.value]
            name = words.options[finding.option.code].name
            yield Sentence(
                words.frame.SUMMARY["option"].format(name=name, status=status), finding.option.id
            )
