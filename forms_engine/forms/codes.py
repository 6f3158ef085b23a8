"""Short codes for people: eight signs that can be read aloud, without look-alikes or words."""

import secrets

from forms_engine.forms.normalise import compact

# No 0 O Q, 1 I L, 2 Z, 5 S (look-alikes) and no vowels (words): 23 ** 8 is about 36 bits, enough
# to keep codes apart, but not a secret; something else must come with it.
ALPHABET = "346789BCDFGHJKMNPRTVWXY"
HALF = 4
LONGEST_TYPED = 40


def new_code() -> str:
    """A random code such as "M7K4-XW9P"."""
    letters = "".join(secrets.choice(ALPHABET) for _ in range(2 * HALF))
    return f"{letters[:HALF]}-{letters[HALF:]}"


def read_code(typed: str) -> str | None:
    """The code that was typed, however it is spaced or cased; None if it cannot be one."""
    letters = compact(typed[:LONGEST_TYPED]).upper()
    if len(letters) != 2 * HALF or not set(letters) <= set(ALPHABET):
        return None
    return f"{letters[:HALF]}-{letters[HALF:]}"
