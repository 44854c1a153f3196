"""The heading and the help of each page of the interview, in English."""

from wervel.leaflet.said import PageWords

NONE_OF_THESE = "None of these"
UNSURE = "I am not sure about one or more of these"

PAGE_WORDS: dict[str, PageWords] = {
    "cauda": PageWords("Has anything changed between your legs or on the toilet?", "Tick all that has lately become so, even if it is only a little. These questions are personal, but very important."),
    "legs": PageWords("Has anything changed in the strength or feeling of your legs?", "Try to walk on your heels and on your toes. A little less counts too."),
    "now": PageWords("Are you ill or confused, or do you have pain in your belly?", "Tick all that is true. The last question is about thoughts of death; you can be honest about that."),
    "person": PageWords("How old are you, and what should we know about your health?", "Tick all that is true, even if it was long ago. Some causes belong to an age or to a body."),
    "pregnancy": PageWords("How far is your pregnancy, or when did you give birth?", "Fill in what fits you. After giving birth, back pain can have another cause."),
    "start": PageWords("How did the pain begin, and how bad is it now?", "Are you not quite sure? A guess is good enough."),
    "place": PageWords("Where is the pain?", "First point to the place with your hand."),
    "pattern": PageWords("When does the pain come, and what makes it more or less?", "Tick all that you recognise. Think of the night and the morning too."),
    "belly": PageWords("Do you notice anything in your belly, your urine or your skin?", "Pain in the back can also come from somewhere else. Tick all that is true."),
    "health": PageWords("Have you lost weight, are you very tired, or are infections more likely for you?", "Tick all that is true. Some questions are about the past."),
    "bones": PageWords("Do you know of weak bones, or of inflammation in you or your family?", "Think of your joints and eyes too. Tick all that is true."),
    "before": PageWords("What happened with your back before, and what do you want now?", "This is about earlier pain, treatments and scans, and about your wishes. Tick all that is true."),
    "mind": PageWords("How are your mood, your sleep and your worries?", "The pain is real, also if you tick something here. We ask because there is help for it."),
    "work": PageWords("How are things with your work?", "Do you have no work? Then fill in what does fit."),
    "medicines": PageWords("Which medicines do you use, and are all painkillers fine for you?", "Have the boxes at hand if you can. What you buy without a prescription counts too."),
    "diseases": PageWords("Do you have an illness or habit that we should keep in mind?", "Tick all that is true. So the advice suits you better."),
}
