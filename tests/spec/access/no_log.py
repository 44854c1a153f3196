"""A log that takes nothing, in the ways in which that happens."""

from collections.abc import Iterator
from contextlib import contextmanager

from django.db import connection

FULL = "the log is full"
TRIGGER = "CREATE TRIGGER full_log BEFORE INSERT ON record_auditrow"
WAYS = ("refuses", "no_end")


@contextmanager
def the_log_takes_nothing(how: str = "refuses") -> Iterator[None]:
    """Until the transaction around it is rolled back, or this is over."""
    with connection.cursor() as cursor:
        for statement in _broken(how):
            cursor.execute(statement)
        yield
        for statement in _mended(how):
            cursor.execute(statement)


def _broken(how: str) -> tuple[str, ...]:
    if how == "no_end":
        return ("DELETE FROM record_audithead",)
    if connection.vendor == "sqlite":
        return (f"{TRIGGER} BEGIN SELECT RAISE(ABORT, '{FULL}'); END",)
    raising = f"BEGIN RAISE EXCEPTION '{FULL}'; END"
    return (
        f"CREATE FUNCTION full_log() RETURNS trigger LANGUAGE plpgsql AS $$ {raising} $$",
        f"{TRIGGER} FOR EACH ROW EXECUTE FUNCTION full_log()",
    )


def _mended(how: str) -> tuple[str, ...]:
    if how == "no_end":
        return ()
    if connection.vendor == "sqlite":
        return ("DROP TRIGGER full_log",)
    return ("DROP TRIGGER full_log ON record_auditrow", "DROP FUNCTION full_log()")
