"""What to do and what to leave, in Dutch: for the patient, and in professional words.

An empty text for the patient means that the warning is only for the clinician.
No medicine is told to be started, and none on prescription to be stopped, without asking first.
"""

from wervel.leaflet.said import Said

ACTIONS: dict[str, Said] = {
    # --- now ------------------------------------------------------------------------------------
    "call_ambulance": Said("U of iemand bij u belt om een ambulance. Die komt naar u toe.", "Ambulance met spoed."),
    "refer_emergency_department": Said("U wordt zo snel mogelijk in het ziekenhuis gezien, op de spoedeisende hulp.", "Spoedverwijzing naar de SEH."),
    "urgent_mri_spine": Said("Het ziekenhuis maakt zo snel mogelijk een MRI-scan van uw rug. Daarop zijn de zenuwen te zien.", "MRI wervelkolom met spoed."),
    "urgent_surgical_consult": Said("Een chirurg kijkt meteen mee of een operatie nodig is.", "Spoedconsult neurochirurg of orthopedisch wervelkolomchirurg."),
    "blood_cultures_inflammatory_markers": Said("Uw bloed wordt onderzocht op een infectie.", "Bloedkweken afnemen, CRP en BSE bepalen, bij voorkeur vóór antibiotica."),
    "antibiotics_urgent": Said("De arts bekijkt of u meteen antibiotica nodig hebt.", "Beoordeel indicatie voor antibiotica met spoed."),
    "urgent_aorta_imaging": Said("Het ziekenhuis bekijkt de grote slagader in uw borst en buik, met een echo of een scan.", "Spoedbeeldvorming van de aorta (echo of CT-angiografie)."),
    "immobilise_spine": Said("Blijf zo stil mogelijk liggen tot de hulp er is. Sta niet op en laat u niet optillen.", "Wervelkolom immobiliseren."),
    "bladder_scan": Said("Met een echo wordt gekeken hoeveel urine er na het plassen in uw blaas blijft.", "Blaasscan na mictie; mag de MRI niet vertragen."),
    "neuro_exam": Said("De arts onderzoekt de kracht, het gevoel en de reflexen in uw benen.", "Neurologisch onderzoek, zo nodig met rijbroekgebied."),
    "crisis_service_contact": Said("Vertel nu aan iemand wat u denkt. Er zijn dag en nacht mensen die naar u luisteren.", "Contact met de crisisdienst; laat de patiënt niet alleen."),
    "suicide_risk_assessment": Said("Een arts of psycholoog vraagt rustig naar uw gedachten over de dood. Samen kijkt u wat nu helpt en wat veilig is.", "Suïciderisico taxeren."),
    "toxicology_treatment": Said("De arts laat uw bloed onderzoeken en bekijkt of u een behandeling nodig hebt. Neem tot die tijd geen paracetamol meer.", "Paracetamolspiegel en leverfunctie; overleg NVIC, zo nodig antidotum."),
    # --- tests ----------------------------------------------------------------------------------
    "lab_crp_esr": Said("Uw bloed wordt onderzocht op een ontsteking.", "CRP en BSE bepalen."),
    "lab_myeloma_screen": Said("Uw bloed en urine worden onderzocht op een ziekte van het beenmerg.", "Myeloomscreening: bloedbeeld, calcium, creatinine, M-proteïne en vrije lichte ketens."),
    "urine_test": Said("Uw urine wordt onderzocht. Neem als dat kan wat urine mee in een schoon potje.", "Urineonderzoek, zo nodig kweek."),
    "pregnancy_test": Said("Er wordt eerst een zwangerschapstest gedaan.", "Zwangerschapstest."),
    "xray_or_ct_spine": Said("De arts bekijkt of een röntgenfoto of CT-scan van uw rug nodig is.", "Röntgenfoto of CT van de wervelkolom bij verdenking fractuur."),
    "mri_spine": Said("De arts bekijkt met u of een MRI-scan van uw rug nodig is.", "MRI wervelkolom overwegen."),
    "bone_density_and_fracture_prevention": Said("De arts bespreekt met u een meting van uw botten. Ook hoort u hoe u botbreuken kunt voorkomen.", "Botdichtheidsmeting (DXA) en fractuurpreventie."),
    "hip_examination": Said("De arts of fysiotherapeut onderzoekt uw heup.", "Onderzoek van de heup."),
    # --- referrals ------------------------------------------------------------------------------
    "refer_gynaecology": Said("De arts overlegt met een gynaecoloog, de specialist voor baarmoeder en vagina.", "Overleg met of verwijzing naar de gynaecoloog."),
    "refer_obstetrics": Said("Uw verloskundige of de gynaecoloog kijkt hoe het met u en uw kind gaat.", "Overleg met of verwijzing naar verloskunde."),
    "refer_rheumatology": Said("U krijgt een verwijzing naar de reumatoloog, de specialist voor ontstoken gewrichten.", "Verwijzing naar de reumatoloog."),
    "refer_neurology": Said("De arts overlegt met een neuroloog, de specialist voor zenuwen.", "Overleg met of verwijzing naar de neuroloog."),
    "refer_orthopaedics": Said("De arts overlegt met een orthopeed, de specialist voor botten en gewrichten.", "Overleg met of verwijzing naar de orthopedisch chirurg."),
    "refer_urology": Said("De arts overlegt met een uroloog, de specialist voor nieren en blaas.", "Overleg met of verwijzing naar de uroloog."),
    "refer_vascular_surgery": Said("De arts overlegt met een vaatchirurg, de specialist voor bloedvaten.", "Overleg met of verwijzing naar de vaatchirurg."),
    "refer_oncology_pathway": Said("De arts regelt snel verder onderzoek. Zo weet u zo vroeg mogelijk of het om kanker gaat.", "Versnelde diagnostiek bij verdenking maligniteit."),
    "refer_paediatrics": Said("Een kinderarts kijkt mee.", "Overleg met of verwijzing naar de kinderarts."),
    "refer_ophthalmology": Said("Een oogarts onderzoekt uw oog.", "Verwijzing naar de oogarts."),
    "clinician_review_before_advice": Said("Eerst kijkt een arts mee. Daarna krijgt u advies dat bij u past.", "Beoordeling door een arts vóór verder advies."),
    # --- advice and treatment -------------------------------------------------------------------
    "safety_net_advice": Said("U krijgt een lijst met signalen. Merkt u er een, bel dan meteen.", "Vangnetadvies geven, mondeling en op papier."),
    "stay_active_advice": Said("Blijf bewegen, zo goed als het gaat. Doe wat u al deed en maak het elke paar dagen iets meer.", "Advies om actief te blijven, tijdcontingent opbouwen."),
    "reassure_good_prognosis": Said("Bij de meeste mensen wordt deze pijn in een aantal weken veel minder. De pijn kan wel een keer terugkomen.", "Uitleg over het gunstige beloop en de kans op terugkeer."),
    "explain_no_imaging": Said("Een foto of scan helpt u nu niet verder. Ook mensen zonder pijn hebben vaak veranderingen op zo'n foto.", "Uitleg waarom beeldvorming nu niets toevoegt."),
    "analgesia_stepwise": Said("Hebt u iets tegen de pijn nodig om te kunnen bewegen? Vraag uw huisarts of apotheker wat bij u past.", "Pijnstilling stapsgewijs, alleen ter ondersteuning van activeren; contra-indicaties nagaan."),
    "avoid_nsaid_alternative_analgesia": Said("Ontstekingsremmers zoals ibuprofen passen misschien niet bij u. Vraag uw huisarts of apotheker wat wel past, en stop nooit zelf met aspirine op recept.", "NSAID vermijden en alternatief kiezen; plaatjesremmer niet zonder overleg staken."),
    "exercise_therapy": Said("U oefent met een plan dat bij u past. Zo kan uw rug stap voor stap weer meer.", "Oefentherapie."),
    "physiotherapy_referral": Said("Een fysiotherapeut kijkt hoe u beweegt en oefent met u. U mag zelf een afspraak maken.", "Verwijzing naar de fysiotherapeut."),
    "graded_activity": Said("U kiest iets wat u weer wilt kunnen. U bouwt dat op in vaste stappen, ook op een slechte dag.", "Graded activity (tijdcontingent)."),
    "yellow_flag_assessment": Said("De arts of fysiotherapeut luistert naar uw zorgen, slaap en stemming. Die kunnen de pijn sterker of minder sterk maken.", "Psychosociale herstelbelemmerende factoren uitvragen."),
    "cognitive_behavioural_approach": Said("U leert anders om te gaan met pijn en met gedachten over pijn. Een psycholoog of fysiotherapeut helpt u daarbij.", "Cognitief-gedragsmatige aanpak."),
    "multidisciplinary_rehabilitation": Said("Meer behandelaars werken samen met u aan één plan. Denk aan een revalidatiearts, fysiotherapeut en psycholoog.", "Multidisciplinaire revalidatie overwegen."),
    "return_to_work_plan": Said("U maakt met uw werk een plan om stap voor stap terug te gaan. De pijn hoeft daarvoor niet weg te zijn.", "Plan voor terugkeer naar werk."),
    "occupational_physician": Said("Praat met de bedrijfsarts over wat u nog kunt op uw werk. Vraag uw leidinggevende hoe u een afspraak maakt.", "Bedrijfsarts inschakelen."),
    "depression_assessment": Said("Uw huisarts of psycholoog vraagt hoe het met uw stemming gaat. Samen kijkt u welke hulp past.", "Beoordeling van stemming en ernst van depressie."),
    "weight_management": Said("Wilt u afvallen? Uw huisarts of praktijkondersteuner kan u daarbij helpen.", "Begeleiding bij gewicht aanbieden."),
    "follow_up_review": Said("In een afspraak kijkt de arts of fysiotherapeut opnieuw hoe het met u gaat.", "Herbeoordeling plannen."),
    "sport_rest_and_modify": Said("Stop voorlopig met oefeningen waarbij uw rug ver naar achteren buigt of hard draait. Overleg welke beweging wel kan.", "Sportbelasting aanpassen: extensie en rotatie tijdelijk vermijden."),
    "antiviral_therapy": Said("De arts bekijkt of u medicijnen tegen gordelroos nodig hebt.", "Antivirale behandeling overwegen, vroeg in het beloop."),
    "review_anticoagulant": Said("Zeg meteen dat u een bloedverdunner gebruikt. De arts bekijkt of die moet veranderen; stop er niet zelf mee.", "Antistolling beoordelen, zo nodig couperen."),
    "medication_interaction_review": Said("Uw huisarts of apotheker kijkt of uw medicijnen goed samengaan. Verander tot die tijd niets aan medicijnen op recept.", "Medicatiebeoordeling op interacties en contra-indicaties."),
}

