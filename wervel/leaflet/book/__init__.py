"""The rule book: every statement of the guideline in plain words, for the clinician who signs."""
