"""The words of the proof, in English: what each property promises, and who breaks it."""

from collections.abc import Mapping

WORDS: Mapping[str, str] = {
    "refuted": "This person breaks the promise",
    "unreachable": "Nobody can be imagined for whom this comes out",
    "open": "Not decided, which counts as not proved",
    "first": "First:",
    "then": "Then the same person, with this otherwise:",
    "nothing": "Nothing was told.",
    "rest": "Everything else is unknown.",
    "not_told": "Not told (any more): {label}.",
}

PROMISES: Mapping[str, str] = {
    "SP-1": "One more danger sign never makes it less urgent.",
    "SP-2": "Not knowing a danger sign is never better than not having it.",
    "SP-2b": "While the urgency is open there is something to ask, and a settled one is the level now.",
    "SP-3": "Every level of urgency can come out.",
    "SP-3b": "Each sign is seen as soon as its source asks.",
    "SP-3c": "Who answers only the sign is not excused by silence.",
    "SP-4": "The order of the rules makes no difference.",
    "SP-5": "The level is the highest of the single rules.",
    "SP-6": "No treatment is open while what closes it holds or could hold.",
    "SP-6b": "What a source says to close a treatment closes it.",
    "SP-7": "Nothing soothes or treats beside an alarm, or too early.",
    "SP-16": "A child, or somebody of unknown age, is never left to self-care.",
    "SP-17": "Free text changes nothing.",
    "G-1": "One more answer never turns a finding.",
    "G-2": "A settled urgency stays as it is.",
    "G-3": "A refusal stands, and so does a permission.",
    "G-4": "With nothing known, nothing is judged.",
    "G-5": "The interview stops only when no answer changes what is shown.",
    "G-6": "Beside an alarm, no later answer changes how soon, or soothes.",
    "G-7": "Every rule can come out for somebody.",
    "G-8": "No rule is swallowed by others without saying so.",
    "G-9": "Tables are complete and never give two answers.",
    "G-10": "No two things are said that contradict each other.",
    "G-11": "Where sources differ, that is said.",
    "G-12": "Every part of a danger sign makes a difference.",
    "G-13": "Every suspicion can act.",
    "G-14": "Nothing is filled in but what follows from what was told.",
}
"""By the number of the property."""
