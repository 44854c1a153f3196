"""What the team reads before a visit, and the word of a clinician on the advice."""
