"""Patients a second: an equal share of the rules beside five engines, and the whole guideline."""
