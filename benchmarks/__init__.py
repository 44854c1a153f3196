"""What Wervel costs in time, beside other engines. Never needed to run or to test it."""
