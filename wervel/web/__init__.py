"""The door for people: pages for a visitor who tells about their back."""
