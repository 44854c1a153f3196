"""Compose the personal leaflet: what this person must do first, and then only what is theirs.

With an alarm the instruction comes first and nothing soothing stands anywhere. While too
little is known only the safety net, the open questions and the telephone numbers are given.
"""

from collections.abc import Iterable, Iterator

from wervel.guideline.assessment import Assessment
from wervel.guideline.codes import SOOTHING, Action
from wervel.guideline.imaging import Imaging
from wervel.guideline.outcomes import OptionStatus, Standing
from wervel.guideline.statements import Advice, Caution, Chapter, Flag, Information, Statement
from wervel.guideline.urgency import Urgency
from wervel.leaflet.document import Card, Document
from wervel.leaflet.fill import day, fill
from wervel.leaflet.language import Language
from wervel.leaflet.said import Section, Sentence
from wervel.logic.evaluate import evaluate

SHOWN_OPTIONS = (OptionStatus.RECOMMENDED, OptionStatus.POSSIBLE)
MOST_QUESTIONS = 6
"""How many open questions a leaflet names; a longer list is not read."""
ORDINARY = (
    Chapter.CAUSE,
    Chapter.PHASES,
    Chapter.TREATMENT,
    Chapter.DIAGNOSIS,
    Chapter.PROGNOSIS,
    Chapter.SELF_CARE,
)
"""The chapters in the order in which a patient needs them."""


def compose(assessment: Assessment, words: Language) -> Document:
    """The leaflet for this person, in this language."""
    return Document(
        kind="leaflet",
        language=words.code,
        title=words.frame.TITLE["leaflet"],
        card=card(assessment, words),
        sections=tuple(section for section in _sections(assessment, words) if section.sentences),
        footer=footer(assessment, words),
    )


def footer(assessment: Assessment, words: Language) -> tuple[str, ...]:
    """When and with what it was made, and that Wervel is no certified medical device."""
    guideline = assessment.guideline
    made = words.frame.MADE.format(
        date=day(assessment.on, words.code), name=guideline.name, version=guideline.version
    )
    return (made, words.frame.BANNER)


def instruction_key(assessment: Assessment) -> str:
    """Which instruction fits: the level, or for an emergency the way to help that fits it."""
    if assessment.standing is Standing.OPEN:
        return "open"  # too little is known to leave anybody to themselves
    if assessment.interim_urgency is not Urgency.EMERGENCY:
        return assessment.interim_urgency.code
    emergencies = [f.statement.actions for f in assessment.acting if _is_emergency(f.statement)]
    actions = {action for group in emergencies for action in group}
    if Action.CALL_AMBULANCE in actions:
        return "ambulance"
    if all(Action.CRISIS_SERVICE_CONTACT in group for group in emergencies):
        return "crisis"
    if all(Action.REFER_OBSTETRICS in group for group in emergencies):
        return "pregnancy"
    return "emergency"


def _is_emergency(statement: Statement) -> bool:
    return isinstance(statement, Flag) and statement.raises is Urgency.EMERGENCY


def card(assessment: Assessment, words: Language) -> Card:
    """The first thing to see: exactly one instruction, with who, when and whom to call."""
    key = instruction_key(assessment)
    instruction = words.instructions[key]
    first = assessment.acting[0].statement.id if assessment.acting else "WHO-0"

    def sentence(text: str) -> Sentence:
        return Sentence(fill(text, {}, words.code), first)

    lines = [instruction.who, instruction.when, instruction.call]
    if not assessment.complete and key != "open":
        lines.append(words.levels.OPEN)
    return Card(
        level="open" if key == "open" else assessment.interim_urgency.code,
        title=sentence(instruction.title),
        lines=tuple(sentence(line) for line in lines),
        steps=tuple(sentence(step) for step in instruction.steps),
    )


def _sections(assessment: Assessment, words: Language) -> Iterator[Section]:
    yield _section("why", _causes(assessment, words), words, listed=True)
    yield _section("next", _next_steps(assessment, words), words, listed=True)
    if assessment.standing is Standing.ALARM:
        yield _section("not", _refusals(assessment, words), words, listed=True)
    if assessment.standing in (Standing.CLEAR, Standing.PROVISIONAL):
        yield from _ordinary(assessment, words)
    if assessment.standing is Standing.OPEN:
        yield _section("treatment", _keep_moving(assessment, words), words, listed=True)
    yield _section("net", safety_net(assessment, words), words, listed=True)
    yield _section("unknown", _unknown(assessment, words), words, listed=True)
    if assessment.interim_urgency is not Urgency.EMERGENCY:  # then the card says whom to call
        yield _section("contact", chapter(Chapter.CONTACT, assessment, words), words)


def _section(
    id: str, sentences: Iterable[Sentence], words: Language, *, listed: bool = False
) -> Section:
    unique = {sentence.text: sentence for sentence in sentences if sentence.text}
    return Section(id, words.frame.SECTION[id], tuple(unique.values()), listed)


