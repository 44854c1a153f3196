"""The exercises in Dutch: what each is for, how to do it, how often, what is normal, when to stop.

A figure is a field of the dose, so that the words can never say another number than the guideline.
"""

from wervel.leaflet.said import BarWords, ExerciseWords, PurposeWords

EXERCISES: dict[str, ExerciseWords] = {
    # --- moving gently ---------------------------------------------------------------------------
    "rest_legs_up": ExerciseWords(
        name="Liggen met uw benen op een stoel",
        what_for="Uw rugspieren kunnen even ontspannen als u veel pijn hebt.",
        steps=(
            "Leg een mat of deken voor een stoel.",
            "Ga op uw rug liggen, met uw billen dicht bij de stoel.",
            "Leg uw onderbenen op de zitting.",
            "Leg uw armen los naast u. Adem rustig.",
            "Draai na {minutes} minuten op uw zij en kom rustig overeind.",
        ),
        feel="Uw rug voelt zwaarder en losser. De pijn kan een beetje zakken.",
        stop="Stop als uw been gaat tintelen of meer pijn doet.",
        easier="Kunt u niet op de grond komen? Ga op bed liggen met kussens onder uw knieën.",
        harder="Gaat dit goed? Kantel dan ook uw bekken, een paar keer.",
        pictures="Iemand ligt op de rug op een mat. De onderbenen liggen op de zitting van een stoel.",
    ),
    "pelvic_tilt": ExerciseWords(
        name="Bekken kantelen op uw rug",
        what_for="U brengt zachtjes beweging in uw onderrug.",
        steps=(
            "Ga op uw rug liggen met gebogen knieën. Zet uw voeten plat neer.",
            "Maak uw onderrug een klein beetje hol.",
            "Duw daarna uw onderrug plat op de mat. Uw buik trekt iets in.",
            "Ga rustig heen en weer, zonder te persen.",
        ),
        feel="U voelt een kleine beweging in uw onderrug. Stijf aan het begin is normaal.",
        stop="Stop als de pijn verder uw been in trekt.",
        easier="Maak de beweging zo klein dat u haar bijna niet ziet.",
        harder="Houd uw rug plat en til één voet een klein stukje op.",
        pictures="Iemand ligt op de rug met gebogen knieën. Eerst is de onderrug een beetje hol. Daarna ligt de onderrug plat op de mat.",
    ),
    "knee_rolls": ExerciseWords(
        name="Knieën opzij laten zakken",
        what_for="Uw onderrug en heupen worden losser.",
        steps=(
            "Ga op uw rug liggen met gebogen knieën. Leg uw armen wijd op de mat.",
            "Houd uw knieën tegen elkaar.",
            "Laat uw knieën rustig naar één kant zakken. Ga zo ver als prettig is.",
            "Kom terug en ga naar de andere kant. Dat is samen één keer.",
        ),
        feel="U voelt rek aan de zijkant van uw rug of heup.",
        stop="Stop als de pijn verder uw been in trekt.",
        easier="Ga minder ver en laat uw voeten iets uit elkaar staan.",
        harder="Draai uw hoofd rustig naar de andere kant dan uw knieën.",
        pictures="Van bovenaf gezien ligt iemand op de rug, met de armen wijd en de knieën gebogen. Daarna zakken beide knieën samen naar één kant.",
    ),
    "knee_to_chest": ExerciseWords(
        name="Eén knie naar uw borst",
        what_for="Uw onderrug en bil krijgen zachte rek.",
        steps=(
            "Ga op uw rug liggen met gebogen knieën.",
            "Pak één been vast, net onder de knie.",
            "Trek de knie rustig naar uw borst.",
            "Tel tot {hold} en adem door.",
            "Zet uw voet weer neer en neem het andere been.",
        ),
        feel="U voelt rek in uw bil of onderrug.",
        stop="Stop als uw been gaat tintelen of de rek scherp aanvoelt.",
        easier="Pak het been achter uw knie vast, of gebruik een handdoek.",
        harder="Houd het andere been gestrekt op de mat.",
        pictures="Iemand ligt op de rug met gebogen knieën. Daarna trekken beide handen één knie naar de borst.",
    ),
    "seated_tilt": ExerciseWords(
        name="Rug bol en hol op een stoel",
        what_for="U maakt uw rug los zonder dat u hoeft te liggen.",
        steps=(
            "Ga voor op een stoel zitten met beide voeten plat op de grond.",
            "Leg uw handen op uw bovenbenen.",
            "Zak in, zodat uw rug bol wordt. Uw kin gaat iets naar beneden.",
            "Maak uw rug daarna lang en een beetje hol.",
            "Ga rustig heen en weer.",
        ),
        feel="Uw rug wordt na een paar keer soepeler.",
        stop="Stop als de pijn verder uw been in trekt.",
        easier="Kantel alleen uw bekken. De rest van uw rug blijft stil.",
        harder="Houd uw armen los naast u terwijl u beweegt.",
        pictures="Iemand zit op een stoel met een bolle rug. Daarna zit die persoon rechtop, met de rug een beetje hol.",
    ),
    # --- keeping supple --------------------------------------------------------------------------
    "side_bend": ExerciseWords(
        name="Opzij buigen",
        what_for="De zijkanten van uw rug worden soepeler.",
        steps=(
            "Ga rechtop staan, met uw voeten iets uit elkaar.",
            "Laat uw armen langs uw lijf hangen.",
            "Schuif één hand langs uw been naar beneden. Uw rug buigt mee opzij.",
            "Buig niet naar voren. Kom rustig weer recht.",
        ),
        feel="U voelt rek in uw zij.",
        stop="Stop als u duizelig wordt of de pijn uw been in trekt.",
        easier="Doe dit op een stoel, met uw voeten plat op de grond.",
        harder="Breng uw andere arm gestrekt over uw hoofd.",
        pictures="Van voren gezien staat iemand rechtop. Daarna buigt die persoon opzij en schuift één hand langs het been omlaag.",
    ),
    "prone_elbows": ExerciseWords(
        name="Op uw buik, steunen op uw ellebogen",
        what_for="Uw rug went weer aan naar achteren buigen.",
        steps=(
            "Ga op uw buik liggen op een mat of een stevig bed.",
            "Zet uw ellebogen onder uw schouders.",
            "Duw uw borst rustig omhoog. Uw buik en heupen blijven liggen.",
            "Tel tot {hold} en laat uw rug ontspannen.",
            "Zak weer terug.",
        ),
        feel="U voelt lichte druk in uw onderrug. Die zakt als u weer ligt.",
        stop="Stop als de pijn in uw been erger wordt.",
        easier="Blijf plat op uw buik liggen, met uw handen onder uw voorhoofd.",
        harder="Duw u op met uw handen in plaats van uw ellebogen.",
        pictures="Iemand ligt plat op de buik. Daarna steunt die persoon op de ellebogen, met de borst omhoog en de heupen op de mat.",
    ),
    "prone_press_up": ExerciseWords(
        name="Op uw buik, opduwen met uw handen",
        what_for="Uw rug kan weer verder naar achteren buigen.",
        steps=(
            "Ga op uw buik liggen. Zet uw handen naast uw schouders.",
            "Duw uw borst rustig omhoog met uw armen.",
            "Laat uw heupen op de mat en uw rug los.",
            "Zak rustig terug.",
        ),
        feel="U voelt druk in uw onderrug en werk in uw armen.",
        stop="Stop als de pijn in uw been erger wordt.",
        easier="Steun op uw ellebogen en kom minder hoog.",
        harder="Strek uw armen verder en adem boven een keer uit.",
        pictures="Iemand ligt op de buik met de handen naast de schouders. Daarna duwen de armen de borst omhoog. De heupen blijven op de mat.",
    ),
    "cat_cow": ExerciseWords(
        name="Kattenrug",
        what_for="Uw hele rug wordt soepeler.",
        steps=(
            "Ga op handen en knieën zitten. Handen onder uw schouders, knieën onder uw heupen.",
            "Maak uw rug bol en laat uw hoofd hangen.",
            "Laat uw rug daarna rustig zakken. Kijk iets naar voren.",
            "Ga langzaam heen en weer op uw adem.",
        ),
        feel="U voelt uw rug langzaam losser worden.",
        stop="Stop als de pijn verder uw been in trekt.",
        easier="Maak de beweging kleiner, of doe haar op een stoel.",
        harder="Blijf bol en hol een paar tellen staan.",
        pictures="Iemand zit op handen en knieën met een bolle rug en het hoofd omlaag. Daarna zakt de rug in en kijkt die persoon naar voren.",
    ),
    "heel_sit": ExerciseWords(
        name="Naar uw hielen zitten",
        what_for="Uw onderrug en heupen krijgen een ruime rek.",
        steps=(
            "Ga op handen en knieën zitten.",
            "Breng uw billen rustig naar uw hielen.",
            "Laat uw armen gestrekt voor u liggen.",
            "Tel tot {hold} en adem in uw buik.",
            "Kom rustig terug op handen en knieën.",
        ),
        feel="U voelt rek in uw onderrug en uw schouders.",
        stop="Stop als uw knieën pijn doen of uw been gaat tintelen.",
        easier="Leg een kussen tussen uw billen en uw hielen.",
        harder="Loop met uw handen naar één kant, dan naar de andere.",
        pictures="Iemand zit op handen en knieën. Daarna gaan de billen naar de hielen en liggen de armen gestrekt naar voren.",
    ),
    # --- getting stronger ------------------------------------------------------------------------
    "heel_slide": ExerciseWords(
        name="Hiel wegschuiven",
        what_for="Uw buik leert uw rug te steunen terwijl u beweegt.",
        steps=(
            "Ga op uw rug liggen met gebogen knieën.",
            "Span uw buik een beetje aan. Uw rug blijft stil.",
            "Schuif één hiel weg tot uw been bijna recht is.",
            "Schuif de hiel weer terug. Neem dan het andere been.",
        ),
        feel="Uw buik werkt een beetje. Uw rug blijft rustig.",
        stop="Stop als uw been gaat tintelen.",
        easier="Schuif uw hiel maar half weg.",
        harder="Houd uw hiel net boven de mat.",
        pictures="Iemand ligt op de rug met gebogen knieën. Daarna is één been bijna recht, met de hiel op de mat.",
    ),
    "bridge": ExerciseWords(
        name="Bruggetje",
        what_for="Uw billen en rug worden sterker.",
        steps=(
            "Ga op uw rug liggen met gebogen knieën. Zet uw voeten plat neer.",
            "Span uw billen aan.",
            "Til uw heupen op tot uw lijf een rechte lijn is.",
            "Tel tot {hold} en adem door.",
            "Zak rustig terug.",
        ),
        feel="U voelt uw billen en bovenbenen werken. Spierpijn de dag erna is normaal.",
        stop="Stop bij kramp die niet weggaat, of als de pijn uw been in trekt.",
        easier="Til uw heupen maar een klein stukje op.",
        harder="Kruis uw armen over uw borst.",
        pictures="Iemand ligt op de rug met gebogen knieën. Daarna zijn de heupen omhoog. Schouders, heupen en knieën staan in één lijn.",
    ),
    "bridge_one_leg": ExerciseWords(
        name="Bruggetje op één been",
        what_for="Uw billen en romp worden nog sterker, elke kant apart.",
        steps=(
            "Ga op uw rug liggen met gebogen knieën.",
            "Til uw heupen op tot het bruggetje.",
            "Strek nu één been. Houd uw knieën even hoog.",
            "Tel tot {hold}. Uw heupen blijven recht.",
            "Zet uw voet neer en zak terug.",
        ),
        feel="De bil waarop u steunt, werkt hard. Spierpijn is normaal.",
        stop="Stop als uw heupen scheef zakken of de pijn uw been in trekt.",
        easier="Til uw voet maar net van de mat.",
        harder="Kruis uw armen over uw borst.",
        pictures="Iemand ligt op de rug met de heupen omhoog en beide voeten op de mat. Daarna is één been recht naar voren gestrekt.",
    ),
    "wall_push": ExerciseWords(
        name="Opdrukken tegen de muur",
        what_for="Uw armen en romp worden sterker, terwijl u gewoon staat.",
        steps=(
            "Ga een grote stap van een muur staan.",
            "Zet uw handen op de muur, zo hoog als uw schouders.",
            "Buig uw ellebogen en breng uw borst naar de muur. Uw lijf blijft recht als een plank.",
            "Duw u weer van de muur af.",
        ),
        feel="Uw armen, borst en buik werken.",
        stop="Stop als u pijn in uw schouders of polsen krijgt.",
        easier="Ga dichter bij de muur staan.",
        harder="Zet uw voeten verder weg, of steun op een stevige tafel.",
        pictures="Iemand staat met gestrekte armen tegen een muur. Daarna buigen de ellebogen en gaat het rechte lijf naar de muur.",
    ),
    "side_leg_lift": ExerciseWords(
        name="Been optillen op uw zij",
        what_for="De spieren naast uw heup worden sterker. Die houden uw bekken recht als u loopt.",
        steps=(
            "Ga op uw zij liggen met uw hoofd op uw arm.",
            "Buig uw onderste been. Het bovenste been is recht.",
            "Til het bovenste been rustig op. Uw tenen wijzen naar voren.",
            "Laat het been langzaam zakken.",
        ),
        feel="U voelt de zijkant van uw heup werken.",
        stop="Stop als u pijn in uw lies krijgt of uw been gaat tintelen.",
        easier="Houd beide knieën gebogen en til alleen uw bovenste knie op.",
        harder="Houd uw been boven even stil.",
        pictures="Iemand ligt op de zij, met het onderste been gebogen. Daarna is het bovenste been gestrekt opgetild.",
    ),
    "kneeling_leg": ExerciseWords(
        name="Been strekken op handen en knieën",
        what_for="Uw rug en billen leren samen sterk te zijn.",
        steps=(
            "Ga op handen en knieën zitten. Houd uw rug recht.",
            "Strek één been naar achteren, tot het zo hoog is als uw rug.",
            "Tel tot {hold}. Uw rug blijft stil.",
            "Zet uw knie terug en neem het andere been.",
        ),
        feel="Uw bil en rug werken. Een beetje wiebelen is normaal.",
        stop="Stop als uw rug doorzakt en pijn gaat doen.",
        easier="Schuif uw voet over de grond naar achteren, zonder hem op te tillen.",
        harder="Til uw been op zonder dat uw rug meebeweegt, en tel verder.",
        pictures="Iemand zit op handen en knieën met een rechte rug. Daarna is één been naar achteren gestrekt, even hoog als de rug.",
    ),
    "kneeling_arm_leg": ExerciseWords(
        name="Arm en been strekken op handen en knieën",
        what_for="Uw hele romp werkt samen en u oefent uw evenwicht.",
        steps=(
            "Ga op handen en knieën zitten. Houd uw rug recht.",
            "Strek één been naar achteren.",
            "Strek tegelijk de arm van de andere kant naar voren.",
            "Tel tot {hold}. Uw rug blijft recht en stil.",
            "Kom terug en wissel van kant.",
        ),
        feel="Uw rug, bil en schouder werken. Een beetje wiebelen is normaal.",
        stop="Stop als uw rug doorzakt en pijn gaat doen.",
        easier="Strek alleen uw been of alleen uw arm.",
        harder="Breng uw elleboog en knie naar elkaar toe en strek weer.",
        pictures="Iemand zit op handen en knieën. Daarna zijn één been en de arm van de andere kant gestrekt, in één lijn met de rug.",
    ),
    # --- balance ---------------------------------------------------------------------------------
    "one_leg_held": ExerciseWords(
        name="Op één been, met steun",
        what_for="U staat steviger en uw heupen worden sterker.",
        steps=(
            "Ga achter een stevige stoel staan. Houd de leuning vast.",
            "Zet uw gewicht op één been.",
            "Til de andere voet van de grond.",
            "Tel tot {hold}. Kijk recht vooruit.",
            "Wissel van been.",
        ),
        feel="Uw enkel en heup werken hard om u recht te houden.",
        stop="Stop als u duizelig wordt of bijna valt.",
        easier="Laat uw tenen de grond nog raken.",
        harder="Houd u met twee vingers vast.",
        pictures="Iemand staat achter een stoel met een hand op de leuning. Daarna staat die persoon op één been, met de andere voet van de grond.",
    ),
    "one_leg": ExerciseWords(
        name="Op één been, zonder steun",
        what_for="Uw evenwicht wordt beter.",
        steps=(
            "Ga bij een stoel of aanrecht staan, zodat u zich kunt vastpakken.",
            "Zet uw gewicht op één been.",
            "Til de andere knie op en laat los.",
            "Tel tot {hold} en wissel van been.",
        ),
        feel="U wiebelt. Dat hoort erbij.",
        stop="Stop als u duizelig wordt of bijna valt.",
        easier="Houd u met één hand vast.",
        harder="Draai uw hoofd rustig van links naar rechts.",
        pictures="Iemand staat op twee benen naast een stoel. Daarna is één knie opgetild en houden de armen het evenwicht.",
    ),
    "one_leg_reach": ExerciseWords(
        name="Op één been, naar voren reiken",
        what_for="U blijft in evenwicht terwijl u iets pakt.",
        steps=(
            "Ga bij een stoel staan, met uw gewicht op één been.",
            "Buig uit uw heup naar voren. Uw rug blijft recht.",
            "Reik met uw armen naar voren. Uw andere been gaat naar achteren.",
            "Kom rustig terug. Zet uw voet neer als dat nodig is.",
        ),
        feel="Uw bil en enkel werken hard. Wiebelen hoort erbij.",
        stop="Stop als u duizelig wordt of bijna valt.",
        easier="Laat de tenen van uw andere voet op de grond.",
        harder="Houd een fles water in uw handen.",
        pictures="Iemand staat op één been naast een stoel. Daarna buigt de rechte romp naar voren. De armen reiken vooruit en het andere been gaat naar achteren.",
    ),
    # --- what a day asks -------------------------------------------------------------------------
    "roll_to_sit": ExerciseWords(
        name="Uit bed komen via uw zij",
        what_for="U komt overeind met minder kracht op uw rug.",
        steps=(
            "Lig op uw zij met gebogen knieën, dicht bij de rand van het bed.",
            "Laat uw onderbenen over de rand zakken.",
            "Duw u tegelijk omhoog met uw armen.",
            "Blijf even zitten met beide voeten op de grond.",
        ),
        feel="Uw armen doen het meeste werk.",
        stop="Stop en blijf even zitten als u duizelig wordt.",
        easier="Vraag iemand om uw onderarm te steunen.",
        harder="Doe het zonder te trekken aan bed of kast.",
        pictures="Iemand ligt op de zij in bed met gebogen knieën. Daarna zit die persoon op de rand van het bed, met de voeten op de grond.",
    ),
    "rise_with_hands": ExerciseWords(
        name="Opstaan met uw handen",
        what_for="Uw benen worden sterker voor opstaan en gaan zitten.",
        steps=(
            "Ga voor op een stevige stoel zitten. Zet uw voeten iets naar achteren.",
            "Zet uw handen op de zitting of op de leuning.",
            "Breng uw neus boven uw knieën.",
            "Duw u omhoog met uw benen en uw handen.",
            "Ga langzaam weer zitten.",
        ),
        feel="U voelt uw bovenbenen werken.",
        stop="Stop als u duizelig wordt of scherpe pijn in uw knie krijgt.",
        easier="Leg een kussen op de stoel, dan zit u hoger.",
        harder="Steun met één hand.",
        pictures="Iemand zit op een stoel, met de romp naar voren en de handen op de zitting. Daarna staat die persoon rechtop voor de stoel.",
    ),
    "rise": ExerciseWords(
        name="Opstaan zonder handen",
        what_for="Uw benen en rug worden sterker voor elke dag.",
        steps=(
            "Ga voor op een stevige stoel zitten. Zet uw voeten iets naar achteren.",
            "Steek uw armen naar voren.",
            "Buig met een rechte rug naar voren en sta op.",
            "Ga langzaam weer zitten, zonder te ploffen.",
        ),
        feel="Uw bovenbenen en billen werken. Spierpijn is normaal.",
        stop="Stop als u duizelig wordt of scherpe pijn in uw knie krijgt.",
        easier="Steun met één hand op de zitting.",
        harder="Raak de stoel alleen even aan en kom weer omhoog.",
        pictures="Iemand zit op een stoel met de armen naar voren. Daarna staat die persoon rechtop voor de stoel, zonder handen te gebruiken.",
    ),
    "hip_hinge": ExerciseWords(
        name="Buigen uit uw heupen",
        what_for="U leert bukken met sterke benen en een rechte rug.",
        steps=(
            "Ga staan met uw voeten zo breed als uw heupen.",
            "Leg uw handen op uw bovenbenen.",
            "Duw uw billen naar achteren. Buig uw knieën een beetje.",
            "Schuif uw handen naar uw knieën. Uw rug blijft recht.",
            "Span uw billen aan en kom omhoog.",
        ),
        feel="U voelt rek achter in uw benen en werk in uw billen.",
        stop="Stop als de pijn uw been in trekt.",
        easier="Schuif uw handen maar tot halverwege uw bovenbenen.",
        harder="Ga dieper en schuif uw handen tot onder uw knieën.",
        pictures="Iemand staat rechtop met de handen op de bovenbenen. Daarna gaan de billen naar achteren en helt de rechte rug naar voren.",
    ),
    "lift_box": ExerciseWords(
        name="Een doos tillen",
        what_for="U merkt dat tillen weer kan, en wordt er sterker van.",
        steps=(
            "Begin met een lege doos. Ga er dichtbij staan.",
            "Buig uw knieën en heupen en pak de doos stevig vast.",
            "Houd de doos tegen uw lijf en sta op met uw benen.",
            "Zet de doos net zo rustig weer neer.",
        ),
        feel="Uw benen, billen en rug werken. Spierpijn is normaal.",
        stop="Stop als de pijn uw been in trekt of u uw greep verliest.",
        easier="Zet de doos op een stoel en til vanaf daar.",
        harder="Doe elke week iets meer in de doos.",
        pictures="Iemand zakt door de knieën en pakt een doos van de grond. Daarna staat die persoon rechtop, met de doos dicht tegen het lijf.",
    ),
    "carry_bags": ExerciseWords(
        name="Tassen dragen",
        what_for="U wordt sterker voor boodschappen en werk.",
        steps=(
            "Neem in elke hand een tas die even zwaar is. Begin licht.",
            "Ga rechtop staan met ontspannen schouders.",
            "Loop {minutes} minuten in een rustig tempo.",
            "Zet de tassen neer door uw knieën te buigen.",
        ),
        feel="Uw handen, schouders en romp werken.",
        stop="Stop als u scheef gaat lopen of de pijn uw been in trekt.",
        easier="Neem lichtere tassen of loop korter.",
        harder="Neem één tas, steeds in de andere hand.",
        pictures="Iemand staat rechtop met een tas in elke hand. Daarna loopt die persoon rechtop met de tassen.",
    ),
    # --- letting go ------------------------------------------------------------------------------
    "belly_breathing": ExerciseWords(
        name="Ademen in uw buik",
        what_for="Uw spieren ontspannen en u wordt rustiger.",
        steps=(
            "Ga op uw rug liggen met gebogen knieën. Een kussen onder uw hoofd mag.",
            "Leg uw handen op uw buik.",
            "Adem in door uw neus. Uw buik komt omhoog.",
            "Adem langzaam uit. Uw buik zakt.",
            "Ga zo {minutes} minuten door.",
        ),
        feel="U wordt zwaarder en rustiger. Dat lukt niet altijd meteen.",
        stop="Adem gewoon door als u licht in uw hoofd wordt.",
        easier="Begin met een paar keer ademen.",
        harder="Maak het uitademen steeds een beetje langer.",
        pictures="Iemand ligt op de rug met gebogen knieën en de handen op de buik. Bij inademen komt de buik omhoog. Bij uitademen zakt de buik.",
    ),
    "long_breath": ExerciseWords(
        name="Lang uitademen op een stoel",
        what_for="U haalt even de spanning uit uw lijf, waar u ook bent.",
        steps=(
            "Ga goed achter op een stoel zitten. Zet beide voeten plat neer.",
            "Leg uw handen in uw schoot en laat uw schouders zakken.",
            "Adem rustig in door uw neus.",
            "Adem lang uit door uw mond, alsof u een kaars laat bewegen.",
            "Ga zo {minutes} minuten door.",
        ),
        feel="Uw schouders zakken en u wordt rustiger.",
        stop="Adem gewoon door als u licht in uw hoofd wordt.",
        easier="Sluit uw ogen als dat prettig is.",
        harder="Tel mee en maak het uitademen langer dan het inademen.",
        pictures="Iemand zit rustig op een stoel en ademt in. Daarna ademt die persoon lang uit door de mond en zakken de schouders.",
    ),
    "tense_release": ExerciseWords(
        name="Spannen en loslaten",
        what_for="U leert voelen waar u gespannen bent, en hoe u loslaat.",
        steps=(
            "Ga goed op een stoel zitten.",
            "Maak vuisten en trek uw schouders op.",
            "Tel tot {hold} en blijf ademen.",
            "Laat alles in één keer los. Voel het verschil.",
            "Wacht drie rustige ademhalingen en doe het opnieuw.",
        ),
        feel="Na het loslaten voelen uw armen en schouders warm en zwaar.",
        stop="Span minder hard aan als het pijn doet.",
        easier="Doe alleen uw handen.",
        harder="Doe daarna ook uw gezicht, uw buik en uw benen.",
        pictures="Iemand zit op een stoel met opgetrokken schouders en gebalde vuisten. Daarna hangen de schouders en armen los.",
    ),
    # --- getting fitter --------------------------------------------------------------------------
    "march": ExerciseWords(
        name="Marcheren op de plaats",
        what_for="U komt in beweging, ook als u niet naar buiten kunt.",
        steps=(
            "Ga bij een stoel staan, zodat u zich kunt vastpakken.",
            "Til om en om uw knieën op.",
            "Zwaai uw armen losjes mee.",
            "Ga {minutes} minuten door in een rustig tempo.",
        ),
        feel="U krijgt het warmer en ademt iets dieper. U kunt nog gewoon praten.",
        stop="Stop als u duizelig wordt of pijn op uw borst krijgt.",
        easier="Houd de stoel vast en til uw hielen maar een klein stukje op.",
        harder="Til uw knieën hoger.",
        pictures="Iemand staat bij een stoel en tilt één knie op. Daarna is de andere knie omhoog. De armen zwaaien mee.",
    ),
    "walk": ExerciseWords(
        name="Rustig wandelen",
        what_for="Uw conditie wordt beter. Regelmatig wandelen houdt rugpijn langer weg.",
        steps=(
            "Doe schoenen aan die goed zitten.",
            "Loop in een tempo waarbij u kunt praten.",
            "Laat uw armen los meezwaaien.",
            "Keer om als u op de helft van uw tijd bent.",
        ),
        feel="U ademt iets dieper. Een beetje zeuren in uw rug mag.",
        stop="Stop als u pijn op uw borst krijgt of uw been slap wordt.",
        easier="Loop korter en neem een bankje halverwege.",
        harder="Loop elke week iets langer, volgens uw plan.",
        pictures="Iemand wandelt rechtop met losse armen. Eerst is het ene been voor, daarna het andere.",
    ),
    "walk_brisk": ExerciseWords(
        name="Stevig wandelen",
        what_for="Uw hart en spieren worden fitter.",
        steps=(
            "Loop eerst een paar minuten rustig.",
            "Maak daarna grotere passen. Buig uw ellebogen en zwaai uw armen mee.",
            "Houd een tempo waarbij u nog net kunt praten.",
            "Loop op het eind weer rustig.",
        ),
        feel="U wordt warm en ademt sneller. Stijve kuiten zijn normaal.",
        stop="Stop als u pijn op uw borst krijgt of uw been slap wordt.",
        easier="Wissel af: een minuut stevig, een minuut rustig.",
        harder="Kies een weg met een brug of een heuvel.",
        pictures="Iemand wandelt met grote passen en gebogen ellebogen. Eerst is het ene been voor, daarna het andere.",
    ),
    "step_up": ExerciseWords(
        name="Opstappen",
        what_for="Uw conditie en uw benen worden sterker voor trappen.",
        steps=(
            "Ga voor de onderste tree van een trap staan. Houd de leuning vast.",
            "Zet één voet helemaal op de tree.",
            "Stap op tot uw been recht is. Zet de andere voet ernaast.",
            "Stap rustig weer af en wissel steeds van been.",
            "Ga {minutes} minuten door.",
        ),
        feel="Uw bovenbenen werken en u ademt sneller.",
        stop="Stop als u pijn op uw borst krijgt, duizelig wordt of uw been slap wordt.",
        easier="Stap langzamer of neem een lagere opstap.",
        harder="Stap sneller, of houd de leuning niet meer vast.",
        pictures="Iemand staat met één voet op een tree. Daarna staat die persoon met beide voeten op de tree.",
    ),
}

