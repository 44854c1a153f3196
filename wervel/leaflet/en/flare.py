"""The words of "it is getting worse", in English: danger first, then calm steps, then a call."""

from wervel.leaflet.said import PageWords

SLUGS: dict[str, str] = {
    "my_worse": "worse",
    "my_worse_now": "worse/what-now",
    "my_worse_back": "worse/back",
    "my_call_back": "worse/call-me",
    "my_flare_plan": "worse/my-plan",
    "my_flare_change": "worse/my-plan/change",
    "file_flare": "file/flare",
    "alarms_unread": "alarms/unread",
    "alarm_take_over": "alarms/take-over",
    "office_alarms": "office/alarms",
}
"""The words in the addresses of pages."""

WAYS: dict[str, str] = {
    "unread": "Alarms that nobody read",
    "phone": "Alarms: phone the team",
}
"""Links on the first page inside."""

PAGES: dict[str, PageWords] = {
    "now": PageWords(
        "Are you ill, did you fall, or does your belly hurt?",
        "Tick everything that is true now. You can be honest about the question on death.",
    ),
}
"""The danger questions that are asked otherwise than in the story."""

FLARE: dict[str, str] = {
    # --- around ----------------------------------------------------------------------------------
    "progress": "Question {number} of {all} about danger",
    "stop": "Stop and go back to the overview",
    "kept_note": "You were logged out. This is what you filled in. See if it is right and go on.",
    "forged_note": "This page was open for long. This is what you filled in. See if it is right and go on.",
    # --- coming back -----------------------------------------------------------------------------
    "back_title": "Was your back free of pain for a month or longer?",
    "back_lead": "We mean: since your treatment ended. It tells us whether this is new, or still the same.",
    "back_yes": "Yes, a month or longer",
    "back_no": "No, the pain was never gone that long",
    "back_unsure": "I do not know",
    "back_choose": "Choose an answer. If you do not know, choose 'I do not know'.",
    "back_go": "Go on",
    "back_what": "After this you are in treatment with us again. The team of that time sees your answers.",
    "welcome_again": "You are in treatment with us again. We begin with what helped you then.",
    # --- too long ago ----------------------------------------------------------------------------
    "late_title": "Call your GP",
    "late_text": "You are not in treatment with us now. Within a year after the end you can come back by yourself. That year is over.",
    "late_gp": "Your GP looks at it with you and can send you to us again.",
    # --- what to do ------------------------------------------------------------------------------
    "now_title": "Take it easy, and keep moving",
    "calm": "Pain that flares up is hard, but it happens a lot. You named no signs of danger. Mostly it settles in a few days.",
    "open_title": "We know too little to advise you here",
    "open_text": "You did not know an answer, or we still miss something. Let us call you, or call your GP.",
    "open_story": "Tell us more about your back",
    "few_text": "This you can do in any case. To say more we need to know more of you.",
    "steps_title": "Your steps for two days",
    "today": "Today",
    "tomorrow": "Tomorrow",
    "until": "These steps are for the time until",
    "exercises_title": "A small exercise that you may do now",
    "own_title": "This is what you wrote yourself",
    "own_helps": "This helps me",
    "own_at": "Your plan of",
    "own_then": "This helped you the last time.",
    "worse_again": "Does it get worse after all, or do you notice a new sign? Then answer the questions again.",
    "worse_go": "Answer the questions again",
    # --- calling back ----------------------------------------------------------------------------
    "call_title": "Shall we call you?",
    "call_text": "Your own physiotherapist calls you, and sees the answers that you just gave. It is not for emergencies.",
    "call_team": "Your team calls you, and sees the answers that you just gave. It is not for emergencies.",
    "call_go": "Yes, call me",
    "call_done": "We will call you",
    "call_by": "{name} calls you.",
    "call_by_team": "Somebody of your team calls you.",
    "call_before": "That will be before",
    "call_late": "We are late with our call. We are sorry. Please call the team yourself.",
    "call_number": "We call this number:",
    "call_change": "Change my number",
    "call_no_number": "We have no number of yours. Please fill it in first.",
    "call_phone": "Would you rather call yourself?",
    # --- the plan --------------------------------------------------------------------------------
    "plan_title": "My plan for when it gets worse",
    "plan_lead": "Make this plan on a good day. Then you know on a bad day what you can do.",
    "plan_none": "You have no plan yet. It takes a few minutes.",
    "plan_make": "Make my plan",
    "plan_change": "Change my plan",
    "plan_print": "You can print this page and hang it up.",
    "plan_saved": "Your plan is kept.",
    "plan_signs": "This is how I notice that it becomes too much",
    "plan_helps": "This helps me",
    "plan_signs_own": "In your own words: how do you notice?",
    "plan_helps_own": "In your own words: what helps you?",
    "plan_hint": "You do not have to.",
    "plan_save": "Keep my plan",
    "plan_empty": "Choose something, or write something.",
    "plan_long": "This is too long. Make it shorter.",
    "plan_odd": "There is a character in this that we cannot keep. Please type it again.",
    "plan_worse": "Is it getting worse now? Then first see whether there is danger.",
    "plan_call": "Call us",
    "plan_danger": "Call at once with these signs",
    "plan_careful": "Not everything always fits. Each time we look at what you may do then.",
    # --- for the team ----------------------------------------------------------------------------
    "team_title": "Flare",
    "team_told": "Answers to the danger questions",
    "team_none": "The patient told of no worsening in the last two days.",
    "team_told_at": "Told on",
    "team_signs": "Said yes to",
    "team_no_signs": "Said no to all that was asked.",
    "team_unsure": "Did not know, or would rather not say",
    "team_left": "Not asked yet: {number} of {all} pages.",
    "team_plan": "The patient's own plan",
    "team_no_plan": "The patient has made no plan yet.",
    "team_again": "This spell came after an earlier one. What helped then stands below.",
    "team_call": "Call back before",
    "team_link": "Flare and own plan",
    "unread_title": "Alarms that nobody read in time",
    "unread_lead": "These are alarms of all teams. Whoever takes one over treats this patient from now on.",
    "unread_none": "No alarm is open past its time.",
    "unread_due": "to be read before",
    "unread_take": "I take this over",
    "unread_own": "Your own team",
    "office_title": "Alarms for which you must phone now",
    "office_lead": "Nobody read these alarms, not even in twice the time. Phone the team until somebody takes it.",
    "office_none": "There is no alarm to phone for now.",
    "office_team_phone": "Phone of the team",
    "office_patient_phone": "Phone of the patient",
    "office_members": "In the team",
    "office_no_phone": "not known",
}
"""Every word on the pages about a flare."""

