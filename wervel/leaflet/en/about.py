"""The words of the pages about oneself, in English: where it hurts, what somebody hopes for."""

SLUGS: dict[str, str] = {"my_about": "about-me", "my_advice": "advice"}
"""The words in the addresses of pages."""

PAGES: dict[str, tuple[str, str]] = {
    "body": (
        "Where do you feel it?",
        "Tap on the picture or tick the list. You may choose more than one place.",
    ),
    "hope": (
        "What do you hope for?",
        "So we know what matters to you. Write it as you would say it.",
    ),
    "tried": (
        "What did you try before?",
        "So we do not offer you again what did not help.",
    ),
    "help": (
        "What do you need from us?",
        "Then we arrange it before your visit.",
    ),
}
"""Of each page its question, and why we ask."""

ASKS: dict[str, str] = {
    "regions": "Tick all places",
    "hope": "What do you want to do again, or what must change?",
    "expect": "How do you think it will be in three months?",
    "tried": "This is what I did or had for my back",
    "helped": "What helped, even if only a little?",
    "interpreter": "Do you need an interpreter?",
    "help": "This helps me",
}
"""Each question."""

GROUPS: dict[str, str] = {
    "back": "Back",
    "seat": "Buttocks, groins and belly",
    "leg_left": "Left leg",
    "leg_right": "Right leg",
}
"""Headings in the list beside the body chart."""

OPTIONS: dict[str, str] = {
    "upper_back": "High in the back",
    "lower_back_left": "Low in the back, left",
    "lower_back": "Low in the back, in the middle",
    "lower_back_right": "Low in the back, right",
    "buttock_left": "Left buttock",
    "buttock_right": "Right buttock",
    "groin_left": "Left groin",
    "groin_right": "Right groin",
    "belly": "Belly",
    "thigh_back_left": "Back of the left thigh",
    "thigh_front_left": "Front of the left thigh",
    "calf_left": "Left calf",
    "shin_left": "Left shin",
    "foot_left": "Left foot",
    "thigh_back_right": "Back of the right thigh",
    "thigh_front_right": "Front of the right thigh",
    "calf_right": "Right calf",
    "shin_right": "Right shin",
    "foot_right": "Right foot",
    "better": "Better than now",
    "same": "The same as now",
    "worse": "Worse than now",
    "physiotherapy": "Physiotherapy",
    "exercise": "Exercise or sport by myself",
    "manual": "Somebody who loosens or cracks my back",
    "medicines": "Painkillers",
    "injection": "An injection in the back",
    "psychologist": "Talking with a psychologist",
    "rehabilitation": "A programme in a rehabilitation centre",
    "yes": "Yes",
    "no": "No",
    "large_letters": "Letters in large print",
    "by_phone": "Rather a call than a screen",
    "with_someone": "I bring somebody along",
    "hearing": "I do not hear well",
    "walking": "Walking is hard for me, or I use a wheelchair",
}
"""Each answer."""

ABOUT: dict[str, str] = {
    "progress": "Question {n} of {all} about yourself",
    "front": "Front",
    "back_side": "Back",
    "left": "left",
    "right": "right",
    "chosen": "Chosen:",
    "chosen_none": "You have not chosen a place yet.",
    "none": "None of these",
    "dont_know": "I don't know",
    "rather_not_say": "I would rather not say",
    "free": "You may leave this empty.",
    "save": "Save and go on",
    "saved_all": "Thank you. That was all about yourself.",
    "choose": "Choose something, or say that you don't know.",
    "both": "You chose an answer and also that you don't know. Choose one of the two.",
    "too_long": "This is too long. Make it shorter than {most} letters.",
    "signs": "This holds a sign that we cannot keep. Type it again.",
    "legs_title": "You said before that the pain is not in your leg",
    "legs_text": "Now you choose a place in your leg. Is that new? Then change your answer about that too.",
    "legs_go": "Change my answer",
    "worry_title": "Stop for a moment",
    "worry_text": "What you wrote is kept. It may be urgent. So first read what is below.",
    "worry_call": "Do you notice one of these things? Then call now.",
    "worry_go": "Tell us what you notice",
    "section": "About me",
    "section_open": "These short questions are still open. You may skip them.",
    "not_told": "Not answered yet",
    "goals": "What do you want to do again?",
    "of_ten": "out of ten",
    "change": "Change",
    "next_go": "Tell us a bit about yourself",
    "later": "Stop here and go on later",
}
"""Every other word on these pages."""
