"""Each fault a few times, so that every build shows it; `make faults` does it by the hundred."""

import pytest

from tests.faults.database import Files
from tests.faults.disk import (
    NO_STRACE,
    NO_VOLUME,
    Volume,
    fail_syncs,
    fail_syncs_of_server,
    fill_volume,
    limit_files,
    limit_pages,
    may_trace,
)
from tests.faults.kills import kill_application, kill_postgres
from tests.faults.parallel import edit_at_once, hand_in_at_once
from tests.faults.saving import save_under_load


def test_flt_1_killed_while_writing(own_database):
    found = kill_application(own_database, 8, seed=1)
    assert found.wrong == []
    assert found.kills == 8


@pytest.mark.slow
def test_flt_2_the_server_killed_under_writers(crashing):
    found = kill_postgres(crashing, 3, seed=1)
    assert found.wrong == []
    assert found.received
    assert max(found.back) < 30


def test_flt_4_no_page_more(files):
    found = limit_pages(files)
    assert found.wrong == []
    assert found.refused
    assert found.received


@pytest.mark.slow
def test_flt_4_no_file_may_grow(files):
    found = limit_files(files)
    assert found.wrong == []
    assert found.refused > 20


def test_flt_4_a_full_volume(own_database):
    if not isinstance(own_database, Files):
        pytest.skip("on PostgreSQL this needs a server of its own: make faults")
    with Volume(12) as volume:
        if not volume.mounted:
            pytest.skip(NO_VOLUME)
        found = fill_volume(Files(volume.folder), volume, 8)
    assert found.wrong == []
    assert found.refused


def test_flt_5_failing_syncs(files):
    if not may_trace():
        pytest.skip(NO_STRACE)
    found = fail_syncs(files, 4)
    assert found.wrong == []
    assert found.refused == 4


@pytest.mark.slow
def test_flt_5_failing_syncs_of_the_server(crashing):
    if not may_trace():
        pytest.skip(NO_STRACE)
    found = fail_syncs_of_server(crashing, 2)
    assert found.wrong == []
    assert found.refused == 2


def test_flt_8_copies_at_once_are_one_row_and_one_answer(own_database):
    # The throw-away server of the tests has few places, and two test processes share it.
    found = hand_in_at_once(own_database, 12 if isinstance(own_database, Files) else 5)
    assert (found.rows, found.assessments) == (1, 1)
    assert len(set(found.answers)) == 1


def test_flt_10_of_two_who_edit_at_once_one_is_told(own_database):
    found = edit_at_once(own_database, 5, 120)
    assert found.lost == 0
    assert found.changed == found.versions == found.logged
    assert found.changed + found.stale + found.locked == 120
    assert found.whole


@pytest.mark.slow
def test_bak_2_backups_under_load(own_database, tmp_path):
    found = save_under_load(own_database, tmp_path, 3)
    assert found.wrong == []
    assert found.restored == 2
    assert found.told_missing == found.really_missing