PURPOSES: dict[str, PurposeWords] = {
    "ease": PurposeWords("Zacht bewegen", "Kleine bewegingen houden uw rug gaande, ook als het pijn doet."),
    "mobility": PurposeWords("Soepel worden", "Rustig buigen naar alle kanten maakt bewegen weer gewoon."),
    "strength": PurposeWords("Sterker worden", "Met sterke spieren kan uw rug meer aan."),
    "balance": PurposeWords("Stevig staan", "Wie stevig staat, beweegt met meer vertrouwen."),
    "daily": PurposeWords("Voor elke dag", "Wat u elke dag doet, gaat beter als u het oefent."),
    "calm": PurposeWords("Ontspannen", "Wie ontspant, geeft zijn spieren rust."),
    "stamina": PurposeWords("Conditie", "Met een betere conditie houdt u alles langer vol."),
}
"""What each group is for; the sentence also says why it has its turn today."""

LEVELS: dict[str, str] = {"1": "Begin", "2": "Verder", "3": "Stevig"}

POSITIONS: dict[str, str] = {
    "lying": "Liggen op een mat of bed",
    "floor": "Op handen en knieën",
    "sitting": "Zitten",
    "standing": "Staan",
    "walking": "Lopen, binnen of buiten",
}

THINGS: dict[str, str] = {
    "bed": "een bed",
    "chair": "een stevige stoel",
    "wall": "een muur",
    "step": "een trap of opstap",
    "box": "een lege doos",
    "bags": "twee tassen",
}