STEPS: dict[str, tuple[str, str]] = {
    "move": (
        "Keep moving, in small bits",
        "Stand up every half hour. Walk for a few minutes, in the house is fine.",
    ),
    "bed": (
        "Lie down briefly, not all day",
        "A short lie-down is fine. Get up again after a quarter of an hour. Staying in bed makes your back stiff.",
    ),
    "less": (
        "Do a bit less today",
        "Put off what is heavy. Spread the rest over the day. You may ask for help.",
    ),
    "keep_to_plan": (
        "Keep to the amount that was agreed",
        "Do what your schedule says for today, no more and no less. If you cannot, tell your therapist.",
    ),
    "more": (
        "Do a little more again",
        "Do a bit more than yesterday. A little pain with it is fine.",
    ),
    "go_on": (
        "Go on with your schedule",
        "Do again what was agreed. After a bad day you have nothing to catch up.",
    ),
    "look": (
        "See how it goes",
        "Is it less? Then build up further. Is it not less? Then let us call you.",
    ),
}
"""Each step: a short line, and what it means."""

HELPS: dict[str, str] = {
    "walk": "A short walk",
    "move": "Changing position often",
    "exercise": "My gentle exercises",
    "rest": "Lying down briefly and getting up again",
    "spread": "Spreading my work over the day",
    "breathe": "Breathing calmly",
    "warm": "Warmth, like a hot water bottle or a warm shower",
    "talk": "Talking to somebody",
    "medicine": "Painkillers as I agreed",
}
"""What may help."""

SIGNS: dict[str, str] = {
    "stiff": "My back gets stiff",
    "more_pain": "The pain stays longer",
    "tired": "I am tired sooner",
    "sleep": "I sleep worse",
    "tense": "I tighten my muscles",
    "temper": "I am angry or sad sooner",
    "avoid": "I put off things that I like",
    "too_much": "I say yes too often",
}
"""Early signs of too much."""
