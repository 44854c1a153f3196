"""The small language in which a Parquet file describes itself: Thrift's compact protocol.

Only what a footer needs: read a structure into plain values, write it back. A field keeps its
type, so that what is not understood is copied as it came.
Source: the Apache Thrift project, "Thrift Compact protocol encoding".
"""

from dataclasses import dataclass
from io import BytesIO

TRUE, FALSE, BYTE, I16, I32, I64, DOUBLE, BINARY, LIST, SET, MAP, STRUCT = range(1, 13)


@dataclass(frozen=True, slots=True)
class Field:
    """One value with its type: int, bytes, :class:`Items` or a :class:`Struct`."""

    kind: int
    value: "int | bytes | Items | Struct"


@dataclass(frozen=True, slots=True)
class Items:
    """A list of values of one type."""

    kind: int
    values: "list[int | bytes | Items | Struct]"


Struct = dict[int, Field]
"""Fields by number, in the order in which they are written."""

Value = int | bytes | Items | Struct


def read_struct(data: BytesIO) -> Struct:
    """The structure that begins here."""
    fields: Struct = {}
    number = 0
    while head := data.read(1)[0]:
        step, kind = head >> 4, head & 15
        number = number + step if step else _zigzag(_varint(data))
        fields[number] = Field(kind, _value(data, kind))
    return fields


def _value(data: BytesIO, kind: int) -> Value:
    if kind in (I16, I32, I64):
        return _zigzag(_varint(data))
    if kind == BINARY:
        return data.read(_varint(data))
    if kind == STRUCT:
        return read_struct(data)
    if kind in (LIST, SET):
        return _items(data)
    if kind in (TRUE, FALSE):
        return kind
    if kind in (BYTE, DOUBLE):
        return data.read(1 if kind == BYTE else 8)
    raise ValueError(f"expected a type of Thrift that a Parquet footer uses, got {kind}")


def _items(data: BytesIO) -> Items:
    head = data.read(1)[0]
    size, kind = head >> 4, head & 15
    size = _varint(data) if size == 15 else size
    # In a list a truth is a byte of its own.
    of = BYTE if kind in (TRUE, FALSE) else kind
    return Items(kind, [_value(data, of) for _ in range(size)])


def _varint(data: BytesIO) -> int:
    value = shift = 0
    while True:
        byte = data.read(1)[0]
        value |= (byte & 127) << shift
        if byte < 128:
            return value
        shift += 7


def _zigzag(value: int) -> int:
    return (value >> 1) ^ -(value & 1)


def write_struct(fields: Struct, out: bytearray) -> None:
    """Append a structure."""
    before = 0
    for number, field in fields.items():
        step = number - before
        if 0 < step < 16:
            out.append(step << 4 | field.kind)
        else:
            out.append(field.kind)
            _write_varint(_to_zigzag(number), out)
        _write(field.kind, field.value, out)
        before = number
    out.append(0)


def _write(kind: int, value: Value, out: bytearray) -> None:
    match value:
        case dict():
            write_struct(value, out)
        case Items(of, values):
            _write_items(of, values, out)
        case bytes():
            if kind == BINARY:
                _write_varint(len(value), out)
            out += value
        case _:
            if kind not in (TRUE, FALSE):
                _write_varint(_to_zigzag(value), out)


def _write_items(of: int, values: list[Value], out: bytearray) -> None:
    if len(values) < 15:
        out.append(len(values) << 4 | of)
    else:
        out.append(15 << 4 | of)
        _write_varint(len(values), out)
    for value in values:
        _write(of, value, out)


def _write_varint(value: int, out: bytearray) -> None:
    while value > 127:
        out.append(value & 127 | 128)
        value >>= 7
    out.append(value)


def _to_zigzag(value: int) -> int:
    return value << 1 if value >= 0 else (-value << 1) - 1
