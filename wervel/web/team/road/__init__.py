"""What a patient asks about their own data, for who must decide."""
