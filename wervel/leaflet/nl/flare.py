"""The words of "it is getting worse", in Dutch: danger first, then calm steps, then a call back."""

from wervel.leaflet.said import PageWords

SLUGS: dict[str, str] = {
    "my_worse": "slechter",
    "my_worse_now": "slechter/wat-nu",
    "my_worse_back": "slechter/terug",
    "my_call_back": "slechter/terugbellen",
    "my_flare_plan": "slechter/mijn-plan",
    "my_flare_change": "slechter/mijn-plan/wijzigen",
    "file_flare": "dossier/opvlamming",
    "alarms_unread": "alarmen/niet-gelezen",
    "alarm_take_over": "alarmen/overnemen",
    "office_alarms": "balie/alarmen",
}
"""The words in the addresses of pages."""

WAYS: dict[str, str] = {
    "unread": "Alarmen die niemand las",
    "phone": "Alarmen: bel het team",
}
"""Links on the first page inside."""

PAGES: dict[str, PageWords] = {
    "now": PageWords(
        "Bent u ziek, gevallen, of hebt u pijn in uw buik?",
        "Kruis alles aan wat nu zo is. De vraag over de dood mag u eerlijk invullen.",
    ),
}
"""The danger questions that are asked otherwise than in the story."""

FLARE: dict[str, str] = {
    # --- around ----------------------------------------------------------------------------------
    "progress": "Vraag {number} van {all} over gevaar",
    "stop": "Stop en ga terug naar het overzicht",
    "kept_note": "U was uitgelogd. Dit had u ingevuld. Kijk of het klopt en ga verder.",
    "forged_note": "Deze pagina stond lang open. Dit had u ingevuld. Kijk of het klopt en ga verder.",
    # --- coming back -----------------------------------------------------------------------------
    "back_title": "Was uw rug een maand of langer zonder pijn?",
    "back_lead": "We bedoelen: sinds het einde van uw behandeling. Zo weten we of dit nieuw is, of nog hetzelfde.",
    "back_yes": "Ja, een maand of langer",
    "back_no": "Nee, de pijn was nooit zo lang weg",
    "back_unsure": "Ik weet het niet",
    "back_choose": "Kies een antwoord. Weet u het niet? Kies dan 'ik weet het niet'.",
    "back_go": "Ga verder",
    "back_what": "U bent daarna weer bij ons onder behandeling. Het team van toen ziet uw antwoorden.",
    "welcome_again": "U bent weer bij ons onder behandeling. We beginnen met wat u toen hielp.",
    # --- too long ago ----------------------------------------------------------------------------
    "late_title": "Bel uw huisarts",
    "late_text": "U bent nu niet onder behandeling bij ons. Binnen een jaar na het einde kunt u zelf terugkomen. Dat kan nu niet meer.",
    "late_gp": "Uw huisarts kijkt met u mee en kan u weer naar ons sturen.",
    # --- what to do ------------------------------------------------------------------------------
    "now_title": "Rustig aan, en blijf bewegen",
    "calm": "Pijn die weer oplaait is naar, maar komt vaak voor. U noemde geen tekenen van gevaar. Meestal zakt het in een paar dagen.",
    "open_title": "We weten nog te weinig om u hier raad te geven",
    "open_text": "U wist op een vraag het antwoord niet, of we missen nog iets. Laat u terugbellen, of bel uw huisarts.",
    "open_story": "Vertel ons meer over uw rug",
    "few_text": "Dit kunt u in elk geval doen. Voor meer raad moeten we meer van u weten.",
    "steps_title": "Uw stappen voor twee dagen",
    "today": "Vandaag",
    "tomorrow": "Morgen",
    "until": "Deze stappen gelden tot",
    "exercises_title": "Een kleine oefening die nu mag",
    "own_title": "Dit schreef u zelf op",
    "own_helps": "Dit helpt mij",
    "own_at": "Uw plan van",
    "own_then": "Dit hielp u de vorige keer.",
    "worse_again": "Wordt het toch erger, of merkt u een nieuw teken? Beantwoord de vragen dan opnieuw.",
    "worse_go": "Beantwoord de vragen opnieuw",
    # --- calling back ----------------------------------------------------------------------------
    "call_title": "Wilt u dat we u bellen?",
    "call_text": "Uw eigen fysiotherapeut belt u. Die ziet uw antwoorden van zonet. Dit is niet voor spoed.",
    "call_team": "Uw team belt u. Zij zien uw antwoorden van zonet. Dit is niet voor spoed.",
    "call_go": "Ja, bel mij",
    "call_done": "U wordt gebeld",
    "call_by": "{name} belt u.",
    "call_by_team": "Iemand van uw team belt u.",
    "call_before": "Dat gebeurt vóór",
    "call_late": "We zijn te laat met bellen. Dat spijt ons. Bel zelf het team.",
    "call_number": "We bellen dit nummer:",
    "call_change": "Verander mijn nummer",
    "call_no_number": "We hebben geen nummer van u. Vul het eerst in.",
    "call_phone": "Liever zelf bellen?",
    # --- the plan --------------------------------------------------------------------------------
    "plan_title": "Mijn plan voor als het slechter gaat",
    "plan_lead": "Maak dit plan op een goede dag. Dan weet u op een slechte dag wat u kunt doen.",
    "plan_none": "U hebt nog geen plan. Het kost een paar minuten.",
    "plan_make": "Maak mijn plan",
    "plan_change": "Verander mijn plan",
    "plan_print": "U kunt deze pagina afdrukken en ophangen.",
    "plan_saved": "Uw plan is bewaard.",
    "plan_signs": "Hieraan merk ik dat het te veel wordt",
    "plan_helps": "Dit helpt mij",
    "plan_signs_own": "In uw eigen woorden: waaraan merkt u het?",
    "plan_helps_own": "In uw eigen woorden: wat helpt u?",
    "plan_hint": "Dit hoeft niet.",
    "plan_save": "Bewaar mijn plan",
    "plan_empty": "Kies iets, of schrijf iets op.",
    "plan_long": "Dit is te lang. Maak het korter.",
    "plan_odd": "Hier staat een teken in dat we niet kunnen bewaren. Typ het opnieuw.",
    "plan_worse": "Gaat het nu slechter? Kijk dan eerst of er gevaar is.",
    "plan_call": "Bel ons",
    "plan_danger": "Bel meteen bij deze tekenen",
    "plan_careful": "Niet alles past altijd. Bij elke keer kijken we wat u dan mag doen.",
    # --- for the team ----------------------------------------------------------------------------
    "team_title": "Opvlamming",
    "team_told": "Antwoorden op de gevaarsvragen",
    "team_none": "De patiënt meldde de laatste twee dagen geen verslechtering.",
    "team_told_at": "Verteld op",
    "team_signs": "Ja gezegd op",
    "team_no_signs": "Op alle gestelde vragen nee gezegd.",
    "team_unsure": "Wist het niet, of zei het liever niet",
    "team_left": "Nog niet gevraagd: {number} van {all} pagina's.",
    "team_plan": "Eigen plan van de patiënt",
    "team_no_plan": "De patiënt heeft nog geen plan gemaakt.",
    "team_again": "Deze periode kwam na een eerdere. Wat toen hielp staat hieronder.",
    "team_call": "Terugbellen vóór",
    "team_link": "Opvlamming en eigen plan",
    "unread_title": "Alarmen die niemand op tijd las",
    "unread_lead": "Dit zijn alarmen van alle teams. Wie er een overneemt, behandelt deze patiënt vanaf nu.",
    "unread_none": "Er staat geen alarm open dat te laat is.",
    "unread_due": "lezen vóór",
    "unread_take": "Ik neem dit over",
    "unread_own": "Uw eigen team",
    "office_title": "Alarmen waarvoor u nu moet bellen",
    "office_lead": "Niemand las deze alarmen, ook niet na twee keer de tijd. Bel het team tot iemand het oppakt.",
    "office_none": "U hoeft nu voor geen alarm te bellen.",
    "office_team_phone": "Telefoon van het team",
    "office_patient_phone": "Telefoon van de patiënt",
    "office_members": "In het team",
    "office_no_phone": "niet bekend",
}
"""Every word on the pages about a flare."""

