"""Which column is what, and what is refused."""

import pytest

from tests.unit.logic.a_few_facts import FEW, age, fever
from wervel.population.shape import Refused, Shape, Wanted, shape_of

OUTCOMES = ("urgency",)


def shape(*columns, id=None, keep=()):
    return shape_of(columns, Wanted(id, keep), vocabulary=FEW, outcomes=OUTCOMES)


def test_person_or_id_is_the_id_by_itself():
    assert shape("fever", "person").id == "person"
    assert shape("id", "fever").id == "id"
    assert shape("id", "fever", "person", keep=("id",)) == Shape("person", ("id",), (fever,))


def test_without_an_id_the_row_is():
    found = shape("fever", "age")
    assert found == Shape(None, (), (fever, age))
    assert found.id_name == "row"
    assert found.read == ("fever", "age")


def test_a_fact_can_be_kept_too():
    found = shape("nr", "age", "town", id="nr", keep=("town", "age"))
    assert found.carried == ("nr", "town", "age")
    assert found.read == ("nr", "town", "age")


@pytest.mark.parametrize(
    ("columns", "asked", "message"),
    [
        (("fevr",), {}, "column 'fevr': expected a known fact (did you mean fever?)"),
        (("fever", "weather"), {}, "column 'weather': expected a known fact; --keep or --id"),
        (("fever", "fever"), {}, "column 'fever': expected once"),
        (("fever",), {"id": "nr"}, "column 'nr': named, but not in the file"),
        (("fever",), {"keep": ("town",)}, "column 'town': named, but not in the file"),
        (("fever", "urgency"), {"keep": ("urgency",)}, "column 'urgency': the answer has a column"),
        (("fever", "urgency"), {"id": "urgency"}, "column 'urgency': the answer has a column"),
        (("fever", "row"), {"keep": ("row",)}, "column 'row': the answer has a column"),
        (("person",), {}, "expected a column for each known fact, got none that is a fact"),
    ],
)
def test_what_is_refused(columns, asked, message):
    with pytest.raises(Refused) as refused:
        shape(*columns, **asked)
    assert str(refused.value).startswith(message)


def test_all_that_is_wrong_is_said_at_once():
    with pytest.raises(Refused) as refused:
        shape("fevr", "agee", id="nr")
    assert str(refused.value).count("column") == 3
