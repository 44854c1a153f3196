"""The treatments in Dutch: what each is, what it may give, and what it asks or risks.

The words do not push. Where sources advise against a treatment, they say so.
"""

from wervel.leaflet.said import OptionWords

OPTIONS: dict[str, OptionWords] = {
    # --- moving and learning --------------------------------------------------------------------
    "stay_active_yourself": OptionWords(
        name="Zelf in beweging blijven",
        what="U blijft bewegen en doet steeds meer wat u gewend was.",
        gives="De meeste mensen krijgen zo vanzelf minder pijn. U houdt zelf de leiding.",
        asks="Het vraagt geduld, want de pijn gaat niet elke dag even hard vooruit.",
    ),
    "structured_education": OptionWords(
        name="Uitleg over uw rug",
        what="Een zorgverlener legt uit wat pijn is en wat u zelf kunt doen.",
        gives="U weet beter wat u veilig kunt doen. Of de pijn er minder van wordt, is onzeker.",
        asks="Het kost een paar gesprekken. Er zijn geen bekende risico's.",
    ),
    "exercise_therapy": OptionWords(
        name="Oefentherapie",
        what="U oefent met een fysiotherapeut of oefentherapeut, op een manier die bij u past.",
        gives="Gemiddeld hebt u daarna wat minder pijn en lukt er wat meer. Dat is goed onderzocht.",
        asks="Het vraagt dat u ook thuis oefent. In het begin kunt u spierpijn krijgen.",
    ),
    "exercise_radicular": OptionWords(
        name="Oefenen bij pijn in het been",
        what="U oefent met een fysiotherapeut, en de pijn bepaalt het tempo.",
        gives="Het doel is dat u na {from_weeks} tot {to_weeks} weken weer doet wat u gewend was.",
        asks="De pijn mag even erger zijn, maar niet langer dan een deel van de dag.",
    ),
    "glad_back": OptionWords(
        name="Het programma GLA:D Rug",
        what="U krijgt in een groep {lessons} lessen en {sessions} trainingen, in {weeks} weken.",
        gives="U leert uw rug kennen en sterker maken. Het is onzeker of dit beter werkt dan ander oefenen.",
        asks="Elke les of training duurt {hours} uur. U moet er een paar keer per week voor weg.",
    ),
    "back_school": OptionWords(
        name="Rugschool",
        what="U leert in een groep over uw rug, met oefeningen erbij.",
        gives="U leert hoe u met uw rug omgaat. Op de pijn heeft het weinig effect.",
        asks="Het kost een paar bijeenkomsten. Er zijn geen bekende risico's.",
    ),
    "back_network": OptionWords(
        name="Rugnetwerk",
        what="Een fysiotherapeut die veel van ruggen weet, begeleidt u dicht bij huis.",
        gives="De therapeut en het ziekenhuis werken samen. Gericht oefenen kan de pijn minder maken.",
        asks="Het vraagt dat u zelf actief meedoet, ook thuis.",
    ),
    "manual_therapy_with_exercise": OptionWords(
        name="Handgrepen samen met oefenen",
        what="De therapeut maakt uw rug met de handen losser, en u oefent erbij.",
        gives="Het werkt ongeveer even goed als andere aanbevolen behandelingen. Dat bleek bij {people} mensen.",
        asks="U kunt een paar dagen stijf of pijnlijk zijn. Alleen handgrepen, zonder oefenen, raden bronnen af.",
    ),
    "massage": OptionWords(
        name="Massage",
        what="De therapeut masseert uw rug een korte tijd, als opstap naar bewegen.",
        gives="Het kan even prettig zijn. Op langere tijd helpt het waarschijnlijk weinig.",
        asks="Het mag niet in de plaats komen van zelf bewegen.",
    ),
    "traction_ultrasound_tens_belt": OptionWords(
        name="Rekken met een toestel, ultrageluid, TENS of een rugband",
        what="Een toestel of band werkt op uw rug, terwijl u zelf weinig doet.",
        gives="Bronnen raden dit af. Het helpt niet merkbaar tegen lage rugpijn.",
        asks="Het kost tijd en soms geld, en u wordt er niet sterker van.",
    ),
    "acupuncture": OptionWords(
        name="Acupunctuur of dry needling",
        what="Iemand prikt dunne naalden in uw huid of spieren.",
        gives="Bronnen zijn het niet eens. De ene raadt het af, de andere vindt dat het mag.",
        asks="De prikken kunnen pijn doen of een blauwe plek geven.",
    ),
    # --- behaviour and rehabilitation -----------------------------------------------------------
    "graded_activity": OptionWords(
        name="Rustig opbouwen met vaste stappen",
        what="U bouwt op met een therapeut, in stappen die vooraf vastliggen.",
        gives="U kunt weer meer en gaat soms eerder aan het werk. De pijn zelf verandert soms weinig.",
        asks="U begint op {start_percent}% van wat u kunt. U houdt zich aan het plan, ook op een slechte dag.",
    ),
    "graded_exposure": OptionWords(
        name="Oefenen met wat u spannend vindt",
        what="U doet stap voor stap bewegingen waar u bang voor bent, met een therapeut erbij.",
        gives="De angst om te bewegen wordt vaak kleiner. Daardoor kunt u weer meer.",
        asks="Het kost moed en een aantal afspraken. Kies een therapeut die hierin is opgeleid.",
    ),
    "cognitive_behavioural_therapy": OptionWords(
        name="Gedragstherapie bij pijn",
        what="U leert met een psycholoog of therapeut anders omgaan met pijn en zorgen.",
        gives="U kunt weer meer, ook als er pijn blijft. Hoeveel het helpt, is niet zeker.",
        asks="Het vraagt een aantal gesprekken en oefenen thuis. Het werkt het best samen met bewegen.",
    ),
    "cognitive_functional_therapy": OptionWords(
        name="Anders leren bewegen en denken over pijn",
        what="Een fysiotherapeut helpt u in {sessions} afspraken om anders met pijn te bewegen.",
        gives="In één groot onderzoek hadden mensen na {years} jaar nog minder last en pijn.",
        asks="De afspraken zijn in {weeks} weken, met één later. Er zijn nog weinig therapeuten voor opgeleid.",
    ),
    "multidisciplinary_rehabilitation": OptionWords(
        name="Revalidatie met een team",
        what="Een revalidatiearts, therapeuten en een psycholoog helpen u samen.",
        gives="Gemiddeld hebt u daarna iets minder pijn en lukt er meer. Mensen werken ook vaker weer.",
        asks="Het kost veel tijd, vaak weken lang. U krijgt eerst een gesprek om te zien of het past.",
    ),
    # --- pain clinic ----------------------------------------------------------------------------
    "facet_test_block": OptionWords(
        name="Proefprik bij een rugwrichtje",
        what="De pijnspecialist verdooft {blocks} keer kleine zenuwen bij de gewrichtjes van uw rug.",
        gives="De prik laat zien of de pijn daar vandaan komt. De prik zelf helpt maar kort.",
        asks="Het is een prik met een foto erbij. U kunt een blauwe plek of heel soms een ontsteking krijgen.",
    ),
    "facet_radiofrequency": OptionWords(
        name="Verhitten van zenuwen bij een rugwrichtje",
        what="De pijnspecialist verhit kleine zenuwen, zodat zij minder pijn doorgeven.",
        gives="Bronnen zijn het niet eens. Sommige raden het aan, maar in onderzoek hielp het nauwelijks extra.",
        asks="Het is een ingreep met naalden. U kunt een tijd napijn of een doof plekje hebben.",
    ),
    "facet_steroid": OptionWords(
        name="Prik met ontstekingsremmer in een rugwrichtje",
        what="De pijnspecialist spuit een sterke ontstekingsremmer in een gewrichtje van uw rug.",
        gives="Bronnen raden dit af. Het is niet aangetoond dat het helpt.",
        asks="De prik kan een bloeding of ontsteking geven, al is dat zeldzaam.",
    ),
    "sacroiliac_radiofrequency_or_steroid": OptionWords(
        name="Behandeling met een naald van het bekkengewricht",
        what="De pijnspecialist spuit of verhit bij het gewricht achter in uw bekken.",
        gives="Bronnen zijn het niet eens. In Nederlands onderzoek hielp verhitten niet merkbaar meer dan oefenen.",
        asks="Het is een ingreep met naalden. U kunt een tijd napijn of een doof plekje hebben.",
    ),
    "operation_for_facet_or_sacroiliac_pain": OptionWords(
        name="Operatie aan een rugwrichtje of bekkengewricht",
        what="De chirurg zet een pijnlijk gewricht in de rug of het bekken vast.",
        gives="Bronnen raden dit af. De kans dat de pijn minder wordt, is te klein.",
        asks="Elke operatie heeft risico's, en u kunt niet meer terug.",
    ),
    "epidural_steroid": OptionWords(
        name="Prik bij de zenuw in de rug",
        what="De pijnspecialist spuit een sterke ontstekingsremmer bij de zenuw naar uw been.",
        gives="De pijn in het been kan een korte tijd iets minder zijn. Of het op langere tijd helpt, is niet aangetoond.",
        asks="Dit kan als de pijn minstens {weeks} weken duurt. Heel soms geeft de prik een bloeding of ontsteking.",
    ),
    # --- operation ------------------------------------------------------------------------------
    "operation_for_ordinary_back_pain": OptionWords(
        name="Operatie bij gewone lage rugpijn",
        what="De chirurg zet wervels vast of vervangt een tussenwervelschijf.",
        gives="Bronnen raden dit af. Bij gewone lage rugpijn helpt een operatie meestal niet.",
        asks="Elke operatie heeft risico's, en het herstel duurt lang.",
    ),
    "hernia_operation": OptionWords(
        name="Operatie aan een hernia",
        what="De chirurg haalt weg wat op de zenuw naar uw been drukt.",
        gives="De pijn in uw been is vaak eerder weg. Na {equal_years} jaar is er gemiddeld geen verschil met wachten.",
        asks="Zonder operatie is {better_percent}% binnen {better_months} maanden beter. Van wie wacht, kiest later {later_operation_percent}% toch een operatie.",
    ),
    "stenosis_operation": OptionWords(
        name="Operatie aan een nauw wervelkanaal",
        what="De chirurg maakt ruimte voor de zenuwen in uw rug.",
        gives="U kunt daarna misschien verder lopen met minder pijn in uw benen.",
        asks="Het kan als andere zorg niet hielp en de MRI erbij past. Elke operatie heeft risico's.",
    ),
    "decompression_and_fusion": OptionWords(
        name="Operatie aan een verschoven wervel",
        what="De chirurg maakt ruimte voor de zenuwen en zet de wervels vast.",
        gives="De pijn kan minder worden als andere zorg niet genoeg hielp.",
        asks="Het is een grote operatie, en het herstel duurt maanden. Elke operatie heeft risico's.",
    ),
    # --- medicines ------------------------------------------------------------------------------
    "paracetamol": OptionWords(
        name="Paracetamol",
        what="Dit is een gewone pijnstiller die u zelf kunt kopen.",
        gives="In onderzoek bij {people} mensen hielp het niet beter dan een neppil. Het is vaak wel de eerste keus.",
        asks="Neem nooit meer dan in de bijsluiter staat. Het zit soms ook in middelen tegen griep.",
    ),
    "nsaid_oral": OptionWords(
        name="Ontstekingsremmer als pil",
        what="Dit is een pijnstiller zoals ibuprofen, naproxen of diclofenac.",
        gives="De pijn wordt gemiddeld een klein beetje minder. Een oudere bron twijfelt daaraan.",
        asks="De pil kan slecht zijn voor maag, hart en nieren. Neem zo weinig en zo kort als kan.",
    ),
    "nsaid_topical": OptionWords(
        name="Ontstekingsremmer als gel",
        what="U smeert een gel met een ontstekingsremmer op de plek die pijn doet.",
        gives="Bij pijn in spieren en gewrichten kan het helpen. Voor de rug is dat niet apart onderzocht.",
        asks="De gel geeft minder bijwerkingen dan een pil. Uw huid kan rood worden of jeuken.",
    ),
    "opioid": OptionWords(
        name="Sterke pijnstiller zoals tramadol of oxycodon",
        what="Dit is een middel dat op morfine lijkt.",
        gives="Bronnen raden dit af. Bij {people} mensen hielp het na {weeks} weken niet beter dan een neppil.",
        asks="U kunt er suf, misselijk en verstopt van worden. U kunt er ook aan verslaafd raken.",
    ),
    "muscle_relaxant": OptionWords(
        name="Spierverslapper",
        what="Dit is een middel zoals diazepam, dat de spieren slap maakt.",
        gives="Bronnen raden dit af bij lage rugpijn.",
        asks="U kunt er suf van worden, en dan is autorijden niet veilig. Vanaf {age} jaar kunt u er sneller door vallen.",
    ),
    "antidepressant": OptionWords(
        name="Medicijn tegen depressie, gebruikt tegen pijn",
        what="Dit is een middel tegen depressie dat soms tegen pijn wordt gegeven.",
        gives="Bronnen raden dit af als middel tegen lage rugpijn.",
        asks="U kunt er suf of misselijk van worden. Stop er nooit zonder overleg mee als u het al gebruikt.",
    ),
    "gabapentinoid": OptionWords(
        name="Gabapentine of pregabaline",
        what="Dit is een middel tegen epilepsie en zenuwpijn.",
        gives="Bronnen raden dit af bij lage rugpijn.",
        asks="U kunt er suf, duizelig en afhankelijk van worden. Stop er nooit zonder overleg mee als u het al gebruikt.",
    ),
    "oral_corticosteroid": OptionWords(
        name="Prednison als pil",
        what="Dit is een sterk middel tegen ontsteking.",
        gives="Bronnen raden dit af bij lage rugpijn.",
        asks="Het kan uw suiker, maag en botten kwaad doen. Stop er nooit zonder overleg mee als u het al gebruikt.",
    ),
    # --- pregnancy ------------------------------------------------------------------------------
    "pelvic_belt": OptionWords(
        name="Bekkenband",
        what="U draagt voor korte tijd een band om uw bekken.",
        gives="De band kan steun geven bij lopen en staan. Hoeveel het helpt, is niet zeker.",
        asks="Draag de band niet de hele dag, en blijf ermee bewegen.",
    ),
    "exercise_in_pregnancy": OptionWords(
        name="Oefenen tijdens en na de zwangerschap",
        what="U doet oefeningen die nu bij u passen, vaak met een bekkenfysiotherapeut.",
        gives="U blijft sterk en leert hoe u met minder pijn beweegt.",
        asks="Het vraagt dat u ook thuis oefent. Stop en bel uw verloskundige bij bloedverlies of weeën.",
    ),
}
