"""A figure that could mislead is refused when the table is built."""

import pytest

from wervel.simulation.patients.figure import mix, one, share, table


@pytest.mark.parametrize(
    ("make", "message"),
    [
        (lambda: one("x", 1, "days", "S999 R page"), "needs a known source"),
        (lambda: table(share("fever", somebody=0.5)), "about nobody we know"),
        (lambda: table(share("fever", anybody=1.5)), "from 0 to 1"),
        (lambda: table(share("fever", anybody=0.1), share("fever", anybody=0.2)), "stands twice"),
        (lambda: table(mix("leg", "a b", anybody=(0.5, 0.4))), "must make 1"),
        (lambda: table(mix("leg", "a b", anybody=(0.5, 0.3, 0.2))), "2 shares"),
    ],
)
def test_an_ill_made_figure_is_refused(make, message):
    with pytest.raises(ValueError, match=message):
        make()


def test_a_bare_number_is_our_own_choice():
    plain, sourced = share("fever", anybody=0.1, infection=(0.6, "S21 R fever"))
    assert str(plain.cites[0]) == "own (D)"
    assert str(sourced.cites[0]) == "S21 fever (R)"
    assert (plain.key, sourced.key) == ("fever.anybody", "fever.infection")


def test_a_margin_is_read_from_its_text():
    figure = one("x", 0.5, "share", within="0.4-0.6")
    assert (figure.low, figure.high) == (0.4, 0.6)
    assert one("y", 1, "days").low is None
