"""The medicine: seven chapters, each statement with its source. Start at ``assess``."""
