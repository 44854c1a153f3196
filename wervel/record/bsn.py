"""The Dutch citizen service number (BSN): nine digits that pass the eleven-test."""

WEIGHTS = (9, 8, 7, 6, 5, 4, 3, 2, -1)


class NotABsn(ValueError):
    """These characters are no BSN. The message never repeats them."""


def check_bsn(text: str) -> str:
    """Nine digits; eight are completed with a nought. Raises :class:`NotABsn`.

    Passing says only that it could be one: one in eleven numbers passes.
    """
    digits = "".join(text.split()).replace(".", "")
    if len(digits) not in (8, 9) or not (digits.isascii() and digits.isdigit()):
        raise NotABsn("a BSN has eight or nine digits")
    digits = digits.zfill(9)
    total = sum(weight * int(digit) for weight, digit in zip(WEIGHTS, digits, strict=True))
    if total % 11 or not int(digits):
        raise NotABsn("these digits are no BSN: one of them is mistaken")
    return digits
