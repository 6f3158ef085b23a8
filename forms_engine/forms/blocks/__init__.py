"""What an editor composes a form from: StreamField blocks, built from the question types."""
