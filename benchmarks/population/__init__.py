"""Many people at once: seconds, memory and growth, beside other ways to weigh the same rules."""
