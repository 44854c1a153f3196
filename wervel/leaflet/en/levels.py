"""How soon, in English: the name of each level, its one instruction, and the signs to call for.

``{emergency}`` and ``{crisis}`` are phone numbers of the country, ``{clinic}`` that of the
hospital; they are filled in when the words are composed. Change with care.
"""

from wervel.leaflet.said import Instruction

LEVELS: dict[str, str] = {
    "self_care": "On your own for now",
    "routine": "Make an appointment",
    "within_week": "Within a week",
    "same_day": "Today",
    "emergency": "Right now",
}

LEVELS_CLINICIAN: dict[str, str] = {
    "self_care": "Self-care with safety net",
    "routine": "Routine, within six weeks",
    "within_week": "Within seven days",
    "same_day": "Same day",
    "emergency": "Emergency, within one hour",
}

INSTRUCTIONS: dict[str, Instruction] = {
    "ambulance": Instruction(
        title="Call {emergency} now",
        who="You call yourself, or somebody who is with you.",
        when="Do it right now, day or night.",
        call="Call {emergency} and ask for an ambulance.",
        steps=(
            "Stay where you are, move as little as you can, and do not drive.",
            "Do not eat or drink any more.",
            "Let somebody stay with you and open the front door.",
            "Have a list of your medicines ready.",
        ),
    ),
    "emergency": Instruction(
        title="Call your GP or the GP out-of-hours post now",
        who="Your own GP examines you, or a doctor of the GP out-of-hours post.",
        when="Call right now. You must be seen within one hour, also at night and at the weekend.",
        call="Call your own GP. If they are closed, call the GP out-of-hours post. Does nobody answer? Call {emergency}.",
        steps=(
            "Do not drive yourself, but let somebody take you.",
            "Do not eat or drink until a doctor says you may. You may need an operation.",
            "Make sure that somebody stays with you. If it gets worse, call {emergency}.",
            "Take a list of your medicines with you.",
        ),
    ),
    "crisis": Instruction(
        title="Talk to your GP now or call {crisis}",
        who="Your own GP listens, or somebody of {crisis}.",
        when="Call right now. You can do so day and night.",
        call="Call your own GP or {crisis}. Are you in danger? Call {emergency}.",
        steps=(
            "Do not stay alone. Ask somebody you trust to come to you.",
            "Just say out loud what you think. You do not have to find the right words.",
            "Let somebody take away things you could hurt yourself with, also medicines.",
        ),
    ),
    "pregnancy": Instruction(
        title="Call your midwife or the delivery ward now",
        who="Your midwife examines you, or somebody of the delivery ward in the hospital.",
        when="Call right now, also at night and at the weekend.",
        call="Call your midwife or the delivery ward. Do you not have one yet? Call your GP or the GP out-of-hours post. Does nobody answer? Call {emergency}.",
        steps=(
            "Do not drive yourself, but let somebody take you.",
            "Do not eat or drink until you hear that you may. You may need an operation.",
            "Make sure that somebody stays with you. Do you faint or lose much blood? Then call {emergency}.",
            "Take your pregnancy notes and a list of your medicines with you.",
        ),
    ),
    "same_day": Instruction(
        title="Call your GP today",
        who="Your own GP examines you. In the evening and at the weekend the GP out-of-hours post does.",
        when="Call today. You must still be seen today.",
        call="Call your own GP. If they are closed, call the GP out-of-hours post. Does nobody answer? Call {emergency}.",
        steps=(
            "Say on the phone straight away what you read here.",
            "Do not drive if you feel ill, or if your leg is weak or feels different.",
            "Take a list of your medicines with you.",
            "Does it get worse while you wait? Then call again at once.",
        ),
    ),
    "within_week": Instruction(
        title="Make an appointment with your GP, within a week",
        who="Your own GP examines you.",
        when="The appointment must be within a week. It is best to call today or tomorrow.",
        call="Call your own GP and say that you must be seen within a week.",
        steps=(
            "Take this advice and a list of your medicines with you.",
            "Write down what changes, and when.",
            "Do you notice one of the signs below? Then do not wait and call at once.",
        ),
    ),
    "routine": Instruction(
        title="Make an appointment with your GP or physiotherapist",
        who="Your GP or physiotherapist examines you.",
        when="Plan the visit within six weeks.",
        call="Call your own GP or physiotherapist. Are you already under treatment with us? Then call {clinic}.",
        steps=(
            "Take this advice with you to the appointment.",
            "Write down what you want to be able to do again, and what you want to ask.",
            "Does it get worse, or do you notice one of the signs below? Then call sooner.",
        ),
    ),
    "self_care": Instruction(
        title="Do what goes well and watch for the signs below",
        who="You do this yourself. Your GP helps if things do not go well.",
        when="Start today. Call if it is not better after three weeks.",
        call="Call your own GP if you have questions or worries.",
        steps=(
            "See each week whether you can do a bit more again.",
            "Answer the questions again if something changes.",
            "Do you notice one of the signs below? Then do not wait and call at once.",
        ),
    ),
    "open": Instruction(
        title="Answer the open questions, or call your GP",
        who="Your GP looks with you when you do not know an answer.",
        when="Do this today if you can. Without these answers we know too little.",
        call="Call your own GP. Is there danger? Call {emergency}.",
        steps=(
            "Read the signs below. Do you notice one? Then call at once.",
            "Does it get worse? Do not wait, but call.",
        ),
    ),
    "unknown": Instruction(
        title="Call your GP and say what you feel",
        who="Your own GP looks at it, as Wervel cannot judge this.",
        when="Call today. Call right now if you feel seriously ill.",
        call="Call your own GP, or the GP out-of-hours post if they are closed. Does nobody answer, or is there danger? Call {emergency}.",
        steps=(
            "Do you faint, or get a tearing pain? Then call {emergency}.",
            "Are you numb between your legs, can you not pee, or is a leg getting weaker? Then call right now.",
            "Do not think that it is nothing because you get no answer here.",
            "Take a list of your medicines with you.",
        ),
    ),
}

SAFETY_NET_TITLE = "Call at once if you notice one of these things"

SAFETY_NET: tuple[str, ...] = (
    "The feeling between your legs is less, or you notice less when you wipe.",
    "You cannot pee or it is hard to start, or you suddenly lose urine.",
    "You lose stool, or you no longer feel it coming.",
    "You feel less during sex, or an erection or orgasm is no longer possible.",
    "Your leg or foot gets weaker, or you suddenly walk unsteadily.",
    "The pain, tingling or numb feeling is now in both your legs.",
    "You have a fever or shivers with the back pain.",
    "You faint, or almost.",
    "You suddenly get a terrible, tearing pain in your back, chest or belly.",
    "Your arm is suddenly weak, you suddenly speak or see badly, or you get confused.",
    "You fell or had an accident, and the pain is much worse since.",
    "You are pregnant and lose blood or fluid, or your belly keeps going hard.",
    "You think about death, or about ending your life.",
)

SAFETY_NET_CALL = "Call your GP, or the GP out-of-hours post if they are closed. For fainting, tearing pain, a weak arm or confusion you call {emergency}. Do so too if nobody answers. Do you think about death? Call {crisis}."

PROVISIONAL = "This advice holds as long as you notice none of the signs below."

# Stands under every level while questions are open, so it may not weaken the instruction.
OPEN = "We cannot say everything yet, because some questions are still open."
