"""What a visitor told so far, in one encrypted cookie on the visitor's own device.

The server keeps no copy, so the cookie holds all: the answers, which pages were answered, and
numbers as they were typed. It is encrypted, not only signed: on a shared computer the next
person must not be able to read it from the browser's own list of cookies.

The length of a cookie says something too, so the text is packed and filled up to whole blocks.
Packing before encrypting is safe here, as no stranger can put words of their own in the story.
"""

import json
import secrets
import time
import zlib
from base64 import urlsafe_b64encode
from collections.abc import Mapping
from functools import lru_cache

from cryptography.fernet import Fernet, InvalidToken, MultiFernet
from cryptography.hazmat.primitives.hashes import SHA256
from cryptography.hazmat.primitives.kdf.hkdf import HKDF
from django.conf import settings
from django.http import HttpRequest, HttpResponse

from wervel.guideline.facts import VOCABULARY
from wervel.leaflet.pages import PAGE_OF
from wervel.leaflet.story import NOTHING, Story
from wervel.logic.facts import BadValue, Facts, Value

BLOCK = 256
LONGEST = 64 * 1024
REFRESH_AFTER = 10 * 60


def new_story() -> Story:
    """An interview in which nothing is answered yet."""
    return Story(secrets.token_hex(6))


def read_story(request: HttpRequest) -> Story | None:
    """The story that this browser holds, or ``None``: there is none, it is old, or not ours."""
    try:
        return _unpack(_cipher().decrypt(_sealed(request), ttl=settings.ANSWERS_IDLE_SECONDS))
    except (InvalidToken, zlib.error, ValueError, KeyError, TypeError):
        return None


def _sealed(request: HttpRequest) -> bytes:
    token = request.COOKIES.get(settings.ANSWERS_COOKIE, "")[:LONGEST]
    return token.encode("ascii", "replace") + b"=" * (-len(token) % 4)


def write_story(response: HttpResponse, story: Story) -> None:
    """Hand the story to the browser, until it closes or two hours pass."""
    sealed = _cipher().encrypt(_pack(story)).rstrip(b"=").decode("ascii")
    response.set_cookie(
        settings.ANSWERS_COOKIE,
        sealed,
        secure=settings.COOKIE_SECURE,
        httponly=True,
        samesite="Lax",
    )


def refresh_story(request: HttpRequest, response: HttpResponse, story: Story) -> None:
    """Let the two hours begin anew for somebody who still reads.

    Not at every page: of two answers on their way at once the older must not undo the newer.
    """
    sealed = _sealed(request)
    if time.time() - _cipher().extract_timestamp(sealed) > REFRESH_AFTER:
        write_story(response, story)


def forget_story(response: HttpResponse) -> None:
    """Let the browser forget the story at once."""
    response.set_cookie(
        settings.ANSWERS_COOKIE,
        "",
        max_age=0,
        secure=settings.COOKIE_SECURE,
        httponly=True,
        samesite="Lax",
    )


def _pack(story: Story) -> bytes:
    text = json.dumps(
        {"i": story.id, "f": dict(story.facts), "s": story.seen, "t": story.typed},
        separators=(",", ":"),
        ensure_ascii=False,
    )
    packed = zlib.compress(text.encode(), 9)
    return len(packed).to_bytes(4) + packed + bytes(-(len(packed) + 4) % BLOCK)


def _unpack(padded: bytes) -> Story:
    """Read a story; an answer that this version does not know is left out and asked again."""
    size = int.from_bytes(padded[:4])
    unpacker = zlib.decompressobj()
    text = unpacker.decompress(padded[4 : 4 + size], LONGEST)
    told = json.loads(text)
    facts, strange = _known(told["f"])
    ask_again = {PAGE_OF[name].id for name in strange if name in PAGE_OF}
    pages = {page.id for page in PAGE_OF.values()}
    return Story(
        id=str(told["i"]),
        facts=facts,
        seen=tuple(id for id in told["s"] if id in pages - ask_again),
        typed={name: (pair[0], pair[1]) for name, pair in told["t"].items() if name in facts},
    )


def _known(values: Mapping[str, object]) -> tuple[Facts, set[str]]:
    checked: dict[str, Value | None] = {}
    strange: set[str] = set()
    for name, value in values.items():
        try:
            checked[name] = VOCABULARY.by_name[name].check(value)
        except (KeyError, BadValue):
            strange.add(name)
    return NOTHING.but(checked), strange


def _cipher() -> MultiFernet:
    return cipher("a visitor's answers")


def cipher(use: str) -> MultiFernet:
    """What seals a text for one use: a key made for another use opens nothing of it."""
    return _cipher_of((settings.SECRET_KEY, *settings.SECRET_KEY_FALLBACKS), use)


@lru_cache(maxsize=8)
def _cipher_of(keys: tuple[str, ...], use: str) -> MultiFernet:
    """The first key writes, every key may read; each is made for this use alone."""
    info = f"wervel: {use}".encode()
    made = (HKDF(SHA256(), length=32, salt=None, info=info).derive(key.encode()) for key in keys)
    return MultiFernet([Fernet(urlsafe_b64encode(key)) for key in made])
