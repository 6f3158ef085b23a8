"""Evaluation: invitations, answers held apart from people, indicators."""
