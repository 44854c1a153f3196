"""How soon, in Dutch: the name of each level, its one instruction, and the signs to call for.

``{emergency}`` and ``{crisis}`` are phone numbers of the country, ``{clinic}`` that of the
hospital; they are filled in when the words are composed. Change with care.
"""

from wervel.leaflet.said import Instruction

LEVELS: dict[str, str] = {
    "self_care": "Zelf verder",
    "routine": "Een afspraak maken",
    "within_week": "Binnen een week",
    "same_day": "Vandaag",
    "emergency": "Nu meteen",
}

LEVELS_CLINICIAN: dict[str, str] = {
    "self_care": "Zelfzorg met vangnetadvies",
    "routine": "Regulier, binnen zes weken",
    "within_week": "Binnen zeven dagen",
    "same_day": "Dezelfde dag",
    "emergency": "Spoed, binnen een uur",
}

INSTRUCTIONS: dict[str, Instruction] = {
    "ambulance": Instruction(
        title="Bel nu {emergency}",
        who="U belt zelf, of iemand die bij u is.",
        when="Doe het nu meteen, dag of nacht.",
        call="Bel {emergency} en vraag om een ambulance.",
        steps=(
            "Blijf waar u bent, beweeg zo min mogelijk en rijd niet zelf.",
            "Eet en drink niets meer.",
            "Laat iemand bij u blijven en de voordeur openzetten.",
            "Leg een lijst van uw medicijnen klaar.",
        ),
    ),
    "emergency": Instruction(
        title="Bel nu uw huisarts of de huisartsenspoedpost",
        who="Uw eigen huisarts onderzoekt u, of een arts van de huisartsenspoedpost.",
        when="Bel nu meteen. U moet binnen een uur gezien worden, ook in de nacht en in het weekend.",
        call="Bel uw eigen huisarts. Is die dicht, bel dan de huisartsenspoedpost. Neemt niemand op? Bel {emergency}.",
        steps=(
            "Rijd niet zelf, maar laat u brengen.",
            "Eet en drink niets tot een arts zegt dat het mag. Misschien is een operatie nodig.",
            "Zorg dat er iemand bij u blijft. Wordt het erger, bel dan {emergency}.",
            "Neem een lijst van uw medicijnen mee.",
        ),
    ),
    "crisis": Instruction(
        title="Praat nu met uw huisarts of bel {crisis}",
        who="Uw eigen huisarts luistert, of iemand van {crisis}.",
        when="Bel nu meteen. Dat kan dag en nacht.",
        call="Bel uw eigen huisarts of {crisis}. Bent u in gevaar? Bel {emergency}.",
        steps=(
            "Blijf niet alleen. Vraag iemand die u vertrouwt om bij u te komen.",
            "Vertel gewoon hardop wat u denkt. U hoeft het niet mooi te zeggen.",
            "Laat iemand dingen weghalen waarmee u zichzelf iets kunt aandoen, ook medicijnen.",
        ),
    ),
    "pregnancy": Instruction(
        title="Bel nu uw verloskundige of de verloskamers",
        who="Uw verloskundige onderzoekt u, of iemand van de verloskamers in het ziekenhuis.",
        when="Bel nu meteen, ook in de nacht en in het weekend.",
        call="Bel uw verloskundige of de verloskamers. Hebt u die nog niet? Bel uw huisarts of de huisartsenspoedpost. Neemt niemand op? Bel {emergency}.",
        steps=(
            "Rijd niet zelf, maar laat u brengen.",
            "Eet en drink niets tot u hoort dat het mag. Misschien is een operatie nodig.",
            "Zorg dat er iemand bij u blijft. Valt u flauw of verliest u veel bloed? Bel dan {emergency}.",
            "Neem uw zwangerschapskaart en een lijst van uw medicijnen mee.",
        ),
    ),
    "same_day": Instruction(
        title="Bel vandaag uw huisarts",
        who="Uw eigen huisarts onderzoekt u. In de avond en het weekend doet de huisartsenspoedpost dat.",
        when="Bel vandaag. U moet vandaag nog gezien worden.",
        call="Bel uw eigen huisarts. Is die dicht, bel dan de huisartsenspoedpost. Neemt niemand op? Bel {emergency}.",
        steps=(
            "Zeg meteen aan de telefoon wat u hier leest.",
            "Rijd niet zelf als u ziek bent, of als uw been zwak is of anders voelt.",
            "Neem een lijst van uw medicijnen mee.",
            "Wordt het erger terwijl u wacht? Bel dan meteen opnieuw.",
        ),
    ),
    "within_week": Instruction(
        title="Maak een afspraak bij uw huisarts, binnen een week",
        who="Uw eigen huisarts onderzoekt u.",
        when="De afspraak moet binnen een week zijn. Bel liefst vandaag of morgen.",
        call="Bel uw eigen huisarts en zeg dat u binnen een week gezien moet worden.",
        steps=(
            "Neem dit advies en een lijst van uw medicijnen mee.",
            "Schrijf op wat er verandert, en wanneer.",
            "Merkt u een van de signalen hieronder? Wacht dan niet en bel meteen.",
        ),
    ),
    "routine": Instruction(
        title="Maak een afspraak bij uw huisarts of fysiotherapeut",
        who="Uw huisarts of fysiotherapeut onderzoekt u.",
        when="Plan het bezoek binnen zes weken.",
        call="Bel uw eigen huisarts of fysiotherapeut. Bent u al bij ons onder behandeling? Bel dan {clinic}.",
        steps=(
            "Neem dit advies mee naar de afspraak.",
            "Schrijf op wat u weer wilt kunnen, en wat u wilt vragen.",
            "Wordt het erger, of merkt u een van de signalen hieronder? Bel dan eerder.",
        ),
    ),
    "self_care": Instruction(
        title="Doe wat goed gaat en let op de signalen hieronder",
        who="U doet dit zelf. Uw huisarts helpt als het niet goed gaat.",
        when="Begin vandaag. Bel als het na drie weken nog niet beter gaat.",
        call="Bel uw eigen huisarts als u vragen hebt of zich zorgen maakt.",
        steps=(
            "Kijk elke week of u weer wat meer kunt.",
            "Vul de vragen opnieuw in als er iets verandert.",
            "Merkt u een van de signalen hieronder? Wacht dan niet en bel meteen.",
        ),
    ),
    "open": Instruction(
        title="Beantwoord de open vragen, of bel uw huisarts",
        who="Uw huisarts kijkt met u mee als u een antwoord niet weet.",
        when="Doe dit liefst vandaag. Zonder deze antwoorden weten we te weinig.",
        call="Bel uw eigen huisarts. Is er gevaar? Bel {emergency}.",
        steps=(
            "Lees de signalen hieronder. Merkt u er een? Bel dan meteen.",
            "Wordt het erger? Wacht dan niet, maar bel.",
        ),
    ),
    "unknown": Instruction(
        title="Bel uw huisarts en vertel wat u voelt",
        who="Uw eigen huisarts kijkt ernaar, want Wervel kan dit niet beoordelen.",
        when="Bel vandaag. Bel nu meteen als u zich ernstig ziek voelt.",
        call="Bel uw eigen huisarts, of de huisartsenspoedpost als die dicht is. Neemt niemand op, of is er gevaar? Bel {emergency}.",
        steps=(
            "Valt u flauw, of krijgt u een scheurende pijn? Bel dan {emergency}.",
            "Voelt u minder tussen uw benen, lukt plassen niet of wordt een been zwakker? Bel dan nu meteen.",
            "Denk niet dat het meevalt omdat u hier geen antwoord krijgt.",
            "Neem een lijst van uw medicijnen mee.",
        ),
    ),
}

