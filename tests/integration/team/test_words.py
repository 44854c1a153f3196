"""The words of the team's pages: complete in both languages, and each of them used."""

import re
from pathlib import Path

import pytest

from wervel.leaflet.language import LANGUAGES
from wervel.pathway.gather import LOOKING
from wervel.web.team.parts import PARTS
from wervel.web.team.urls import VIEWS

WEB = Path(__file__).parents[3] / "wervel/web"
TABLES = ("SLUGS", "WAYS", "LEVELS_SHORT", "KINDS", "EVENTS", "ROLES", "PARTS", "OPTIONS", "TEAM")
FIELD = re.compile(r"\{(\w+)\}")


@pytest.mark.parametrize("table", TABLES)
def test_both_languages_have_the_same_words_with_the_same_fields(table):
    dutch, english = (getattr(LANGUAGES[code].team, table) for code in ("nl", "en"))
    assert list(dutch) == list(english)
    for name, text in dutch.items():
        if isinstance(text, str):
            assert text, name
            assert sorted(FIELD.findall(text)) == sorted(FIELD.findall(english[name])), name
            assert "{" not in FIELD.sub("", text), name


@pytest.mark.parametrize("code", ["nl", "en"])
def test_nothing_is_without_words_and_no_words_are_without_use(code):
    team = LANGUAGES[code].team
    assert set(team.SLUGS) == set(VIEWS)
    assert {part.id for part in PARTS} == set(team.PARTS)
    assert set(LOOKING) == set(team.EVENTS)
    assert len(team.MONTHS_SHORT.split()) == 12
    files = (
        *WEB.glob("templates/team/**/*.html"), *WEB.glob("team/*.py"),
        WEB / "templatetags/team.py",
    )  # fmt: skip
    text = "".join(file.read_text() for file in files)
    unused = {
        name
        for name in team.TEAM
        if not re.search(rf'\bw\.{name}\b|"{name}"', text) and not name.startswith("reason_")
    }
    assert unused == set()
