"""Every planted fault is refuted by the property that should see it, and by a person who shows it.

The person is weighed once more by the judge, which was written by hand: where the fault is in the
guideline, the judge of the broken guideline says what the broken weighing says; and somebody for
whom a promise is broken is judged otherwise by the sound guideline.
"""

from dataclasses import replace

import pytest

from tests.judge import judge
from tests.people import facts_of
from tests.spec.proof.faults import FAULTS, Fault
from wervel.guideline.guideline import GUIDELINE
from wervel.guideline.properties import PROPERTIES
from wervel.guideline.properties.proving import answered
from wervel.guideline.weighing import weighing_of
from wervel.leaflet.proof import people_in_words
from wervel.logic.proof.solver import Verdict
from wervel.logic.weigh import weigh

BY_NUMBER = {promise.number: promise for promise in PROPERTIES}
# Faults of what is asked and of tables change nothing in how one person is weighed.
NOT_WEIGHED = {"G-8", "G-9", "G-12", "G-13"}


def test_there_are_many_and_they_try_every_property():
    assert len(FAULTS) >= 40
    assert {fault.property for fault in FAULTS} == set(BY_NUMBER)


@pytest.mark.parametrize("fault", FAULTS, ids=lambda fault: fault.name)
def test_a_planted_fault_is_refuted_by_somebody(fault: Fault):
    subject = fault.broken()
    answers = answered(BY_NUMBER[fault.property], subject, fault.teller)
    refuted = next((a for a in answers if a.verdict is not Verdict.PROVED), None)
    assert refuted is not None, "nobody noticed"
    assert refuted.verdict is Verdict.REFUTED
    print(f"{fault.name}: {fault.property} {refuted.name}")
    if not refuted.people:
        assert fault.property in {"G-3", "G-7", "G-8", "G-12", "G-13", "SP-3"}, "nobody shows it"
        return
    for line in people_in_words(refuted.people, "en"):
        print("  ", line)
    broken = subject.weighing(fault.teller)
    if subject.guideline is not GUIDELINE:
        for told in refuted.people:
            by_hand = judge(facts_of(told), fault.teller, subject.guideline)
            assert weigh(broken, told) == by_hand
    elif subject.weigh is not weighing_of:
        by_hand = [judge(facts_of(told), fault.teller) for told in refuted.people]
        ways = [broken] * len(refuted.people)
        if fault.property == "SP-4":  # one person, weighed by the rules as written and turned round
            turned = replace(GUIDELINE, statements=tuple(reversed(GUIDELINE.statements)))
            ways = [broken, subject.weigh(turned, fault.teller)]
        weighed = [weigh(way, told) for way, told in zip(ways, refuted.people, strict=True)]
        assert weighed != by_hand
