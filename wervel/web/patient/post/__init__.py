"""The post of a patient: talk with the team, appointments, the leaflet and letters."""
