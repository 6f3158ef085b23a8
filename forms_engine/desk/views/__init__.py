"""The screens: each view reads, or calls one service and redirects."""
