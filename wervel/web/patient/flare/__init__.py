"""It is getting worse: from every page of a patient, danger first and then what to do."""
