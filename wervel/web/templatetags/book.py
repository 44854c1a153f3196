"""How conditions, marks and figures of the rule book are shown on a page."""

from django import template
from django.urls import reverse
from django.utils.html import format_html, format_html_join
from django.utils.safestring import SafeString

from wervel.leaflet.book.clauses import Clause

register = template.Library()


@register.filter
def clause(said: Clause, space: str) -> SafeString:
    """A condition as a nested list; each fact and each other rule leads to its own page."""
    if said.text and not said.parts:
        return format_html('<p class="clause">{}</p>', _line(said, space))
    head = format_html('<p class="clause">{}</p>', said.text) if said.text else SafeString()
    return format_html("{}{}", head, _list(said.parts, space))


def _list(parts: tuple[Clause, ...], space: str) -> SafeString:
    items = ((_line(part, space), _list(part.parts, space)) for part in parts)
    inner = format_html_join("", "<li>{}{}</li>", items)
    return format_html('<ul class="clauses">{}</ul>', inner) if parts else SafeString()


def _line(said: Clause, space: str) -> SafeString:
    if said.fact:
        address = reverse(f"{space}:fact", args=[said.fact])
    elif said.rule:
        address = reverse(f"{space}:statement", args=[said.rule])
    else:
        return format_html("{}", said.text)
    return format_html('<a class="look" href="{}">{}</a>', address, said.text)


@register.filter
def counted(text: str, count: int) -> str:
    """A text with its ``{count}`` filled in."""
    return text.replace("{count}", str(count))


@register.filter
def asked(text: str, query: str) -> str:
    """A text with its ``{query}`` filled in; braces in the query stay as they were typed."""
    return text.replace("{query}", query)
