"""The memory: who is known, what was told, weighed and sent, and who looked. Rows are added."""
