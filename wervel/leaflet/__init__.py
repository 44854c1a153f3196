"""The words: what is asked of people and said to them, in Dutch and in English."""
