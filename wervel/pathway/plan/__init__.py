"""My plan: what somebody wants to do again, what they do today, and how it builds up."""
