"""A handful of facts to write small conditions with."""

from wervel.logic.conditions import above, all_of, any_of, at_least, count_of, no, one_of, yes
from wervel.logic.facts import Choice, Number, Teller, Vocabulary, Words, YesNo

fever = YesNo("fever", "illness", "Has a fever.", "S1")
fell = YesNo("fell", "bone", "Fell.", "S1")
ill = YesNo("ill", "illness", "Feels ill.", "S1")
numb = YesNo("numb", "nerve", "Is numb.", "S1", Teller.CLINICIAN)
age = Number("age", "person", "Age.", "S1", unit="years", low=0, high=110)
score = Number("score", "instrument", "Score.", "S1", unit="points", low=0, high=9, whole=True)
way = Choice("way", "course", "Which way it goes.", "S1", options=("better", "same", "worse"))
job = Words("job", "work", "Work.", "S1", longest=20)

FEW = Vocabulary((fever, fell, ill, numb, age, score, way, job))

__all__ = [
    "FEW", "above", "age", "all_of", "any_of", "at_least", "count_of", "fell", "fever", "ill",
    "job", "no", "numb", "one_of", "score", "way", "yes",
]  # fmt: skip
