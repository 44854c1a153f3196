"""Who works in the demo hospital and around it, and the logins that are told to whoever looks."""

from dataclasses import dataclass

from wervel.pathway.actors import Role

HOSPITAL = "Demoziekenhuis Wervel"
PASSWORD = "welkom01"  # noqa: S105 (the demo's, and told to everybody)
"""On the list of common passwords, so that outside a demo nobody can choose it."""
ZWOLLE, KAMPEN, HEERDE, NETWORK = "zwolle", "kampen", "heerde", "rugnetwerk"


@dataclass(frozen=True, slots=True)
class Team:
    """A care team: its short name, what it is called, and the location where it works."""

    code: str
    name: str
    location: str


@dataclass(frozen=True, slots=True)
class Practice:
    """A practice near the hospital."""

    name: str
    phone: str
    place: str = ""


@dataclass(frozen=True, slots=True)
class Worker:
    """Somebody who works here; ``told`` when their login is printed."""

    login: str
    name: str
    role: Role
    profession: str = ""
    teams: tuple[str, ...] = ()
    works_at: str = HOSPITAL
    languages: tuple[str, ...] = ("nl", "en")
    told: bool = False


@dataclass(frozen=True, slots=True)
class Login:
    """One line of the table that is printed: who it is, and with what they come in."""

    role: str
    login: str
    name: str


TEAMS = (
    Team(ZWOLLE, "Rugteam Zwolle", "zwolle"),
    Team(KAMPEN, "Rugteam Kampen", "kampen"),
    Team(HEERDE, "Rugteam Heerde", "heerde"),
)
NETWORK_TEAM = Team(NETWORK, "Rugnetwerk fysiotherapie", "")

SPIL, LINDE = "Fysiotherapie De Spil (demo)", "Fysiotherapie De Linde (demo)"
PRACTICES = (
    Practice(SPIL, "038 000 01 01", "Zwolle"),
    Practice(LINDE, "038 000 01 02", "Kampen"),
)
GP_PRACTICES = (
    Practice("Huisartsenpraktijk De Brug (demo)", "038 000 02 01"),
    Practice("Huisartsenpraktijk Aan de IJssel (demo)", "038 000 02 02"),
)

CLINICIAN = Role.CLINICIAN
ADMINISTRATOR = Worker("administrator", "Bo Beheer", Role.ADMINISTRATOR, told=True)
"""The first of all: comes from the terminal, and invites the others."""
STAFF = (
    Worker("surgeon", "Sacha Wervelman", CLINICIAN, "orthopaedic_surgeon", (ZWOLLE,), told=True),
    Worker("resident", "Robin Leerling", CLINICIAN, "resident", (ZWOLLE,), told=True),
    Worker(
        "physiotherapist", "Fenna Beweegt", CLINICIAN, "physiotherapist", (NETWORK,), SPIL,
        ("nl", "en", "tr"), told=True,
    ),
    Worker("pain", "Pim Pijnstra", CLINICIAN, "pain_specialist", (ZWOLLE,), told=True),
    Worker("psychologist", "Mila Luistert", CLINICIAN, "psychologist", (ZWOLLE,), told=True),
    Worker(
        "rehabilitation", "Rens Herstel", CLINICIAN, "rehabilitation_physician", (ZWOLLE,),
        told=True,
    ),
    Worker("office", "Olga Balie", Role.OFFICE, told=True),
    Worker("quality", "Quint Teller", Role.QUALITY, told=True),
    Worker("auditor", "Auke Logboek", Role.AUDITOR, told=True),
    Worker("surgeon-kampen", "Kim Rugsma", CLINICIAN, "orthopaedic_surgeon", (KAMPEN,)),
    Worker("resident-kampen", "Jip Dienst", CLINICIAN, "resident", (KAMPEN,)),
    Worker("surgeon-heerde", "Hanne Wervelstra", CLINICIAN, "orthopaedic_surgeon", (HEERDE,)),
    Worker("resident-heerde", "Wout Weekend", CLINICIAN, "resident", (HEERDE,)),
    Worker(
        "physiotherapist-kampen", "Lars Looppas", CLINICIAN, "physiotherapist", (NETWORK,), LINDE,
        ("nl", "en", "pl", "uk"),
    ),
    Worker("office-kampen", "Dora Telefoon", Role.OFFICE),
)  # fmt: skip
GP = Worker("gp", "H. Uisman", Role.GP, works_at=GP_PRACTICES[0].name, told=True)
OTHER_GP = Worker("gp-ijssel", "P. Raktijk", Role.GP, works_at=GP_PRACTICES[1].name)
PATIENT, REPRESENTATIVE = "patient", "representative"
"""The logins of somebody with pain, and of somebody who acts for another."""

ROLES = {
    "patient": "patient",
    "representative": "representative",
    "gp": "general practitioner",
    "surgeon": "orthopaedic surgeon",
    "resident": "resident",
    "physiotherapist": "physiotherapist of the back network",
    "pain": "pain specialist",
    "psychologist": "medical psychologist",
    "rehabilitation": "rehabilitation physician",
    "office": "office",
    "quality": "quality",
    "administrator": "administrator",
    "auditor": "auditor of the log",
}
"""One login for each role, in the order in which they are printed."""
