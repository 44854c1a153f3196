"""A patient's own pages, for the patient and for who represents them."""
