"""Show an answer: in colour in a terminal, as plain text everywhere else."""

import os
import shutil
from collections.abc import Iterator
from textwrap import fill
from typing import TYPE_CHECKING, Protocol, TextIO

from wervel.cli.view import Part, View

if TYPE_CHECKING:
    from rich.console import Console, RenderableType

PLAIN_WIDTH = 78
WIDEST = 100
# Never colour alone: the card says its level in words, and its code stands in the frame.
COLOURS = {
    "emergency": "bright_red",
    "same_day": "dark_orange",
    "within_week": "yellow",
    "routine": "bright_blue",
    "self_care": "green",
}


class Screen(Protocol):
    """Something that shows an answer."""

    def show(self, view: View) -> None:
        """Show one answer, the next below it."""


def screen_for(out: TextIO, colour: str = "auto") -> Screen:
    """The screen that fits: ``colour`` is auto, always or never."""
    wanted = out.isatty() and not os.environ.get("NO_COLOR") if colour == "auto" else None
    if wanted or colour == "always":
        return InColour(out)
    return Plain(out)


def console(out: TextIO, *, colour: bool) -> "Console":
    """A place to write on that knows its width."""
    from rich.console import Console

    width = min(shutil.get_terminal_size((PLAIN_WIDTH + 2, 24)).columns, WIDEST)
    return Console(
        file=out,
        width=width,
        force_terminal=colour,
        no_color=not colour,
        highlight=False,
        markup=False,
        emoji=False,
        soft_wrap=False,
    )


class Plain:
    """Text only, for a file, a mail or a screen reader."""

    def __init__(self, out: TextIO) -> None:
        self.out = out

    def show(self, view: View) -> None:
        """Write one answer."""
        # A letter that this terminal does not have is shown as a question mark, never an error.
        encoding = self.out.encoding or "utf-8"
        text = "\n".join([*_plain_head(view), *_plain_card(view), *_plain_parts(view), ""])
        print(text.encode(encoding, "replace").decode(encoding), file=self.out, flush=True)


def _wrapped(text: str, indent: str = "", after: str | None = None) -> str:
    rest = indent if after is None else after
    return fill(
        text,
        PLAIN_WIDTH,
        initial_indent=indent,
        subsequent_indent=rest,
        break_on_hyphens=False,
    )


def _plain_head(view: View) -> Iterator[str]:
    head = _wrapped(f"{view.id} · {view.about}")
    yield head
    yield "=" * max(map(len, head.splitlines()))


def _plain_card(view: View) -> Iterator[str]:
    yield _wrapped(f"{view.card.title.text.upper()} [{view.level}]")
    for line in view.card.lines:
        yield _wrapped(line.text, "  ")
    for step in view.card.steps:
        yield _wrapped(step.text, "  - ", "    ")


def _plain_parts(view: View) -> Iterator[str]:
    for part in view.parts:
        yield ""
        yield _wrapped(part.title)
        for point in part.points:
            yield _wrapped(point.text, "  - ", "    ")
            for line in point.under:
                yield _wrapped(line, "      ")


class InColour:
    """A terminal: a card in the colour of its level, and quiet headings."""

    def __init__(self, out: TextIO) -> None:
        self.console = console(out, colour=True)

    def show(self, view: View) -> None:
        """Draw one answer."""
        from rich.text import Text

        self.console.print(Text.assemble((view.id, "bold"), ("  " + view.about, "dim")))
        self.console.print(card_panel(view))
        for part in view.parts:
            self._part(part)
        self.console.print()
        self.console.file.flush()

    def _part(self, part: Part) -> None:
        from rich.padding import Padding
        from rich.text import Text

        self.console.print()
        self.console.print(Text(part.title, "bold"))
        for point in part.points:
            self.console.print(Padding(_row("•", "dim", point.text), (0, 0, 0, 1)))
            for line in point.under:
                self.console.print(Padding(Text(line, "italic"), (0, 0, 0, 5)))


def card_panel(view: View) -> "RenderableType":
    """The card: its instruction first, what to do, and its level as a word in the frame."""
    from rich import box
    from rich.console import Group
    from rich.panel import Panel
    from rich.text import Text

    colour = _colour(view)
    rows: list[RenderableType] = [Text(view.card.title.text, f"bold {colour}")]
    rows += [Text(line.text, "bold") for line in view.card.lines]
    if view.card.steps:
        rows.append(Text())
    rows += [_row("→", colour, step.text) for step in view.card.steps]
    return Panel(
        Group(*rows),
        box=box.HEAVY,
        border_style=colour,
        title=Text(f" {view.level} ", f"bold reverse {colour}"),
        title_align="left",
        padding=(0, 2),
    )


def _colour(view: View) -> str:
    """The colour of the level; never the green of "all is well" while that is not known."""
    known = view.complete or view.card.level != "self_care"
    return COLOURS[view.card.level] if known and view.card.level in COLOURS else "bright_blue"


def _row(sign: str, style: str, text: str) -> "RenderableType":
    """A sign with a text beside it that stays in its own column."""
    from rich.table import Table
    from rich.text import Text

    row = Table.grid(padding=(0, 1))
    row.add_column(width=1)
    row.add_column()
    row.add_row(Text(sign, style), Text(text))
    return row
