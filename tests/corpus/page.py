"""A page as a browser has it: its texts, its forms, its links. Read back with a parser of HTML."""

from dataclasses import dataclass, field
from html.parser import HTMLParser

TEXTS = frozenset({"text", "search", "email", "tel", "url", "password", "number", "date"})
SKIPPED = frozenset({"submit", "button", "image", "reset", "file"})
ALONE = frozenset({"input", "img", "br", "hr", "meta", "link", "source", "wbr", "col", "area"})


@dataclass
class Field:
    """One thing of a form that is sent: how it is asked, and what it may hold."""

    name: str
    kind: str
    value: str = ""
    required: bool = False
    choices: list[str] = field(default_factory=list)

    @property
    def is_text(self) -> bool:
        """Whether somebody types in it."""
        return self.kind in TEXTS or self.kind == "textarea"


@dataclass
class Form:
    """Where it goes, how, and its fields by name."""

    action: str
    method: str
    fields: dict[str, Field] = field(default_factory=dict)
    enctype: str = ""


class Page(HTMLParser):
    """Everything that stands on a page, as a reader and a browser get it."""

    def __init__(self, html: str) -> None:
        super().__init__(convert_charrefs=True)
        self.forms: list[Form] = []
        self.by_id: dict[str, Form] = {}
        self.links: list[str] = []
        self.told: list[str] = []
        """The texts and the values of attributes, one by one."""
        self.headings: list[str] = []
        self.tags: list[str] = []
        self._form: Form | None = None
        self._area: Field | None = None
        self._select: Field | None = None
        self._heading = False
        self._text: list[str] = []
        self.feed(html)
        self.close()
        self._end_text()

    def handle_starttag(self, tag, attrs):
        self._end_text()
        self.tags.append(tag)
        had = {name: value or "" for name, value in attrs}
        self.told += had.values()
        if tag == "form":
            self._form = Form(had.get("action", ""), had.get("method", "get").lower())
            self.forms.append(self._form)
            if "id" in had:
                self.by_id[had["id"]] = self._form
        elif tag == "a" and "href" in had:
            self.links.append(had["href"])
        elif tag == "h1":
            self._heading = True
        elif tag in ("input", "textarea", "select", "button") and "disabled" not in had:
            self._take(tag, had)
        elif tag == "option" and self._select is not None:
            value = had.get("value", "")
            self._select.choices.append(value)
            if "selected" in had:
                self._select.value = value

    def handle_endtag(self, tag):
        self._end_text()
        if tag == "form":
            self._form = None
        elif tag == "textarea":
            self._area = None
        elif tag == "select":
            self._select = None
        elif tag == "h1":
            self._heading = False

    def handle_data(self, data):
        self._text.append(data)

    def _end_text(self):
        text = "".join(self._text)
        self._text = []
        if not text:
            return
        if self._area is not None:
            # A browser leaves out the first line break.
            text = text.removeprefix("\r\n").removeprefix("\n")
            self._area.value = text
        if self._heading:
            self.headings.append(text.strip())
        self.told.append(text)

    def _take(self, tag, had):
        form = self.by_id.get(had.get("form", ""), self._form)
        name, kind = had.get("name", ""), had.get("type", "text") if tag == "input" else tag
        if form is None or not name:
            return
        if tag == "button" or kind in SKIPPED:
            if name not in form.fields:
                form.fields[name] = Field(name, "button", "", choices=[had.get("value", "")])
            return
        known = form.fields.get(name)
        found = known or Field(name, kind, required="required" in had)
        form.fields[name] = found
        if kind in ("radio", "checkbox"):
            found.choices.append(had.get("value", "on"))
            if "checked" in had:
                found.value = had.get("value", "on")
            return
        if known is None:
            found.value = had.get("value", "")
        if tag == "textarea":
            self._area = found
        elif tag == "select":
            self._select = found
