"""The visitor's door: tell, be weighed, read the outcome; nothing is kept on our side."""
