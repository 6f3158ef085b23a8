"""What is asked: question types, steps, conditions, and the frozen versions of a form."""
