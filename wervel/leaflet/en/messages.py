"""What Wervel says by itself, in English: messages in the portal, and the mail that tells of one."""

REVIEW = (
    "Your pain began about {weeks} weeks ago.",
    "Tell us how it is now, also when it is going well.",
    "Then we see whether something must change.",
    "Is it getting worse, or are you worried? Do not wait for us. Call your GP.",
)

TITLES: dict[str, str] = {
    "check_in": "How are you doing?",
    "intake": "Will you tell us about your back?",
    "review_3_weeks": "How is your back now?",
    "review_6_weeks": "How is your back now?",
    "review_12_weeks": "How is your back now?",
    "review_1_year": "How is your back after a year?",
    "answer": "There is an answer from your team",
    "appointment_planned": "An appointment was made for you",
    "appointment_cancelled": "An appointment does not take place",
    "appointment_soon": "You have an appointment soon",
}
"""What stands above a message, by its kind."""

TEXTS: dict[str, tuple[str, ...]] = {
    "check_in": (
        "We would like to know how you are doing.",
        "It is a few short questions. It takes less than a minute.",
        "Do you not want us to ask this? You can change that in Wervel.",
        "Is it getting worse, or are you worried? Then do not wait for us. Call your GP.",
    ),
    "intake": (
        "We do not have your answers yet.",
        "Your answers show us how soon somebody must see you.",
        "You may stop halfway and go on later.",
        "Is it getting worse, or are you worried? Do not wait for us. Call your GP.",
    ),
    "review_3_weeks": REVIEW,
    "review_6_weeks": REVIEW,
    "review_12_weeks": REVIEW,
    "review_1_year": (
        "Your pain began about a year ago.",
        "Tell us how it is now, also when it is going well.",
        "We learn from that, also for other people.",
        "Do you have pain again, or are you worried? Call your GP.",
    ),
    "answer": (
        "Somebody of your team has answered you.",
        "You read it with your messages to the team.",
    ),
    "appointment_planned": (
        "We have made an appointment for you.",
        "With your appointments you read where, when and with whom.",
        "Can you not come? Say so there, and we plan a new one.",
    ),
    "appointment_cancelled": (
        "We had to cancel an appointment with you. We are sorry.",
        "With your appointments you read which one. You do not have to come.",
    ),
    "appointment_soon": (
        "In a few days you have an appointment.",
        "With your appointments you read where, when and what to bring.",
        "Can you not come? Say so there, and we plan a new one.",
    ),
}
"""The sentences of a message; {weeks} is filled in."""

MAIL: dict[str, str] = {
    "subject": "There is a message for you in Wervel",
    "body": (
        "There is a message for you in Wervel.\n"
        "Log in to read it: {address}\n\n"
        "This mail says nothing about you. You cannot answer this mail.\n"
        "Do you want no more mails? You can change that in Wervel."
    ),
}
"""The whole mail: it never says more, whoever it is for."""

DUE_CLINICIAN: dict[str, str] = {
    "alarm": "Alarm not read in time",
    "intake": "Questionnaire not answered yet",
    "review_3_weeks": "Review after 3 to 4 weeks",
    "review_6_weeks": "Review after 6 weeks",
    "review_12_weeks": "Review after 12 weeks",
    "review_1_year": "Review after a year",
    "task": "Promise not kept in time",
    "mail_lost": "Not sure whether the mail arrived: phone",
    "mail_failed": "Mail did not arrive: phone, and ask for the address",
}
"""What stands in the due list, by its kind."""
