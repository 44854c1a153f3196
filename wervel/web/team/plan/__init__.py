"""The plan of a patient as a therapist sees and fixes it."""
