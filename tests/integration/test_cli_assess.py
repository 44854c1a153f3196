"""`wervel assess`: every good story is answered, and every bad one gets one clear line."""

import io
import json
import os
import subprocess
import sys

import pytest

from wervel.cli import main

KEYS = [
    "id", "guideline", "on", "teller", "urgency", "interim_urgency", "complete", "asks",
    "asks_for_advice", "standing", "phase", "imaging_indicated", "actions", "avoid", "findings",
    "options", "conflicts",
]  # fmt: skip
CAUDA = {"saddle_numbness": True, "urinary_retention_or_difficulty": True, "age_years": 44}
GOOD = json.dumps({"id": "good", "facts": {"age_years": 30, "sex": "male"}}).encode()
# What nobody may read in a message about something else.
SECRET = "beekeeper"


def story(**given):
    return {"id": "a", "on": "2026-11-22", "facts": CAUDA} | given


def told(name, raw):
    """A line in which one fact is told like this, beside a fact that is nobody's business."""
    return b'{"id": "bad", "facts": {"occupation": "%s", "%s": %s}}' % (
        SECRET.encode(),
        name.encode(),
        raw.encode() if isinstance(raw, str) else raw,
    )


def fact(name, raw):
    """A line in which only this fact is told."""
    return f'{{"facts": {{"{name}": {raw}}}}}'.encode()


@pytest.fixture
def run(capsys, monkeypatch):
    """Run `wervel assess` and give back its status, its answers and what it complained of."""

    def run(*arguments, stdin=b"", lines=True):
        stream = io.TextIOWrapper(io.BufferedReader(io.BytesIO(stdin)))
        monkeypatch.setattr(sys, "stdin", stream)
        status = main(["assess", *map(str, arguments)])
        out, err = capsys.readouterr()
        answers = [json.loads(line) for line in out.splitlines()] if lines else out
        return status, answers, err.splitlines()

    return run


@pytest.fixture
def file(tmp_path):
    """Write a file of bytes, text, or stories."""

    def write(*content, name="stories.jsonl"):
        path = tmp_path / name
        lines = [part if isinstance(part, bytes) else json.dumps(part).encode() for part in content]
        path.write_bytes(b"\n".join(lines))
        return path

    return write


# --- answers ------------------------------------------------------------------------------------


def test_one_story_gives_one_line_with_every_key_in_its_order(run, file):
    status, [answer], complaints = run("--json", file(story()))
    assert status == 0
    assert complaints == []
    assert list(answer) == KEYS
    assert answer["id"] == "a"
    assert answer["on"] == "2026-11-22"
    assert answer["urgency"] == answer["interim_urgency"] == "emergency"
    assert answer["complete"] is True
    assert answer["standing"] == "alarm"
    assert set(answer["guideline"]) == {"name", "version", "seal"}


def test_a_finding_names_its_facts_with_their_values_and_its_sources(run, file):
    _, [answer], _ = run("--json", file(story()))
    [finding] = [found for found in answer["findings"] if found["rule"] == "RF-CES-1"]
    assert finding["chapter"] == "cause"
    assert finding["truth"] == "yes"
    assert finding["acts"] is True
    assert finding["raises"] == "emergency"
    assert {"fact": "saddle_numbness", "value": True} in finding["reasons"]
    assert all(source.split()[1] in "RSMD" for source in finding["sources"])
    assert finding["sure"] in list("RSMD")


def test_what_is_not_known_is_null_and_asked(run, file):
    _, [answer], _ = run("--json", file({"facts": {}}))
    assert answer["urgency"] is None
    assert answer["complete"] is False
    assert answer["interim_urgency"] in ("self_care", "routine")
    assert "saddle_numbness" in answer["asks"]
    assert answer["phase"] is None
    values = [r["value"] for found in answer["findings"] for r in found["reasons"]]
    assert None in values


def test_every_option_has_a_status_and_its_place(run, file):
    _, [answer], _ = run("--json", file(story()))
    statuses = {"recommended", "possible", "not_now", "contraindicated", "unknown"}
    assert {option["status"] for option in answer["options"]} <= statuses
    assert all(1 <= option["step"] <= 4 for option in answer["options"])
    assert all(option["sources"] for option in answer["options"])


