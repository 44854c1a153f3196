"""The words in and around the charts, in Dutch: what goes up, how it goes, and how sure that is."""

MONTHS_SHORT: tuple[str, ...] = (
    "jan",
    "feb",
    "mrt",
    "apr",
    "mei",
    "jun",
    "jul",
    "aug",
    "sep",
    "okt",
    "nov",
    "dec",
)

TITLES: dict[str, str] = {
    "pain_back": "Pijn in uw rug",
    "pain_leg": "Pijn in uw been",
    "activity": "Hoe goed lukt dit: {name}",
    "change": "Hoe het gaat, vergeleken met de start",
    "progress": "Wat u deed: {name}",
}

ENDS: dict[str, tuple[str, str]] = {
    "pain_back": ("geen pijn", "niet uit te houden"),
    "pain_leg": ("geen pijn", "niet uit te houden"),
    "activity": ("gaat weer zoals vroeger", "lukt helemaal niet"),
    "change": ("helemaal beter", "slechter dan ooit"),
}
"""What stands at the top of a chart, and at the bottom."""

TICKS: dict[str, dict[int, str]] = {"change": {-3: "−", 0: "=", 3: "+"}}

STEPS: dict[str, dict[int, str]] = {
    "change": {
        3: "helemaal beter",
        2: "veel beter",
        1: "een beetje beter",
        0: "hetzelfde",
        -1: "een beetje slechter",
        -2: "veel slechter",
        -3: "slechter dan ooit",
    },
}
"""The steps of a comparison, from the best to the worst."""

LAST_STEP: dict[int, str] = {
    3: "Op {when} zei u: het is helemaal over.",
    2: "Op {when} zei u: het gaat veel beter dan bij de start.",
    1: "Op {when} zei u: het gaat een beetje beter dan bij de start.",
    0: "Op {when} zei u: het gaat hetzelfde als bij de start.",
    -1: "Op {when} zei u: het gaat een beetje slechter dan bij de start.",
    -2: "Op {when} zei u: het gaat veel slechter dan bij de start.",
    -3: "Op {when} zei u: het gaat slechter dan ooit.",
}

VERDICTS: dict[str, dict[str, str]] = {
    "pain_back": {
        "better": "U hebt minder pijn in uw rug dan bij de start.",
        "better_once": "De laatste keer had u minder pijn in uw rug dan bij de start.",
        "same": "De pijn in uw rug is ongeveer hetzelfde als bij de start.",
        "worse_once": "De laatste keer had u meer pijn in uw rug dan bij de start.",
        "worse": "U hebt meer pijn in uw rug dan bij de start.",
    },
    "pain_leg": {
        "better": "U hebt minder pijn in uw been dan bij de start.",
        "better_once": "De laatste keer had u minder pijn in uw been dan bij de start.",
        "same": "De pijn in uw been is ongeveer hetzelfde als bij de start.",
        "worse_once": "De laatste keer had u meer pijn in uw been dan bij de start.",
        "worse": "U hebt meer pijn in uw been dan bij de start.",
    },
    "activity": {
        "better": "Dit lukt beter dan bij de start.",
        "better_once": "De laatste keer lukte dit beter dan bij de start.",
        "same": "Dit lukt ongeveer even goed als bij de start.",
        "worse_once": "De laatste keer lukte dit minder goed dan bij de start.",
        "worse": "Dit lukt minder goed dan bij de start.",
    },
}

CHART: dict[str, str] = {
    "up": "hoger is beter",
    "start": "uw start",
    "band": "te weinig verschil met de start",
    "missing": "geen antwoord",
    "none": "Hier is nog geen antwoord.",
    "first": "U begint met een {start}. Na uw volgende antwoord ziet u hier hoe het gaat.",
    "once": "Eén antwoord zegt nog niet veel.",
    "figures": "Eerst gaf u een {start}, op {when} een {last}.",
    "few": "Dit zijn nog maar {count} antwoorden.",
    "noise": "Zulke cijfers gaan altijd wat op en neer. Daarom telt pas een verschil van {counts} punten of meer.",
    "gap": "Op één dag is er geen antwoord. Daar is de lijn open.",
    "gaps": "Op {count} dagen is er geen antwoord. Daar is de lijn open.",
    "described": "Een lijn van {since} tot {until}, met een punt voor elk antwoord: {count} in totaal. Hoger is beter.",
    "open_table": "Bekijk de cijfers",
    "day": "Dag",
    "no_answer": "geen antwoord",
    "bars_up": "{unit} (hoger is meer)",
    "asked": "afgesproken",
    "done": "gedaan",
    "untold": "niet verteld",
    "ahead": "komt nog",
    "rest": "rustdag",
    "met": "Op {met} van {told} dagen deed u wat was afgesproken, of meer.",
    "met_one": "Over één dag hebt u iets verteld. Toen deed u wat was afgesproken, of meer.",
    "unmet_one": "Over één dag hebt u iets verteld. Toen lukte het nog niet helemaal.",
    "none_done": "U hebt nog niet verteld wat u deed.",
    "unasked": "U deed iets op een dag waarop niets was afgesproken.",
    "untold_day": "Over één dag weten we het niet. Dat telt niet als niet gedaan.",
    "untold_days": "Over {count} dagen weten we het niet. Die tellen niet als niet gedaan.",
}

COLUMNS: dict[str, str] = {
    "pain_back": "Uw cijfer (hoger is meer pijn)",
    "pain_leg": "Uw cijfer (hoger is meer pijn)",
    "activity": "Uw cijfer (hoger is beter)",
    "change": "Vergeleken met de start",
    "progress": "Wat was afgesproken, en wat u deed",
    "asked": "Afgesproken",
    "done": "Gedaan",
}

TITLES_CLINICIAN: dict[str, str] = {
    "pain_back": "Rugpijn (NRS)",
    "pain_leg": "Beenpijn (NRS)",
    "activity": "Eigen activiteit: {name}",
    "change": "Ervaren verandering (GPE)",
}

SAID_CLINICIAN: dict[str, str] = {
    "start": "Eén antwoord: {start}.",
    "better": "Beter dan bij de start: eerst {start}, op {when} {last}.",
    "better_once": "Eén keer beter dan bij de start: eerst {start}, op {when} {last}.",
    "same": "Geen verschil met de start dat telt: eerst {start}, op {when} {last}.",
    "worse_once": "Eén keer slechter dan bij de start: eerst {start}, op {when} {last}.",
    "worse": "Slechter dan bij de start: eerst {start}, op {when} {last}.",
    "last": "Laatste antwoord, op {when}: {last}.",
    "counts": "Telt vanaf {counts} punten, het kleinste belangrijke verschil. Met een meetfout is niet gerekend.",
    "counts_noise": "Telt vanaf {counts} punten: de meetfout van één activiteit. Die is groter dan het kleinste belangrijke verschil van {important}.",
    "gap": "Niet beantwoord: één keer.",
    "gaps": "Niet beantwoord: {count} keer.",
}
