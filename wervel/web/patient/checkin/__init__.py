"""How is it going, on screen: the questions, the danger questions, a review, and the course."""
