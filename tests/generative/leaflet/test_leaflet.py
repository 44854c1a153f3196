"""The leaflet of every story: the instruction first, one of each, and nothing soothing in alarm."""

from hypothesis import given
from hypothesis import strategies as st

from tests.generative.often import often
from tests.people import facts_of, told
from tests.walk import TODAY
from wervel.guideline.assess import assess
from wervel.guideline.codes import SOOTHING
from wervel.guideline.contact import PHONES
from wervel.guideline.outcomes import Standing
from wervel.guideline.statements import Advice, Option
from wervel.guideline.urgency import Urgency
from wervel.leaflet.fill import fill
from wervel.leaflet.language import LANGUAGES
from wervel.leaflet.patient import compose, instruction_key

WAYS_TO_HELP = {"ambulance", "crisis", "pregnancy", "emergency"}


@often
@given(told, st.sampled_from(["nl", "en"]))
def test_sp_7_nothing_soothes_before_or_beside_the_instruction(story, code):
    """SP-7. In alarm no sentence speaks for advice, for a treatment, or for a soothing action."""
    assessment, words = assess(facts_of(story), TODAY), LANGUAGES[code]
    document = compose(assessment, words)
    first = next(iter(document.sentences()))
    assert document.card is not None
    assert first == document.card.title
    if assessment.standing is Standing.ALARM:
        soothing = {words.actions[action.value].patient for action in SOOTHING}
        for sentence in document.sentences():
            assert sentence.text not in soothing
            said = assessment.guideline.by_id.get(sentence.says)
            assert not isinstance(said, Advice | Option), sentence.says


@often
@given(told)
def test_sp_14_there_is_exactly_one_instruction_and_it_fits_the_level(story):
    assessment = assess(facts_of(story), TODAY)
    key = instruction_key(assessment)
    if assessment.interim_urgency is Urgency.EMERGENCY:
        assert key in WAYS_TO_HELP
    else:
        assert key in {assessment.interim_urgency.code, "open"}
        assert key != "open" or assessment.urgency is None
    for words in LANGUAGES.values():
        card = compose(assessment, words).card
        assert card is not None
        assert card.level in {assessment.interim_urgency.code, key}
        assert card.title.text == fill(words.instructions[key].title, {}, words.code)


def test_sp_14_every_number_to_call_is_there():
    assert set(PHONES) >= {"emergency", "crisis"}
    assert all(number.strip() and any(c.isdigit() for c in number) for number in PHONES.values())
