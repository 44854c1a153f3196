"""What was agreed and what was done: the sentence, the bars and the table of a plan."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date
from types import ModuleType

from wervel.guideline.graded import Unit
from wervel.leaflet.charts import bars
from wervel.leaflet.charts.chart import Chart, Table
from wervel.leaflet.charts.naming import in_table
from wervel.leaflet.charts.series import Daily
from wervel.leaflet.fill import fill, number
from wervel.leaflet.language import LANGUAGES


def progress(daily: Iterable[Daily], *, name: str, unit: Unit, today: date, language: str) -> Chart:
    """Bars of a plan. Days after ``today`` show what is agreed; they are not "not told" yet."""
    shown = tuple(sorted(daily, key=lambda one: one.on))
    return _Plan(shown, name, unit, today, language).chart()


@dataclass(frozen=True, slots=True)
class _Plan:
    """The days in order of time, with all that is needed to speak of them."""

    days: tuple[Daily, ...]
    name: str
    unit: Unit
    today: date
    language: str

    @property
    def room(self) -> ModuleType:
        return LANGUAGES[self.language].charts

    @property
    def counted_in(self) -> str:
        """The unit as a word: ``minuten``."""
        units: dict[str, str] = LANGUAGES[self.language].exercises.UNITS
        return fill(units[self.unit], {"amount": ""}, self.language).strip()

    def chart(self) -> Chart:
        title = fill(self.room.TITLES["progress"], {"name": self.name}, self.language)
        sentences = tuple(self._sentences())
        drawn = any(one.asked is not None or one.done is not None for one in self.days)
        look = bars.Look(self.today, self.counted_in, self.room, self.language)
        says = " ".join(sentences)
        return Chart(
            id="progress",
            language=self.language,
            title=title,
            sentences=sentences,
            notes=tuple(self._notes()),
            drawing=bars.draw(self.days, look, title=title, description=says) if drawn else "",
            table=self._table(),
        )

    def _sentences(self) -> Iterator[str]:
        words = self.room.CHART
        past = [one for one in self.days if one.on <= self.today]
        met = [one.met for one in past if one.met is not None]
        if len(met) == 1:
            yield words["met_one" if met[0] else "unmet_one"]
        elif met:
            yield fill(words["met"], {"met": sum(met), "told": len(met)}, self.language)
        else:
            told = any(one.done is not None for one in past)
            yield words["unasked" if told else "none_done"]

    def _notes(self) -> Iterator[str]:
        count = sum(one.untold(self.today) for one in self.days)
        if count:
            words = self.room.CHART["untold_day" if count == 1 else "untold_days"]
            yield fill(words, {"count": count}, self.language)

    def _table(self) -> Table:
        columns = self.room.COLUMNS
        head = (
            self.room.CHART["day"],
            f"{columns['asked']} ({self.counted_in})",
            f"{columns['done']} ({self.counted_in})",
        )
        return Table(columns["progress"], head, tuple(map(self._row, self.days)))

    def _row(self, one: Daily) -> tuple[str, ...]:
        words = self.room.CHART
        asked = words["rest"] if one.asked is None else number(one.asked, self.language)
        if one.done is not None:
            done = number(one.done, self.language)
        elif one.asked is None:
            done = ""
        else:
            done = words["untold" if one.on <= self.today else "ahead"]
        return in_table(one.on, self.language), asked, done