def test_the_statements_that_say_no_come_only_when_asked_for(run, file):
    stories = file(story())
    _, [short], _ = run("--json", stories)
    _, [whole], _ = run("--json", "--all", stories)
    assert "no" not in {finding["truth"] for finding in short["findings"]}
    assert "no" in {finding["truth"] for finding in whole["findings"]}
    rules = [finding["rule"] for finding in whole["findings"]]
    assert set(rules) > {finding["rule"] for finding in short["findings"]}
    assert len(rules) == len(set(rules))


def test_a_clinician_can_tell_more_so_more_is_open(run, file):
    stories = file({"facts": {}})
    _, [patient], _ = run("--json", stories)
    _, [clinician], _ = run("--json", "--teller", "clinician", stories)
    assert patient["teller"] == "patient"
    assert set(patient["asks"]) < set(clinician["asks"])


def test_the_same_stories_give_the_same_bytes(run, file):
    stories = file(story(), {"facts": {}}, {"id": 7, "facts": {"fever": True}})
    first = run("--json", "--on", "2026-01-01", stories, lines=False)
    assert run("--json", "--on", "2026-01-01", stories, lines=False) == first


@pytest.mark.parametrize(
    ("given", "expected"), [({}, 1), ({"id": None}, 1), ({"id": 12}, 12), ({"id": "Ça"}, "Ça")]
)
def test_an_id_comes_back_and_is_else_the_line(run, file, given, expected):
    _, [answer], _ = run("--json", file({"facts": {}} | given))
    assert answer["id"] == expected


def test_the_day_of_the_story_comes_before_the_day_of_the_command(run, file):
    stories = file({"on": "2025-02-03", "facts": {}}, {"facts": {}}, {"on": None, "facts": {}})
    _, answers, _ = run("--json", "--on", "2026-01-01", stories)
    assert [answer["on"] for answer in answers] == ["2025-02-03", "2026-01-01", "2026-01-01"]


# --- how stories may come ------------------------------------------------------------------------


def test_a_story_may_be_printed_over_many_lines(run, file):
    _, [answer], complaints = run("--json", file(json.dumps(story(), indent=4).encode()))
    assert answer["id"] == "a"
    assert complaints == []


def test_printed_stories_may_follow_each_other(run):
    both = "\n".join(json.dumps(story(id=id), indent=2) for id in ("one", "two"))
    _, answers, _ = run("--json", "-", stdin=both.encode())
    assert [answer["id"] for answer in answers] == ["one", "two"]


def test_several_files_are_answered_in_their_order(run, file):
    one, two = file(story(id="one"), name="1.json"), file(story(id="two"), name="2.json")
    _, answers, _ = run("--json", two, one)
    assert [answer["id"] for answer in answers] == ["two", "one"]


@pytest.mark.parametrize(
    "content",
    [b"\xef\xbb\xbf" + GOOD, GOOD + b"\r\n", b"\n\n  \n" + GOOD + b"\n\n", b"  " + GOOD],
    ids=["byte order mark", "carriage return", "blank lines", "indented"],
)
def test_small_habits_of_other_programs_do_no_harm(run, content):
    status, [answer], complaints = run("--json", "-", stdin=content)
    assert (status, answer["id"], complaints) == (0, "good", [])


def test_an_explicit_null_is_the_same_as_no_answer(run, file):
    _, answers, _ = run("--json", file({"id": 1, "facts": {}}, {"id": 1, "facts": {"fever": None}}))
    assert answers[0] == answers[1]


def test_it_answers_each_line_before_the_next_one_comes():
    command = [sys.executable, "-m", "wervel", "assess", "-", "--json"]
    with subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE) as stream:
        for _ in range(2):
            stream.stdin.write(GOOD + b"\n")
            stream.stdin.flush()
            assert json.loads(stream.stdout.readline())["id"] == "good"
        stream.stdin.close()
        assert stream.wait(30) == 0


def test_it_ends_quietly_when_nobody_reads_on(file):
    stories = file(*[{"facts": {}}] * 40)
    command = [sys.executable, "-m", "wervel", "assess", str(stories), "--json"]
    with subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.PIPE) as stream:
        stream.stdout.readline()
        stream.stdout.close()
        assert stream.stderr.read() == b""
        stream.wait(30)


