"""The words of the printed form, in English: how to fill it in, and what to do at once."""

TITLE = "Questions about your back"
LEAD = "This form asks the same questions as the website. From your answers we make advice and a plan that fit you."

FIRST = "Read this first. Is anything on this list true? Then do not wait for us"
FIRST_CALL = "We read this form only when it reaches us. So for these things you call yourself."

HOW_TITLE = "How to fill it in"
HOW: tuple[str, ...] = (
    "Put a cross in the box that fits you. A mistake? Make that box fully black and cross another.",
    "You do not know something? Cross 'I don't know'. In a list you may put a question mark before the line you do not know.",
    "You would rather not say something? Cross 'I would rather not say'. You may do so at every question.",
    "You cross something in a list, or 'none of these'? Then we read every other line of that list as 'no'.",
    "A question does not fit you? Then leave it out altogether. Then we do not know; we do not read that as 'no'.",
    "You fill this in for somebody else? Write down what that person says.",
    "You cannot do it alone? Call {clinic}. Then we fill it in together on the phone.",
)

ABOUT_TITLE = "About you"
ABOUT: tuple[str, ...] = (
    "Your name",
    "Your date of birth",
    "Your phone number",
    "Filled in on (date)",
)
"""Each with a line to write on."""
HELP_ASK = "Who fills this in, and what do you need?"
HELP: tuple[str, ...] = (
    "I fill this in myself",
    "Somebody helps me. Name and phone number:",
    "I need an interpreter. My language is:",
    "I would rather have letters in large print",
    "I would rather use the phone or paper than a computer",
)

QUESTION = "Question {number}: {title}"
ONE_OF_THESE = "Is one of these things true? {instruction}."
IF_YES = "Yes? {instruction}."
IF_PREGNANT = "Pregnant and yes? {instruction}."
NOT_SURE = "Are you in doubt whether to call? Then do call."
NUMBER = "Number:"

END_TITLE = "Done?"
END: tuple[str, ...] = (
    "Look once more at the first two questions. Is anything there true? Then call now.",
    "Give this form to the desk, or send it by post. You get the same advice as on the website.",
    "Questions about this form? Call {clinic}.",
)
ROOM = "Is there anything else you want to say?"

NAME_LINE = "Name"
BORN_LINE = "Born on"
FOOT = "Form {form}, version {version}"
