"""What was sent and what becomes of it: submission, case, workflow, enquiries."""
