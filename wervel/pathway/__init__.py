"""What may happen to a patient: one function an event, past a permission, with an audit row."""
