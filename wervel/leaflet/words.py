"""The shape of words: what a question to a person is made of, in any language."""

from collections.abc import Mapping
from dataclasses import dataclass, field


@dataclass(frozen=True, slots=True, kw_only=True)
class Question:
    """All words for one fact in one language.

    A fact that a clinician tells has the same parts, worded for the clinician. "I don't know"
    is no part of a question: every question takes it as an answer, and it never means no.
    """

    ask: str
    """The question itself, one sentence."""
    help: str
    """One or two short sentences: what we mean, an example, and why we ask when that helps."""
    told: Mapping[str, str]
    """How we say back what was told: by "yes" and "no", by option code, or by "value".

    The sentence under "value" holds ``{value}``. It reads well for every number, also 0, 1
    and 2.5, so the reader of it needs no plurals.
    """
    label: str
    """The short clinical term, for clinicians and letters."""
    sign: str = ""
    """For a yes or no: the same in the first person, to tick in a list of signs."""
    options: Mapping[str, str] = field(default_factory=dict)
    """For a choice: a short answer for each option code."""
    unit: str = ""
    """For a number: the unit in words."""
