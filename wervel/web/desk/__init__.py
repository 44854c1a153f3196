"""The desk: pages for the office, the administrator and the auditor. No clinical content."""
