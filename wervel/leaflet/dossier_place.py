"""Tell in a copy of a record what a patient did at their own place: check-ins, plan, requests."""

import json
from collections.abc import Iterator, Sequence

from wervel.guideline.graded import Unit
from wervel.leaflet.dossier_lines import Lines, Row
from wervel.leaflet.exercising import amount
from wervel.leaflet.why import said

EVERY_DAY = 7
LOWEST, HIGHEST = 0, 10
"""The ends of a score; of an activity 10 is as before, of pain it is the worst."""


class Place(Lines):
    """A section a method, of the tables that a patient fills by what they do."""

    def oneself(self) -> Iterator[str]:
        """Of each page about oneself what was answered; a page that was told twice stands twice."""
        for row in self._each("about"):
            for name, reply in json.loads(row["told"]).items():
                yield self._line(
                    "oneself",
                    day=self._day(row["at"]),
                    ask=self._asked(row["page"], name),
                    answer=self._answered(reply),
                    who=self._who(row["by"]),
                )

    def goals(self) -> Iterator[str]:
        for row in self._each("activity"):
            yield self._line(
                "goal_ended" if row["ended_at"] else "goal",
                day=self._day(row["added_at"]),
                ended=self._day(row["ended_at"]),
                text=row["words"],
                who=self._who(row["by"]),
            )

    def going(self) -> Iterator[str]:
        """What somebody said of how it goes, in the order of telling."""
        told = [(row["told_at"], self._score(row)) for row in self._each("score")]
        told += [(row["told_at"], self._change(row)) for row in self._each("change")]
        yield from (line for _, line in sorted(told, key=lambda one: str(one[0])))

    def plan(self) -> Iterator[str]:
        """Each thing of the plan, with what was measured before and what was fixed ahead."""
        for row in self._each("planitem"):
            yield self._line(
                "plan",
                what=self._named(row),
                day=self._day(row["since"]),
                until=self._until(row),
                days=self._weekdays(row["weekdays"]),
            ).replace(" ,", ",")
            yield from self._measured(row)
            yield from self._fixed(row)
            if row["ended_at"]:
                yield self._line(
                    "plan_ended",
                    what=self._named(row),
                    day=self._day(row["ended_at"]),
                    who=self._who(row["ended_by"]),
                    because=self.words.ENDED.get(row["ended_because"], ""),
                ).strip()

    def did(self) -> Iterator[str]:
        items = {row["id"]: row for row in self._each("planitem")}
        for row in self._each("done"):
            item = items[row["item"]]
            parts = [self._named(item), self.words.LINE["done" if row["done"] else "not_done"]]
            if row["amount"] is not None:
                parts.append(self._amount(row["amount"], item))
            if row["felt"]:
                parts.append(self.language.plan.FELT[row["felt"]].lower())
            told, day = ", ".join(parts), self._day(row["on"])
            yield self._line("did", day=day, text=told, who=self._who(row["by"]))

    def flare(self) -> Iterator[str]:
        """The plans for when it gets worse: the signs of each, and what helps."""
        room = self.language.flare
        for row in self._each("flareplan"):
            for part, names in (("signs", room.SIGNS), ("helps", room.HELPS)):
                held = [names.get(name, name) for name in row[part]]
                held += [row[f"{part}_words"]] if row[f"{part}_words"] else []
                if held:
                    yield self._line(
                        "flare",
                        day=self._day(row["at"]),
                        title=room.FLARE[f"plan_{part}"],
                        text="; ".join(held),
                        who=self._who(row["by"]),
                    )

    def signed(self) -> Iterator[str]:
        for row in self._each("adviceword"):
            yield self._line(row["kind"], day=self._day(row["at"]), who=self._who(row["by"]))

    def asked(self) -> Iterator[str]:
        """What somebody wanted put right or stopped, and what was decided about it."""
        facts = {str(row["id"]): row for row in self._each("factrow")}
        for row in self._each("correction"):
            about = self.language.road.ABOUT.get(row["about"], row["about"])
            yield self._line(
                "asked",
                day=self._day(row["at"]),
                about=" ".join((f"{about}.", *self._fact(facts.get(str(row["fact"]))))),
                text=row["words"] or self.words.LINE["empty"],
                who=self._who(row["by"]),
            )
            if row["decided"]:
                yield self._line(
                    f"asked_{row['decided']}",
                    day=self._day(row["decided_at"]),
                    who=self._who(row["decided_by"]),
                    reason=row["decided_because"],
                )

    def _asked(self, page: str, name: str) -> str:
        room = self.language.about
        ask: str = room.PAGES[page][0] if name == "regions" else room.ASKS[name]
        return ask if ask.endswith("?") else f"{ask}."

    def _answered(self, reply: Row) -> str:
        room = self.language.about
        if reply["declined"]:
            declined: str = room.ABOUT[reply["declined"]]
            return declined
        chosen = [room.OPTIONS.get(name) or room.ABOUT[name] for name in reply["chosen"]]
        return "; ".join(chosen) or reply["words"] or self.words.LINE["empty"]

    def _score(self, row: Row) -> str:
        named = {str(one["id"]): one["words"] for one in self._each("activity")}
        title = self.language.charts.TITLES[row["name"]]
        return self._line(
            "score_unknown" if row["value"] is None else "score",
            day=self._day(row["told_at"]),
            title=title.format(name=named.get(str(row["activity"]), "")),
            value=str(row["value"]),
            low=str(LOWEST),
            high=str(HIGHEST),
            who=self._who(row["by"]),
        )

    def _change(self, row: Row) -> str:
        steps = self.language.charts.STEPS["change"]
        return self._line(
            "score_change" if row["step"] is not None else "score_change_unknown",
            day=self._day(row["told_at"]),
            title=self.language.charts.TITLES["change"],
            step=steps.get(row["step"], ""),
            gate=self.words.GATE[row["gate"]],
            who=self._who(row["by"]),
        )

    def _named(self, row: Row) -> str:
        """What somebody does: the exercise by its name, their own words, or the level."""
        room, plan = self.language.exercises, self.language.plan.PLAN
        kind: str = plan[f"kind_{row['kind']}"]
        if row["kind"] == "exercise" and not row["what"]:
            return self._line("level", level=room.LEVELS[str(row["goal"])])
        goals = {str(one["id"]): one["words"] for one in self._each("activity")}
        exercise = room.EXERCISES.get(row["what"])
        name = exercise.name if exercise else row["words"] or goals.get(str(row["activity"]), "")
        return f"{kind}: {name}" if name else kind

    def _measured(self, item: Row) -> Iterator[str]:
        for row in self._each("baseline"):
            if row["item"] == item["id"]:
                yield self._line(
                    "measured",
                    what=self._named(item),
                    number=str(row["number"]),
                    day=self._day(row["on"]),
                    amount=self._amount(row["amount"], item),
                    who=self._who(row["by"]),
                )

    def _fixed(self, item: Row) -> Iterator[str]:
        """The steps that were fixed ahead, from the first to the last."""
        rows = [row for row in self._each("quota") if row["item"] == item["id"]]
        if rows:
            first, last = (pick(rows, key=lambda row: str(row["on"])) for pick in (min, max))
            yield self._line(
                "fixed",
                what=self._named(item),
                count=str(len(rows)),
                first=self._amount(first["amount"], item),
                day=self._day(first["on"]),
                last=self._amount(last["amount"], item),
                until=self._day(last["on"]),
            )

    def _amount(self, value: int, item: Row) -> str:
        return amount(value, Unit(item["unit"]), self.language.code) if item["unit"] else str(value)

    def _weekdays(self, days: Sequence[int]) -> str:
        if len(days) == EVERY_DAY:
            return self._line("every_day")
        names = self.language.patient.WEEKDAYS
        return self._line("on_days", days=", ".join(names[str(number)] for number in days))

    def _fact(self, row: Row | None) -> Iterator[str]:
        if row is not None and row["value"] is not None:
            yield said(row["name"], row["value"], self.language)
