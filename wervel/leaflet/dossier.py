"""Compose the copy of a record that its patient can read: all that is kept, in plain words.

It reads the same plain rows that go into the file for computers, so neither knows more.
"""

from collections.abc import Iterator
from datetime import date

from wervel import __version__
from wervel.leaflet.document import Document
from wervel.leaflet.dossier_lines import WORDS, Rows
from wervel.leaflet.dossier_place import Place
from wervel.leaflet.fill import day
from wervel.leaflet.language import Language
from wervel.leaflet.said import Section, Sentence
from wervel.leaflet.why import said

__all__ = ["WORDS", "compose_dossier"]


def compose_dossier(rows: Rows, words: Language, *, on: date) -> Document:
    """All rows about one patient as a document of sections."""
    teller = _Teller(rows, words)
    sections = tuple(
        Section(id, title, _sentences(id, getattr(teller, id)(), teller.words.NOTHING), True)
        for id, title in teller.words.SECTION.items()
    )
    made = {"date": day(on, words.code), "version": __version__}
    return Document(
        kind="dossier",
        language=words.code,
        title=teller.words.TITLE,
        card=None,
        sections=sections,
        footer=tuple(line.format_map(made) for line in teller.words.FOOTER),
    )


def _sentences(id: str, lines: Iterator[str], nothing: str) -> tuple[Sentence, ...]:
    return tuple(Sentence(line, id) for line in lines) or (Sentence(nothing, id),)


class _Teller(Place):
    """Tells the rows of one patient, a section a method, in one language."""

    def about(self) -> Iterator[str]:
        text, (patient,) = self.words.ABOUT, self.rows["patient"]
        for name in ("name", "birth_date", "phone", "email", "bsn", "language", "deceased_on"):
            value = patient[name]
            if value:
                dated = name.endswith(("_date", "_on"))
                shown = self._day(value) if dated else self._kind(value)
                yield text[name].format(value=shown)
            elif name == "birth_date":
                yield text["birth_date_unknown"]
        for name in ("interpreter", "large_print"):
            if patient[name] is not None:
                yield text[f"{name}_{'yes' if patient[name] else 'no'}"]
        for account in self.rows["account"]:
            yield text["login"].format(value=account["login"])

    def episodes(self) -> Iterator[str]:
        for row in self.rows["episode"]:
            yield self._line(
                "episode" if row["onset_on"] else "episode_unknown",
                begun=self._day(row["onset_on"]),
                ended=self._day(row["closed_at"]) or self.words.LINE["still_open"],
                opened=self._day(row["opened_at"]),
            )

    def told(self) -> Iterator[str]:
        for row in self.rows["factrow"]:
            question = self.language.questions[row["name"]]
            known = row["value"] is not None
            yield self._line(
                "told" if known else row["declined"],
                day=self._day(row["told_at"]),
                text=said(row["name"], row["value"], self.language) if known else question.ask,
                who=self._who(row["by"]),
            )

    def drafted(self) -> Iterator[str]:
        """What somebody told page by page, as far as it was not handed in like that."""
        sent = {(row["name"], row["value"]) for row in self.rows["factrow"]}
        for row in self._each("draftanswer"):
            for name, value in row["told"].items():
                question = self.language.questions.get(name)
                if question is None or (name, value) in sent:
                    continue
                silent = "rather_not_say" if name in row["silent"] else "dont_know"
                known = value is not None
                yield self._line(
                    "told" if known else silent,
                    day=self._day(row["at"]),
                    text=said(name, value, self.language) if known else question.ask,
                    who=self._who(row["by"]),
                )

    def weighed(self) -> Iterator[str]:
        for row in self.rows["assessmentrow"]:
            level = self._level(row["interim_urgency"])
            yield self._line(
                "weighed",
                day=self._day(row["at"]),
                level=level,
                version=row["guideline_version"],
            )

    def urgency(self) -> Iterator[str]:
        for row in self.rows["urgencyrow"]:
            yield self._line(
                "urgency_reason" if row["reason"] else "urgency",
                day=self._day(row["at"]),
                level=self._level(row["level"]),
                who=self._who(row["by"]),
                reason=row["reason"],
            )

    def documents(self) -> Iterator[str]:
        for row in self.rows["documentrow"]:
            kind = self._kind(row["kind"])
            yield self._line("document", day=self._day(row["at"]), kind=kind, to=row["sent_to"])

    def promises(self) -> Iterator[str]:
        for row in self.rows["task"]:
            yield self._line(
                "promise_done" if row["done_at"] else "promise_open",
                kind=self._kind(row["kind"]),
                day=self._day(row["opened_at"]),
                done=self._day(row["done_at"]),
                outcome=self.words.OUTCOMES.get(row["outcome"], row["outcome"]),
            ).strip()

    def written(self) -> Iterator[str]:
        for row in self._each("said"):
            yield self._line(
                "written",
                day=self._day(row["at"]),
                text=row["words"],
                who=self._who(row["by"]),
            )

    def meetings(self) -> Iterator[str]:
        for row in self._each("appointment"):
            yield self._line(
                "meeting_off" if row["state"] == "cancelled" else "meeting",
                day=self._day(row["starts_at"], time=True),
                kind=self.language.post.KINDS[row["kind"]],
                who=self._who(row["member"]),
                place=self._who(row["location"]),
            )

    def messages(self) -> Iterator[str]:
        for row in self.rows["message"]:
            key = "message_mailed" if row["mail"] == "sent" else "message"
            yield self._line(key, day=self._day(row["made_at"]), kind=self._kind(row["kind"]))

    def agreed(self) -> Iterator[str]:
        for row in self.rows["consent"]:
            key = "agreed_yes" if row["given"] else "agreed_no"
            yield self._line(key, day=self._day(row["at"]), purpose=self._kind(row["purpose"]))

    def others(self) -> Iterator[str]:
        for row in self.rows["representation"]:
            yield self._line(
                "other",
                who=self._who(row["account"]),
                kind=self._kind(row["kind"]),
                day=self._day(row["since"]),
                until=self._until(row),
            ).replace(" .", ".")

    def treats(self) -> Iterator[str]:
        for row in self.rows["treatmentrelation"]:
            yield self._line(
                "treats",
                who=self._who(row["member"]),
                day=self._day(row["since"]),
                until=self._until(row),
            ).replace(" .", ".")

    def glass(self) -> Iterator[str]:
        for row in self.rows["breakglass"]:
            yield self._line(
                "glass",
                day=self._day(row["at"]),
                who=self._who(row["account"]),
                reason=row["reason"],
            )

    def seen(self) -> Iterator[str]:
        for row in self.rows["auditrow"]:
            role = row["actor_role"]
            of_profession = self.language.names.SIGNERS.get(role, role)
            yield self._line(
                "seen" if row["outcome"] == "0" else "refused",
                day=self._day(row["at"], time=True),
                event=self.words.EVENTS.get(row["event"], row["event"]),
                who=row["actor_name"] or self._unnamed(role),
                role=self.words.ROLES.get(role, of_profession),
            )
