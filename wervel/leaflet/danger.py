"""Words in a message that may mean danger, in both languages: nobody writes only one.

It finds words, not meaning: "I can pee" is found too. So it only ever asks or hurries, it never
reassures: what it does not find may be danger all the same.
"""

import re
import unicodedata
from functools import cache

from wervel.leaflet.language import LANGUAGES

CRISIS = "crisis"
"""The sign that asks for another number to call."""
APART = 5
"""So many words may stand between the parts of what is looked for."""


def found(text: str) -> tuple[str, ...]:
    """The signs that the text may tell of, each by its name; none is no proof of anything."""
    told = plain(text)
    return tuple(sign for sign, looks in _looks().items() if any(one.search(told) for one in looks))


def plain(text: str) -> str:
    """Small letters without accents, one space between words; a sentence ends in a dot."""
    bare = unicodedata.normalize("NFKD", text.casefold().replace("’", "'"))
    kept = "".join(sign for sign in bare if not unicodedata.combining(sign))
    return re.sub(r"\s+", " ", re.sub(r"[.!?;\n]+", " . ", kept))


@cache
def _looks() -> dict[str, tuple[re.Pattern[str], ...]]:
    looks: dict[str, tuple[re.Pattern[str], ...]] = {}
    for words in LANGUAGES.values():
        for sign, phrases in words.post.DANGER_WORDS.items():
            looks[sign] = looks.get(sign, ()) + tuple(map(_pattern, phrases))
    return looks


def _pattern(phrase: str) -> re.Pattern[str]:
    """Each part begins a word, in this order, in one sentence, with at most a few words between."""
    parts = (re.escape(part) for part in plain(phrase).split())
    between = rf"[^\s.]*(?: [^\s.]+){{0,{APART}}}? "
    return re.compile(r"(?<![^\W_])" + between.join(parts))
