"""The `rakeen` command: `rakeen run` starts the whole house, anything else is a Django command."""

import os
import sys


def main() -> None:
    """Hand `run` to the supervisor, which needs no Django, and the rest to Django."""
    os.environ.setdefault("DJANGO_SETTINGS_MODULE", "rakeen.settings")
    if sys.argv[1:2] == ["run"]:
        from rakeen.supervisor import run

        sys.exit(run())
    from django.core.management import execute_from_command_line

    execute_from_command_line(sys.argv)


if __name__ == "__main__":
    main()
