"""Proof: nobody, whatever is told and whatever is left open, for whom a promise is broken."""
