"""Reasons in a person's own words: short, and something that somebody else can read."""

import unicodedata

from wervel.pathway.refusals import NotNow

SHORTEST_REASON = 10
LONGEST_REASON = 500
INVISIBLE = frozenset({"Cc", "Cf", "Cs", "Co", "Cn"})
"""Kinds of characters that nobody sees; some no database takes."""


def problem_with(reason: str) -> str:
    """What is wrong with a reason, in one word: ``short``, ``long``, ``odd``, or nothing."""
    seen = "".join(one for one in reason if unicodedata.category(one) not in INVISIBLE)
    if len(seen.strip()) < SHORTEST_REASON:
        return "short"
    if len(reason) > LONGEST_REASON:
        return "long"
    # A line may end, and letters of other scripts may be joined: no other unseen character may be.
    unseen = [one for one in reason if unicodedata.category(one) in INVISIBLE - {"Cf"}]
    return "odd" if any(one not in "\r\n\t" for one in unseen) else ""


def check_reason(reason: str, ask: str = "Say in a few words why.") -> None:
    """Raise ``NotNow`` for a reason that says nothing, is a book, or cannot be kept."""
    problem = problem_with(reason)
    if problem == "short":
        raise NotNow(ask)
    if problem:
        raise NotNow(f"A reason is at most {LONGEST_REASON} characters that can be read.")


def for_log(reason: str) -> str:
    """A reason as the log can keep it, also one that is refused: the unseen becomes a mark."""
    return "".join(
        "\ufffd" if unicodedata.category(one) in INVISIBLE - {"Cf"} and one not in "\r\n\t" else one
        for one in reason
    )
