"""The office's side of an alarm that nobody read: whom to phone."""
