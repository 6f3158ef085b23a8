"""The same journeys as JSON for headless clients."""
