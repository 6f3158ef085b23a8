"""StreamField blocks by family; keys and codes are regex or choice blocks, never translated."""
