"""Guides and policies as PDF documents: what stands in them, and where they are kept."""
