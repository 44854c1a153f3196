"""The team: a clinician's worklist, the file of one patient, and what is done there."""
