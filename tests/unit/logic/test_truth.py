"""Kleene's tables, in full: unknown never quietly becomes no."""

from itertools import product

import pytest

from wervel.logic import truth

Y, N, U = True, False, None


@pytest.mark.parametrize(("given", "negated"), [(Y, N), (N, Y), (U, U)])
def test_not(given, negated):
    assert truth.negate(given) is negated


@pytest.mark.parametrize(
    ("one", "other", "both", "either"),
    [
        (Y, Y, Y, Y),
        (Y, N, N, Y),
        (Y, U, U, Y),
        (N, Y, N, Y),
        (N, N, N, N),
        (N, U, N, U),
        (U, Y, U, Y),
        (U, N, N, U),
        (U, U, U, U),
    ],
)
def test_and_or(one, other, both, either):
    assert truth.conjunction([one, other]) is both
    assert truth.disjunction([one, other]) is either


def test_of_nothing_everything_holds_and_nothing_holds():
    assert truth.conjunction([]) is True
    assert truth.disjunction([]) is False


@pytest.mark.parametrize(
    ("needed", "truths", "outcome"),
    [
        (2, [Y, Y, N], Y),
        (2, [Y, N, N], N),
        (2, [Y, U, N], U),
        (2, [U, U, N], U),
        (2, [U, N, N], N),
        (2, [Y, Y, U], Y),
        (1, [N, N, U], U),
        (3, [Y, Y, Y], Y),
        (3, [Y, Y, N], N),
        (0, [], Y),
        (1, [], N),
    ],
)
def test_at_least(needed, truths, outcome):
    assert truth.at_least(needed, truths) is outcome


@pytest.mark.parametrize("truths", list(product([Y, N, U], repeat=3)))
def test_one_is_or_and_all_is_and(truths):
    assert truth.at_least(1, truths) is truth.disjunction(truths)
    assert truth.at_least(3, truths) is truth.conjunction(truths)


def test_words_for_files():
    assert [truth.word(value) for value in (Y, N, U)] == ["yes", "no", "unknown"]
