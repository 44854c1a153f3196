"""The other road: the same story by phone and on paper, and what somebody asks about their data."""
