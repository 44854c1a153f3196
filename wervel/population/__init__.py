"""Many people at once: a file with a row for each in, a file with all that is decided out."""
