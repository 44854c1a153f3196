"""A patient's first page, the pages about oneself, and the own advice."""
