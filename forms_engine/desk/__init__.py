"""The staff's screens in the Wagtail admin, cut by concern."""
