"""The digests of the released versions of the guideline, written by ``make seal`` alone."""

from collections.abc import Mapping


class AlteredGuideline(RuntimeError):
    """The guideline of this installation is not the one that was released; it may not be used."""


SEALS: Mapping[str, str] = {
    "2026.11.0": "66991d9d08eeba8435708ad6829c782a6fe185392722f03082c3120b314a8e7b",
}
"""SHA-256 in hexadecimal by version; see ``seal``."""
