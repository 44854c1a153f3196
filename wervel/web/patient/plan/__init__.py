"""My plan on screen: goals, what to do today, the week, walking, steps to work."""