# --- what is not as expected ----------------------------------------------------------------------

DEEP = b"[" * 100_000
BAD_LINES = {
    "unknown name": (told("fevr", "true"), "fact fevr", "did you mean fever?"),
    "unknown name, other case": (told("Fever", "true"), "fact Fever", "did you mean fever?"),
    "name like nothing": (told("qqqq", "1"), "fact qqqq", "a known fact, got an unknown name"),
    "name that moves the cursor": (told("\\u001b[2J", "1"), r'fact "\u001b[2J"', "unknown name"),
    "very long name": (told("x" * 5000, "1"), "a text of 5000 characters", "unknown name"),
    "empty name": (told("", "1"), 'fact ""', "unknown name"),
    "word for yes": (told("fever", '"yes"'), "fact fever", 'true or false, got "yes"'),
    "number for yes": (told("fever", "1"), "fact fever", "true or false, got 1"),
    "list for yes": (told("fever", f'["{SECRET}"]'), "fact fever", "got a list"),
    "object for yes": (told("fever", f'{{"x": "{SECRET}"}}'), "fact fever", "got an object"),
    "word for number": (told("age_years", '"30"'), "fact age_years", 'got "30"'),
    "yes for number": (told("age_years", "true"), "fact age_years", "got true"),
    "too high": (told("pain_nrs", "11"), "fact pain_nrs", "from 0 to 10 (0-10), got 11"),
    "too low": (told("age_years", "-1"), "fact age_years", "from 0 to 110 (years), got -1"),
    "fraction of a point": (told("sbst_total", "2.5"), "fact sbst_total", "a whole number"),
    "not a number": (told("pain_nrs", "NaN"), "fact pain_nrs", "got NaN"),
    "infinity": (told("pain_nrs", "Infinity"), "fact pain_nrs", "got Infinity"),
    "minus infinity": (told("pain_nrs", "-Infinity"), "fact pain_nrs", "got -Infinity"),
    "overflow": (told("pain_nrs", "1e999"), "fact pain_nrs", "got a number too large"),
    "huge": (told("pain_nrs", "9" * 9000), "fact pain_nrs", "got a number of 9000 digits"),
    "not an option": (told("sex", '"man"'), "fact sex", 'one of female, male, got "man"'),
    "option in capitals": (told("sex", '"FEMALE"'), "fact sex", 'got "FEMALE"'),
    "long text": (fact("occupation", '"%s"' % ("y" * 300)), "fact occupation", "got a text of 300"),
    "moving text": (fact("occupation", r'"\u001b"'), "fact occupation", r'got "\u001b"'),
    "half a letter": (fact("occupation", r'"\ud800"'), "fact occupation", r'got "\ud800"'),
    "a fact twice": (fact("fever", 'true, "fever": 1'), "fact fever", "expected once, got twice"),
    "a key twice": (b'{"id": 1, "id": 2, "facts": {}}', "key id", "expected once, got twice"),
    "facts twice": (b'{"facts": {}, "facts": {}}', "key facts", "expected once, got twice"),
    "no facts": (b'{"id": "x"}', "facts", "a JSON object of facts, got nothing by that name"),
    "facts is null": (b'{"facts": null}', "facts", "a JSON object of facts, got null"),
    "facts is a list": (b'{"facts": [1]}', "facts", "a JSON object of facts, got a list"),
    "a fact outside": (b'{"fever": true, "facts": {}}', "fact fever", "expected it inside facts"),
    "unknown key": (b'{"idd": 1, "facts": {}}', "key idd", "did you mean id?"),
    "id is a list": (b'{"id": [], "facts": {}}', "id", "got a list"),
    "id is true": (b'{"id": true, "facts": {}}', "id", "got true"),
    "id is empty": (b'{"id": "", "facts": {}}', "id", 'got ""'),
    "id moves the cursor": (b'{"id": "\\u001b[2J", "facts": {}}', "id", r'got "\u001b[2J"'),
    "day the Dutch way": (b'{"on": "22-11-2026", "facts": {}}', "on", "a date as 2026-11-22"),
    "day that is not there": (b'{"on": "2026-02-30", "facts": {}}', "on", 'got "2026-02-30"'),
    "day without hyphens": (b'{"on": "20261122", "facts": {}}', "on", 'got "20261122"'),
    "day is a number": (b'{"on": 2026, "facts": {}}', "on", "got 2026"),
    "a list": (b"[1, 2]", "a JSON object", "got a list"),
    "a number": (b"42", "a JSON object", "got 42"),
    "a text": (b'"hello"', "a JSON object", 'got "hello"'),
    "null": (b"null", "a JSON object", "got null"),
    "only NaN": (b"NaN", "a JSON object", "got NaN"),
    "no JSON": (b"hello", "a JSON object", "broken JSON"),
    "single quotes": (b"{'facts': {}}", "a JSON object", "broken JSON"),
    "a comma too many": (b'{"facts": {"fever": true,}}', "a JSON object", "broken JSON"),
    "a comment": (b'{"facts": {}} // mine', "a JSON object", "broken JSON"),
    "two in one line": (b'{"facts": {}} {"facts": {}}', "a JSON object", "broken JSON"),
    "half a line": (b'{"facts": {"fever": true', "a JSON object", "only the beginning"),
    "half a text": (b'{"facts": {"fev', "a JSON object", "broken JSON"),
    "raw control character": (b'{"id": "a\x01", "facts": {}}', "a JSON object", "broken JSON"),
    "deep list": (DEEP, "a JSON object", "nested too deeply"),
    "deep object": (b'{"facts": ' + b'{"a":' * 50_000, "a JSON object", "nested too deeply"),
    "deep and whole": (DEEP + b"]" * 100_000, "a JSON object", "nested too deeply"),
    "other bytes": ('{"id": "é", "facts": {}}'.encode("latin-1"), "UTF-8 text", "other bytes"),
    "far too long": (b'{"id": "%s"}' % (b"x" * (1 << 21)), "at most 1,048,576 bytes", "got more"),
}  # fmt: skip


