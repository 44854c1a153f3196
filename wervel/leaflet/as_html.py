"""A document as one web page that needs nothing else: no script, no picture, no address.

It reads in light and dark, on paper, large, and by a screen reader: one main heading, a heading
for each section in order, real lists, and the level in words as well as in colour.
"""

from collections.abc import Iterable
from html import escape
from importlib.resources import files

from wervel.leaflet.document import Card, Document
from wervel.leaflet.said import Section, Sentence

_PAGE = """<!doctype html>
<html lang="{language}"{size}>
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<meta name="referrer" content="no-referrer">
<meta name="robots" content="noindex">
<title>{title}</title>
<style>
{style}</style>
</head>
<body>
<main>
<h1>{title}</h1>
{body}
</main>
{footer}</body>
</html>
"""


def to_html(document: Document, *, large: bool = False) -> str:
    """The whole page; every word of the document is escaped."""
    parts = [_card(document.card)] if document.card else []
    parts += [_section(section) for section in document.sections]
    return _PAGE.format(
        language=escape(document.language),
        size=' class="large"' if large else "",
        title=escape(document.title),
        style=(files("wervel.leaflet") / "print" / "document.css").read_text("utf-8"),
        body="\n".join(parts),
        footer=_footer(document.footer),
    )


def _card(card: Card) -> str:
    """The level in a box; ``data-says`` names the statement behind each sentence."""
    lines = "\n".join(_paragraph(line) for line in card.lines)
    return (
        f'<section class="card {escape(card.level)}" aria-labelledby="card">\n'
        f'<h2 id="card" data-says="{escape(card.title.says)}">{escape(card.title.text)}</h2>\n'
        f"{lines}\n{_points(card.steps)}</section>"
    )


def _section(section: Section) -> str:
    name = escape(f"s-{section.id}")
    if section.listed:
        inner = _points(section.sentences)
    else:
        inner = "\n".join(_paragraph(sentence) for sentence in section.sentences)
    return (
        f'<section aria-labelledby="{name}">\n'
        f'<h2 id="{name}">{escape(section.title)}</h2>\n{inner}\n</section>'
    )


def _paragraph(sentence: Sentence) -> str:
    return f'<p data-says="{escape(sentence.says)}">{escape(sentence.text)}</p>'


def _points(sentences: Iterable[Sentence]) -> str:
    points = "\n".join(
        f'<li data-says="{escape(sentence.says)}">{escape(sentence.text)}</li>'
        for sentence in sentences
    )
    return f"<ul>\n{points}\n</ul>\n" if points else ""


def _footer(lines: Iterable[str]) -> str:
    inner = "\n".join(f"<p>{escape(line)}</p>" for line in lines)
    return f"<footer>\n{inner}\n</footer>\n" if inner else ""
