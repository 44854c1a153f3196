"""It is getting worse, it comes back, or nobody read an alarm: what may happen then."""
