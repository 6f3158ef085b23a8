"""Durable jobs: rows written with the change that causes them; huey only wakes the drain."""

from .errors import Later

__all__ = ["Later"]
