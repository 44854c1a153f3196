"""The whole proof of the guideline: nobody can be imagined for whom a promise is broken."""

import pytest

from wervel.guideline.guideline import GUIDELINE
from wervel.guideline.properties import PROPERTIES, Property, Subject
from wervel.guideline.properties.promises import CLOSES, PROMISES
from wervel.guideline.properties.proving import prove
from wervel.leaflet.proof import PROMISES as SAID
from wervel.leaflet.proof import people_in_words
from wervel.logic.facts import Teller
from wervel.logic.proof.solver import Verdict

CASES = [
    pytest.param(promise, teller, id=f"{promise.number}-{teller}")
    for promise in PROPERTIES
    for teller in promise.tellers
]


@pytest.mark.parametrize(("promise", "teller"), CASES)
def test_the_property_holds_for_everybody(promise: Property, teller: Teller):
    proof = prove(promise, Subject(), teller)
    for answer in proof.unproved:
        print(answer.verdict, answer.name)
        if answer.people:
            print("\n".join(people_in_words(answer.people, "en")))
    assert proof.verdict is Verdict.PROVED


def test_each_property_has_a_number_and_words_of_its_own():
    numbers = [promise.number for promise in PROPERTIES]
    assert len(set(numbers)) == len(numbers)
    for said in SAID.values():
        assert set(said) == set(numbers)


def test_what_is_within_another_names_one_that_is_there():
    for flag in GUIDELINE.flags:
        assert set(flag.within) <= GUIDELINE.by_id.keys() - {flag.id}


def test_there_are_enough_promises_and_each_names_its_source():
    assert len(PROMISES) >= 25
    assert all(promise.source for promise in PROMISES)
    assert all(source for _, _, source in CLOSES)