@pytest.mark.parametrize("bad", BAD_LINES)
def test_a_bad_line_gets_one_clear_line_and_the_others_an_answer(run, file, bad):
    line, subject, message = BAD_LINES[bad]
    stories = file(GOOD, line, GOOD)
    status, answers, complaints = run("--json", stories)
    assert status == 2
    assert [answer["id"] for answer in answers] == ["good", "good"]
    [complaint] = complaints
    assert complaint.startswith(f"{stories}:2: ")
    assert subject in complaint
    assert message in complaint
    assert "expected" in complaint
    assert "got" in complaint
    assert SECRET not in complaint
    assert complaint.isprintable()
    assert len(complaint) < 300


@pytest.mark.parametrize("bad", BAD_LINES)
def test_a_bad_line_alone_never_ends_in_a_traceback(run, bad):
    status, answers, complaints = run("--json", "-", stdin=BAD_LINES[bad][0])
    assert (status, answers) == (2, [])
    assert complaints[0].startswith("stdin:1: ")


def test_each_bad_fact_of_a_story_is_named(run, file):
    status, answers, complaints = run("--json", file(story(facts={"fevr": 1, "pain_nrs": 99})))
    assert (status, answers) == (2, [])
    assert [complaint.split(": ")[1] for complaint in complaints] == ["fact fevr", "fact pain_nrs"]


def test_in_a_story_over_many_lines_the_line_is_that_of_the_fact(run, file):
    bad = story(facts={"age_years": 44, "sex": "male", "pain_nrs": 99})
    stories = file(json.dumps(bad, indent=2).encode())
    _, _, [complaint] = run("--json", stories)
    line = stories.read_text().splitlines().index('    "pain_nrs": 99') + 1
    assert complaint.startswith(f"{stories}:{line}: fact pain_nrs: ")


def test_a_broken_story_over_many_lines_gets_one_line_at_its_mistake(run, file):
    broken = b'{\n  "id": "x",\n  "facts": {\n    "fever": tru,\n    "age_years": 30\n  }\n}'
    stories = file(broken, GOOD)
    status, answers, [complaint] = run("--json", stories)
    assert status == 2
    assert [answer["id"] for answer in answers] == ["good"]
    assert complaint.startswith(f"{stories}:4: expected a JSON object, got broken JSON")


