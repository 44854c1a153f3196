"""The office plans appointments, and sees who waits for another."""
