"""What somebody tells of themselves, the advice that they get, and what comes next for them."""