FILES = {
    "empty": (b"", "got an empty file"),
    "only white": (b" \n\n\t\n", "got an empty file"),
    "zero bytes": (b"\0" * 100, "got a binary file"),
    "a picture": (b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR", "got a binary file"),
    "compressed": (b"\x1f\x8b\x08\x00\x00\x00\x00\x00\x00\x03", "got a binary file"),
    "two bytes a letter": ('{"facts": {}}'.encode("utf-16"), "got a binary file"),
    "letters of long ago": ("één verhaal".encode("latin-1"), "got a binary file"),
}


@pytest.mark.parametrize("content", FILES)
def test_a_file_that_is_no_story_gets_one_line(run, file, content):
    given, message = FILES[content]
    bad, good = file(given, name="bad"), file(GOOD)
    status, answers, [complaint] = run("--json", bad, good)
    assert status == 2
    assert [answer["id"] for answer in answers] == ["good"]
    assert complaint.startswith(f"{bad}:1: expected ")
    assert message in complaint


def test_a_directory_and_a_file_that_is_not_there_get_one_line_each(run, file, tmp_path):
    missing = tmp_path / "missing.json"
    status, [answer], complaints = run("--json", tmp_path, missing, file(GOOD))
    assert status == 2
    assert answer["id"] == "good"
    assert complaints == [
        f"{tmp_path}: expected a file, got a directory",
        f"{missing}: expected a file, got nothing by that name",
    ]


@pytest.mark.skipif(os.geteuid() == 0, reason="root may read everything")
def test_a_file_that_may_not_be_read_gets_one_line(run, file):
    closed = file(GOOD)
    closed.chmod(0)
    status, answers, [complaint] = run("--json", closed)
    assert (status, answers) == (2, [])
    assert complaint.startswith(f"{closed}: ")


@pytest.mark.parametrize("arguments", [[], ["-", "--on", "1-1-2026"], ["-", "--lang", "fr"]])
def test_a_command_that_is_not_understood_says_how_it_is(arguments, capsys):
    with pytest.raises(SystemExit) as stopped:
        main(["assess", *arguments])
    assert stopped.value.code == 2
    assert "usage: wervel assess" in capsys.readouterr().err


# --- for people -----------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("language", "parts"),
    [
        ("nl", ["BEL NU UW HUISARTS", "Waarom zeggen we dit?", "Wat zou het anders maken?"]),
        ("en", ["CALL YOUR GP", "Why do we say this?", "What would change it?"]),
    ],
)
def test_people_read_what_why_and_what_would_change_it(run, file, language, parts):
    status, text, _ = run("--lang", language, file(story(id="Ms B")), lines=False)
    assert status == 0
    assert text.startswith("Ms B · 22 ")
    places = [text.index(part) for part in parts]
    assert places == sorted(places)
    assert "[emergency]" in text
    assert "[RF-CES-1]" in text
    assert max(map(len, text.splitlines())) <= 78


def test_people_read_what_is_still_missing_and_whom_to_call(run, file):
    _, text, _ = run("--lang", "en", file({"facts": {"age_years": 30}}), lines=False)
    assert "not complete yet" in text
    assert "What is still missing?" in text
    assert "saddle numbness" in text
    assert "When do you call at once?" in text


def test_a_clinician_reads_clinical_words(run, file):
    _, text, _ = run("--lang", "en", "--teller", "clinician", file(story()), lines=False)
    assert "Suspected cauda equina syndrome" in text
    assert "Saddle numbness: yes" in text


def test_plain_text_holds_no_colour_and_colour_can_be_asked_for(run, file, monkeypatch):
    monkeypatch.setenv("COLUMNS", "80")
    stories = file(story())
    _, plain, _ = run(stories, lines=False)
    _, never, _ = run("--color", "never", stories, lines=False)
    _, always, _ = run("--color", "always", stories, lines=False)
    assert "\x1b" not in plain
    assert plain == never
    assert "\x1b[" in always
    # The level is also there in words.
    assert "emergency" in always
