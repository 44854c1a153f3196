"""The frame of every English document: headings, fixed lines, intended use, banner."""

INTENDED_USE = (
    "Wervel helps adults with low back pain and the people who care for them. "
    "It asks about the complaints, names signs for which someone must look soon, and gives explanation and advice. "
    "Wervel makes no diagnosis and decides on no treatment; you and your clinician do that together. "
    "Wervel replaces no doctor and is not meant for emergencies: call {emergency} then."
)
BANNER = "Wervel is not a certified medical device. Do not use it in care without your own assessment."

TITLE = {"leaflet": "Your leaflet about your back", "letter": "Letter to the GP", "summary": "Summary for the clinician"}
SECTION = {
    "why": "Why do we say this?",
    "next": "What happens now?",
    "not": "What is better not to do now?",
    "cause": "Where does the pain come from?",
    "phases": "How long have you had the pain?",
    "diagnosis": "Who looks, and is a picture needed?",
    "treatment": "What can you do now?",
    "options": "Which treatments are there for you?",
    "prognosis": "What can you expect?",
    "self_care": "How do you keep the pain away?",
    "net": "When do you call at once?",
    "unknown": "What do we not know yet?",
    "contact": "Whom can you call?",
}
OPTION_LINE = "{name} ({status}): {what}"
PROPOSAL = "This is a proposal. You decide together with your clinician."
UNKNOWN_MORE = "And {count} other questions."
MADE = "Made on {date} with {name}, version {version}."
DENIED = "no"
CONFIRMED = "yes"
NOT_ASKED = "not answered"

LETTER = {
    "envelope": "Envelope",
    "core": "Core",
    "file": "File summary",
    "to": "To the GP, about a visitor who answered questions in Wervel.",
    "question": "Question: would you assess this complaint? Proposed urgency: {urgency}.",
    "interim": "The urgency is provisional, as questions are open: {urgency}.",
    "none": "No danger sign holds in what was told.",
    "phase": "Length of this episode: {phase}.",
    "finding": "{text} (rule {rule}; {sources})",
    "asked": "{label}: {answer}",
    "actions": "Proposed management",
    "avoid": "Not now",
    "flags": "Danger signs: asked and answered",
    "told": "Told by the patient",
    "conflicts": "Sources differ",
    "conflict": "{one} and {other} say different things; both stand, you weigh.",
    "missing": "Not answered yet: {labels}.",
    "limits": "This letter was made from answers of the patient. Nobody has examined the patient.",
}
SUMMARY = {
    "line": "{who}. {phase}. Urgency: {urgency}.",
    "open": "Incomplete; {urgency} for now.",
    "options": "Treatment options",
    "option": "{name}: {status}",
}
WHY = {
    "rule": "Rule {rule}, {sure}.",
    "source": "Source: {title} ({year}).",
    "unknown": "Not answered yet: {label}.",
    "change": "This would be different if: {told}",
}
