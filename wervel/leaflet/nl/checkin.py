"""The words of "how is it going", in Dutch: a few questions now and then, and what came of them."""

SLUGS: dict[str, str] = {
    "my_checkin": "hoe-gaat-het",
    "my_signs": "hoe-gaat-het/tekenen",
    "my_review": "hoe-gaat-het/meer",
    "my_course": "hoe-gaat-het/verloop",
}
"""The words in the addresses of pages."""

CHECKIN: dict[str, str] = {
    # --- the questions ---------------------------------------------------------------------------
    "title": "Hoe gaat het?",
    "lead": "{count} korte vragen. Het kost minder dan een minuut.",
    "lead_other": "Vul in wat de ander zegt, niet wat u denkt. Overal waar 'u' staat, bedoelen we die persoon.",
    "ask_pain_back": "Hoeveel pijn had u in uw rug, de afgelopen week?",
    "ask_pain_leg": "Hoeveel pijn had u in uw been, de afgelopen week?",
    "ask_activity": "Hoe goed lukt dit nu: {name}?",
    "ask_change": "Hoe gaat het nu, vergeleken met de start van uw behandeling?",
    "ask_gate": "Is een van deze tekenen nieuw, of erger geworden?",
    "gate_yes": "Ja, minstens één",
    "gate_no": "Nee, geen van deze",
    "pain_low": "geen pijn",
    "pain_high": "niet uit te houden",
    "activity_low": "lukt helemaal niet",
    "activity_high": "gaat weer zoals vroeger",
    "send": "Bewaar mijn antwoorden",
    "problem_gate": "Kies een antwoord. Weet u het niet? Kies dan 'ik weet het niet'. Dan vragen we verder.",
    "kept_note": "U was uitgelogd. Dit had u ingevuld. Kijk of het klopt en bewaar het.",
    "forged_note": "Deze pagina stond lang open. Dit had u ingevuld. Kijk of het klopt en bewaar het.",
    # --- done today ------------------------------------------------------------------------------
    "today_title": "U hebt vandaag al verteld hoe het gaat",
    "today_text": "Dank u wel. Eén keer per dag is genoeg.",
    "today_new": "Is er daarna iets bijgekomen?",
    "today_signs": "Vertel welk teken nieuw is",
    "to_course": "Bekijk hoe het gaat",
    # --- danger questions ------------------------------------------------------------------------
    "signs_progress": "Vraag {number} van {all} over tekenen van gevaar",
    "signs_why": "We vragen dit nu precies, zodat u weet wat u moet doen.",
    # --- a review --------------------------------------------------------------------------------
    "review_title": "Nog een paar vragen",
    "review_weeks": "Uw pijn begon {weeks} weken geleden. Daarom vragen we nu iets meer. Uw behandelaar kijkt ernaar.",
    "review_year": "Uw pijn begon een jaar geleden. Daarom vragen we nu iets meer. Uw behandelaar kijkt ernaar.",
    "review_skip": "Nu niet",
    "review_open": "We willen u nog een paar vragen stellen",
    "review_open_text": "Uw behandelaar kijkt naar uw antwoorden. Het kost ongeveer een minuut.",
    "review_go": "Beantwoord ze nu",
    # --- the course ------------------------------------------------------------------------------
    "course_title": "Hoe het met u gaat",
    "course_none": "Hier ziet u straks hoe het gaat. Vertel het een eerste keer, dan begint uw lijn.",
    "course_lead": "Bij elke vraag staat eerst wat wij zien. Daaronder staan uw eigen cijfers.",
    "thanks": "Dank u wel. Uw antwoorden zijn bewaard.",
    "thanks_review": "Dank u wel. Uw behandelaar kijkt hier binnen een week naar.",
    "ask_now": "Vertel hoe het nu gaat",
    "next": "We vragen het weer op {day}. Eerder mag ook.",
    "often": "In het begin vragen we het elke week. Na zes weken elke twee weken, na twaalf weken elke vier weken. Na een jaar vragen we niets meer.",
    "stopped": "U wilt niet dat we u hierom vragen. U mag altijd zelf vertellen hoe het gaat.",
    "stop": "Wilt u dat we dit vragen? U kiest zelf",
    "urgent_title": "Uw antwoorden vragen om haast",
    "urgent_text": "Lees wat u nu moet doen.",
    "urgent_go": "Wat moet ik nu doen?",
    # --- signs of too much -----------------------------------------------------------------------
    "overload_title": "Was het even te veel?",
    "overload_pain_back": "U had in uw rug meer pijn dan de keer ervoor.",
    "overload_pain_leg": "U had in uw been meer pijn dan de keer ervoor.",
    "overload_activity": "Iets wat u graag doet, lukte minder goed dan de keer ervoor.",
    "overload_why": "Dat kan een teken zijn dat uw rug meer moest doen dan hij nu aankan. Ook drukte, zorgen en slecht slapen tellen mee. Het betekent niet dat er iets stuk is.",
    "overload_do": "Wat u kunt doen",
    "overload_less": "Doe een paar dagen iets minder van wat zwaar is. Blijf wel bewegen.",
    "overload_spread": "Verdeel het zware werk over de week, en rust af en toe kort.",
    "overload_help": "Vraag iemand om hulp bij wat u nu te veel is.",
    "overload_plan": "Hebt u een plan met uw fysiotherapeut? Houd u daaraan: niet meer, en ook niet minder. Vertel uw fysiotherapeut hoe het ging.",
    "overload_worse": "Wordt het niet beter, of wordt het erger? Kies dan 'Het gaat slechter', bovenaan deze pagina.",
}
"""Every word of these pages."""

GATE: tuple[str, ...] = (
    "u voelt minder tussen uw benen of bij het afvegen",
    "plassen lukt moeilijk, of u verliest plas of ontlasting",
    "een been of voet wordt zwakker of doof",
    "u hebt koorts of voelt u echt ziek",
    "u valt flauw, bent in de war of hebt ook pijn in uw buik",
    "u denkt aan de dood",
)
"""The signs of danger of one question; each is asked further on its page of the story."""