DOSE: dict[str, str] = {
    "times": "Doe dit {times} keer.",
    "sides": "Doe dit {times} keer aan elke kant.",
    "minutes": "Doe dit {minutes} minuten.",
    "hold": "Houd elke keer {hold} tellen vast.",
    "sets": "Rust even en begin opnieuw, tot u {sets} rondes hebt gedaan.",
    "every_day": "Doe dit elke dag.",
    "days": "Doe dit op {days} dagen in de week.",
}
"""How often, in words from the numbers of the dose."""

PACE: dict[str, str] = {
    "time": "Houd u aan de aantallen, ook op een slechte dag.",
    "pain": "Laat de pijn het tempo bepalen. Meer pijn mag een deel van de dag duren, niet langer.",
}

BARS: dict[str, BarWords] = {
    "danger": BarWords(
        "U vertelde iets waar eerst een arts naar moet kijken.",
        "We weten nog niet of eerst een arts moet kijken. Vul daarvoor uw vragen aan.",
    ),
    "child": BarWords("Deze oefeningen zijn voor volwassenen.", "We weten uw leeftijd nog niet."),
    "pregnant": BarWords(
        "U bent zwanger of kunt dat zijn. Oefenen op uw rug of buik past dan niet. Vraag uw verloskundige of fysiotherapeut wat wel past.",
        "We weten nog niet of u zwanger bent. Tot die tijd kiezen we geen oefening op uw rug of buik.",
    ),
    "bone": BarWords(
        "Uw botten zijn misschien minder sterk. Vraag eerst uw fysiotherapeut hoe u veilig buigt en tilt.",
        "We weten nog niet hoe sterk uw botten zijn. Vul daarvoor uw vragen aan.",
    ),
    "heart": BarWords(
        "U hebt een ziekte van uw hart of bloedvaten. Vraag eerst uw arts hoe zwaar u mag oefenen.",
        "We weten nog niet of uw hart gezond is. Vul daarvoor uw vragen aan.",
    ),
    "procedure": BarWords(
        "U had kort geleden een prik of operatie in uw rug. Vraag eerst uw arts wat u mag.",
        "We weten nog niet of u kort geleden een prik of operatie in uw rug had.",
    ),
    "arch": BarWords(
        "Ver naar achteren buigen past nu niet bij uw rug. Vraag uw fysiotherapeut wat wel past.",
        "We weten nog niet of naar achteren buigen bij uw rug past.",
    ),
    "unsteady": BarWords(
        "U staat misschien niet stevig. Doe dit alleen als uw fysiotherapeut erbij is.",
        "We weten nog niet of u stevig staat. Vul daarvoor uw vragen aan.",
    ),
    "nerve": BarWords(
        "U hebt pijn in uw been. Deze zware stap komt pas als uw fysiotherapeut heeft meegekeken.",
        "We weten nog niet of de pijn uw been in trekt. Tot die tijd slaan we zware stappen over.",
    ),
}
"""Why an exercise is not offered now."""

