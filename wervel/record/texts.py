"""Text that can be kept, on every database alike: no NUL, no half characters, none too long.

PostgreSQL refuses these in the middle of an event, with words of its own; SQLite keeps most of
them, and another program stumbles over them later. A form says so first, beside the field; this
is the net under all forms, for what is saved and for what is looked for.
"""

from collections.abc import Callable, Iterable
from typing import Any

from django.core.exceptions import BadRequest
from django.db.backends.base.base import BaseDatabaseWrapper
from django.db.models import CharField, Model, TextField

Execute = Callable[[str, Any, bool, dict[str, Any]], Any]


class BadText(BadRequest, ValueError):
    """A text that cannot be kept. The message names the place and never the text.

    As a ``BadRequest`` Django answers it with 400 and our own page.
    """


def can_be_kept(text: str) -> bool:
    """Whether every database takes this text: no NUL in it, and no surrogate alone."""
    if "\x00" in text:
        return False
    return text.isascii() or not any("\ud800" <= letter <= "\udfff" for letter in text)


def check_row(row: Model) -> None:
    """Raise :class:`BadText` for a text that is longer than its column, or cannot be kept in it."""
    for field in row._meta.concrete_fields:
        value = getattr(row, field.attname) if isinstance(field, CharField | TextField) else None
        if isinstance(value, str):
            if field.max_length is not None and len(value) > field.max_length:
                raise BadText(f"{field.name}: a text is at most {field.max_length} characters")
            if not can_be_kept(value):  # also what is encrypted before it goes to the database
                raise BadText(f"{field.name}: a text holds a sign that cannot be kept")


def before_saving(instance: Model, **_: object) -> None:
    """The net for what is saved, row by row."""
    check_row(instance)


def before_asking(
    execute: Execute, sql: str, params: Any, many: bool, context: dict[str, Any]
) -> Any:
    """The net for every value that goes to the database."""
    for row in params if many else (params,):
        if not all(can_be_kept(value) for value in _values(row) if isinstance(value, str)):
            raise BadText("a text holds a sign that cannot be kept")
    return execute(sql, params, many, context)


def on_connection(connection: BaseDatabaseWrapper, **_: object) -> None:
    """Spread the net under a connection that was just made."""
    if before_asking not in connection.execute_wrappers:
        connection.execute_wrappers.append(before_asking)


def _values(row: Any) -> Iterable[Any]:
    return row.values() if isinstance(row, dict) else row or ()
