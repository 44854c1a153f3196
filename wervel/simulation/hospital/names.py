"""Names for imagined people: common first and family names, thrown together by dice.

Whoever really has such a name is not meant. Birth dates come from the generator, numbers and
addresses from ranges that nobody has.
"""

from collections.abc import Mapping
from dataclasses import dataclass

from wervel.simulation.hospital.dice import Dice

OLDER = 1975
"""Who was born before this year has a name of that time."""


@dataclass(frozen=True, slots=True)
class Names:
    """First names by sex, and family names, of people who speak one language at home."""

    women: tuple[str, ...]
    men: tuple[str, ...]
    families: tuple[str, ...]


def _names(women: str, men: str, families: str) -> Names:
    """From lists in a text, with commas."""
    lists = (text.split(",") for text in (women, men, families))
    return Names(*(tuple(name.strip() for name in names) for names in lists))


FAMILIES = """
    de Vries, Jansen, Bakker, Visser, Smit, Meijer, de Boer, Mulder, de Groot, Bos, Vos, Peters,
    Hendriks, van Dijk, van 't Hof, Dekker, Brouwer, van der Veen, Koster, Prins, Huisman, Kuipers,
    Veenstra, Post, Schouten, ter Horst, van den Berg, Hoekstra, Wessels, Nijland, Kok, Vermeer,
    Timmer, van Laar
"""
OLD = _names(
    """
    Jannie, Truus, Hennie, Ria, Corrie, Greetje, Marijke, Ellen, Wilma, Ineke, Annie, Tineke,
    Gerda, Dinie, Joke, Elly, Riet, Hillie
    """,
    """
    Jan, Piet, Kees, Henk, Gerrit, Klaas, Willem, Wim, Harm, Evert, Bert, Dirk, Johan, Cor,
    Roelof, Arie, Hendrik, Theo
    """,
    FAMILIES,
)
YOUNG = _names(
    """
    Sanne, Lotte, Emma, Fleur, Iris, Anouk, Femke, Eva, Lisa, Noor, Roos, Esmée, Maud, Britt,
    Julia, Lieke, Marit, Hilde
    """,
    """
    Bas, Daan, Sem, Thijs, Ruben, Joost, Sjoerd, Tom, Bram, Luuk, Niels, Jesse, Stijn, Koen, Rik,
    Wouter, Teun, Mees
    """,
    FAMILIES,
)
BY_LANGUAGE: Mapping[str, Names] = {
    "tr": Names(
        ("Fatma", "Ayşe", "Elif", "Zeynep", "Emine"),
        ("Mehmet", "Mustafa", "Emre", "Yusuf", "Hasan"),
        ("Yılmaz", "Kaya", "Demir", "Çelik", "Aydın"),
    ),
    "ar": Names(
        ("Fatima", "Khadija", "Samira", "Nour", "Hanan"),
        ("Ahmed", "Youssef", "Karim", "Omar", "Hassan"),
        ("El Amrani", "Bouzid", "Haddad", "Al Masri", "Benali"),
    ),
    "pl": Names(
        ("Agnieszka", "Katarzyna", "Ewa", "Zofia"),
        ("Piotr", "Tomasz", "Marek", "Paweł"),
        ("Nowak", "Wójcik", "Mazur", "Krawczyk"),
    ),
    "uk": Names(
        ("Olena", "Oksana", "Nataliya", "Iryna"),
        ("Andriy", "Dmytro", "Oleh", "Taras"),
        ("Shevchenko", "Bondarenko", "Kovalenko", "Melnyk"),
    ),
    "en": Names(
        ("Grace", "Emily", "Hannah", "Chloe"),
        ("James", "Daniel", "Oliver", "Ryan"),
        ("Taylor", "O'Brien", "Campbell", "Singh"),
    ),
}
LANGUAGES = ("tr", "ar", "pl", "uk", "en")
NOT_DUTCH = 0.16
NEEDS_INTERPRETER = 0.5
"""Of those who speak another language than Dutch or English at home; our own choice."""


def name_of(dice: Dice, *, woman: bool, born: int, language: str) -> str:
    """A first and a family name that go together."""
    names = BY_LANGUAGE.get(language) or (OLD if born < OLDER else YOUNG)
    first = dice.one_of(names.women if woman else names.men)
    return f"{first} {dice.one_of(names.families)}"


def language_of(dice: Dice) -> str:
    """Most people speak Dutch at home."""
    return dice.one_of(LANGUAGES) if dice.chance(NOT_DUTCH) else "nl"
