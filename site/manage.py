"""Django's usual entrance; the work is done by the `rakeen` command."""

from rakeen.__main__ import main

if __name__ == "__main__":
    main()