STEPS: dict[str, tuple[str, str]] = {
    "move": (
        "Blijf bewegen, in kleine stukjes",
        "Sta elk half uur even op. Loop een paar minuten, ook in huis.",
    ),
    "bed": (
        "Lig kort, en niet de hele dag",
        "Even liggen mag. Sta na een kwartier weer op. In bed blijven maakt uw rug stijf.",
    ),
    "less": (
        "Doe vandaag wat minder",
        "Stel uit wat zwaar is. Verdeel de rest over de dag. U mag hulp vragen.",
    ),
    "keep_to_plan": (
        "Houd u aan de afgesproken hoeveelheid",
        "Doe vandaag wat in uw schema staat, niet meer en niet minder. Lukt het niet? Zeg het uw therapeut.",
    ),
    "more": (
        "Doe weer een beetje meer",
        "Doe iets meer dan gisteren. Een beetje pijn daarbij mag.",
    ),
    "go_on": (
        "Ga door met uw schema",
        "Doe weer wat is afgesproken. Na een slechte dag hoeft u niets in te halen.",
    ),
    "look": (
        "Kijk hoe het gaat",
        "Is het minder? Bouw dan verder op. Is het niet minder? Laat u dan terugbellen.",
    ),
}
"""Each step: a short line, and what it means."""

HELPS: dict[str, str] = {
    "walk": "Een stukje lopen",
    "move": "Vaak van houding wisselen",
    "exercise": "Mijn lichte oefeningen",
    "rest": "Kort liggen en weer opstaan",
    "spread": "Werk verdelen over de dag",
    "breathe": "Rustig ademen",
    "warm": "Warmte, zoals een kruik of een warme douche",
    "talk": "Praten met iemand",
    "medicine": "Pijnstillers zoals ik heb afgesproken",
}
"""What may help."""

SIGNS: dict[str, str] = {
    "stiff": "Mijn rug wordt stijf",
    "more_pain": "De pijn blijft langer hangen",
    "tired": "Ik ben sneller moe",
    "sleep": "Ik slaap slechter",
    "tense": "Ik span mijn spieren aan",
    "temper": "Ik ben sneller boos of verdrietig",
    "avoid": "Ik stel dingen uit die ik graag doe",
    "too_much": "Ik zeg te vaak ja",
}
"""Early signs of too much."""
