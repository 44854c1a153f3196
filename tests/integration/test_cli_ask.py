"""`wervel ask`: the interview in the terminal, from the first question to the leaflet."""

import io
import json
import os
import signal
import subprocess
import sys
import time

import pytest

from wervel.cli import main
from wervel.leaflet.language import LANGUAGES
from wervel.leaflet.pages import PAGES

ENGLISH = LANGUAGES["en"]
FIRST = ENGLISH.pages[PAGES[0].id].title
SECOND = ENGLISH.pages[PAGES[1].id].title
STOPPED = "Nothing was kept."
UNSURE = ["?"] * 150
"""More answers than there are questions."""


@pytest.fixture
def ask(capsys, monkeypatch):
    """Type these lines and give back the status, standard output and standard error."""

    def ask(*typed, options=("--lang", "en")):
        text = "".join(f"{line}\n" for line in typed)
        monkeypatch.setattr(sys, "stdin", io.StringIO(text))
        status = main(["ask", *options])
        out, err = capsys.readouterr()
        return status, " ".join(out.split()), " ".join(err.split())

    return ask


def test_the_first_page_is_about_the_lowest_nerves_with_its_title_help_and_signs(ask):
    _, out, _ = ask()
    page = ENGLISH.pages["cauda"]
    assert page.title in out
    assert page.help in out
    assert f"1 {ENGLISH.questions['saddle_numbness'].sign}" in out
    assert "0 none of these ? I don't know < back" in out
    assert "Page 1; at most" in out


def test_an_emergency_ends_at_once_with_the_instruction(ask):
    status, out, _ = ask("1 2")
    assert status == 0
    assert "this cannot wait" in out
    assert ENGLISH.instructions["emergency"].title.upper() in out
    assert SECOND not in out
    assert "Which treatments" not in out


def test_an_emergency_on_a_page_leaves_the_rest_of_that_page_unasked(ask):
    signs = [fact.name for fact in PAGES[1].signs]
    _, out, _ = ask("0", str(signs.index("syncope_or_shock") + 1))
    assert "this cannot wait" in out
    assert ENGLISH.questions["temperature_c"].ask not in out


def test_saying_that_nothing_is_known_reaches_the_end_and_clears_nothing(ask):
    status, out, _ = ask(*UNSURE)
    assert status == 0
    assert ENGLISH.frame.TITLE["leaflet"] in out
    assert ENGLISH.frame.SECTION["unknown"] in out
    assert ENGLISH.frame.SECTION["treatment"] not in out
    assert ENGLISH.frame.BANNER in out


def test_progress_is_told_in_words_and_comes_nearer(ask):
    _, out, _ = ask(*UNSURE)
    pages = [int(part.split(";")[0]) for part in out.split("Page ")[1:]]
    assert pages == list(range(1, len(pages) + 1))
    assert "at most" in out
    assert "this may be the last page" in out


def test_back_shows_the_page_before_and_asks_it_anew(ask):
    _, out, _ = ask("0", "<", "1 2")
    assert out.count(FIRST) == 2
    assert SECOND in out
    assert "this cannot wait" in out


def test_before_the_first_page_there_is_nothing(ask):
    _, out, _ = ask("<")
    assert "This is the first page" in out
    assert out.count(FIRST) == 2


@pytest.mark.parametrize(
    ("typed", "answer"),
    [
        ("", "Type your answer and press Enter."),
        (",", "Type your answer and press Enter."),
        ("6", "“6” is not in this list. Type numbers from 1 to 5"),
        ("-1", "“-1” is not in this list."),
        ("yes", "“yes” is not in this list."),
        ("1.5", "“1.5” is not in this list."),
        ("0 2", "0 means none of these"),
        ("²", "“²” is not in this list."),
        ("9" * 5000, "is not in this list."),
        ("\x1b[2J", "“?[2J” is not in this list."),
    ],
)
def test_what_is_no_answer_gets_a_kind_word_and_the_question_stays(ask, typed, answer):
    _, out, _ = ask(typed)
    assert answer in out
    assert out.count(FIRST) == 1
    assert SECOND not in out
    assert "\x1b" not in out


def through(ask, wanted, *typed):
    """Answer "I don't know" until a question comes, and then this."""
    _, out, _ = ask(*UNSURE)
    before = out[: out.index(wanted)].count("> ?")
    return ask(*["?"] * before, *typed)


@pytest.mark.parametrize(
    ("typed", "answer"),
    [
        ("old", "“old” is not a number."),
        ("nan", "“nan” is not a number."),
        ("inf", "inf is not possible here. Type a number from 0 to 110"),
        ("200", "200 is not possible here."),
        ("-3", "-3 is not possible here."),
        ("1e9", "1e9 is not possible here."),
        ("4,5,6", "“4,5,6” is not a number."),
    ],
)
def test_a_number_that_cannot_be_is_asked_again(ask, typed, answer):
    question = ENGLISH.questions["age_years"].ask
    _, out, _ = through(ask, question, typed)
    assert answer in out
    assert out.count(question) == 1


def test_a_dutch_comma_is_a_comma(ask):
    _, out, _ = through(ask, ENGLISH.questions["age_years"].ask, "44,5")
    assert ENGLISH.questions["sex"].ask in out


def test_a_choice_is_one_number_from_its_list(ask):
    question = ENGLISH.questions["sex"].ask
    _, out, _ = through(ask, question, "3", "1")
    assert "“3” is not in this list. Type one number from 1 to 2" in out


@pytest.mark.parametrize("language", ["nl", "en"])
def test_the_end_of_input_ends_it_kindly(ask, language):
    status, out, _ = ask("0", options=("--lang", language))
    assert status == 1
    assert {"nl": "Er is niets bewaard.", "en": STOPPED}[language] in out
    assert "Traceback" not in out


def test_the_story_can_be_piped_into_assess(ask, capsys, tmp_path):
    status, out, talk = ask("1 2", options=("--json",))
    assert status == 0
    told = json.loads(out)
    assert told["facts"]["saddle_numbness"] is True
    assert told["facts"]["bowel_dysfunction_new"] is False
    assert "saddle" not in talk
    assert LANGUAGES["nl"].pages["cauda"].title in talk
    story = tmp_path / "told.json"
    story.write_text(out)
    assert main(["assess", "--json", str(story)]) == 0
    assert json.loads(capsys.readouterr().out)["urgency"] == "emergency"


def test_no_story_is_written_when_it_was_not_finished(ask):
    status, out, talk = ask("0", options=("--json", "--lang", "en"))
    assert (status, out) == (1, "")
    assert STOPPED in talk


def test_not_knowing_is_left_out_of_the_story_and_none_is_written_as_no(ask):
    _, out, _ = ask("?", *UNSURE, options=("--json",))
    assert "saddle_numbness" not in json.loads(out)["facts"]


def test_ctrl_c_ends_it_kindly():
    # A test runner in the background may have told its children to ignore Ctrl-C.
    program = (
        "import signal, sys\n"
        "signal.signal(signal.SIGINT, signal.default_int_handler)\n"
        "from wervel.cli import main\n"
        "sys.exit(main(['ask', '--lang', 'en']))\n"
    )
    with subprocess.Popen(
        [sys.executable, "-c", program],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
    ) as talk:
        while FIRST not in talk.stdout.readline():
            pass
        time.sleep(0.3)
        os.kill(talk.pid, signal.SIGINT)
        out, err = talk.communicate(timeout=30)
    assert talk.returncode == 130
    assert STOPPED in " ".join(out.split())
    assert err == ""
