"""What reception does; each service is one transaction."""