AVOID: dict[str, Said] = {
    "reassure_as_nonspecific": Said("Ga er nog niet van uit dat dit gewone rugpijn is.", "Niet geruststellen als aspecifieke rugpijn."),
    "delay_for_conservative_trial": Said("Ga niet eerst afwachten of iets anders proberen. Eerst moet iemand kijken.", "Niet uitstellen voor een proefbehandeling."),
    "advise_self_care_only": Said("Los dit niet alleen zelf op. Laat iemand meekijken.", "Niet volstaan met zelfzorgadvies."),
    "exercise_or_manual_therapy_before_diagnosis": Said("Begin nog niet met oefeningen en laat uw rug niet behandelen. Eerst moet duidelijk zijn wat er is.", "Geen oefentherapie of manuele therapie vóór de diagnose."),
    "spinal_manipulation": Said("Laat uw rug niet kraken of met kracht draaien.", "Geen manipulatie van de wervelkolom."),
    "wait_for_all_signs": Said("", "Niet wachten tot het beeld compleet is; één teken is genoeg."),
    "prescribe_nsaid": Said("Begin niet zelf met een ontstekingsremmer, zoals ibuprofen, naproxen of diclofenac. Kreeg u die van een arts? Bel dan voordat u ermee stopt.", "Geen NSAID voorschrijven."),
    "opioid_first_line": Said("Verwacht geen sterke pijnstiller, zoals oxycodon of morfine. Gebruikt u er al een, stop dan niet ineens.", "Geen opioïd als eerste keus; bestaand gebruik niet abrupt staken."),
    "epidural_injection": Said("Neem nu geen prik in de rug tegen de pijn.", "Geen epidurale injectie."),
    "ionising_imaging_in_pregnancy": Said("Zeg bij elke röntgenfoto of CT-scan dat u zwanger bent, of kunt zijn.", "Geen röntgenfoto of CT bij (mogelijke) zwangerschap zonder dwingende reden."),
    "routine_imaging": Said("Verwacht nu geen foto of scan. Die zou de behandeling niet veranderen.", "Geen routinematige beeldvorming."),
    "bed_rest": Said("Blijf liever niet in bed liggen. Moet het echt, houd het dan zo kort mogelijk.", "Geen bedrust adviseren."),
    "stop_work_until_pain_free": Said("Wacht met werken niet tot alle pijn weg is.", "Werkhervatting niet laten afhangen van pijnvrij zijn."),
    "label_as_damage": Said("", "Vermijd woorden als slijtage, letsel en degeneratie."),
    "dismiss_patient_concern": Said("", "De zorgen van de patiënt niet wegwuiven; uitvragen en bespreken."),
    "surgery_referral_without_indication": Said("Verwacht nu geen operatie. Daar is op dit moment geen reden voor.", "Niet verwijzen voor operatie zonder indicatie."),
    "unneeded_specialist_referral": Said("U hoeft hiervoor nu niet naar een specialist in het ziekenhuis.", "Geen onnodige verwijzing naar de tweede lijn."),
    "raise_emergency_alarm": Said("", "Geen spoedalarm op wat nu bekend is. Wat niet gevraagd is, telt niet als nee."),
}
