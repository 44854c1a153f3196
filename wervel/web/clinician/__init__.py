"""The clinician's door: for now the rule book, to read and not yet to sign."""
