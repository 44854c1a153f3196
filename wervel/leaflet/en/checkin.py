"""The words of "how is it going", in English: a few questions now and then, and what came of them."""

SLUGS: dict[str, str] = {
    "my_checkin": "check-in",
    "my_signs": "check-in/signs",
    "my_review": "check-in/more",
    "my_course": "check-in/course",
}
"""The words in the addresses of pages."""

CHECKIN: dict[str, str] = {
    # --- the questions ---------------------------------------------------------------------------
    "title": "How is it going?",
    "lead": "{count} short questions. It takes less than a minute.",
    "lead_other": "Fill in what the other person says, not what you think. Wherever it says 'you', we mean that person.",
    "ask_pain_back": "How much pain did you have in your back, this past week?",
    "ask_pain_leg": "How much pain did you have in your leg, this past week?",
    "ask_activity": "How well can you do this now: {name}?",
    "ask_change": "How is it now, compared with the start of your treatment?",
    "ask_gate": "Is one of these signs new, or has it become worse?",
    "gate_yes": "Yes, at least one",
    "gate_no": "No, none of these",
    "pain_low": "no pain",
    "pain_high": "unbearable",
    "activity_low": "cannot do it at all",
    "activity_high": "as well as before",
    "send": "Save my answers",
    "problem_gate": "Choose an answer. If you do not know, choose 'I don't know'. Then we ask a little more.",
    "kept_note": "You were logged out. This is what you had filled in. Check it and save it.",
    "forged_note": "This page was open for a long time. This is what you had filled in. Check it and save it.",
    # --- done today ------------------------------------------------------------------------------
    "today_title": "You already told us today how it is going",
    "today_text": "Thank you. Once a day is enough.",
    "today_new": "Has something been added since?",
    "today_signs": "Tell us which sign is new",
    "to_course": "See how it is going",
    # --- danger questions ------------------------------------------------------------------------
    "signs_progress": "Question {number} of {all} about signs of danger",
    "signs_why": "We ask this in detail now, so that you know what to do.",
    # --- a review --------------------------------------------------------------------------------
    "review_title": "A few more questions",
    "review_weeks": "Your pain began {weeks} weeks ago. That is why we ask a little more now. Your therapist will look at it.",
    "review_year": "Your pain began a year ago. That is why we ask a little more now. Your therapist will look at it.",
    "review_skip": "Not now",
    "review_open": "We would like to ask you a few more questions",
    "review_open_text": "Your therapist will look at your answers. It takes about a minute.",
    "review_go": "Answer them now",
    # --- the course ------------------------------------------------------------------------------
    "course_title": "How you are doing",
    "course_none": "Here you will see how it is going. Tell us a first time, and your line begins.",
    "course_lead": "With each question you first read what we see. Below that are your own figures.",
    "thanks": "Thank you. Your answers have been saved.",
    "thanks_review": "Thank you. Your therapist will look at this within a week.",
    "ask_now": "Tell us how it is now",
    "next": "We will ask again on {day}. You may tell us sooner.",
    "often": "In the beginning we ask every week. After six weeks every two weeks, after twelve weeks every four weeks. After a year we no longer ask.",
    "stopped": "You do not want us to ask you this. You may always tell us yourself how it is going.",
    "stop": "Do you want us to ask this? You decide",
    "urgent_title": "Your answers cannot wait",
    "urgent_text": "Read what you must do now.",
    "urgent_go": "What must I do now?",
    # --- signs of too much -----------------------------------------------------------------------
    "overload_title": "Was it too much for a while?",
    "overload_pain_back": "You had more pain in your back than the time before.",
    "overload_pain_leg": "You had more pain in your leg than the time before.",
    "overload_activity": "Something you like to do went less well than the time before.",
    "overload_why": "That can be a sign that your back had to do more than it can manage now. A busy life, worries and poor sleep count too. It does not mean that something is broken.",
    "overload_do": "What you can do",
    "overload_less": "Do a little less of what is heavy for a few days. But keep moving.",
    "overload_spread": "Spread heavy work over the week, and take a short rest now and then.",
    "overload_help": "Ask somebody to help with what is too much for you now.",
    "overload_plan": "Do you have a plan with your physiotherapist? Keep to it: no more, but no less either. Tell your physiotherapist how it went.",
    "overload_worse": "Does it not get better, or does it get worse? Then choose 'It is getting worse', at the top of this page.",
}
"""Every word of these pages."""

GATE: tuple[str, ...] = (
    "you feel less between your legs or when you wipe",
    "it is hard to pee, or you lose urine or stool",
    "a leg or foot gets weaker or numb",
    "you have a fever or feel truly sick",
    "you pass out, are confused or have pain in your belly as well",
    "you think about death",
)
"""The signs of danger of one question; each is asked further on its page of the story."""
