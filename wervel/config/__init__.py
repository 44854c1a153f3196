"""Django's wiring: settings, addresses of pages, and the server's entry."""
