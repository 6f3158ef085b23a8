"""The composition root: settings, urls, wiring and the `rakeen` command. Nothing imports it."""