STOP_ALWAYS: tuple[str, ...] = (
    "Een beetje pijn of spierpijn bij het oefenen mag. Uw rug kan daartegen.",
    "Stop als u zich ziek voelt, duizelig wordt of koorts krijgt.",
    "Krijgt u pijn op uw borst die niet zakt? Bel {emergency}.",
    "Kunt u ineens niet plassen, wordt uw been zwakker of voelt u minder tussen uw benen? Bel dan meteen uw huisarts of de huisartsenspoedpost.",
)
"""What holds for every exercise."""

UNITS: dict[str, str] = {
    "seconds": "{amount} seconden",
    "minutes": "{amount} minuten",
    "metres": "{amount} meter",
    "times": "{amount} keer",
}
"""An amount of more than one, with its unit."""

UNITS_ONE: dict[str, str] = {
    "seconds": "{amount} seconde",
    "minutes": "{amount} minuut",
    "metres": "{amount} meter",
    "times": "{amount} keer",
}

GRADED: dict[str, str] = {
    "measure": "Meet op drie dagen hoeveel u kunt. Stop bij het meten als de pijn te veel wordt.",
    "start": "U begint met {start_percent}% van wat u gemiddeld deed. Dat lukt meestal ook op een slechte dag.",
    "fixed": "Alle stappen liggen vooraf vast, tot aan uw doel. U doet niet minder, en ook niet meer.",
    "pain": "Bij het meten telt pijn mee. Daarna telt de afspraak, want zo went uw lijf weer aan bewegen.",
    "rest": "Op een rustdag hoeft u niets.",
    "leg": "Trekt de pijn van uw rug naar uw been? Dan bouwt u op een andere manier op. Vraag uw fysiotherapeut.",
    "stop": "Merkt u een nieuw alarmteken? Dan stopt het plan en kijkt er eerst iemand.",
}
"""Graded activity, explained in a few sentences."""

RESPONSES: dict[str, str] = {
    "talk": "Het lukte een paar keer niet. Dat kan gebeuren. Bel uw fysiotherapeut om er samen naar te kijken.",
    "tell": "Dank u. Uw fysiotherapeut ziet dit. Uw plan blijft voor nu hetzelfde.",
    "keep_to_plan": "Mooi dat het zo goed ging. Doe de volgende keer niet meer dan de afspraak, dan houdt u het vol.",
    "praise": "Goed gedaan! U hebt gedaan wat u wilde doen.",
    "go_on": "De volgende stap blijft zoals hij was.",
}
"""What is said after a day. None of it changes the plan."""
