"""Say in words for whom a promise does not hold: what they told, in both languages."""

from collections.abc import Iterator, Mapping, Sequence

from wervel.leaflet.en import proof as english
from wervel.leaflet.language import LANGUAGES, Language
from wervel.leaflet.nl import proof as dutch
from wervel.leaflet.why import said
from wervel.logic.facts import Value

Story = Mapping[str, Value]

WORDS: Mapping[str, Mapping[str, str]] = {"nl": dutch.WORDS, "en": english.WORDS}
PROMISES: Mapping[str, Mapping[str, str]] = {"nl": dutch.PROMISES, "en": english.PROMISES}


def people_in_words(people: Sequence[Story], language: str) -> tuple[str, ...]:
    """One line for each thing told: of the first person, and what is otherwise for the next.

    People who told the same are one person, weighed in more than one way.
    """
    words, text = LANGUAGES[language], WORDS[language]
    different = [people[0], *(story for story in people[1:] if story != people[0])][:2]
    if len(different) == 1:
        return (*_told(different[0], words, text), text["rest"])
    first, then = different
    return (
        text["first"],
        *_told(first, words, text),
        text["then"],
        *_otherwise(first, then, words, text),
        text["rest"],
    )


def _told(story: Story, words: Language, text: Mapping[str, str]) -> Iterator[str]:
    if not story:
        yield text["nothing"]
    # What is the matter before what is not: a refutation is read for its signs.
    for name, value in sorted(story.items(), key=lambda told: _rank(told[1])):
        yield said(name, value, words)


def _rank(value: Value) -> int:
    return 1 if not isinstance(value, bool) else 0 if value else 2


def _otherwise(
    first: Story, then: Story, words: Language, text: Mapping[str, str]
) -> Iterator[str]:
    for name, value in then.items():
        if first.get(name) != value:
            yield said(name, value, words)
    for name in first:
        if name not in then:
            yield text["not_told"].format(label=words.questions[name].label.lower())
