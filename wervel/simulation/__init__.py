"""The workbench of imagined patients: what could be, thrown with seeded dice, never stored."""
