"""References: eight characters that can be read aloud, without look-alikes and without words."""

import secrets

from forms_engine.forms.normalise import compact

# No 0 O Q, 1 I L, 2 Z, 5 S (look-alikes) and no vowels (words): 23 ** 8 is about 36 bits, enough
# to keep references apart, but not a secret; the phone's last digits or a link must come too.
ALPHABET = "346789BCDFGHJKMNPRTVWXY"
HALF = 4


def new_reference() -> str:
    """A random reference such as "M7K4-XW9P"."""
    letters = "".join(secrets.choice(ALPHABET) for _ in range(2 * HALF))
    return f"{letters[:HALF]}-{letters[HALF:]}"


def read_reference(typed: str) -> str | None:
    """The reference that was typed, however it is spaced or cased; None if it cannot be one."""
    letters = compact(typed[:40]).upper()
    if len(letters) != 2 * HALF or not set(letters) <= set(ALPHABET):
        return None
    return f"{letters[:HALF]}-{letters[HALF:]}"
