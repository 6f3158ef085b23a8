"""Who works here: users, their roles, invitations, and the last administrator."""
