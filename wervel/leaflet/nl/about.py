"""The words of the pages about oneself, in Dutch: where it hurts, what somebody hopes for."""

SLUGS: dict[str, str] = {"my_about": "over-mij", "my_advice": "advies"}
"""The words in the addresses of pages."""

PAGES: dict[str, tuple[str, str]] = {
    "body": (
        "Waar voelt u het?",
        "Tik op het plaatje of kruis aan in de lijst. U mag meer plekken kiezen.",
    ),
    "hope": (
        "Wat hoopt u?",
        "Zo weten we wat voor u telt. Schrijf het zoals u het zou zeggen.",
    ),
    "tried": (
        "Wat hebt u al geprobeerd?",
        "Zo bieden we u niet twee keer aan wat al niet hielp.",
    ),
    "help": (
        "Wat hebt u van ons nodig?",
        "Dan regelen we dat vóór uw afspraak.",
    ),
}
"""Of each page its question, and why we ask."""

ASKS: dict[str, str] = {
    "regions": "Kruis alle plekken aan",
    "hope": "Wat wilt u weer kunnen, of wat moet anders?",
    "expect": "Hoe denkt u dat het over drie maanden gaat?",
    "tried": "Dit heb ik voor mijn rug gedaan of gehad",
    "helped": "Wat hielp, al was het maar een beetje?",
    "interpreter": "Hebt u een tolk nodig?",
    "help": "Dit helpt mij",
}
"""Each question."""

GROUPS: dict[str, str] = {
    "back": "Rug",
    "seat": "Billen, liezen en buik",
    "leg_left": "Linkerbeen",
    "leg_right": "Rechterbeen",
}
"""Headings in the list beside the body chart."""

OPTIONS: dict[str, str] = {
    "upper_back": "Boven in de rug",
    "lower_back_left": "Onder in de rug, links",
    "lower_back": "Onder in de rug, in het midden",
    "lower_back_right": "Onder in de rug, rechts",
    "buttock_left": "Linkerbil",
    "buttock_right": "Rechterbil",
    "groin_left": "Linkerlies",
    "groin_right": "Rechterlies",
    "belly": "Buik",
    "thigh_back_left": "Links achter in het bovenbeen",
    "thigh_front_left": "Links voor in het bovenbeen",
    "calf_left": "Linkerkuit",
    "shin_left": "Linkerscheen",
    "foot_left": "Linkervoet",
    "thigh_back_right": "Rechts achter in het bovenbeen",
    "thigh_front_right": "Rechts voor in het bovenbeen",
    "calf_right": "Rechterkuit",
    "shin_right": "Rechterscheen",
    "foot_right": "Rechtervoet",
    "better": "Beter dan nu",
    "same": "Net zoals nu",
    "worse": "Slechter dan nu",
    "physiotherapy": "Fysiotherapie",
    "exercise": "Zelf oefenen of sporten",
    "manual": "Iemand die mijn rug losmaakt of kraakt",
    "medicines": "Pijnstillers",
    "injection": "Een prik in de rug",
    "psychologist": "Praten met een psycholoog",
    "rehabilitation": "Een programma bij een revalidatiecentrum",
    "yes": "Ja",
    "no": "Nee",
    "large_letters": "Brieven met grote letters",
    "by_phone": "Liever bellen dan een scherm",
    "with_someone": "Ik neem iemand mee",
    "hearing": "Ik hoor niet goed",
    "walking": "Ik loop moeilijk of gebruik een rolstoel",
}
"""Each answer."""

ABOUT: dict[str, str] = {
    "progress": "Vraag {n} van {all} over uzelf",
    "front": "Voorkant",
    "back_side": "Achterkant",
    "left": "links",
    "right": "rechts",
    "chosen": "Gekozen:",
    "chosen_none": "U hebt nog geen plek gekozen.",
    "none": "Geen van deze",
    "dont_know": "Ik weet het niet",
    "rather_not_say": "Dat zeg ik liever niet",
    "free": "U mag dit leeg laten.",
    "save": "Bewaar en ga verder",
    "saved_all": "Bedankt. Dit was alles over uzelf.",
    "choose": "Kies iets, of zeg dat u het niet weet.",
    "both": "U koos een antwoord en ook dat u het niet weet. Kies één van de twee.",
    "too_long": "Dit is te lang. Maak het korter dan {most} letters.",
    "signs": "Hier staat een teken in dat we niet kunnen bewaren. Typ het opnieuw.",
    "legs_title": "U zei eerder dat de pijn niet in uw been zit",
    "legs_text": "Nu kiest u een plek in uw been. Is dat nieuw? Verander dan ook uw antwoord hierover.",
    "legs_go": "Verander mijn antwoord",
    "worry_title": "Even stoppen",
    "worry_text": "Wat u schreef is bewaard. Er kan haast bij zijn. Lees daarom eerst wat hieronder staat.",
    "worry_call": "Merkt u een van deze dingen? Bel dan nu.",
    "worry_go": "Vertel wat u merkt",
    "section": "Over mij",
    "section_open": "Deze korte vragen staan nog open. Ze zijn niet verplicht.",
    "not_told": "Nog niet beantwoord",
    "goals": "Wat wilt u weer kunnen?",
    "of_ten": "van de tien",
    "change": "Verander",
    "next_go": "Vertel nog iets over uzelf",
    "later": "Stop hier en ga later verder",
}
"""Every other word on these pages."""
