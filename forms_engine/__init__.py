"""What people send and staff decide; docs/architecture.md draws its rooms and floors."""
