"""One chart whole: its sentence, its drawing and its table, all from the same series."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from types import ModuleType

from wervel.leaflet.charts import lines
from wervel.leaflet.charts.axes import Axes
from wervel.leaflet.charts.naming import in_sentence, in_table, value_words
from wervel.leaflet.charts.series import Series
from wervel.leaflet.charts.verdict import Course, Verdict, course
from wervel.leaflet.fill import day, fill
from wervel.leaflet.language import LANGUAGES

SMALL = 128
"""Where the field of a small chart ends, for several beside each other."""


@dataclass(frozen=True, slots=True)
class Table:
    """The same figures in rows: a caption, the names of the columns, a row for each day."""

    caption: str
    head: tuple[str, ...]
    rows: tuple[tuple[str, ...], ...]


@dataclass(frozen=True, slots=True)
class Chart:
    """What is shown of one question, from top to bottom. ``drawing`` is SVG, or empty."""

    id: str
    language: str
    title: str
    sentences: tuple[str, ...]
    """How it goes, in one sentence or two."""
    notes: tuple[str, ...]
    """How sure that is: few answers, missing ones, what varies by itself."""
    drawing: str
    table: Table
    verdict: Verdict | None = None


def chart(series: Series, language: str) -> Chart:
    """The chart of one question, for the one who answered it. Without answers there is no drawing."""
    return _chart(series, language, days=_days([series]), small=False)


def multiples(several: Iterable[Series], language: str) -> tuple[Chart, ...]:
    """Small charts over the same days, for a clinician, with the band in which no change counts."""
    shown = [series for series in several if series.points]
    days = _days(shown)
    return tuple(_chart(series, language, days=days, small=True) for series in shown)


def _days(several: Sequence[Series]) -> tuple[date, date] | None:
    found = [point.on for series in several for point in series.points]
    return (min(found), max(found)) if found else None


def _chart(series: Series, language: str, *, days: tuple[date, date] | None, small: bool) -> Chart:
    room = LANGUAGES[language].charts
    going = course(series)
    said = _Said(series, going, room, language)
    titles = room.TITLES_CLINICIAN if small else room.TITLES
    title = fill(titles[series.measure.id], {"name": series.name}, language)
    sentences = tuple(said.short() if small else said.sentences())
    picture = ""
    if going.answers and days:
        axes = Axes(*days, SMALL) if small else Axes(*days)
        how = lines.Picture(axes, small and series.measure.against is None, room, language)
        says = " ".join((said.described(), *sentences))
        picture = lines.draw(series, how, title=title, description=says)
    return Chart(
        id=series.measure.id,
        language=language,
        title=title,
        sentences=sentences,
        notes=tuple(said.short_notes() if small else said.notes()),
        drawing=picture,
        table=_table(series, room, language),
        verdict=going.verdict,
    )


# --- the sentence above ---------------------------------------------------------------------------


@dataclass(frozen=True, slots=True)
class _Said:
    """What is said of one series: to the person in sentences, to a clinician in short."""

    series: Series
    going: Course
    room: ModuleType
    language: str

    def sentences(self) -> Iterator[str]:
        """The verdict, then the two numbers it rests on."""
        measure, verdict, words = self.series.measure, self.going.verdict, self.room.CHART
        if not self.going.last:
            yield words["none"]
        elif measure.against is not None:
            yield self._filled(self.room.LAST_STEP[round(self.going.last[1])])
        elif verdict is Verdict.START:
            yield self._filled(words["first"])
        else:
            yield self.room.VERDICTS[measure.id][verdict]
            if verdict in {Verdict.BETTER_ONCE, Verdict.WORSE_ONCE}:
                yield words["once"]
            yield self._filled(words["figures"])

    def notes(self) -> Iterator[str]:
        """How sure it is."""
        words = self.room.CHART
        if self._compares and self.going.few:
            yield self._filled(words["few"])
        if self._compares and self.going.answers > 1:
            yield self._filled(words["noise"])
        if self.going.missing and self.going.answers:
            yield self._filled(words["gap" if self.going.missing == 1 else "gaps"], gaps=True)

    def short(self) -> Iterator[str]:
        """The same to a clinician, in one sentence."""
        words = self.room.SAID_CLINICIAN
        if not self.going.last:
            yield self.room.CHART["none"]
        else:
            yield self._filled(words[self.going.verdict if self._compares else "last"])

    def short_notes(self) -> Iterator[str]:
        """From which difference on it counts and why, and what is missing."""
        words, measure = self.room.SAID_CLINICIAN, self.series.measure
        if self._compares and self.going.answers > 1:
            yield self._filled(
                words["counts_noise" if measure.noise > measure.important else "counts"]
            )
        if self.going.missing:
            yield self._filled(words["gap" if self.going.missing == 1 else "gaps"], gaps=True)

    def described(self) -> str:
        """What the drawing shows, for whoever does not see it."""
        points = self.series.points
        since, until = (day(point.on, self.language) for point in (points[0], points[-1]))
        figures: dict[str, float | str] = {"since": since, "until": until}
        figures["count"] = self.going.answers
        return fill(self.room.CHART["described"], figures, self.language)

    @property
    def _compares(self) -> bool:
        return self.series.measure.against is None

    def _filled(self, words: str, *, gaps: bool = False) -> str:
        measure, going = self.series.measure, self.going
        figures: dict[str, float | str] = {
            "count": going.missing if gaps else going.answers,
            "counts": measure.counts,
            "important": measure.important,
        }
        if going.start and going.last:
            figures |= {
                "start": value_words(measure, going.start[1], self.language),
                "last": value_words(measure, going.last[1], self.language),
                "when": in_sentence(going.last[0], going.start[0], self.language),
            }
        return fill(words, figures, self.language)


# --- the table below ------------------------------------------------------------------------------


def _table(series: Series, room: ModuleType, language: str) -> Table:
    id = series.measure.id
    rows = (
        (in_table(point.on, language), _told(series, point.value, room, language))
        for point in series.points
    )
    caption = fill(room.TITLES[id], {"name": series.name}, language)
    return Table(caption, (room.CHART["day"], room.COLUMNS[id]), tuple(rows))


def _told(series: Series, value: float | None, room: ModuleType, language: str) -> str:
    if value is None:
        return str(room.CHART["no_answer"])
    return value_words(series.measure, value, language)
