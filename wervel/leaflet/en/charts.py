"""The words in and around the charts, in English: what goes up, how it goes, and how sure that is."""

MONTHS_SHORT: tuple[str, ...] = (
    "Jan",
    "Feb",
    "Mar",
    "Apr",
    "May",
    "Jun",
    "Jul",
    "Aug",
    "Sep",
    "Oct",
    "Nov",
    "Dec",
)

TITLES: dict[str, str] = {
    "pain_back": "Pain in your back",
    "pain_leg": "Pain in your leg",
    "activity": "How well you can do this: {name}",
    "change": "How it goes, compared with the start",
    "progress": "What you did: {name}",
}

ENDS: dict[str, tuple[str, str]] = {
    "pain_back": ("no pain", "unbearable"),
    "pain_leg": ("no pain", "unbearable"),
    "activity": ("as well as before", "cannot do it at all"),
    "change": ("fully better", "worse than ever"),
}
"""What stands at the top of a chart, and at the bottom."""

TICKS: dict[str, dict[int, str]] = {"change": {-3: "−", 0: "=", 3: "+"}}

STEPS: dict[str, dict[int, str]] = {
    "change": {
        3: "fully better",
        2: "much better",
        1: "a little better",
        0: "the same",
        -1: "a little worse",
        -2: "much worse",
        -3: "worse than ever",
    },
}
"""The steps of a comparison, from the best to the worst."""

LAST_STEP: dict[int, str] = {
    3: "On {when} you said: it is completely over.",
    2: "On {when} you said: it is much better than at the start.",
    1: "On {when} you said: it is a little better than at the start.",
    0: "On {when} you said: it is the same as at the start.",
    -1: "On {when} you said: it is a little worse than at the start.",
    -2: "On {when} you said: it is much worse than at the start.",
    -3: "On {when} you said: it is worse than ever.",
}

VERDICTS: dict[str, dict[str, str]] = {
    "pain_back": {
        "better": "You have less pain in your back than at the start.",
        "better_once": "The last time you had less pain in your back than at the start.",
        "same": "The pain in your back is about the same as at the start.",
        "worse_once": "The last time you had more pain in your back than at the start.",
        "worse": "You have more pain in your back than at the start.",
    },
    "pain_leg": {
        "better": "You have less pain in your leg than at the start.",
        "better_once": "The last time you had less pain in your leg than at the start.",
        "same": "The pain in your leg is about the same as at the start.",
        "worse_once": "The last time you had more pain in your leg than at the start.",
        "worse": "You have more pain in your leg than at the start.",
    },
    "activity": {
        "better": "You can do this better than at the start.",
        "better_once": "The last time you could do this better than at the start.",
        "same": "You can do this about as well as at the start.",
        "worse_once": "The last time you could do this less well than at the start.",
        "worse": "You can do this less well than at the start.",
    },
}

CHART: dict[str, str] = {
    "up": "higher is better",
    "start": "your start",
    "band": "too little difference from the start",
    "missing": "no answer",
    "none": "There is no answer here yet.",
    "first": "You begin at {start}. After your next answer you will see here how it goes.",
    "once": "One answer does not say much yet.",
    "figures": "First you gave {start}, and on {when} you gave {last}.",
    "few": "These are only {count} answers so far.",
    "noise": "Such numbers always go up and down a bit. So only a difference of {counts} points or more counts.",
    "gap": "On one day there is no answer. The line is open there.",
    "gaps": "On {count} days there is no answer. The line is open there.",
    "described": "A line from {since} to {until}, with a point for each answer: {count} in all. Higher is better.",
    "open_table": "See the numbers",
    "day": "Day",
    "no_answer": "no answer",
    "bars_up": "{unit} (higher is more)",
    "asked": "agreed",
    "done": "done",
    "untold": "not told",
    "ahead": "still to come",
    "rest": "rest day",
    "met": "On {met} of {told} days you did what was agreed, or more.",
    "met_one": "You told us about one day. You then did what was agreed, or more.",
    "unmet_one": "You told us about one day. It did not quite work out yet then.",
    "none_done": "You have not told us yet what you did.",
    "unasked": "You did something on a day on which nothing was agreed.",
    "untold_day": "Of one day we do not know. It does not count as not done.",
    "untold_days": "Of {count} days we do not know. They do not count as not done.",
}

COLUMNS: dict[str, str] = {
    "pain_back": "Your number (higher is more pain)",
    "pain_leg": "Your number (higher is more pain)",
    "activity": "Your number (higher is better)",
    "change": "Compared with the start",
    "progress": "What was agreed, and what you did",
    "asked": "Agreed",
    "done": "Done",
}

TITLES_CLINICIAN: dict[str, str] = {
    "pain_back": "Back pain (NRS)",
    "pain_leg": "Leg pain (NRS)",
    "activity": "Own activity: {name}",
    "change": "Perceived change (GPE)",
}

SAID_CLINICIAN: dict[str, str] = {
    "start": "One answer: {start}.",
    "better": "Better than at the start: {start} first, {last} on {when}.",
    "better_once": "Better than at the start once: {start} first, {last} on {when}.",
    "same": "No difference from the start that counts: {start} first, {last} on {when}.",
    "worse_once": "Worse than at the start once: {start} first, {last} on {when}.",
    "worse": "Worse than at the start: {start} first, {last} on {when}.",
    "last": "Last answer, on {when}: {last}.",
    "counts": "Counts from {counts} points, the smallest important change. No measurement error is reckoned with.",
    "counts_noise": "Counts from {counts} points: the measurement error of a single activity. It is larger than the smallest important change of {important}.",
    "gap": "Not answered: once.",
    "gaps": "Not answered: {count} times.",
}
