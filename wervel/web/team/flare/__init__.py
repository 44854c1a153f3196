"""The team's side of a flare: what was told and planned, and the alarms that nobody read."""
