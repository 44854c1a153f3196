"""What staff of the demo write in their own words. It is data of the demo, so it is Dutch."""

NOT_SO_URGENT = "Gezien en onderzocht: geen uitval, goed belastbaar."
NO_EMERGENCY = "Onderzocht: gevoel en kracht normaal, blaas leeg. Geen spoed."
SEEN = "Patiënt gebeld en dezelfde dag gezien."
PLANNED = "Patiënt gebeld en een afspraak binnen een week gemaakt."
RECOVERED = "Weer aan het werk, pijn vrijwel weg, weet wat te doen bij terugkeer."
GLASS = "Patiënt op de spoedeisende hulp met acute rugpijn, eigen team afwezig."
NEAR = "Familielid"
