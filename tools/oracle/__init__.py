"""The outside oracle: the guideline in CQL, run by engines that are not ours, cell by cell."""
