"""Patients a second: an equal share of the rules beside two engines, and the whole assessment."""
