"""When it is night: an hour after midnight is still an hour."""

from datetime import UTC, datetime

import pytest

from wervel.web.templatetags.moments import hour, moment


@pytest.mark.parametrize(
    ("at", "code", "said"),
    [
        (datetime(2026, 11, 22, 23, 3, tzinfo=UTC), "nl", "23 november 2026, 0.03 uur"),
        (datetime(2026, 11, 22, 23, 3, tzinfo=UTC), "en", "23 November 2026, 0:03"),
        (datetime(2026, 11, 22, 8, 30, tzinfo=UTC), "nl", "22 november 2026, 9.30 uur"),
    ],
)
def test_a_moment_as_people_say_it(at, code, said):
    assert moment(at, code) == said
    assert hour(at, code) == said.split(", ")[1]
