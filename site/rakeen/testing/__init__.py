"""What `make check` and `make test` need beside the tests themselves."""
