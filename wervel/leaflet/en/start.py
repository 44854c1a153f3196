"""The words of a patient's first page, in English."""

STEPS: dict[str, tuple[str, str, str]] = {
    "danger": (
        "Your answers ask for haste",
        "Read what you must do now.",
        "What must I do now?",
    ),
    "answer": (
        "Read the answer of your team",
        "Your team wrote back to you.",
        "Read the answer",
    ),
    "visit": (
        "You have an appointment",
        "Can you not come? Tell us as early as you can. Then we look for another day.",
        "See your appointment",
    ),
    "tell": (
        "Tell us about your back",
        "Your answers show us how soon somebody must look at you. The team reads them before your visit.",
        "Begin to tell",
    ),
    "on": (
        "Finish your story",
        "All you told us is kept. You go on where you were, also on another device.",
        "Go on",
    ),
    "about": (
        "Tell us a bit about yourself",
        "There are {n} short questions left. Then the team knows what matters to you.",
        "Go on",
    ),
    "advice": (
        "Read your advice",
        "Somebody of the team looked at your story. The advice is ready.",
        "Read my advice",
    ),
    "check_in": (
        "Tell us how it goes",
        "In one minute your team knows how you are. You can see yourself how it goes.",
        "Tell how it goes",
    ),
    "plan": (
        "Do something from your plan",
        "There are {n} things left in your plan for today. A little is good too.",
        "To my plan",
    ),
    "done": (
        "Your story is in",
        "The team reads it before your visit. You can read now what we think.",
        "Read our proposal",
    ),
    "return": (
        "Your treatment is finished",
        "Does the pain come back? Tell us. For one year you can come back without a referral.",
        "It is getting worse",
    ),
    "none": (
        "You are not in our care now",
        "So you cannot tell us about your back here now. Do you have pain again? Call your GP.",
        "",
    ),
}
"""By kind of next step: what it is, why, and the words on the button."""

ONE: dict[str, str] = {
    "about": "There is one short question left. Then the team knows what matters to you.",
    "plan": "There is one thing left in your plan for today. A little is good too.",
}
"""The same sentence when there is one of it."""

SINCE: dict[str, str] = {
    "under": "You have had this for less than a week.",
    "week": "You have had this for one week.",
    "weeks": "You have had this for {n} weeks.",
    "months": "You have had this for about {n} months.",
    "years": "You have had this for about {n} years.",
}
"""How long it has lasted."""

PHASES: dict[str, str] = {
    "acute": "You are in the first six weeks.",
    "subacute": "You are between six and twelve weeks.",
    "chronic": "It has lasted more than twelve weeks.",
}
"""The phase, in words."""

START: dict[str, str] = {
    "title": "Your overview",
    "next_title": "Your next step",
    "with": "With",
    "where": "Where",
    "when": "When",
    "more_title": "Of you",
    "story": "My story",
    "about": "About me",
    "advice": "My advice",
    "messages": "Messages",
    "messages_new": "new",
    "others_title": "What we know of you",
    "who_title": "Who helps you?",
    "treats": "You are treated by",
    "treats_none": "Nobody was chosen yet to treat you. Until then the whole team is there for you.",
    "team": "Your team:",
    "phone": "Call",
    "through": "to",
    "hours": "Open",
    "help": "Does something on these pages not work for you? Call us. We can also do it together on the phone.",
    "at": "at",
}
"""Every other word on the page."""
