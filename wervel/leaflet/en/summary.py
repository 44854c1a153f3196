"""The words of the summary that the team reads before a visit, in English."""

SLUGS: dict[str, str] = {
    "file_summary": "file/summary",
    "file_sign": "file/sign-advice",
    "file_discussed": "file/advice-discussed",
}
"""The words in the addresses of pages."""

SUMMARY: dict[str, str] = {
    "title": "Summary before the visit",
    "tab": "Summary",
    "handed_in": "Story handed in",
    "not_handed_in": "Story not handed in yet",
    "own_title": "In their own words",
    "hope": "Hopes for",
    "expect": "Expects in three months",
    "tried": "Done before",
    "helped": "What helped",
    "help": "Needed at the visit",
    "activities": "Own activities (0 cannot, 10 as before)",
    "nothing": "Nothing told",
    "declined_dont_know": "does not know",
    "declined_rather_not_say": "rather not say",
    "none": "none of these",
    "unscored": "no score",
    "body": "Where it hurts",
    "key_title": "What it is about",
    "key_denied": "Denied:",
    "danger_title": "Alarm signs",
    "danger_known": "Present",
    "danger_open": "Not known",
    "advice_title": "Advice to the patient",
    "advice_acts": "What the patient reads",
    "proposal": "Proposal: not signed yet.",
    "changed": "Signed, but something changed after that.",
    "signed": "Signed by",
    "discussed": "Discussed with the patient by",
    "sign": "I stand for this advice",
    "discuss": "Discussed with the patient",
    "nothing_weighed": "Nothing was weighed yet.",
    "stale_title": "Something new was told meanwhile",
    "stale_text": "Nothing was signed. Below is the advice as it is now.",
}
"""Every word on the page."""
