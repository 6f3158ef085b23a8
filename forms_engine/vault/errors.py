"""What can go wrong when something is sealed or opened; no message carries a value."""


class VaultError(Exception):
    """Any refusal of the vault."""


class KeyDestroyed(VaultError):
    """The data key was destroyed, so what it sealed is erased for good."""


class Tampered(VaultError):
    """The bytes were changed, or belong to another key or another label."""


class UnknownRingKey(VaultError):
    """RAKEEN_DATA_KEYS lacks the ring key that wrapped this data key."""


class FileLost(VaultError):
    """The private file is not in the storage."""


class NoRoom(VaultError):
    """The storage is full, or so nearly full that the rest is the database's."""
