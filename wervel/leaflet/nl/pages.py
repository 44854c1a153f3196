"""The heading and the help of each page of the interview, in Dutch."""

from wervel.leaflet.said import PageWords

NONE_OF_THESE = "Geen van deze"
UNSURE = "Ik weet het niet van een of meer punten"

PAGE_WORDS: dict[str, PageWords] = {
    "cauda": PageWords("Is er iets veranderd tussen uw benen of op de wc?", "Kruis alles aan wat sinds kort zo is, ook als het maar een beetje is. Deze vragen zijn persoonlijk, maar heel belangrijk."),
    "legs": PageWords("Is er iets veranderd in de kracht of het gevoel van uw benen?", "Probeer eens op uw hielen en op uw tenen te lopen. Een beetje minder telt ook mee."),
    "now": PageWords("Bent u ziek of in de war, of gaat het nu om een andere reden slecht?", "Kruis alles aan wat klopt. De laatste vraag gaat over gedachten aan de dood; u mag daar eerlijk over zijn."),
    "events": PageWords("Is er iets gebeurd, of weet u iets over uw gezondheid dat meetelt?", "Kruis alles aan wat klopt, ook als het lang geleden is."),
    "person": PageWords("Hoe oud bent u en bent u een vrouw of een man?", "Sommige oorzaken horen bij een leeftijd of bij een lichaam."),
    "temperature": PageWords("Hoe hoog is uw temperatuur?", "Meet die nu als u een thermometer hebt. Hebt u er geen? Ga dan gewoon verder."),
    "pregnancy": PageWords("Hoe gaat het met uw zwangerschap?", "Kruis alles aan wat klopt. Zo letten we ook op uw kind."),
    "start": PageWords("Hoe begon de pijn en hoe gaat het nu?", "Weet u het niet precies? Een schatting is goed genoeg."),
    "place": PageWords("Waar zit de pijn?", "Wijs de plek eerst met uw hand aan."),
    "pain": PageWords("Hoe erg is de pijn?", "Denk aan het moment waarop de pijn het ergst was, in de laatste dagen."),
    "pattern": PageWords("Wanneer komt de pijn, en wat maakt die meer of minder?", "Kruis alles aan wat u herkent. Denk ook aan de nacht en de ochtend."),
    "belly": PageWords("Merkt u iets aan uw buik, het plassen of uw huid?", "Pijn in de rug kan ook ergens anders vandaan komen. Kruis alles aan wat klopt."),
    "health": PageWords("Bent u afgevallen of erg moe, of hebt u meer kans op een infectie?", "Kruis alles aan wat klopt. Sommige vragen gaan over vroeger."),
    "bones": PageWords("Weet u iets over zwakke botten, of over ontstekingen bij u of uw familie?", "Denk ook aan uw gewrichten en ogen. Kruis alles aan wat klopt."),
    "stiffness": PageWords("Hoe lang is uw rug in de ochtend stijf?", "Tel de minuten vanaf het wakker worden, tot u weer gewoon beweegt."),
    "birth": PageWords("Wanneer bent u voor het laatst bevallen?", "Na een bevalling kan rugpijn een andere oorzaak hebben."),
    "before": PageWords("Wat is er eerder met uw rug gebeurd, en wat wilt u nu?", "Het gaat om eerdere pijn, behandelingen en foto's, en om uw wensen. Kruis alles aan wat klopt."),
    "mind": PageWords("Hoe gaat het met uw stemming, uw slaap en uw zorgen?", "De pijn is echt, ook als u hier iets aankruist. We vragen het omdat er hulp voor is."),
    "work": PageWords("Hoe gaat het met uw werk?", "Hebt u geen werk? Vul dan in wat wel past."),
    "medicines": PageWords("Welke medicijnen gebruikt u, en kunt u tegen alle pijnstillers?", "Pak de doosjes erbij als dat kan. Ook wat u zelf koopt bij de drogist telt mee."),
    "diseases": PageWords("Hebt u een ziekte of gewoonte waar we rekening mee moeten houden?", "Kruis alles aan wat klopt. Zo past het advies beter bij u."),
}
