"""Numbers that belong to nobody: test BSNs, phones and mail addresses."""

import unicodedata

WEIGHTS = (9, 8, 7, 6, 5, 4, 3, 2)
FIRST_TEST_BSN = 99_990_000
"""BSNs that begin with 9999 are for tests and are never given to anybody: that is their mark."""


def test_bsn(place: int) -> str:
    """The test number at this place, from 0 to 4999: nine digits that pass the eleven-test."""
    # Of two neighbours at least one has a last digit that makes the sum divisible by 11.
    eight = FIRST_TEST_BSN + 2 * place
    rest = _rest(eight)
    if rest == 10:
        eight += 1
        rest = _rest(eight)
    return f"{eight}{rest}"


def phone(place: int) -> str:
    """A mobile number in a range that is not handed out."""
    return f"06 0000 {place:04d}"


def mail(name: str, place: int) -> str:
    """An address at a domain that is for examples (RFC 2606)."""
    plain = unicodedata.normalize("NFKD", name).encode("ascii", "ignore").decode().lower()
    letters = "".join(sign if sign.isalnum() else "." for sign in plain)
    return f"{letters}.{place}@example.org"


def _rest(eight: int) -> int:
    return sum(weight * int(digit) for weight, digit in zip(WEIGHTS, str(eight), strict=True)) % 11
