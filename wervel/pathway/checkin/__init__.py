"""How is it going: a few questions now and then, what came of them, and what they set off."""
