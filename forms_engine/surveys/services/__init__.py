"""Deeds: invite once, remind once, take one answer, leave no order behind."""
