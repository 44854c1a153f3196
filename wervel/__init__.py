"""Wervel: one guideline for low back pain, written once and read by many."""

__version__ = "0.1.0"
