"""What joins a form's page to the engine: reading it, publishing it, faults at their place."""
