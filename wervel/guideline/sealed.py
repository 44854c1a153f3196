"""The digests of the released versions of the guideline, written by ``make seal`` alone."""

from collections.abc import Mapping


class AlteredGuideline(RuntimeError):
    """The guideline of this installation is not the one that was released; it may not be used."""


SEALS: Mapping[str, str] = {
    "2026.11.0": "8a0dcbd690adce4dbb02644fc472350e22b945da6d4430758581ccde83463ff6",
}
"""SHA-256 in hexadecimal by version; see ``seal``."""
