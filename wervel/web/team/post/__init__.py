"""The team answers a patient, and makes the letter to the GP."""
