"""FLT-13 a few times with every build; `make faults` does it by the hundred."""

import pytest

from tests.faults.worker import kill_worker


def test_flt_13_the_worker_killed_doubled_and_opted_out_of(own_database):
    found = kill_worker(own_database, 5, seed=1)
    assert found.wrong == []
    assert found.kills == 5
    assert found.messages == 40
    assert found.mails
    assert found.under_fire


@pytest.mark.slow
def test_flt_13_more_of_it(own_database):
    found = kill_worker(own_database, 25, seed=2)
    assert found.wrong == []
    assert found.under_fire > 20
    assert found.unsure <= 2 * found.kills
