"""The digests of the released versions of the guideline, written by ``make seal`` alone."""

from collections.abc import Mapping

SEALS: Mapping[str, str] = {
    "2026.11.0": "b5844350a4807bdca7eb4eb8409d3fde4914bb3248faecefbf28774be176a4e3",
}
"""SHA-256 in hexadecimal by version; see ``seal``."""
