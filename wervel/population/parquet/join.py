"""Join Parquet files of one shape into one: their bytes one after the other, and one footer.

A Parquet file is rows of encoded columns followed by a footer that says where each begins. So
files with the same columns are joined by copying what stands before their footers and moving
every place in the footers by as much. Nothing is decoded, so it takes as long as a copy, and the
same parts always make the same file.
Source: Apache Parquet, "File Format" and parquet.thrift (FileMetaData).
"""

from collections.abc import Iterable, Mapping
from io import BytesIO
from pathlib import Path
from typing import BinaryIO

from wervel.population.parquet.thrift import (
    BINARY,
    I16,
    I64,
    LIST,
    STRUCT,
    Field,
    Items,
    Struct,
    read_struct,
    write_struct,
)

MAGIC = b"PAR1"
TAIL = 8
"""The last bytes: four for the size of the footer, and the magic word once more."""

SCHEMA, ROWS, GROUPS, NOTES = 2, 3, 4, 5
"""Fields of the footer."""
CHUNKS, GROUP_PLACE, GROUP_NUMBER = 1, 5, 7
"""Fields of a group of rows."""
CHUNK_PLACES, CHUNK_ABOUT = (2, 4, 6), 3
"""Fields of one column in a group: its own places, and more about it."""
ABOUT_PLACES = (9, 10, 11, 14)
"""Places in what is said about a column: pages of data, index, dictionary, bloom filter."""


def join(parts: Iterable[Path], out: Path, *, notes: Mapping[str, str]) -> int:
    """Write one file of all parts, in order, with these notes in its footer; its number of rows.

    Raises ``ValueError`` when there are no parts, or when a part has other columns.
    """
    whole: Struct = {}
    groups: list[Struct] = []
    rows = 0
    with open(out, "wb") as stream:
        stream.write(MAGIC)
        for part in parts:
            with open(part, "rb") as source:
                footer, ends = _footer(source)
                whole = whole or footer
                if footer[SCHEMA] != whole[SCHEMA]:
                    raise ValueError(f"{part.name}: expected the same columns as in other parts")
                moved = stream.tell() - len(MAGIC)
                groups += [_moved_group(group, moved) for group in _structs(footer[GROUPS])]
                rows += _number(footer[ROWS])
                _copy(source, ends, stream)
        if not whole:
            raise ValueError("expected a part to join, got none")
        stream.write(_ending(whole, groups, rows, notes))
    return rows


def _footer(source: BinaryIO) -> tuple[Struct, int]:
    """The footer, and the place where it begins."""
    size = source.seek(0, 2)
    source.seek(max(size - TAIL, 0))
    tail = source.read()
    begins = size - TAIL - int.from_bytes(tail[:4], "little")
    if tail[4:] != MAGIC or begins < len(MAGIC):
        raise ValueError("expected a Parquet file, got other bytes")
    source.seek(begins)
    return read_struct(BytesIO(source.read(size - TAIL - begins))), begins


def _copy(source: BinaryIO, ends: int, stream: BinaryIO) -> None:
    """The bytes between the magic word and the footer; one part at a time in memory is enough."""
    source.seek(len(MAGIC))
    stream.write(source.read(ends - len(MAGIC)))


def _ending(whole: Struct, groups: list[Struct], rows: int, notes: Mapping[str, str]) -> bytes:
    numbered = [_numbered(group, number) for number, group in enumerate(groups)]
    footer = dict(whole)
    footer[ROWS] = Field(I64, rows)
    footer[GROUPS] = Field(LIST, Items(STRUCT, list(numbered)))
    kept = _structs(whole[NOTES]) if NOTES in whole else []
    footer[NOTES] = Field(LIST, Items(STRUCT, [*kept, *(_note(*note) for note in notes.items())]))
    written = bytearray()
    write_struct(dict(sorted(footer.items())), written)
    return bytes(written) + len(written).to_bytes(4, "little") + MAGIC


def _note(key: str, text: str) -> Struct:
    return {1: Field(BINARY, key.encode()), 2: Field(BINARY, text.encode())}


def _moved_group(group: Struct, moved: int) -> Struct:
    chunks = [_moved_chunk(chunk, moved) for chunk in _structs(group[CHUNKS])]
    return {
        **_moved(group, (GROUP_PLACE,), moved),
        CHUNKS: Field(LIST, Items(STRUCT, list(chunks))),
    }


def _moved_chunk(chunk: Struct, moved: int) -> Struct:
    changed = _moved(chunk, CHUNK_PLACES, moved)
    about = chunk[CHUNK_ABOUT].value
    assert isinstance(about, dict)
    return {**changed, CHUNK_ABOUT: Field(STRUCT, _moved(about, ABOUT_PLACES, moved))}


def _moved(fields: Struct, places: tuple[int, ...], moved: int) -> Struct:
    """The same fields with these places further on; nought stands for no place at all."""
    changed = dict(fields)
    for place in places:
        if place in fields and (value := _number(fields[place])):
            changed[place] = Field(fields[place].kind, value + moved)
    return changed


def _numbered(group: Struct, number: int) -> Struct:
    # A group that knows its number is given its new one, while that fits: it is for encryption.
    if GROUP_NUMBER not in group:
        return group
    kept = {key: field for key, field in group.items() if key != GROUP_NUMBER}
    return {**kept, GROUP_NUMBER: Field(I16, number)} if number < 1 << 15 else kept


def _structs(field: Field) -> list[Struct]:
    assert isinstance(field.value, Items)
    return [value for value in field.value.values if isinstance(value, dict)]


def _number(field: Field) -> int:
    assert isinstance(field.value, int)
    return field.value