def _causes(assessment: Assessment, words: Language) -> Iterator[Sentence]:
    for finding in assessment.acting:
        flag = finding.statement
        if isinstance(flag, Flag) and flag.raises == assessment.interim_urgency:
            text = words.causes[flag.cause].patient
            yield Sentence(fill(text, flag.numbers, words.code), flag.id)


def _next_steps(assessment: Assessment, words: Language) -> Iterator[Sentence]:
    """What others will do, for the flags behind the level now; the card says what you do."""
    for finding in assessment.acting:
        flag = finding.statement
        if isinstance(flag, Flag) and flag.raises == assessment.interim_urgency:
            for action in flag.actions:
                if action in assessment.actions and action is not Action.SAFETY_NET_ADVICE:
                    yield Sentence(words.actions[action.value].patient, flag.id)


def _refusals(assessment: Assessment, words: Language) -> Iterator[Sentence]:
    for finding in assessment.acting:
        for code in finding.statement.avoid:
            yield Sentence(words.avoid[code.value].patient, finding.statement.id)


def _ordinary(assessment: Assessment, words: Language) -> Iterator[Section]:
    for place in ORDINARY:
        sentences = list(chapter(place, assessment, words))
        if place is Chapter.TREATMENT:
            if assessment.standing is Standing.PROVISIONAL:
                sentences.insert(0, Sentence(words.levels.PROVISIONAL, "STANDING"))
            sentences.extend(_advised(assessment, words))
            yield _section(place.value, sentences, words, listed=True)
            yield _section("options", _options(assessment, words), words, listed=True)
        else:
            yield _section(place.value, sentences, words, listed=place is Chapter.SELF_CARE)


def _keep_moving(assessment: Assessment, words: Language) -> Iterator[Sentence]:
    """All that may be said while much is unanswered: move on, as long as no sign applies."""
    for finding in assessment.findings:
        if finding.truth is True and Action.STAY_ACTIVE_ADVICE in finding.statement.actions:
            yield Sentence(words.levels.PROVISIONAL, finding.statement.id)
            text = words.actions[Action.STAY_ACTIVE_ADVICE.value].patient
            yield Sentence(text, finding.statement.id)


def _advised(assessment: Assessment, words: Language) -> Iterator[Sentence]:
    """The advice codes in words, where the statement itself has no sentence of its own."""
    for finding in assessment.findings:
        statement = finding.statement
        if finding.truth is True and isinstance(statement, Advice):
            own = words.statements.get(statement.id)
            if own is None or not own.patient:
                for action in statement.actions:
                    if action in assessment.actions and action in SOOTHING:
                        yield Sentence(words.actions[action.value].patient, statement.id)


def chapter(place: Chapter, assessment: Assessment, words: Language) -> Iterator[Sentence]:
    """What the guideline says in a chapter to this person, in its own order."""
    for statement in assessment.guideline.statements:
        said = words.statements.get(statement.id)
        if said and said.patient and statement.chapter is place and _fits(statement, assessment):
            yield Sentence(fill(said.patient, statement.numbers, words.code), statement.id)


def _fits(statement: Statement, assessment: Assessment) -> bool:
    """Whether a statement holds for this person, and nothing it asks for was refused."""
    return (
        isinstance(statement, Advice | Caution | Information | Imaging)
        and evaluate(statement.when, assessment.facts) is True
        and set(statement.actions) <= set(assessment.actions)
    )


def _options(assessment: Assessment, words: Language) -> Iterator[Sentence]:
    found = [f for f in assessment.options if f.status in SHOWN_OPTIONS]
    for finding in sorted(found, key=lambda f: (SHOWN_OPTIONS.index(f.status), f.option.step)):
        option = words.options[finding.option.code]
        status = words.names.OPTION_STATUS[finding.status.value]
        line = words.frame.OPTION_LINE.format(name=option.name, status=status, what=option.what)
        yield Sentence(fill(line, finding.option.numbers, words.code), finding.option.id)
    if found:
        yield Sentence(words.frame.PROPOSAL, found[0].option.id)


def safety_net(assessment: Assessment, words: Language) -> Iterator[Sentence]:
    """The signs for which to call at once, unless that is what the card already says."""
    if assessment.interim_urgency is Urgency.EMERGENCY:
        return
    yield Sentence(fill(words.levels.SAFETY_NET_CALL, {}, words.code), "RF-CES-1")
    for line in words.levels.SAFETY_NET:
        yield Sentence(fill(line, {}, words.code), "RF-CES-1")


def _unknown(assessment: Assessment, words: Language) -> Iterator[Sentence]:
    """The questions that are still open, the most urgent first, and how many more there are."""
    for name in assessment.asks[:MOST_QUESTIONS]:
        yield Sentence(words.questions[name].ask, name)
    more = len(assessment.asks) - MOST_QUESTIONS
    if more > 0:
        yield Sentence(words.frame.UNKNOWN_MORE.format(count=more), "STANDING")
