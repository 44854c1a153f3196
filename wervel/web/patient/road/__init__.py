"""My data: what is kept of me, what I want put right, and stopping."""
