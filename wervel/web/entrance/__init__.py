"""The entrance: logging in and out, invitations, second factors, and what one sees of these."""
