"""The makers of the generated documents: what can be generated is, and is compared."""
