"""The printed form as PDF/UA-1, in ordinary or in large print; its version is that of its words."""

import json
from collections.abc import Iterable
from dataclasses import asdict
from functools import cache
from hashlib import sha256
from pathlib import Path

from typst import Compiler

from wervel.guideline.guideline import GUIDELINE
from wervel.leaflet.as_pdf import AUTHOR, LARGE, ORDINARY, PAGE, fonts
from wervel.leaflet.fill import fill
from wervel.leaflet.form import FORM, sheets
from wervel.leaflet.language import LANGUAGES, Language

_ROOM = Path(__file__).parent / "print"


@cache
def printed_form(language: str, large: bool) -> bytes:
    """The form, without a date: the same words give the same bytes on every day."""
    data = {
        **_content(LANGUAGES[language]),
        **_foot(language),
        "size": LARGE if large else ORDINARY,
    }
    compiler = Compiler(_ROOM / "form.typ", root=_ROOM, font_paths=fonts())
    compiled = compiler.compile(
        format="pdf", pdf_standards="ua-1", sys_inputs={"form": json.dumps(data)}
    )
    if not isinstance(compiled, bytes):
        raise TypeError(f"typst gave {type(compiled).__name__}, expected bytes")
    return compiled


def version(language: str) -> str:
    """The version of the guideline, and a mark that differs when any word on the form does."""
    words = json.dumps(_content(LANGUAGES[language]), sort_keys=True)
    return f"{GUIDELINE.version}-{sha256(words.encode()).hexdigest()[:6]}"


def _foot(language: str) -> dict[str, str]:
    text = LANGUAGES[language].form.FOOT
    return {"foot": text.format(form=f"{FORM}-{language}", version=version(language))}


def _content(words: Language) -> dict[str, object]:
    form, levels = words.form, words.levels
    return {
        "language": words.code,
        "author": AUTHOR,
        "page": PAGE[words.code],
        "title": form.TITLE,
        "lead": form.LEAD,
        "first": {
            "title": form.FIRST,
            "call": fill(levels.SAFETY_NET_CALL, {}, words.code),
            "why": form.FIRST_CALL,
            "signs": _filled(levels.SAFETY_NET, words),
        },
        "how": {"title": form.HOW_TITLE, "lines": _filled(form.HOW, words)},
        "about": {
            "title": form.ABOUT_TITLE,
            "lines": form.ABOUT,
            "ask": form.HELP_ASK,
            "boxes": form.HELP,
        },
        "sheets": [asdict(sheet) for sheet in sheets(words.code)],
        "end": {"title": form.END_TITLE, "lines": _filled(form.END, words), "room": form.ROOM},
        "names": (form.NAME_LINE, form.BORN_LINE),
        "number": form.NUMBER,
        "banner": words.frame.BANNER,
    }


def _filled(texts: Iterable[str], words: Language) -> list[str]:
    return [fill(text, {}, words.code) for text in texts]
