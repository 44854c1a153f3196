"""The heading and the help of each page of the interview, in Dutch."""

from wervel.leaflet.said import PageWords

NONE_OF_THESE = "Geen van deze"
UNSURE = "Ik weet het niet van een of meer punten"

PAGE_WORDS: dict[str, PageWords] = {
    "cauda": PageWords("Is er iets veranderd tussen uw benen of op de wc?", "Kruis alles aan wat sinds kort zo is, ook als het maar een beetje is. Deze vragen zijn persoonlijk, maar heel belangrijk."),
    "legs": PageWords("Is er iets veranderd in de kracht of het gevoel van uw benen?", "Probeer eens op uw hielen en op uw tenen te lopen. Een beetje minder telt ook mee."),
    "now": PageWords("Bent u ziek of in de war, of hebt u pijn in uw buik?", "Kruis alles aan wat klopt. De laatste vraag gaat over gedachten aan de dood; u mag daar eerlijk over zijn."),
    "person": PageWords("Hoe oud bent u, en wat moeten we weten over uw gezondheid?", "Kruis alles aan wat klopt, ook als het lang geleden is. Sommige oorzaken horen bij een leeftijd of bij een lichaam."),
    "pregnancy": PageWords("Hoe ver is uw zwangerschap, of wanneer bent u bevallen?", "Vul in wat bij u past. Na een bevalling kan rugpijn een andere oorzaak hebben."),
    "start": PageWords("Hoe begon de pijn, en hoe erg is die nu?", "Weet u het niet precies? Een schatting is goed genoeg."),
    "place": PageWords("Waar zit de pijn?", "Wijs de plek eerst met uw hand aan."),
    "pattern": PageWords("Wanneer komt de pijn, en wat maakt die meer of minder?", "Kruis alles aan wat u herkent. Denk ook aan de nacht en de ochtend."),
    "belly": PageWords("Merkt u iets aan uw buik, het plassen of uw huid?", "Pijn in de rug kan ook ergens anders vandaan komen. Kruis alles aan wat klopt."),
    "health": PageWords("Bent u afgevallen of erg moe, of hebt u meer kans op een infectie?", "Kruis alles aan wat klopt. Sommige vragen gaan over vroeger."),
    "bones": PageWords("Weet u iets over zwakke botten, of over ontstekingen bij u of uw familie?", "Denk ook aan uw gewrichten en ogen. Kruis alles aan wat klopt."),
    "before": PageWords("Wat is er eerder met uw rug gebeurd, en wat wilt u nu?", "Het gaat om eerdere pijn, behandelingen en foto's, en om uw wensen. Kruis alles aan wat klopt."),
    "mind": PageWords("Hoe gaat het met uw stemming, uw slaap en uw zorgen?", "De pijn is echt, ook als u hier iets aankruist. We vragen het omdat er hulp voor is."),
    "work": PageWords("Hoe gaat het met uw werk?", "Hebt u geen werk? Vul dan in wat wel past."),
    "medicines": PageWords("Welke medicijnen gebruikt u, en kunt u tegen alle pijnstillers?", "Pak de doosjes erbij als dat kan. Ook wat u zelf koopt bij de drogist telt mee."),
    "diseases": PageWords("Hebt u een ziekte of gewoonte waar we rekening mee moeten houden?", "Kruis alles aan wat klopt. Zo past het advies beter bij u."),
}