SAFETY_NET_TITLE = "Bel meteen als u een van deze dingen merkt"

SAFETY_NET: tuple[str, ...] = (
    "U voelt minder tussen uw benen, of als u zich afveegt na de wc.",
    "Plassen lukt niet of moeilijk, of u verliest ineens urine.",
    "U verliest ontlasting, of u voelt niet meer dat die komt.",
    "U voelt minder bij seks, of een erectie of orgasme lukt niet meer.",
    "Uw been of voet wordt zwakker, of u loopt ineens wankel.",
    "De pijn, het tintelen of het dove gevoel zit nu in allebei uw benen.",
    "U hebt koorts of koude rillingen bij de rugpijn.",
    "U valt flauw, of bijna.",
    "U krijgt ineens een vreselijke, scheurende pijn in uw rug, borst of buik.",
    "Uw arm wordt ineens zwak, u praat of ziet ineens slecht, of u raakt in de war.",
    "U bent gevallen of kreeg een ongeluk, en de pijn is daarna veel erger.",
    "U bent zwanger en verliest bloed of vocht, of uw buik wordt steeds hard.",
    "U denkt aan de dood, of aan een einde maken aan uw leven.",
)

SAFETY_NET_CALL = "Bel uw huisarts, of de huisartsenspoedpost als die dicht is. Bij flauwvallen, scheurende pijn, een zwakke arm of verwardheid belt u {emergency}. Doe dat ook als niemand opneemt. Denkt u aan de dood? Bel {crisis}."

PROVISIONAL = "Dit advies geldt zolang u geen van de signalen hieronder merkt."

# Stands under every level while questions are open, so it may not weaken the instruction.
OPEN = "We kunnen nog niet alles zeggen, omdat er nog vragen open zijn."
